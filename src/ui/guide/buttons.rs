use leptos::prelude::*;

use crate::sim::view::{GuideView, WeekView, Words};
use crate::sim::{Intent, PageIntent, Panel, SessionIntent, SpeechIntent};
use crate::ui::kit::Button;
use crate::ui::room::{Room, flag, truth};

/// What the guide does for the learner; at the end of a lesson, where to go from there. In a narrow window the first of them
/// are shown, and 'More' shows the rest.
#[component]
pub fn Buttons(room: Room) -> impl IntoView {
    view! {
        // What can go away stands in here, for focus to be kept (`shell::focus`).
        <div class="guide__buttons" id="guide-screen">
            <AtTheEnd room/>
            <Moments room/>
            // Each first, while it is there: it is what comes next, and 'Do this step for me' does the same.
            <Button
                class="button button--primary"
                label=room.guide(|guide| guide.week.and_then(WeekView::next_day).unwrap_or_default().into())
                intent=Intent::Session(SessionIntent::DoStep)
                hidden=room.guide(|guide| guide.week.and_then(WeekView::next_day).is_none())
            />
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
                hidden=room.guide(is_over)
            />
            <Button
                label=room.day_words(|days| days.people.stop_day())
                intent=Intent::Page(PageIntent::GoToLessons)
                hidden=room.guide(|guide| guide.finished || guide.day.is_none())
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
            <Rest room/>
        </div>
    }
}

/// What a narrow window hides until 'More' is pressed.
#[component]
fn Rest(room: Room) -> impl IntoView {
    view! {
        <div class="guide__rest">
            <Button
                label=room.words(|texts| texts.guide.step_back())
                intent=Intent::Session(SessionIntent::StepBack)
                hidden=room.guide(|guide| guide.moments.is_some())
            />
            <Button
                label=room.words(|texts| texts.guide.start_over())
                intent=Intent::Session(SessionIntent::StartOver)
                hidden=room.guide(is_over)
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
    }
}

/// Whether there is nothing to be done any more.
const fn is_over(guide: &GuideView) -> bool {
    guide.finished || guide.moments.is_some()
}

/// Moment by moment, in the other chair or in a run of the table of defences. At either end a button stays, so that focus has
/// somewhere to be.
#[component]
fn Moments(room: Room) -> impl IntoView {
    let is_away = room.guide(|guide| guide.moments.is_none());
    view! {
        <Button
            class="button button--primary"
            label=room.day_words(|days| days.people.chair.next())
            intent=Intent::Session(SessionIntent::DoStep)
            disabled=room.guide(|guide| flag(guide.moments.is_some_and(|moments| moments.is_last)))
            hidden=is_away.clone()
        />
        <Button
            label=room.words(|texts| texts.phone.back())
            intent=Intent::Session(SessionIntent::StepBack)
            disabled=room.guide(|guide| flag(guide.moments.is_some_and(|moments| moments.is_first)))
            hidden=is_away.clone()
        />
        <Button
            label=room.guide(|guide| guide.moments.map(|moments| moments.leave).unwrap_or_default().into())
            intent=Intent::Session(SessionIntent::Leave)
            key="Escape"
            hidden=is_away
        />
    }
}

/// A finished lesson leads somewhere.
#[component]
fn AtTheEnd(room: Room) -> impl IntoView {
    let goes_on = room.guide(|guide| !guide.finished);
    view! {
        <Button
            label=room.day_words(|days| days.people.show_clue())
            intent=Intent::Session(SessionIntent::ShowClue)
            hidden=room.guide(|guide| guide.day.is_none_or(|day| !day.can_show_clue))
        />
        <Button
            class="button guide__sit"
            label=room.day_words(|days| days.people.chair.sit())
            intent=Intent::Session(SessionIntent::Sit)
            hidden=room.guide(|guide| guide.day.is_none_or(|day| !day.can_sit))
        />
        <Button
            class="button button--primary"
            label=room.day_words(|days| days.week.your_week())
            intent=Intent::Page(PageIntent::ShowPractised(true))
            hidden=room.guide(|guide| guide.week != Some(WeekView::Over))
        />
        <Button
            class="button button--primary"
            label=room.guide(|guide| Words::from(guide.next_lesson.clone().unwrap_or_default()))
            intent=Intent::OpenNextLesson
            hidden=room.guide(|guide| guide.next_lesson.is_none())
        />
        <Button
            label=room.live(|view| {
                let lang = view.lang;
                Words::from(if view.guide.day.is_some() {
                    lang.days().people.try_day_again()
                } else {
                    lang.texts().guide.again()
                })
            })
            intent=Intent::Session(SessionIntent::StartOver)
            hidden=goes_on.clone()
        />
        <Button
            label=room.day_words(|days| days.people.another_day())
            intent=Intent::OpenAnotherDay
            hidden=room.guide(|guide| !guide.finished || guide.day.is_none())
        />
        // The style hides it where the page is embedded.
        <Button
            class="button to-lessons"
            label=room.words(|texts| texts.guide.all_lessons())
            intent=Intent::Page(PageIntent::GoToLessons)
            hidden=goes_on
        />
    }
}
