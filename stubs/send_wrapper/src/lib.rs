//! Stands in for the crate of this name.
//!
//! Leptos puts into one whatever belongs to the browser, each listener and each element, and may then send it to another thread; that crate
//! compares threads whenever the value is looked at. In the page there is only one thread, and what finds out which takes 1,700 bytes.
//!
//! Where there could be others, this wrapper can be sent to none, and whoever tries is stopped by the compiler.

use std::ops::{Deref, DerefMut};

#[cfg(feature = "futures")]
mod futures;

/// A value that stays where it is.
#[derive(Clone, Debug)]
pub struct SendWrapper<T>(T);

/// WebAssembly without its extension for threads.
#[cfg(all(target_arch = "wasm32", not(target_feature = "atomics")))]
mod alone {
    use super::SendWrapper;

    #[expect(unsafe_code, reason = "without threads nothing is sent to one")]
    unsafe impl<T> Send for SendWrapper<T> {}
    #[expect(unsafe_code, reason = "without threads nothing is looked at from two")]
    unsafe impl<T> Sync for SendWrapper<T> {}
}

impl<T> SendWrapper<T> {
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Whether the value may be looked at here.
    #[must_use]
    pub const fn valid(&self) -> bool {
        true
    }

    #[must_use]
    pub fn take(self) -> T {
        self.0
    }
}

impl<T> Deref for SendWrapper<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for SendWrapper<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
