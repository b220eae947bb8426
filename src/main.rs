#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    leptos::mount::mount_to_body(|| view! { <p>"Swipewise"</p> });
}
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
