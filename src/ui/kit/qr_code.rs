use std::sync::Arc;

use leptos::prelude::*;

use crate::qr;
use crate::ui::room::{Attribute, Live};

/// A QR code in two halves.
///
/// - It is one image with a name: the squares say nothing to a screen reader.
/// - Both halves are drawn and the style sheet shows one of them; or both side by side, where nothing is to move.
#[component]
pub fn QrCode(
    label: Attribute,
    /// What the two halves hold.
    halves: Live<[String; 2]>,
    /// Whether what draws it is here: it comes later.
    can_be_drawn: Live<bool>,
    /// Which half is seen: 'first' or 'second'.
    shown: Attribute,
) -> impl IntoView {
    let half = move |number: usize| {
        let (halves, can_be_drawn) = (Live::clone(&halves), Live::clone(&can_be_drawn));
        let squares: Attribute = Arc::new(move || {
            let halves = can_be_drawn().then(|| halves())?;
            qr::draw(halves.get(number)?).map(|drawing| drawing.path.into())
        });
        view! {
            <svg class="qr__half" viewBox="-4 -4 37 37">
                <path d=squares></path>
            </svg>
        }
    };
    view! {
        <div class="qr" role="img" aria-label=label data-shown=shown>
            {[0, 1].map(half)}
        </div>
    }
}
