//! Things that come and go, each drawn once. One kind of list serves for all of them.

use leptos::prelude::*;

use super::device::Which;
use super::{Room, kit};
use crate::sim::SaidLine;
use crate::sim::view::Block;

#[derive(Clone)]
pub enum Item {
    /// A block of a screen.
    Block { which: Which, screen: &'static str, block: Block },
    /// A line of 'What was said'.
    Said(SaidLine),
}

/// What makes an item the same as before: then it is not drawn anew.
#[derive(PartialEq, Eq, Hash)]
pub struct Key(&'static str, &'static str, u32);

/// Draws what is there, and keeps what stays.
pub fn list(room: Room, items: Signal<Vec<Item>>) -> AnyView {
    view! { <For each=move || items.get() key=Item::key children=move |item| item.draw(room) /> }.into_any()
}

impl Item {
    fn key(&self) -> Key {
        match self {
            Self::Block { screen, block, .. } => Key(screen, block.name, 0),
            Self::Said(line) => Key("", "", line.number),
        }
    }

    fn draw(self, room: Room) -> AnyView {
        match self {
            Self::Block { which, block, .. } => kit::block(room, which, block),
            Self::Said(line) => view! { <li class="said__line">{line.text}</li> }.into_any(),
        }
    }
}
