use leptos::prelude::*;

use crate::sim::view::{Datum, Words};
use crate::ui::kit::Text;
use crate::ui::room::Room;

/// The practice person's data, marked as such. What is to be entered now is in sight also where the rest of it is not.
#[component]
pub fn PracticeCard(room: Room) -> impl IntoView {
    view! {
        <section
            class="card"
            data-needed=room.guide(|guide| guide.card.needed.map(|datum| {
                Words::from(match datum {
                    Datum::UserId => "user-id",
                    Datum::Pin => "pin",
                })
            }))
            aria-label=room.name(|texts| texts.guide.card())
        >
            <h3 class="card__title">{room.words(|texts| texts.guide.card())}</h3>
            <Text class="card__mark" text=room.words(|texts| texts.guide.practice_data())/>
            <dl class="card__data">
                <dt>{room.words(|texts| texts.guide.name())}</dt>
                <dd>{room.guide(|guide| Words::from(guide.card.name))}</dd>
                <dt>{room.words(|texts| texts.computer.user_id())}</dt>
                <dd>{room.guide(|guide| Words::from(guide.card.user_id))}</dd>
                <dt>{room.words(|texts| texts.guide.pin())}</dt>
                <dd>
                    // As an image with a name it is read digit by digit, and not as a number of six digits.
                    <span role="img" aria-label=room.guide(|guide| Some(Words::from(guide.card.pin_spoken.clone())))>
                        {room.guide(|guide| Words::from(guide.card.pin))}
                    </span>
                </dd>
            </dl>
        </section>
    }
}
