use leptos::prelude::*;

use crate::sim::view::Words;
use crate::sim::{Intent, PageIntent, Panel, SessionIntent, SpeechIntent};
use crate::ui::kit::Button;
use crate::ui::room::{Room, truth};

/// What the guide does for the learner; at the end of a lesson, where to go from there. In a narrow window the first of them
/// are shown, and 'More' shows the rest.
#[component]
pub fn Buttons(room: Room) -> impl IntoView {
    view! {
        // What can go away stands in here, for focus to be kept (`shell::focus`).
        <div class="guide__buttons" id="guide-screen">
            <AtTheEnd room/>
            // First, while it is there: it is what comes next, and 'Do this step for me' does the same.
            <Button
                label=room.words(|texts| texts.guide.skip_24_hours())
                intent=Intent::Session(SessionIntent::SkipSwitch)
                hidden=room.guide(|guide| !guide.can_skip)
                mark=room.guide(|guide| guide.skip_mark.unwrap_or_default().into())
            />
            <Button
                class="button button--primary"
                label=room.words(|texts| texts.guide.do_step())
                intent=Intent::Session(SessionIntent::DoStep)
                hidden=room.guide(|guide| guide.finished)
            />
            <Button
                label=room.words(|texts| texts.guide.ask())
                intent=Intent::Session(SessionIntent::Ask)
                hidden=room.guide(|guide| !guide.can_ask)
            />
            // Only a narrow window shows it, and hides the rest until it is pressed.
            <Button
                class="button guide__toggle"
                label=room.words(|texts| texts.guide.more())
                intent=Intent::Page(PageIntent::Toggle(Panel::Guide))
                expanded=room.around(|view| Some(truth(view.open.has(Panel::Guide))))
            />
            <div class="guide__rest">
                <Button label=room.words(|texts| texts.guide.step_back()) intent=Intent::Session(SessionIntent::StepBack)/>
                <Button
                    label=room.words(|texts| texts.guide.start_over())
                    intent=Intent::Session(SessionIntent::StartOver)
                    hidden=room.guide(|guide| guide.finished)
                />
                <Button
                    label=room.words(|texts| texts.guide.where_am_i())
                    intent=Intent::Speech(SpeechIntent::WhereAmI)
                    key="F1"
                />
                <Button label=room.words(|texts| texts.guide.repeat()) intent=Intent::Speech(SpeechIntent::Repeat)/>
                <Button
                    label=room.words(|texts| texts.guide.rules.heading())
                    intent=Intent::Page(PageIntent::Toggle(Panel::Rules))
                    expanded=room.around(|view| Some(truth(view.open.has(Panel::Rules))))
                    controls="rules"
                />
            </div>
        </div>
    }
}

/// A finished lesson leads somewhere.
#[component]
fn AtTheEnd(room: Room) -> impl IntoView {
    let goes_on = room.guide(|guide| !guide.finished);
    view! {
        <Button
            class="button button--primary"
            label=room.guide(|guide| Words::from(guide.next_lesson.clone().unwrap_or_default()))
            intent=Intent::OpenNextLesson
            hidden=room.guide(|guide| guide.next_lesson.is_none())
        />
        <Button
            label=room.words(|texts| texts.guide.again())
            intent=Intent::Session(SessionIntent::StartOver)
            hidden=goes_on.clone()
        />
        <Button
            label=room.words(|texts| texts.guide.all_lessons())
            intent=Intent::Page(PageIntent::GoToLessons)
            hidden=goes_on
        />
    }
}
