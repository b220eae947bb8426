//! The view, and how components follow it.

use std::sync::Arc;

use leptos::prelude::*;

use super::which::Which;
use crate::i18n::{Days, Texts};
use crate::sim::view::{DeviceView, Words};
use crate::sim::{ScreenId, View};

/// A value that changes with the view: as a text, an attribute, a class or a property of an element.
///
/// One type for each kind of value, and not a closure of its own for each place where one stands: Leptos compiles an
/// effect for every type of closure, and the page has some hundred of them (ADR 4).
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// An attribute that may be there or not. One type for all of them, for the same reason.
pub type Attribute = Live<Option<Words>>;

/// The view, for components to follow: that of the page, or that of one screen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room(RwSignal<Arc<View>>);

impl Room {
    pub fn new(view: Arc<View>) -> Self {
        Self(RwSignal::new(view))
    }

    /// Everything that follows it is drawn anew, where the new view says something else.
    pub fn show(self, view: Arc<View>) {
        self.0.set(view);
    }

    /// The view as it is now, for handlers of events and to see how to begin.
    pub fn now(self) -> Arc<View> {
        self.0.get_untracked()
    }

    /// Whatever `pick` finds in the view.
    pub fn live<T: 'static>(self, pick: fn(&View) -> T) -> Live<T> {
        Arc::new(move || self.0.with(|view| pick(view)))
    }

    /// The same, with something that the component knows.
    pub fn live_with<K, T>(self, known: K, pick: fn(&View, K) -> T) -> Live<T>
    where
        K: Copy + Send + Sync + 'static,
        T: 'static,
    {
        Arc::new(move || self.0.with(|view| pick(view, known)))
    }

    /// The name of something that has no words of its own, in the present language of the page.
    pub fn name(self, pick: fn(&Texts) -> &'static str) -> Attribute {
        self.live_with(pick, |view, pick| Some(pick(view.lang.texts()).into()))
    }

    /// Words of the ordinary days, in the same language.
    pub fn day_words(self, pick: fn(&Days) -> &'static str) -> Live<Words> {
        self.live_with(pick, |view, pick| pick(view.lang.days()).into())
    }

    /// Words of the page in its present language. What stands on a device comes with the view.
    pub fn words(self, pick: fn(&Texts) -> &'static str) -> Live<Words> {
        self.live_with(pick, |view, pick| pick(view.lang.texts()).into())
    }
}

/// What the screen of a device follows. Another screen gets another view to follow.
///
/// In `reactive_graph` 0.2.16 whatever has followed a signal stays in its list of subscribers after it has ended, so
/// nothing that comes and goes follows the page's own room: what is on a screen follows a signal that ends with it.
/// (And a screen that is about to be taken away goes on showing what it showed.)
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScreenRoom {
    pub which: Which,
    view: RwSignal<ArcRwSignal<Arc<View>>>,
}

impl ScreenRoom {
    pub fn new(which: Which, view: Arc<View>) -> Self {
        Self { which, view: RwSignal::new(ArcRwSignal::new(view)) }
    }

    pub fn show(self, view: Arc<View>) {
        let present = self.view.get_untracked();
        if self.which.of(&present.read_untracked()).identity() == self.which.of(&view).identity() {
            present.set(view);
        } else {
            self.view.set(ArcRwSignal::new(view));
        }
    }

    /// What the present screen follows, for all that is drawn on it.
    pub fn get(self) -> ScreenView {
        ScreenView { which: self.which, view: self.view.get() }
    }
}

/// The view, as one screen of a device follows it. It ends with the last thing that follows it.
#[derive(Clone, Debug)]
pub(crate) struct ScreenView {
    pub which: Which,
    view: ArcRwSignal<Arc<View>>,
}

impl ScreenView {
    /// The view as it is now, to see how to begin.
    pub fn now(&self) -> Arc<View> {
        self.view.get_untracked()
    }

    /// What is on the screen, in order: each block by a name that no block of another screen has.
    pub fn blocks(&self) -> Vec<(ScreenId, bool, &'static str)> {
        let view = self.view.get();
        let device = self.which.of(&view);
        device.blocks.iter().map(|block| (device.screen, device.is_picture, block.name)).collect()
    }

    /// Whatever `pick` finds on the device, with something that the component knows.
    pub fn live<K, T>(&self, known: K, pick: fn(&DeviceView, K) -> T) -> Live<T>
    where
        K: Copy + Send + Sync + 'static,
        T: 'static,
    {
        let Self { which, view } = self.clone();
        Arc::new(move || view.with(|view| pick(which.of(view), known)))
    }
}

/// An attribute that is there, with the value 'true', or not.
pub(crate) fn flag(is_set: bool) -> Option<Words> {
    is_set.then_some(Words::Borrowed("true"))
}

/// The value of an attribute that says which of two it is.
pub(crate) const fn truth(is_true: bool) -> Words {
    Words::Borrowed(if is_true { "true" } else { "false" })
}

/// An attribute that is not there.
pub(crate) fn absent() -> Attribute {
    Arc::new(|| None)
}

/// Something that never holds.
pub(crate) fn never() -> Live<bool> {
    Arc::new(|| false)
}
