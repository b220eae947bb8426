use leptos::prelude::*;

use crate::sim::view::Words;
use crate::ui::room::{Attribute, Live};

/// The one-time code, large.
///
/// It is an image with a name, so that it is read digit by digit and not as a number of four digits.
#[component]
pub fn Code(
    digits: Live<Words>,
    /// The digits one by one.
    spoken: Attribute,
) -> impl IntoView {
    view! {
        <div class="code" role="img" data-testid="one-time-code" aria-label=spoken>
            {digits}
        </div>
    }
}
