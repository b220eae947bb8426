//! Elements, and what of them follows the view.
//!
//! A thin layer over the browser's own elements. The view is a signal of Leptos's, and one effect draws the page again
//! whenever it changes: a part of the page knows what in it follows the view, and which parts it has inside. The `view!`
//! macro is not used, because it makes a type of each piece of the page and compiles all of them;
//! `docs/adr/0004-elements-without-types.md` has the figures.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::{Get, GetUntracked, RwSignal};
use leptos::reactive::effect::ImmediateEffect;
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlOptionElement};

use crate::shell::dispatch;
use crate::sim::view::Words;
use crate::sim::{Intent, View};

/// What is drawn: the newest view.
#[derive(Clone, Copy)]
pub struct Room(pub RwSignal<Arc<View>>);

impl Room {
    /// The view as it is now.
    pub fn peek(self) -> Arc<View> {
        self.0.get_untracked()
    }
}

/// Draws the page, which follows the view from then on.
pub fn draw_page(room: Room, draw: impl FnOnce() -> El) -> El {
    let (page, part) = Part::draw(draw);
    let part = SendWrapper::new(part);
    // As long as the page lives.
    std::mem::forget(ImmediateEffect::new(move || part.follow(&room.0.get())));
    page
}

/// An element of the page.
#[derive(Clone)]
pub struct El(Element);

/// A new element, belonging to the room.
pub fn el(tag: &str, class: &str) -> El {
    El::new(document().create_element(tag), class)
}

/// A new element of a drawing.
pub fn svg(tag: &str, class: &str) -> El {
    El::new(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag), class)
}

impl El {
    fn new(element: Result<Element, JsValue>, class: &str) -> Self {
        // Refused only for a tag that is no tag.
        let el = Self(element.unwrap_throw());
        if class.is_empty() { el } else { el.attr("class", class) }
    }

    pub const fn element(&self) -> &Element {
        &self.0
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    #[expect(clippy::needless_pass_by_value, reason = "a child is given away")]
    pub fn child(self, child: Self) -> Self {
        append(&self.0, &child.0);
        self
    }

    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        for child in children {
            append(&self.0, &child.0);
        }
        self
    }

    /// A text that stays.
    pub fn says(self, text: &str) -> Self {
        self.0.set_text_content(Some(text));
        self
    }

    /// A text that follows the view.
    pub fn text(self, room: Room, pick: impl Fn(&View) -> Words + 'static) -> Self {
        self.follow(room, Target::Text, move |view| Some(pick(view)))
    }

    /// An attribute that follows the view, and may be absent.
    pub fn attr_of(self, room: Room, name: &'static str, pick: impl Fn(&View) -> Option<Words> + 'static) -> Self {
        self.follow(room, Target::Attribute(name), pick)
    }

    /// The name of an element that has no text of its own.
    pub fn label(self, room: Room, pick: impl Fn(&View) -> Words + 'static) -> Self {
        self.attr_of(room, "aria-label", move |view| Some(pick(view)))
    }

    /// Shown only while this holds.
    pub fn only_if(self, room: Room, pick: impl Fn(&View) -> bool + 'static) -> Self {
        self.follow(room, Target::Hidden, move |view| flag(!pick(view)))
    }

    /// What stands in a field.
    pub fn value(self, room: Room, pick: impl Fn(&View) -> Words + 'static) -> Self {
        self.follow(room, Target::Value, move |view| Some(pick(view)))
    }

    pub fn checked(self, room: Room, pick: impl Fn(&View) -> bool + 'static) -> Self {
        self.follow(room, Target::Checked, move |view| flag(pick(view)))
    }

    /// A box that follows the view, and sends an intent when it is ticked or the tick taken away.
    pub fn ticks(
        self,
        room: Room,
        is_ticked: impl Fn(&View) -> bool + 'static,
        intent: impl Fn(bool) -> Intent + 'static,
    ) -> Self {
        self.attr("type", "checkbox").checked(room, is_ticked).on("change", move |event| {
            if let Some(input) = input_of(&event) {
                dispatch(intent(input.checked()));
            }
        })
    }

    pub fn selected(self, room: Room, pick: impl Fn(&View) -> bool + 'static) -> Self {
        self.follow(room, Target::Selected, move |view| flag(pick(view)))
    }

    pub fn property(self, room: Room, name: &'static str, pick: impl Fn(&View) -> Words + 'static) -> Self {
        self.follow(room, Target::Property(name), move |view| Some(pick(view)))
    }

    /// Sends an intent when it is pressed.
    pub fn press(self, intent: Intent) -> Self {
        self.on("click", move |_| dispatch(intent.clone()))
    }

    /// Listens for as long as the part lives that is being drawn.
    pub fn on(self, event: &str, handler: impl Fn(Event) + 'static) -> Self {
        listen(&self.0, event, Box::new(handler));
        self
    }

    fn follow(self, room: Room, target: Target, pick: impl Fn(&View) -> Option<Words> + 'static) -> Self {
        keep_up(room, Follower::Bound(self.0.clone(), target, Box::new(pick)));
        self
    }

    /// Children that come and go. `keys` tells what there is; what keeps its key keeps its element. `draw` makes the
    /// one that has this place in the view.
    pub fn list(
        self,
        room: Room,
        keys: impl Fn(&View) -> Vec<Key> + 'static,
        draw: impl Fn(&View, usize) -> Option<Self> + 'static,
    ) -> Self {
        let list =
            List { parent: self.0.clone(), items: RefCell::default(), keys: Box::new(keys), draw: Box::new(draw) };
        keep_up(room, Follower::List(list));
        self
    }
}

/// What of an element follows the view.
#[derive(Clone, Copy)]
enum Target {
    Text,
    Attribute(&'static str),
    Hidden,
    Value,
    Checked,
    Selected,
    /// A custom property of the style. Set like this it needs no `style` attribute, which a policy without inline styles refuses.
    Property(&'static str),
}

/// Looks something up in the view; nothing, if it is not there.
///
/// Closures are boxed as this and not as `dyn Fn`, which can be called in three ways: for each of some hundred closures
/// the page would bring the other two as well.
trait Pick {
    fn pick(&self, view: &View) -> Option<Words>;
}

impl<F: Fn(&View) -> Option<Words>> Pick for F {
    fn pick(&self, view: &View) -> Option<Words> {
        self(view)
    }
}

/// A part of the page: all of it, or an item of a list. What follows the view in it and what listens ends with it.
#[derive(Default)]
struct Part {
    followers: RefCell<Vec<Follower>>,
    listeners: RefCell<Vec<Listener>>,
}

type Listener = Closure<dyn Fn(Event)>;

thread_local! {
    /// The part that is being drawn: elements belong to it.
    static DRAWN: RefCell<Rc<Part>> = RefCell::default();
}

impl Part {
    /// Draws a new part.
    fn draw<T>(draw: impl FnOnce() -> T) -> (T, Rc<Self>) {
        let part = Rc::new(Self::default());
        let outer = DRAWN.replace(Rc::clone(&part));
        let drawn = draw();
        DRAWN.replace(outer);
        (drawn, part)
    }

    fn current() -> Rc<Self> {
        DRAWN.with_borrow(Rc::clone)
    }

    /// Brings everything in it up to the view, in the order in which it was drawn.
    fn follow(&self, view: &View) {
        for follower in self.followers.borrow().iter() {
            follower.follow(view);
        }
    }
}

/// What follows the view.
enum Follower {
    /// A text, an attribute or the like.
    Bound(Element, Target, Box<dyn Pick>),
    List(List),
}

impl Follower {
    fn follow(&self, view: &View) {
        match self {
            Self::Bound(element, target, pick) => apply(element, *target, pick.pick(view).as_deref()),
            Self::List(list) => list.follow(view),
        }
    }
}

/// Children that come and go.
struct List {
    parent: Element,
    items: RefCell<Vec<Item>>,
    keys: Keys,
    draw: Draw,
}

type Keys = Box<dyn Fn(&View) -> Vec<Key>>;
type Draw = Box<dyn Fn(&View, usize) -> Option<El>>;

/// An item of a list.
struct Item {
    key: Key,
    element: Element,
    part: Rc<Part>,
}

/// What makes an item of a list the same as before.
pub type Key = (&'static str, &'static str, &'static str, u32);

impl List {
    fn follow(&self, view: &View) {
        let mut before = self.items.take();
        let mut now = Vec::new();
        for (place, key) in (self.keys)(view).into_iter().enumerate() {
            if let Some(kept) = before.iter().position(|item| item.key == key) {
                let item = before.remove(kept);
                item.part.follow(view);
                now.push(item);
                continue;
            }
            let (element, part) = Part::draw(|| (self.draw)(view, place));
            now.extend(element.map(|El(element)| Item { key, element, part }));
        }
        for gone in before {
            gone.element.remove();
        }
        put_in_order(&self.parent, &now);
        self.items.replace(now);
    }
}

/// Has it follow the view, now and as long as the part lives that is being drawn.
fn keep_up(room: Room, follower: Follower) {
    follower.follow(&room.peek());
    Part::current().followers.borrow_mut().push(follower);
}

/// Listens to the whole page, for as long as the part lives that is being drawn.
pub fn on_window(event: &str, handler: impl Fn(Event) + 'static) {
    if let Some(window) = web_sys::window() {
        listen(&window, event, Box::new(handler));
    }
}

/// Moves only what is not in its place, so that what has focus is not touched.
fn put_in_order(parent: &Element, items: &[Item]) {
    let mut next = parent.first_element_child();
    for Item { element, .. } in items {
        if next.as_ref() == Some(element) {
            next = element.next_element_sibling();
        } else {
            // Refused only for an element inside itself.
            let _ = parent.insert_before(element, next.as_deref());
        }
    }
}

fn listen(target: &EventTarget, event: &str, handler: Box<dyn Fn(Event)>) {
    let handler = Closure::wrap(handler);
    // Refused only for an event that is no event.
    let _ = target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
    Part::current().listeners.borrow_mut().push(handler);
}

/// The field that an event is about.
pub fn input_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// Sets what has changed, and touches nothing else.
fn apply(element: &Element, target: Target, value: Option<&str>) {
    match target {
        Target::Text => {
            let text = value.unwrap_or_default();
            if element.text_content().as_deref() != Some(text) {
                element.set_text_content(Some(text));
            }
        }
        Target::Attribute(name) => set_attribute(element, name, value),
        Target::Hidden => set_attribute(element, "hidden", value.map(|_| "")),
        Target::Value => {
            let input: &HtmlInputElement = element.unchecked_ref();
            let text = value.unwrap_or_default();
            if input.value() != text {
                input.set_value(text);
            }
        }
        Target::Checked => element.unchecked_ref::<HtmlInputElement>().set_checked(value.is_some()),
        Target::Selected => element.unchecked_ref::<HtmlOptionElement>().set_selected(value.is_some()),
        Target::Property(name) => {
            let style = element.unchecked_ref::<HtmlElement>().style();
            // Refused only for a name that is no name.
            let _ = style.set_property(name, value.unwrap_or_default());
        }
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() == value {
        return;
    }
    // Refused only for a name that is no name.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn append(parent: &Element, child: &Element) {
    // Refused only for an element inside itself.
    let _ = parent.append_child(child);
}

/// The value of something that is there or not.
pub fn flag(is_set: bool) -> Option<Words> {
    is_set.then_some(Words::Borrowed("true"))
}

fn document() -> Document {
    // There is no page without a document.
    web_sys::window().and_then(|window| window.document()).unwrap_throw()
}
