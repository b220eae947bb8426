//! The one place that writes into the live regions. Both stand empty in `index.html` before anything runs: NVDA and
//! JAWS stay silent about a region that comes together with its text.

use super::document::document;
use crate::speech::Urgency;

/// Never writes into both at once: Orca 43 with Chromium 156 then speaks only the alert. The queue sees to that.
pub fn say(urgency: Urgency, text: &str) {
    clear();
    write(region(urgency), text);
}

pub fn clear() {
    write(region(Urgency::Status), "");
    write(region(Urgency::Alert), "");
}

const fn region(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Status => "say",
        Urgency::Alert => "warn",
    }
}

fn write(id: &str, text: &str) {
    let node = document().and_then(|document| document.get_element_by_id(id));
    if let Some(node) = node
        && node.text_content().as_deref() != Some(text)
    {
        node.set_text_content(Some(text));
    }
}
