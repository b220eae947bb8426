//! Compressed copies of files, for servers that can send them as they are.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

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

fn brotli(plain: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: plain.len(), ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &plain[..], &mut compressed, &parameters)?;
    Ok(compressed)
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
    fn a_suffix_comes_after_the_extension() {
        assert_eq!(with_suffix(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
    }
}
