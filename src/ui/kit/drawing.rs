use leptos::prelude::*;

/// The icon of the app: our own drawing, a key. Not the real app's icon.
#[component]
pub fn AppIcon() -> impl IntoView {
    view! {
        <svg class="button__icon" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d="M22 24a7 7 0 1 0-14 0 7 7 0 1 0 14 0h18v7m-7-7v5"></path>
        </svg>
    }
}

/// The shield: our own drawing, a stitched badge. The style sheet draws the tick only where there is one.
#[component]
pub fn Badge() -> impl IntoView {
    view! {
        <svg class="shield__drawing" viewBox="0 0 64 72" aria-hidden="true" focusable="false">
            <path class="shield__field" d="M4 8q14 4 28-4 14 8 28 4v28c0 16-10 26-28 33C14 62 4 52 4 36z"></path>
            <path class="shield__stitch" d="M10 14q11 2 22-4 11 6 22 4v22c0 13-8 21-22 27C18 57 10 49 10 36z"></path>
            <path class="shield__tick" d="M20 37l9 9 16-20"></path>
        </svg>
    }
}

/// A small drawing in lines. It says nothing that the words beside it do not say.
#[component]
pub fn LineDrawing(
    /// The path, in a square of 48.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="drawing" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}
