//! Keeps the doors apart. Where two functions are the same, byte by byte, the optimizer makes one of both; if one of them were a door, the
//! other would be one too, and whoever enters that before the later part has come would end the program.

use anyhow::{Context, Result};

use super::cut::names;
use super::{Reader, imported_functions, section, sections, write_number, write_signed, write_sized};

/// More pages than a memory can have.
const TOO_MANY_PAGES: usize = 65_537;

/// The WebAssembly in which each door begins with something that no other function has, and that never happens: it ends the program if the
/// memory has as many pages as no memory can have, for each door another number.
pub fn keep_apart(wasm: &[u8], is_door: impl Fn(&str) -> bool) -> Result<Vec<u8>> {
    let (magic, sections) = sections(wasm)?;
    let imports = sections.iter().find(|(id, _)| *id == section::IMPORTS);
    let imported = imports.map_or(Ok(0), |(_, content)| imported_functions(content))?;
    let names = names(sections.iter().filter(|(id, _)| *id == section::CUSTOM).map(|(_, content)| *content))?;
    let mut result = magic.to_vec();
    for (id, content) in &sections {
        result.push(*id);
        if *id != section::CODE {
            write_sized(&mut result, content);
            continue;
        }
        let mut functions = Reader(content);
        let count = functions.number()?;
        let mut code = Vec::new();
        write_number(&mut code, count);
        for number in 0..count {
            let body = functions.sized()?;
            if names.get(&(number + imported)).is_some_and(|name| is_door(name)) {
                write_sized(&mut code, &marked(body, TOO_MANY_PAGES + number)?);
            } else {
                write_sized(&mut code, body);
            }
        }
        write_sized(&mut result, &code);
    }
    Ok(result)
}

/// A function that ends the program if the memory has this many pages, and otherwise does what it did.
fn marked(body: &[u8], pages: usize) -> Result<Vec<u8>> {
    const MEMORY_SIZE: [u8; 2] = [0x3f, 0x00];
    const I32_CONST: u8 = 0x41;
    const I32_EQ: u8 = 0x46;
    const IF: [u8; 2] = [0x04, 0x40];
    const UNREACHABLE: u8 = 0x00;
    const END: u8 = 0x0b;

    let mut rest = Reader(body);
    for _ in 0..rest.number()? {
        let _how_many_and_type = (rest.number()?, rest.byte()?);
    }
    let (locals, instructions) =
        body.split_at_checked(body.len() - rest.left()).context("a function ends in its locals")?;
    let mut marked = locals.to_vec();
    marked.extend(MEMORY_SIZE);
    marked.push(I32_CONST);
    write_signed(&mut marked, pages);
    marked.push(I32_EQ);
    marked.extend(IF);
    marked.extend([UNREACHABLE, END]);
    marked.extend(instructions);
    Ok(marked)
}

#[cfg(test)]
mod tests {
    use wasmparser::{Operator, Parser, Payload};

    use super::*;
    use crate::build::wasm::split::tests::wasm;

    fn operators(wasm: &[u8]) -> Vec<usize> {
        let bodies = Parser::new(0).parse_all(wasm).filter_map(|payload| {
            if let Payload::CodeSectionEntry(body) = payload.unwrap() { Some(body) } else { None }
        });
        bodies
            .map(|body| {
                body.get_operators_reader().unwrap().into_iter().filter(|it| !matches!(it, Ok(Operator::End))).count()
            })
            .collect()
    }

    #[test]
    fn a_door_is_like_no_other_function() {
        let before = wasm();
        let after = keep_apart(&before, |name| matches!(name, "inside" | "both")).unwrap();
        let added: Vec<usize> =
            operators(&after).iter().zip(operators(&before)).map(|(after, before)| after - before).collect();
        assert_eq!(added, [0, 0, 5, 5, 0], "`inside` and `both`, which were the same");
        let code = |wasm: &[u8]| {
            sections(wasm).unwrap().1.into_iter().find(|(id, _)| *id == section::CODE).unwrap().1.to_vec()
        };
        let after = code(&after);
        let mut functions = Reader(&after);
        let count = functions.number().unwrap();
        let bodies: Vec<&[u8]> = (0..count).map(|_| functions.sized().unwrap()).collect();
        assert_ne!(bodies[2], bodies[3]);
    }
}
