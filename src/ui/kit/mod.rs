//! Widgets, each with what it owes to those who use it with a keyboard, a screen reader or a shaking hand. They know
//! neither the view nor the lesson: what they show comes as properties.

mod button;
mod checkbox;
mod choice;
mod code;
mod drawing;
mod field;
mod items;
mod keypad;
mod lines;
mod mark;
mod pressed;
mod put_back;
mod qr_code;
mod select;
mod shield;
mod spinner;
mod swipe;
mod tabs;
mod text;

pub use button::Button;
pub use checkbox::Checkbox;
pub use choice::Choice;
pub use code::Code;
pub use drawing::LineDrawing;
pub use field::Field;
pub use items::items;
pub use keypad::Keypad;
pub use lines::lines;
pub use mark::Mark;
pub use pressed::pressed;
pub use qr_code::QrCode;
pub use select::{Item, Select};
pub use shield::Shield;
pub use spinner::Spinner;
pub use swipe::SwipeControl;
pub use tabs::{Tab, TabPanel, Tabs};
pub use text::Text;
