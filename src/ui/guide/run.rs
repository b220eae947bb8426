use leptos::prelude::*;

use crate::sim::view::RunView;
use crate::sim::{Intent, SessionIntent};
use crate::ui::kit::Button;
use crate::ui::room::{Attribute, Room, flag, hidden_if};

/// The buttons while a run of the table of defences is watched: they take the place of the others.
#[component]
pub fn Run(room: Room) -> impl IntoView {
    let ends = |pick: fn(RunView) -> bool| -> Attribute {
        room.guide_with(pick, |guide, pick| flag(guide.run.is_some_and(|run| !pick(run))))
    };
    view! {
        <div class="guide__buttons guide__run" hidden=hidden_if(room.guide(|guide| guide.run.is_none()))>
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
            hidden=hidden_if(room.guide(|guide| guide.defences.is_empty()))
            inner_html=room.guide(|guide| guide.defences.clone())
        ></div>
    }
}
