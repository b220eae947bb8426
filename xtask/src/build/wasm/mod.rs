//! WebAssembly as bytes: what no tool does that the page needs. A file is a heading and sections, each with its number and its size.

pub mod apart;
pub mod cut;
pub mod later;
pub mod linked;
pub mod order;
pub mod program;
pub mod split;

use anyhow::{Context, Result, bail};

/// The numbers of sections.
pub mod section {
    pub const CUSTOM: u8 = 0;
    pub const IMPORTS: u8 = 2;
    pub const CODE: u8 = 10;
    pub const DATA: u8 = 11;
}

/// A section: its number, and what is in it.
pub type Section<'a> = (u8, &'a [u8]);

/// The heading and the sections.
pub fn sections(wasm: &[u8]) -> Result<(&[u8], Vec<Section<'_>>)> {
    let (heading, rest) = wasm.split_at_checked(8).context("the WebAssembly ends in its heading")?;
    let mut rest = Reader(rest);
    let mut sections = Vec::new();
    while !rest.is_at_the_end() {
        sections.push((rest.byte()?, rest.sized()?));
    }
    Ok((heading, sections))
}

/// How many functions are imported: they are counted before those that stand in the code.
pub fn imported_functions(content: &[u8]) -> Result<usize> {
    let mut imports = Reader(content);
    let mut functions = 0;
    for _ in 0..imports.number()? {
        let _module_and_name = (imports.sized()?, imports.sized()?);
        match imports.byte()? {
            0 => {
                imports.number()?;
                functions += 1;
            }
            // Of a table the type stands before its limits.
            1 => {
                imports.byte()?;
                imports.limits()?;
            }
            2 => imports.limits()?,
            // Its type, and whether it changes.
            3 => {
                imports.byte()?;
                imports.byte()?;
            }
            kind => bail!("something of the kind {kind} is imported"),
        }
    }
    Ok(functions)
}

/// What is still to be read.
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub fn is_at_the_end(&self) -> bool {
        self.0.is_empty()
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.0.len()
    }

    pub fn byte(&mut self) -> Result<u8> {
        let (byte, rest) = self.0.split_first().context("the WebAssembly ends too early")?;
        self.0 = rest;
        Ok(*byte)
    }

    /// A number in LEB128, as all in WebAssembly are.
    pub fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("the WebAssembly has a number that is too long")
    }

    /// How large something is at first, and whether and how much it may grow.
    fn limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }

    /// As many bytes as the number before them says.
    pub fn sized(&mut self) -> Result<&'a [u8]> {
        let size = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(size).context("the WebAssembly ends too early")?;
        self.0 = rest;
        Ok(bytes)
    }
}

pub fn write_number(to: &mut Vec<u8>, number: usize) {
    write_leb128(to, number, 0x80);
}

/// A positive number where a negative one could stand as well: the second highest bit of its last byte would say so.
pub fn write_signed(to: &mut Vec<u8>, number: usize) {
    write_leb128(to, number, 0x40);
}

/// `end`: what the last byte is below.
fn write_leb128(to: &mut Vec<u8>, mut number: usize, end: usize) {
    let lowest = |number: usize| number.to_le_bytes()[0];
    while number >= end {
        to.push(lowest(number) | 0x80);
        number >>= 7;
    }
    to.push(lowest(number));
}

pub fn write_sized(to: &mut Vec<u8>, bytes: &[u8]) {
    write_number(to, bytes.len());
    to.extend_from_slice(bytes);
}

/// `core::option::unwrap_failed` of `core[c5930c85a12de822]::option::unwrap_failed`.
pub fn without_digests(name: &str) -> String {
    name.split('[')
        .enumerate()
        .map(|(place, piece)| {
            let digest =
                piece.split_once(']').filter(|(digest, _)| place > 0 && digest.chars().all(|c| c.is_ascii_hexdigit()));
            match digest {
                Some((_, rest)) => rest.to_owned(),
                None if place == 0 => piece.to_owned(),
                None => format!("[{piece}"),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for number in [0, 1, 63, 64, 127, 128, 300, 70_000, 1_048_576, 0x0fff_ffff] {
            for write in [write_number, write_signed] {
                let mut bytes = Vec::new();
                write(&mut bytes, number);
                assert_eq!(Reader(&bytes).number().unwrap(), number);
            }
        }
        let mut bytes = Vec::new();
        write_signed(&mut bytes, 64);
        assert_eq!(bytes, [0xc0, 0], "one byte would be -64");
        assert!(Reader(&[0x80; 6]).number().is_err());
    }
}
