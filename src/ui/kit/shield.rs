use leptos::prelude::*;

use super::drawing::Badge;
use super::text::Text;
use crate::sim::view::Words;
use crate::ui::room::Live;

/// The shield, with a tick or without.
///
/// The drawing is for the eyes; what it says stands below it in words.
#[component]
pub fn Shield(ticked: Live<bool>, text: Live<Words>) -> impl IntoView {
    view! {
        <div class="shield" class:shield--ticked=ticked>
            <Badge/>
            <Text class="shield__text" text=text/>
        </div>
    }
}
