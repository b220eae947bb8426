//! What each widget owes to those who use it with a keyboard, a screen reader or a shaking hand. No room is open here,
//! so whatever is pressed is pressed in vain.

use std::sync::Arc;

use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::task::tick;
use swipewise::sim::view::{FieldKind, Words};
use swipewise::sim::{DraftIntent, Intent};
use swipewise::ui::kit::{
    Button, Checkbox, Choice, Code, Field, Item, Keypad, QrCode, Select, Shield, Spinner, SwipeControl, Text,
};
use swipewise::ui::room::{Attribute, Live};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// A widget, by itself in the document.
struct Shown {
    place: HtmlElement,
    /// Taken away at the end.
    _mounted: Box<dyn std::any::Any>,
}

fn show<N: IntoView + 'static>(widget: impl FnOnce() -> N + 'static) -> Shown {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let mounted: UnmountHandle<N::State> = mount_to(place.clone(), widget);
    Shown { place, _mounted: Box::new(mounted) }
}

impl Shown {
    fn find<E: JsCast>(&self, selector: &str) -> E {
        self.place.query_selector(selector).unwrap().unwrap().dyn_into().unwrap()
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.place.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.get(index).unwrap().unchecked_into()).collect()
    }

    fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.find::<Element>(selector).get_attribute(name)
    }

    fn text(&self, selector: &str) -> String {
        self.find::<Element>(selector).text_content().unwrap_or_default()
    }

    /// The text of the element that this attribute of another one points at.
    fn text_by_id(&self, selector: &str, name: &str) -> String {
        self.text(&format!("#{}", self.attribute(selector, name).unwrap()))
    }
}

fn words(text: &'static str) -> Live<Words> {
    Arc::new(move || text.into())
}

fn attribute(text: &'static str) -> Attribute {
    Arc::new(move || Some(text.into()))
}

fn live<T: Copy + Send + Sync + 'static>(value: T) -> Live<T> {
    Arc::new(move || value)
}

fn follows<T: Clone + Send + Sync + 'static>(signal: RwSignal<T>) -> Live<T> {
    Arc::new(move || signal.get())
}

/// Changes a field as a person does, who is told of by these events.
fn tell(field: &HtmlElement, event: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    field.dispatch_event(&Event::new_with_event_init_dict(event, &init).unwrap()).unwrap();
}

#[wasm_bindgen_test]
async fn changing_a_text_keeps_its_node() {
    let text = RwSignal::new(Words::from("one"));
    let hidden = RwSignal::new(false);
    let shown = show(move || view! { <Text class="text" text=follows(text) hidden=follows(hidden)/> });
    let node = shown.find::<Element>("p").first_child().unwrap();
    text.set("two".into());
    hidden.set(true);
    tick().await;
    assert_eq!(shown.text("p"), "two");
    assert!(node.is_same_node(shown.find::<Element>("p").first_child().as_ref()));
    assert!(shown.find::<HtmlElement>("p").hidden());
}

#[wasm_bindgen_test]
async fn a_button_that_cannot_be_used_keeps_focus() {
    let disabled = RwSignal::new(None);
    let shown = show(
        move || view! { <Button label=words("Next") intent=Intent::Draft(DraftIntent::Next) disabled=follows(disabled) expanded=attribute("false") key="F1"/> },
    );
    let button: HtmlButtonElement = shown.find("button");
    assert_eq!((button.type_().as_str(), shown.text("button").as_str()), ("button", "Next"));
    assert_eq!(button.get_attribute("aria-disabled"), None);
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(button.get_attribute("aria-keyshortcuts").as_deref(), Some("F1"));
    button.focus().unwrap();
    disabled.set(Some("true".into()));
    tick().await;
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(!button.disabled());
    assert!(document().active_element().is_some_and(|focused| focused.is_same_node(Some(&button))));
}

#[wasm_bindgen_test]
fn the_icon_of_a_button_is_hidden_from_screen_readers() {
    let shown =
        show(|| view! { <Button label=words("MitID app") intent=Intent::Draft(DraftIntent::Next) has_icon=true/> });
    assert_eq!(shown.attribute("button svg", "aria-hidden").as_deref(), Some("true"));
    assert_eq!(shown.text("button"), "MitID app");
}

#[wasm_bindgen_test]
fn a_checkbox_press_without_effect_is_reverted() {
    let shown = show(
        || view! { <Checkbox class="option" label=words("I want to") checked=live(false) intent=|on| Intent::Draft(DraftIntent::CheckWantToSwitch(on)) invalid=attribute("true")/> },
    );
    let input: HtmlInputElement = shown.find("label > input[type=checkbox]");
    assert_eq!(shown.text("label"), "I want to");
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    shown.find::<HtmlElement>("label").click();
    assert!(!input.checked());
}

#[wasm_bindgen_test]
async fn a_choice_is_a_named_group_that_shows_what_is_marked() {
    let marked = RwSignal::new(None);
    let options: Live<Vec<Words>> = Arc::new(|| vec!["One-time codes".into(), "QR codes".into()]);
    let shown = show(
        move || view! { <Choice name="choice" label=words("How?") options=options.clone() marked=follows(marked) mark=words("")/> },
    );
    assert_eq!(shown.text("fieldset > legend"), "How?");
    let radios: Vec<HtmlInputElement> =
        shown.all("input[type=radio]").into_iter().map(JsCast::unchecked_into).collect();
    assert!(radios.iter().all(|radio| radio.name() == "choice"));
    radios[1].click();
    assert!(radios.iter().all(|radio| !radio.checked()), "pressed in vain");
    marked.set(Some(1));
    tick().await;
    assert!(!radios[0].checked() && radios[1].checked());
}

#[wasm_bindgen_test]
fn a_code_is_told_digit_by_digit() {
    let shown = show(|| view! { <Code digits=words("0042") spoken=attribute("0 0 4 2")/> });
    assert_eq!(shown.text("[role=img]"), "0042");
    assert_eq!(shown.attribute("[role=img]", "aria-label").as_deref(), Some("0 0 4 2"));
}

#[wasm_bindgen_test]
async fn a_field_is_described_by_its_hint_and_keeps_what_the_view_says() {
    let shown = show(|| {
        view! {
            <Field
                id="code"
                label=words("One-time code")
                hint=words("Four digits")
                error=words("That is not the code")
                invalid=attribute("true")
                value=words("12")
                kind=FieldKind::OneTimeCode
                mark=words("Here")
            />
        }
    });
    tick().await;
    let input: HtmlInputElement = shown.find("input");
    assert_eq!(shown.text(&format!("label[for={}]", input.id())), "One-time code", "the mark is no part of the name");
    assert_eq!(shown.attribute(".mark", "aria-hidden").as_deref(), Some("true"), "and is not told");
    assert_eq!(shown.text_by_id("input", "aria-describedby"), "Four digits");
    assert_eq!((input.type_().as_str(), input.autocomplete().as_str()), ("text", "off"));
    assert_eq!(input.get_attribute("inputmode").as_deref(), Some("numeric"));
    assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert_eq!(input.value(), "12");
    input.set_value("12x");
    tell(&input, "input");
    assert_eq!(input.value(), "12");
}

#[wasm_bindgen_test]
async fn a_keypad_has_a_field_of_its_name_that_shows_dots_and_keeps_no_digit() {
    let dots = RwSignal::new("");
    let shown = show(move || {
        view! {
            <Keypad
                label=attribute("PIN code")
                dots=Arc::new(move || dots.get().into())
                count=words("2 of 6 digits entered")
                delete=words("Delete")
                mark=words("")
            />
        }
    });
    assert_eq!(shown.attribute("[role=group]", "aria-label").as_deref(), Some("PIN code"));
    assert_eq!(shown.text("label[for=pin]"), "PIN code");
    assert_eq!(shown.text("p"), "2 of 6 digits entered");
    assert_eq!(shown.attribute("input", "aria-describedby"), None, "a count that changes would be said twice");
    let keys: Vec<String> = shown.all("button").iter().filter_map(|key| key.text_content()).collect();
    assert_eq!(keys, ["Delete", "1", "2", "3", "4", "5", "6", "7", "8", "9", "0"]);
    dots.set("••");
    tick().await;
    let input: HtmlInputElement = shown.find("input");
    assert_eq!((input.type_().as_str(), input.autocomplete().as_str(), &*input.value()), ("text", "off", "••"));
    input.set_value("••7");
    tell(&input, "input");
    assert_eq!(input.value(), "••", "the digit goes to the page and does not stay");
}

#[wasm_bindgen_test]
fn a_qr_code_is_one_image_with_a_name() {
    let halves: Live<[String; 2]> = Arc::new(|| ["first half".to_owned(), "second half".to_owned()]);
    let shown = show(move || {
        let can_be_drawn: Live<bool> = Arc::new(|| true);
        view! { <QrCode label=attribute("QR code") halves=halves.clone() can_be_drawn shown=attribute("second")/> }
    });
    assert_eq!(shown.attribute("[role=img]", "aria-label").as_deref(), Some("QR code"));
    assert_eq!(shown.attribute("[role=img]", "data-shown").as_deref(), Some("second"));
    let squares: Vec<Option<String>> = shown.all("path").iter().map(|path| path.get_attribute("d")).collect();
    assert!(squares.len() == 2 && squares[0].is_some() && squares[0] != squares[1]);
}

#[wasm_bindgen_test]
async fn a_select_has_a_label_and_shows_what_is_chosen() {
    let size = RwSignal::new(0);
    let items: Live<Vec<Item>> = Arc::new(move || {
        let item = |(number, name): (usize, &'static str)| Item {
            name: name.into(),
            is_chosen: number == size.get(),
            intent: Intent::Wake,
        };
        ["100 %", "150 %"].into_iter().enumerate().map(item).collect()
    });
    let shown = show(move || view! { <Select id="size" label=words("Text size") items=items.clone()/> });
    let list: HtmlSelectElement = shown.find("select");
    assert_eq!(shown.text("label[for=size]"), "Text size");
    assert_eq!((list.length(), list.selected_index()), (2, 0));
    size.set(1);
    tick().await;
    assert_eq!(list.selected_index(), 1);
}

#[wasm_bindgen_test]
fn shield_and_spinner_have_a_text_alternative() {
    let shield = show(|| view! { <Shield ticked=live(true) text=words("Approved")/> });
    assert_eq!(shield.text("div > p"), "Approved");
    assert!(shield.find::<Element>("div > div").class_list().contains("shield--ticked"));
    assert_eq!(shield.attribute("svg", "aria-hidden").as_deref(), Some("true"));
    let spinner = show(|| view! { <Spinner text=words("Connecting")/> });
    assert_eq!(spinner.text("div > p"), "Connecting");
    assert_eq!(spinner.attribute("span", "aria-hidden").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
fn a_slider_tells_its_value_in_per_cent_and_goes_back() {
    let shown = show(|| {
        view! { <SwipeControl id="swipe" label=words("Swipe right to approve") hint=words("Or press Approve") position=words("0")/> }
    });
    let slider: HtmlInputElement = shown.find("input[type=range]");
    assert_eq!(shown.text("label[for=swipe]"), "Swipe right to approve");
    assert_eq!(shown.text_by_id("input", "aria-describedby"), "Or press Approve");
    assert_eq!(slider.get_attribute("aria-valuetext").as_deref(), Some("0 %"));
    slider.set_value("60");
    tell(&slider, "change");
    assert_eq!(slider.value(), "0");
}
