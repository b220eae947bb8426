//! What a group of texts is: a macro makes its two forms from one list of names.
//!
//! - In the page a group has no names in it, only its texts in the order of the list, as a pack brings them. A name is a method, and is
//!   checked like any other; one with places takes what is filled in.
//! - In `source` it is a plain structure with a field for each text, from which the packs are made: a language that lacks a
//!   text does not compile.

use std::str::Split;

/// A group of texts, for a pack to fill.
pub trait Group: Sized {
    /// With nothing in it.
    const EMPTY: Self;
    /// Changes with every name, every place and the order: a pack is for one list.
    const DIGEST: u64;

    /// Takes its texts from the next ones. `None`, if there are too few.
    fn take(&mut self, texts: &mut Split<'static, char>) -> Option<()>;
}

/// Fills these from the next ones. Not inlined: there are some forty groups.
#[inline(never)]
pub fn take(own: &mut [&'static str], texts: &mut Split<'static, char>) -> Option<()> {
    for text in own {
        *text = texts.next()?;
    }
    Some(())
}

/// The digest of no list.
pub const NO_DIGEST: u64 = 0xcbf2_9ce4_8422_2325;

/// The digest continued by a list that is a part of this one (FNV-1a). It tells builds apart, and protects against nothing.
#[must_use]
pub const fn with_part(digest: u64, part: u64) -> u64 {
    (digest ^ part).wrapping_mul(0x0100_0000_01b3)
}

/// The digest continued by a name.
#[must_use]
pub const fn with_name(mut digest: u64, name: &str) -> u64 {
    let bytes = name.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        digest = with_part(digest, bytes[index] as u64);
        index += 1;
    }
    digest
}

/// Declares groups: those that are parts of it, then its own texts, each with the names and types of its places.
macro_rules! words {
    (@method $(#[$about:meta])* $Number:ident $text:ident) => {
        $(#[$about])*
        #[must_use]
        pub const fn $text(&self) -> &'static str {
            self.texts[$Number::$text as usize]
        }
    };
    (@method $(#[$about:meta])* $Number:ident $text:ident ($($place:ident: $Place:ty),+)) => {
        $(#[$about])*
        #[must_use]
        pub fn $text(&self, $($place: $Place),+) -> String {
            super::template::fill(self.texts[$Number::$text as usize], &[$($place.into()),+])
        }
    };
    ($(
        $(#[$about:meta])*
        group $Group:ident {
            $( $(#[$about_part:meta])* $part:ident: $Part:ident, )*
        } with {
            $( $(#[$about_text:meta])* $text:ident $( ($($place:ident: $Place:ty),+) )?, )*
        }
    )*) => {
        $(
            $(#[$about])*
            #[derive(Debug)]
            pub struct $Group {
                $( $(#[$about_part])* pub $part: $Part, )*
                texts: [&'static str; { const NAMES: &[&str] = &[$(stringify!($text)),*]; NAMES.len() }],
            }

            const _: () = {
                use super::group::{self, Group};

                /// The texts of the group, and how many there are.
                #[allow(non_camel_case_types, reason = "they are the names of the texts")]
                #[derive(Clone, Copy)]
                enum Number { $($text,)* Count }

                impl $Group {
                    $( words! { @method $(#[$about_text])* Number $text $(($($place: $Place),+))? } )*
                }

                impl Group for $Group {
                    const EMPTY: Self = Self {
                        $( $part: $Part::EMPTY, )*
                        texts: [""; Number::Count as usize],
                    };
                    const DIGEST: u64 = {
                        let digest = group::NO_DIGEST;
                        $( let digest = group::with_part(group::with_name(digest, stringify!($part)), $Part::DIGEST); )*
                        $( let digest = group::with_name(digest, concat!(stringify!($text), $($("(", stringify!($place),)+)? ";")); )*
                        digest
                    };

                    fn take(&mut self, texts: &mut std::str::Split<'static, char>) -> Option<()> {
                        $( self.$part.take(texts)?; )*
                        group::take(&mut self.texts, texts)
                    }
                }
            };
        )*

        /// The same groups with their texts as fields: what a language writes, and what its pack is made from.
        #[cfg(any(not(target_arch = "wasm32"), feature = "words"))]
        pub mod source {
            use super::super::draft::Draft;
            $(
                $(#[$about])*
                #[derive(Debug)]
                pub struct $Group {
                    $( $(#[$about_part])* pub $part: $Part, )*
                    $( $(#[$about_text])* pub $text: &'static str, )*
                }

                impl $Group {
                    /// Appends the texts in the order in which they are taken.
                    pub fn put(&self, draft: &mut Draft) {
                        $( self.$part.put(draft); )*
                        $( draft.put(stringify!($Group.$text), self.$text, &[$($(stringify!($place)),+)?]); )*
                    }
                }
            )*
        }
    };
}
pub(super) use words;
