use leptos::prelude::*;

use super::kit::Button;
use super::room::{Room, truth};
use crate::i18n::Texts;
use crate::shell::dispatch;
use crate::sim::view::{CellView, RowView, TableView};
use crate::sim::{Intent, PageIntent, Panel, View};

/// Whether the table of the later view has to be drawn anew.
pub fn is_another(before: &View, after: &View) -> bool {
    let shown = |view: &View| (view.open.has(Panel::Defences), view.lang, view.table.is_some());
    shown(before) != shown(after)
}

/// What opens the table, in the foot of the page.
#[component]
pub fn DefencesButton(room: Room) -> impl IntoView {
    view! {
        <Button
            class="button button--quiet"
            label=room.words(|texts| texts.chrome.what_stops_what())
            intent=Intent::Page(PageIntent::Toggle(Panel::Defences))
            expanded=room.live(|view| Some(truth(view.open.has(Panel::Defences))))
            controls="defences"
        />
    }
}

/// Which defence stops which attack, as a table.
///
/// - Each cell says it in words, and is a button, named after its row and its column, that shows how it comes about. One in which
///   there is nothing to show is words alone.
/// - In a narrow window the table scrolls by itself; what scrolls has a name, and can have focus.
///
/// `shown`: a room that changes only when the table does, so it is drawn anew as seldom, and focus in it stays.
#[component]
pub fn Defences(room: Room, shown: Room) -> impl IntoView {
    view! {
        <section
            class="defences"
            id="defences"
            aria-label=room.name(|texts| texts.chrome.what_stops_what())
            prop:hidden=room.live(|view| !view.open.has(Panel::Defences))
        >
            {move || shown.live(|view| view.open.has(Panel::Defences).then(|| contents(view)))()}
        </section>
    }
}

/// Either the table or that it has not come.
fn contents(view: &View) -> impl IntoView + use<> {
    let texts = view.lang.texts();
    let table = view.table().map(|table| whole(table, texts));
    let missing = table.is_none().then(|| view! { <p>{texts.chrome.table_not_here()}</p> });
    view! {
        <h2 class="defences__heading">{texts.chrome.what_stops_what()}</h2>
        {missing}
        {table}
    }
}

fn whole(table: TableView, texts: &'static Texts) -> impl IntoView {
    let TableView { defences, rows, extent } = table;
    let words = &texts.days.defences;
    let columns = defences.map(|defence| view! { <th scope="col">{defence}</th> });
    view! {
        <p>{words.computed()}</p>
        <div class="defences__scroll" role="region" tabindex="0" aria-labelledby="defences-caption">
            <table class="defences__table">
                <caption id="defences-caption">{words.heading()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.attack()}</th>
                        {columns}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|row| table_row(row, words.none_in_words())).collect_view()}</tbody>
            </table>
        </div>
        <ul class="defences__legend">
            {words.legend().split('\n').map(|line| view! { <li>{line}</li> }).collect_view()}
        </ul>
        <p>{extent}</p>
    }
}

fn table_row(row: RowView, nothing: &'static str) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{row.attack}</th>
            {row.cells.into_iter().map(|cell| table_cell(cell, nothing)).collect_view()}
        </tr>
    }
}

fn table_cell(cell: CellView, nothing: &'static str) -> impl IntoView {
    let CellView { verdict, shows, number } = cell;
    let is_empty = shows.is_none();
    view! {
        <td>
            {shows
                .map(|name| {
                    view! {
                        <button
                            type="button"
                            class="button"
                            id=["cell-", &number.to_string()].concat()
                            aria-label=name
                            on:click=move |_| dispatch(Intent::WatchRun(number))
                        >
                            {verdict}
                        </button>
                    }
                })}
            {is_empty
                .then(|| {
                    view! {
                        <span aria-hidden="true">"–"</span>
                        <span class="visually-hidden">{nothing}</span>
                    }
                })}
        </td>
    }
}
