//! A counter with one button, as Leptos's own book writes it.

use leptos::prelude::*;

fn main() {
    mount_to_body(Counter);
}

#[component]
fn Counter() -> impl IntoView {
    let (count, set_count) = signal(0);
    view! {
        <main>
            <h1>"Counter"</h1>
            <button type="button" on:click=move |_| set_count.update(|count| *count += 1)>
                "Pressed " {count} " times"
            </button>
        </main>
    }
}
