use leptos::prelude::*;

use crate::sim::view::RunView;
use crate::sim::{Intent, SessionIntent};
use crate::ui::kit::Button;
use crate::ui::room::{Attribute, Room, flag};

/// The buttons while a run of the table of defences is watched: they take the place of the others.
#[component]
pub fn Run(room: Room) -> impl IntoView {
    let ends = |pick: fn(RunView) -> bool| -> Attribute {
        room.live_with(pick, |view, pick| flag(view.guide.run.is_some_and(|run| !pick(run))))
    };
    view! {
        <div class="guide__buttons guide__run" prop:hidden=room.live(|view| view.guide.run.is_none())>
            <Button
                class="button button--primary"
                label=room.day_words(|days| days.people.chair.next())
                intent=Intent::Session(SessionIntent::DoStep)
                disabled=ends(|run| run.goes_on)
            />
            <Button
                label=room.words(|texts| texts.phone.back())
                intent=Intent::Session(SessionIntent::StepBack)
                disabled=ends(|run| run.goes_back)
            />
            <Button
                label=room.day_words(|days| days.defences.back_to_the_table())
                intent=Intent::LeaveRun
                key="Escape"
            />
        </div>
    }
}

/// At the end of a day that was a fraud: which defence would have stopped it, and which not.
#[component]
pub fn WouldHaveStopped(room: Room) -> impl IntoView {
    view! {
        <div
            class="guide__defences"
            prop:hidden=room.live(|view| view.guide.defences.is_empty())
            inner_html=room.live(|view| view.guide.defences.clone())
        ></div>
    }
}
