//! The view, and how components follow it.

use std::sync::Arc;

use leptos::prelude::*;

use super::which::Which;
use crate::i18n::{Days, Texts};
use crate::sim::languages::Arrived;
use crate::sim::view::{DeviceView, GuideView, Surroundings, Words};
use crate::sim::{ScreenId, View};

/// A value that changes with the view: as a text, an attribute, a class or a property of an element.
///
/// One type for each kind of value, and not a closure of its own for each place where one stands: Leptos compiles an
/// effect for every type of closure, and the page has some hundred of them (ADR 4).
pub type Live<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// An attribute that may be there or not. One type for all of them, for the same reason.
pub type Attribute = Live<Option<Words>>;

/// The view, for components to follow.
///
/// What follows a signal runs whenever that is set, and most of the page has nothing to do with what one press or one
/// typed character changes. So there are several signals, each of which is set only when its part of the view is another
/// than before, and each method hands out that part alone (ADR 9 has what that saves).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room(&'static Parts);

/// A signal for each part of the view. They are made once, and live as long as the page.
#[derive(Debug)]
struct Parts {
    whole: ArcRwSignal<Arc<View>>,
    surroundings: ArcRwSignal<Arc<View>>,
    guide: ArcRwSignal<Arc<View>>,
    words: ArcRwSignal<Arc<View>>,
}

impl Room {
    pub fn new(view: &Arc<View>) -> Self {
        let [whole, surroundings, guide, words] = std::array::from_fn(|_| ArcRwSignal::new(Arc::clone(view)));
        Self(Box::leak(Box::new(Parts { whole, surroundings, guide, words })))
    }

    /// Everything that follows a part that has changed is drawn anew, where the new view says something else.
    pub fn show(self, view: &Arc<View>) {
        let before = self.now();
        let Parts { whole, surroundings, guide, words } = self.0;
        let parts = [
            (words, before.lang != view.lang),
            (surroundings, before.surroundings() != view.surroundings()),
            (guide, before.guide != view.guide),
            (whole, true),
        ];
        for (part, has_changed) in parts {
            if has_changed {
                part.set(Arc::clone(view));
            }
        }
    }

    /// The view as it is now, for handlers of events and to see how to begin.
    pub fn now(self) -> Arc<View> {
        self.0.whole.get_untracked()
    }

    /// Whatever `pick` finds in the view.
    pub fn live<T: 'static>(self, pick: fn(&View) -> T) -> Live<T> {
        self.live_with(pick, |view, pick| pick(view))
    }

    /// The same, with something that the component knows.
    pub fn live_with<K, T>(self, known: K, pick: fn(&View, K) -> T) -> Live<T>
    where
        K: Copy + Send + Sync + 'static,
        T: 'static,
    {
        follow(&self.0.whole, known, pick)
    }

    /// Whatever `pick` finds in what surrounds the lesson.
    pub fn around<T: 'static>(self, pick: fn(&Surroundings) -> T) -> Live<T> {
        self.around_with(pick, |view, pick| pick(view))
    }

    /// The same, with something that the component knows.
    pub fn around_with<K, T>(self, known: K, pick: fn(&Surroundings, K) -> T) -> Live<T>
    where
        K: Copy + Send + Sync + 'static,
        T: 'static,
    {
        follow(&self.0.surroundings, (known, pick), |view, (known, pick)| pick(&view.surroundings(), known))
    }

    /// Whatever `pick` finds in the guide.
    pub fn guide<T: 'static>(self, pick: fn(&GuideView) -> T) -> Live<T> {
        self.guide_with(pick, |guide, pick| pick(guide))
    }

    /// The same, with something that the component knows.
    pub fn guide_with<K, T>(self, known: K, pick: fn(&GuideView, K) -> T) -> Live<T>
    where
        K: Copy + Send + Sync + 'static,
        T: 'static,
    {
        follow(&self.0.guide, (known, pick), |view, (known, pick)| pick(&view.guide, known))
    }

    /// The name of something that has no words of its own, in the present language of the page.
    pub fn name(self, pick: fn(&Texts) -> &'static str) -> Attribute {
        follow(&self.0.words, pick, |view, pick| Some(pick(view.lang.texts()).into()))
    }

    /// Words of the ordinary days, in the same language.
    pub fn day_words(self, pick: fn(&Days) -> &'static str) -> Live<Words> {
        self.live_with(pick, |view, pick| pick(view.lang.days()).into())
    }

    /// Words of the page in its present language. What stands on a device comes with the view.
    pub fn words(self, pick: fn(&Texts) -> &'static str) -> Live<Words> {
        self.words_with(pick, |texts, pick| pick(texts).into())
    }

    /// The same, with something that the component knows.
    pub fn words_with<K>(self, known: K, pick: fn(&'static Texts, K) -> Words) -> Live<Words>
    where
        K: Copy + Send + Sync + 'static,
    {
        follow(&self.0.words, (known, pick), |view, (known, pick)| pick(view.lang.texts(), known))
    }
}

/// Whatever `pick` finds in the view of this signal.
fn follow<K, T>(view: &'static ArcRwSignal<Arc<View>>, known: K, pick: fn(&View, K) -> T) -> Live<T>
where
    K: Copy + Send + Sync + 'static,
    T: 'static,
{
    Arc::new(move || pick(&read(view), known))
}

/// The view of this signal, which whoever reads it follows from then on. It stands here once, and not in every closure
/// of every type.
#[inline(never)]
fn read(view: &ArcRwSignal<Arc<View>>) -> Arc<View> {
    view.get()
}

/// What the screen of a device follows. Another screen gets another view to follow.
///
/// In `reactive_graph` 0.2.16 whatever has followed a signal stays in its list of subscribers after it has ended, so
/// nothing that comes and goes follows the page's own room: what is on a screen follows a signal that ends with it.
/// (And a screen that is about to be taken away goes on showing what it showed.)
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScreenRoom {
    pub which: &'static Which,
    view: &'static ArcRwSignal<ArcRwSignal<Arc<View>>>,
}

impl ScreenRoom {
    pub fn new(which: &'static Which, view: Arc<View>) -> Self {
        Self { which, view: Box::leak(Box::new(ArcRwSignal::new(ArcRwSignal::new(view)))) }
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
    pub which: &'static Which,
    view: ArcRwSignal<Arc<View>>,
}

impl ScreenView {
    /// The view as it is now, to see how to begin.
    pub fn now(&self) -> Arc<View> {
        self.view.get_untracked()
    }

    /// Whether all of the program is here.
    pub fn has_whole_program(&self) -> Live<bool> {
        let view = self.view.clone();
        Arc::new(move || read(&view).arrived >= Arrived::Program)
    }

    /// What is on the screen, in order: each block by a name that no block of another screen has.
    pub fn blocks(&self) -> Vec<(ScreenId, bool, &'static str)> {
        let view = read(&self.view);
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
        Arc::new(move || pick(which.of(&read(&view)), known))
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

/// The attribute `hidden`, where this holds.
///
/// An attribute, and not the usual `prop:hidden`: Leptos sets a property with each new view, also to the value that it
/// has already, and each time the browser computes the style of the elements around it anew.
pub(crate) fn hidden_if(is_hidden: Live<bool>) -> Attribute {
    Arc::new(move || is_hidden().then_some(Words::Borrowed("")))
}

/// Something that never holds.
pub(crate) fn never() -> Live<bool> {
    Arc::new(|| false)
}
