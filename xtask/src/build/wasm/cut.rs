//! Cuts out of the WebAssembly what the page never runs, before it is optimized: what puts together the message of a panic, with the
//! places in the source where one may happen, and what tachys has for events that are delegated, which Leptos does not turn on. A function that is cut ends the program with a
//! trap, which is what a panic does in the end, and the page says that it has stopped (`public/start.js`). Data that nothing else refers to
//! (`linked.rs`) become zeros, which cost next to nothing.
//!
//! No other way leads there with a stable compiler: the standard library comes as it was compiled, and LLVM does not see that nobody
//! asks for delegation. `docs/adr/0006-small-page.md` has the figures.

use std::{collections::BTreeMap, ops::Range};

use anyhow::{Result, ensure};

use super::{Reader, imported_functions, section, sections, without_digests, write_number, write_signed, write_sized};

/// What is cut: functions whose names begin with one of these. All but the one of tachys never return, or are only called by such.
const CUT: [&str; 19] = [
    "<core::fmt::builders::",
    "<hashbrown::raw::Fallibility>::capacity_overflow",
    "<std::panicking::",
    "<tachys::renderer::dom::Dom>::add_event_listener_delegated",
    "__rustc::rust_begin_unwind",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::lazy::panic_poisoned",
    "core::cell::panic_already_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "std::panicking::begin_panic",
    "std::thread::local::panic_access_error",
];

/// And those that have this in their names: nobody reads values as Rust writes them for those who develop.
const DEBUG: &str = " as core::fmt::Debug>::fmt";

/// The formatter, which then only the messages of panics have a use for; unless one of [`FORMATS`] is there.
const FORMATTER: [&str; 7] = [
    "<&str as core::fmt::",
    "<alloc::string::String as core::fmt::Display>",
    "<core::cell::Borrow",
    "<core::fmt::",
    "<u32 as core::fmt::",
    "<usize as core::fmt::",
    "core::fmt::",
];

/// What has this in its name puts together a text with the formatter. Nothing in the page does, and this makes sure of it.
const FORMATS: [&str; 2] = ["alloc::fmt::format", "alloc::string::String as core::fmt::Write>"];

/// A function that does nothing but trap: no locals, `unreachable`, `end`.
const TRAP: [u8; 3] = [0, 0x00, 0x0b];

/// What is cut of a program, by the names of its functions.
pub struct Cut {
    formats: bool,
}

impl Cut {
    /// `names`: of all functions that the program has.
    pub fn of<'a>(mut names: impl Iterator<Item = &'a str>) -> Self {
        Self { formats: names.any(|name| FORMATS.iter().any(|part| name.contains(part))) }
    }

    /// Whether a function with this name, without digests, is cut.
    pub fn has(&self, name: &str) -> bool {
        let begins_like = |beginnings: &[&str]| beginnings.iter().any(|beginning| name.starts_with(beginning));
        name.contains(DEBUG) || begins_like(&CUT) || (!self.formats && begins_like(&FORMATTER))
    }
}

/// The WebAssembly without them, and with zeros in these pieces of the memory. It has to have its names.
pub fn cut(wasm: &[u8], unused: &[Range<u32>]) -> Result<Vec<u8>> {
    let (magic, sections) = sections(wasm)?;
    let content = |wanted: u8| sections.iter().find(|(id, _)| *id == wanted).map(|(_, content)| *content);
    let imported = content(section::IMPORTS).map_or(Ok(0), imported_functions)?;
    let names = names(sections.iter().filter(|(id, _)| *id == section::CUSTOM).map(|(_, content)| *content))?;
    let cut = Cut::of(names.values().map(String::as_str));
    let is_cut = |number: usize| names.get(&(number + imported)).is_some_and(|name| cut.has(name));

    let mut result = magic.to_vec();
    for (id, content) in &sections {
        result.push(*id);
        match *id {
            section::CODE => write_sized(&mut result, &code(content, is_cut)?),
            section::DATA => write_sized(&mut result, &data(content, unused)?),
            _ => write_sized(&mut result, content),
        }
    }
    Ok(result)
}

/// All functions, of which some are cut.
fn code(content: &[u8], is_cut: impl Fn(usize) -> bool) -> Result<Vec<u8>> {
    let mut functions = Reader(content);
    let count = functions.number()?;
    let mut code = Vec::new();
    write_number(&mut code, count);
    for number in 0..count {
        let function = functions.sized()?;
        write_sized(&mut code, if is_cut(number) { &TRAP } else { function });
    }
    Ok(code)
}

/// All data, without what is unused, and without the places where a panic may happen: who told of them is cut.
fn data(content: &[u8], unused: &[Range<u32>]) -> Result<Vec<u8>> {
    let mut segments = Segment::read(content)?;
    let mut places: Vec<Piece> = unused.iter().map(Piece::of).collect();
    for segment in &segments {
        let words: Vec<_> = segment
            .bytes
            .chunks_exact(4)
            .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
            .collect();
        for (word, pair) in words.windows(2).enumerate() {
            let text = Piece { address: pair[0] as usize, length: pair[1] as usize };
            let is_source = segments.iter().filter_map(|other| other.at(text)).any(is_path_of_source);
            if is_source {
                places.push(Piece { address: segment.address + 4 * word, length: PLACE });
                places.push(text);
            }
        }
    }
    let mut data = Vec::new();
    write_number(&mut data, segments.len());
    for segment in &mut segments {
        for place in &places {
            segment.clear(*place);
        }
        segment.write(&mut data);
    }
    Ok(data)
}

/// How long a `core::panic::Location` is: address and length of the path, line, column.
const PLACE: usize = 16;

fn is_path_of_source(text: &[u8]) -> bool {
    text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic)
}

/// A piece of the memory.
#[derive(Clone, Copy)]
struct Piece {
    address: usize,
    length: usize,
}

impl Piece {
    fn of(range: &Range<u32>) -> Self {
        Self { address: range.start as usize, length: range.len() }
    }
}

/// What is in the memory from an address on, when the program begins.
struct Segment {
    address: usize,
    bytes: Vec<u8>,
}

impl Segment {
    /// Of the only memory that there is.
    const ACTIVE: u8 = 0;
    const I32_CONST: u8 = 0x41;
    const END: u8 = 0x0b;

    fn read(content: &[u8]) -> Result<Vec<Self>> {
        let mut rest = Reader(content);
        let mut segments = Vec::new();
        for _ in 0..rest.number()? {
            let begins = [rest.byte()?, rest.byte()?];
            let address = rest.number()?;
            ensure!(
                begins == [Self::ACTIVE, Self::I32_CONST] && rest.byte()? == Self::END,
                "the data of the WebAssembly has no fixed address"
            );
            // What is read by words begins at one.
            ensure!(address % 4 == 0, "the data of the WebAssembly is not aligned");
            segments.push(Self { address, bytes: rest.sized()?.to_vec() });
        }
        Ok(segments)
    }

    fn at(&self, piece: Piece) -> Option<&[u8]> {
        let begin = piece.address.checked_sub(self.address)?;
        self.bytes.get(begin..begin.checked_add(piece.length)?)
    }

    fn clear(&mut self, piece: Piece) {
        if let Some(begin) = piece.address.checked_sub(self.address)
            && let Some(bytes) = self.bytes.get_mut(begin..begin + piece.length)
        {
            bytes.fill(0);
        }
    }

    fn write(&self, to: &mut Vec<u8>) {
        to.extend([Self::ACTIVE, Self::I32_CONST]);
        write_signed(to, self.address);
        to.push(Self::END);
        write_sized(to, &self.bytes);
    }
}

/// The names of functions by their numbers.
pub fn names<'a>(custom: impl Iterator<Item = &'a [u8]>) -> Result<BTreeMap<usize, String>> {
    const OF_FUNCTIONS: u8 = 1;

    let mut names = BTreeMap::new();
    for content in custom {
        let mut content = Reader(content);
        if content.sized()? != b"name" {
            continue;
        }
        while !content.is_at_the_end() {
            let (kind, part) = (content.byte()?, content.sized()?);
            let mut part = Reader(part);
            if kind == OF_FUNCTIONS {
                for _ in 0..part.number()? {
                    names.insert(part.number()?, without_digests(std::str::from_utf8(part.sized()?)?));
                }
            }
        }
    }
    ensure!(!names.is_empty(), "the functions of the WebAssembly have no names");
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAGIC: &[u8] = b"\0asm\x01\0\0\0";

    /// With one imported function, and these in the code, each by its name.
    fn wasm(functions: &[(&str, &[u8])]) -> Vec<u8> {
        let mut imports = vec![1];
        write_sized(&mut imports, b"a");
        write_sized(&mut imports, b"b");
        imports.extend([0, 0]);
        let mut code = vec![u8::try_from(functions.len()).unwrap()];
        let mut list = vec![u8::try_from(functions.len()).unwrap()];
        for (number, (name, body)) in (1..).zip(functions) {
            write_sized(&mut code, body);
            list.push(number);
            write_sized(&mut list, name.as_bytes());
        }
        let mut names = Vec::new();
        write_sized(&mut names, b"name");
        names.push(1);
        write_sized(&mut names, &list);

        let mut wasm = MAGIC.to_vec();
        for (id, content) in [(section::IMPORTS, imports), (section::CODE, code), (section::CUSTOM, names)] {
            wasm.push(id);
            write_sized(&mut wasm, &content);
        }
        wasm
    }

    const STRING: &str = "<alloc[3ca501edff3f0c7c]::string::String as core[c5930c85a12de822]::fmt::Write>::write_str";

    #[test]
    fn the_formatter_is_cut_where_nobody_puts_a_text_together_with_it() {
        const WRITE: &str = "core[c5930c85a12de822]::fmt::write";
        const OWN: &str = "<swipewise::OneTimeCode as core::fmt::Display>::fmt::h0123456789abcdef";
        let body: &[u8] = &[5];
        let (after, own) = (wasm(&[(WRITE, &TRAP), (OWN, body)]), wasm(&[(WRITE, body), (OWN, body)]));
        assert_eq!(cut(&own, &[]).unwrap(), after);
        for formats in [STRING, "alloc[3ca501edff3f0c7c]::fmt::format::format_inner"] {
            let used = wasm(&[(WRITE, body), (formats, body)]);
            assert_eq!(cut(&used, &[]).unwrap(), used, "{formats}");
        }
    }

    #[test]
    fn what_only_panics_becomes_a_trap_and_the_rest_stays_as_it_is() {
        let long: &[u8] = &[1; 300];
        let before = wasm(&[
            ("swipewise::sim::update::h0123456789abcdef", long),
            ("core[c5930c85a12de822]::panicking::panic_fmt", long),
            ("core[c5930c85a12de822]::option::unwrap_failed", &[7, 7]),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", &[8, 8]),
            ("<wasm_bindgen::JsValue as core::fmt::Debug>::fmt::h154dad403eb83d5f", &[9]),
            (STRING, &[10]),
        ]);
        let after = wasm(&[
            ("swipewise::sim::update::h0123456789abcdef", long),
            ("core[c5930c85a12de822]::panicking::panic_fmt", &TRAP),
            ("core[c5930c85a12de822]::option::unwrap_failed", &TRAP),
            ("<core[c5930c85a12de822]::fmt::Formatter>::pad", &[8, 8]),
            ("<wasm_bindgen::JsValue as core::fmt::Debug>::fmt::h154dad403eb83d5f", &TRAP),
            (STRING, &[10]),
        ]);
        assert_eq!(cut(&before, &[]).unwrap(), after);
    }

    #[test]
    fn the_places_where_a_panic_may_happen_are_cleared_with_their_paths_and_nothing_else_is() {
        const ADDRESS: u32 = 1_048_576;
        let path = b"src/sim.rs";
        let number = |number: u32| number.to_le_bytes();
        let segment = |path: &[u8], place: [[u8; 4]; 4]| {
            let data = [b"text", &place.concat()[..], path, b"a.rs"].concat();
            let mut content = vec![1];
            Segment { address: ADDRESS as usize, bytes: data }.write(&mut content);
            content
        };
        let place = [number(ADDRESS + 20), number(10), number(7), number(13)];
        assert_eq!(data(&segment(path, place), &[]).unwrap(), segment(&[0; 10], [[0; 4]; 4]));
        // Neither is of a path.
        for other in
            [[number(ADDRESS), number(4), number(7), number(13)], [number(3), number(10), number(7), number(13)]]
        {
            assert_eq!(data(&segment(path, other), &[]).unwrap(), segment(path, other));
        }
        assert!(data(&[1, 1, 0], &[]).is_err(), "it has no address");
    }

    #[test]
    fn what_is_unused_is_cleared() {
        let segment = |bytes: &[u8]| {
            let mut content = vec![1];
            Segment { address: 16, bytes: bytes.to_vec() }.write(&mut content);
            content
        };
        assert_eq!(data(&segment(b"abcdefgh"), &[17..19, 22..24]).unwrap(), segment(b"a\0\0def\0\0"));
    }

    #[test]
    fn webassembly_that_is_not_as_expected_is_an_error() {
        assert!(cut(b"\0asm", &[]).is_err(), "it ends in its heading");
        assert!(cut(MAGIC, &[]).is_err(), "nothing has a name");
        let whole = wasm(&[("a", &[1])]);
        assert!(cut(&whole, &[]).is_ok());
        assert!(cut(&whole[..whole.len() - 1], &[]).is_err(), "it ends too early");
    }

    #[test]
    fn digests_of_crates_are_left_out_of_names_and_other_brackets_are_not() {
        assert_eq!(without_digests("core[c5930c85a12de822]::option::unwrap_failed"), "core::option::unwrap_failed");
        assert_eq!(without_digests("<impl [T]>::sort"), "<impl [T]>::sort");
    }
}
