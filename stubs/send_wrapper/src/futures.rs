//! What is awaited can be wrapped as well.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use super::SendWrapper;

impl<T> SendWrapper<T> {
    fn value(self: Pin<&mut Self>) -> Pin<&mut T> {
        #[expect(unsafe_code, reason = "the value moves only with the wrapper, and that is pinned")]
        unsafe {
            self.map_unchecked_mut(|wrapper| &mut wrapper.0)
        }
    }
}

impl<F: Future> Future for SendWrapper<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        self.value().poll(context)
    }
}

impl<S: Stream> Stream for SendWrapper<S> {
    type Item = S::Item;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<S::Item>> {
        self.value().poll_next(context)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}
