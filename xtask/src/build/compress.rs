//! Compressed copies of files, for servers that can send them as they are.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use super::wasm::{section, sections};
use crate::files;

/// Writes `.br` and `.gz` beside each file that gets smaller by it, for servers that can send them as they are.
pub fn all(folder: &Path) -> Result<()> {
    let files = compressible(folder)?;
    thread::scope(|scope| {
        let work: Vec<_> = files
            .iter()
            .map(|file| scope.spawn(|| compress(file).with_context(|| format!("compressing {}", file.display()))))
            .collect();
        work.into_iter().try_for_each(|work| work.join().expect("compressing does not panic"))
    })
}

fn compressible(folder: &Path) -> Result<Vec<PathBuf>> {
    const EXTENSIONS: &[&str] = &["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

    let mut files = files::below(folder)?;
    files.retain(|file| file.extension().is_some_and(|it| EXTENSIONS.iter().any(|extension| it == *extension)));
    Ok(files)
}

fn compress(file: &Path) -> Result<()> {
    let plain = fs::read(file)?;
    fs::write(with_suffix(file, "br"), brotli(&plain)?)?;
    fs::write(with_suffix(file, "gz"), gzip(&plain)?)?;
    Ok(())
}

/// The smallest result of several settings. Which of them is best differs from file to file.
fn brotli(plain: &[u8]) -> Result<Vec<u8>> {
    /// Powers of two: how far back the encoder looks. Less than all of it is now and then better, since it forgets what no longer helps.
    const WINDOWS: [i32; 2] = [18, 22];

    let mut ways = vec![vec![plain], pieces(plain)];
    ways.dedup();
    let tries = WINDOWS.iter().flat_map(|window| ways.iter().map(|pieces| brotli_of(pieces, *window)));
    let compressed = tries.collect::<Result<Vec<_>>>()?;
    compressed.into_iter().min_by_key(Vec::len).context("nothing was tried")
}

fn brotli_of(pieces: &[&[u8]], window: i32) -> Result<Vec<u8>> {
    let size = pieces.iter().map(|piece| piece.len()).sum::<usize>();
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: window, size_hint: size, ..Default::default() };
    let mut compressed = brotli::CompressorWriter::with_params(Vec::new(), size.max(1), &parameters);
    for (number, piece) in pieces.iter().enumerate() {
        if number > 0 {
            compressed.flush()?;
        }
        compressed.write_all(piece)?;
    }
    Ok(compressed.into_inner())
}

/// What is described by statistics of its own, if that is smaller. Code is unlike what stands before and after it; brotli's encoder sees that
/// in the small and not always in the large.
fn pieces(plain: &[u8]) -> Vec<&[u8]> {
    let code = sections(plain).ok().and_then(|(_, all)| all.into_iter().find(|(id, _)| *id == section::CODE));
    let Some((_, code)) = code else { return vec![plain] };
    let begin = code.as_ptr().addr() - plain.as_ptr().addr();
    let (before, rest) = plain.split_at(begin);
    let (code, after) = rest.split_at(code.len());
    vec![before, code, after]
}

pub fn gzip(plain: &[u8]) -> Result<Vec<u8>> {
    // Without name and time in its header, so that equal input gives equal output.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}

/// `a/b.js` with the suffix `br` is `a/b.js.br`.
pub fn with_suffix(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    name.into()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn compressed_data_decompresses_unchanged() {
        let plain = b"<p>a page, a page, a page, a page</p>".repeat(20);

        let mut back = Vec::new();
        let mut compressed = &brotli(&plain).unwrap()[..];
        brotli::BrotliDecompress(&mut compressed, &mut back).unwrap();
        assert_eq!(back, plain);

        let mut back = Vec::new();
        let compressed = gzip(&plain).unwrap();
        flate2::read::GzDecoder::new(&compressed[..]).read_to_end(&mut back).unwrap();
        assert_eq!(back, plain);
    }

    #[test]
    fn webassembly_is_compressed_in_three_pieces_and_decompresses_unchanged() {
        let mut plain = b"\0asm\x01\0\0\0\x01\x02ab\x0a\x04code\x0b\x04data".to_vec();
        assert_eq!(pieces(&plain), [&b"\0asm\x01\0\0\0\x01\x02ab\x0a\x04"[..], b"code", b"\x0b\x04data"]);

        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &brotli_of(&pieces(&plain), 18).unwrap()[..], &mut back).unwrap();
        assert_eq!(back, plain);
        plain.truncate(14);
        assert_eq!(pieces(&plain), [&plain[..]], "it is none");
    }

    #[test]
    fn of_all_that_was_tried_the_smallest_is_taken() {
        // Far apart, the same: a window of 256 kB does not reach back to the beginning.
        let noise = (0..40_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect::<Vec<_>>();
        let plain = [&noise[..], &vec![0; 400_000], &noise].concat();
        let sizes = [18, 22].map(|window| brotli_of(&[&plain], window).unwrap().len());
        assert!(sizes[1] < sizes[0], "{sizes:?}");
        assert_eq!(brotli(&plain).unwrap().len(), sizes[1]);
    }

    #[test]
    fn a_suffix_comes_after_the_extension() {
        assert_eq!(with_suffix(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
    }
}
