//! What a panic says. It ends the program with a trap, and the page says that it has stopped (`public/start.js`).

/// Only for those who develop the page: in the release a panic has no words, and the browser says where it happened.
pub fn install() {
    #[cfg(debug_assertions)]
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}
