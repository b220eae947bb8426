//! Puts functions side by side that look alike: they compress better. Brotli finds what repeats itself anywhere in the file, and what is near
//! takes fewer bits to point to.

use std::{cmp::Reverse, collections::BTreeMap};

use anyhow::{Context, Result};

use super::{Reader, imported_functions, section, sections, write_number, write_sized};

/// The WebAssembly with names for its functions, which are in the order in which they are to stand. Other names it loses.
pub fn by_likeness(wasm: &[u8]) -> Result<Vec<u8>> {
    let (heading, sections) = sections(wasm)?;
    let content = |wanted: u8| sections.iter().find(|(id, _)| *id == wanted).map(|(_, content)| *content);
    let imported = content(section::IMPORTS).map_or(Ok(0), imported_functions)?;
    let mut code = Reader(content(section::CODE).context("the WebAssembly has no code")?);
    let functions = (0..code.number()?).map(|_| code.sized()).collect::<Result<Vec<_>>>()?;

    let mut named = heading.to_vec();
    for (id, content) in sections.iter().filter(|(id, _)| *id != section::CUSTOM) {
        named.push(*id);
        write_sized(&mut named, content);
    }
    named.push(section::CUSTOM);
    write_sized(&mut named, &names(imported, &order(&functions)));
    Ok(named)
}

/// A section with the names of functions: those that are imported, as they are, and then the others in this order.
fn names(imported: usize, order: &[usize]) -> Vec<u8> {
    const OF_FUNCTIONS: u8 = 1;

    let all = (0..imported).chain(order.iter().map(|number| imported + number));
    let mut numbers: Vec<_> = all.zip(0..).collect();
    numbers.sort_unstable();
    let mut list = Vec::new();
    write_number(&mut list, numbers.len());
    for (number, place) in numbers {
        write_number(&mut list, number);
        // As text they are to have the same order.
        write_sized(&mut list, format!("{place:06}").as_bytes());
    }
    let mut names = Vec::new();
    write_sized(&mut names, b"name");
    names.push(OF_FUNCTIONS);
    write_sized(&mut names, &list);
    names
}

/// So many bytes in a row are compared.
const PIECE: usize = 3;

/// The numbers of the functions: the smallest first, and after each the one that has most in common with it, of those that are left.
fn order(functions: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = functions
        .iter()
        .map(|function| {
            let mut pieces: Vec<_> = function.windows(PIECE).collect();
            pieces.sort_unstable();
            pieces.dedup();
            pieces
        })
        .collect();
    let mut with_piece: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for (number, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            with_piece.entry(piece).or_default().push(number);
        }
    }

    let mut left: Vec<usize> = (0..functions.len()).collect();
    let mut next = left.iter().copied().min_by_key(|number| functions[*number].len());
    let mut order = Vec::new();
    while let Some(present) = next {
        order.push(present);
        left.retain(|number| *number != present);
        let mut common = vec![0_usize; functions.len()];
        for number in pieces[present].iter().filter_map(|piece| with_piece.get(piece)).flatten() {
            common[*number] += 1;
        }
        // Of what both have together; where it is the same, their size decides, and then their own order.
        let size = |number: usize| functions[number].len();
        let likeness = |number: usize| (common[number] << 20) / (pieces[present].len() + pieces[number].len()).max(1);
        next = left
            .iter()
            .copied()
            .max_by_key(|number| (likeness(*number), Reverse(size(*number).abs_diff(size(present))), Reverse(*number)));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_is_first_and_what_looks_alike_follows_each_other() {
        let functions: [&[u8]; 5] = [b"abcdefgh", b"stuvwxyz", b"zz", b"abcdefgi", b"stuvwxy_"];
        // With the smallest nobody has anything in common.
        assert_eq!(order(&functions), [2, 0, 3, 1, 4]);
        assert_eq!(order(&[]), [0; 0]);
    }

    #[test]
    fn functions_are_named_by_their_places_and_all_else_but_names_stays() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (id, content) in [
            (section::CODE, &[2, 4, 0, 1, 1, 0x0b, 2, 0, 0x0b][..]),
            (section::DATA, &[0]),
            (section::CUSTOM, b"\x04name\x00\x00"),
        ] {
            wasm.push(id);
            write_sized(&mut wasm, content);
        }
        let named = by_likeness(&wasm).unwrap();
        let (found, before) = (sections(&named).unwrap().1, sections(&wasm).unwrap().1);
        assert_eq!(found[..2], before[..2]);
        assert_eq!(found[2..], [(section::CUSTOM, &b"\x04name\x01\x11\x02\x00\x06000001\x01\x06000000"[..])]);
    }

    #[test]
    fn without_code_there_is_nothing_to_put_in_order() {
        assert!(by_likeness(b"\0asm\x01\0\0\0").is_err());
    }
}
