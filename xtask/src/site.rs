//! Building the static site: `dist/`, with compressed copies beside the plain files.

use std::{fs, io::Write, path::Path, process::Command, thread};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use crate::{
    command, hosting, join, machine_paths, node, offline, one_file, page::Page, progress, project::Project, shrink,
    start, tool,
};

/// What to do when the page cannot be made smaller, because there is no Node.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Optimizer {
    /// Give up: the result is for others, and its size matters.
    Required,
    /// Go on and say so: a larger page is better than none.
    IfPossible,
}

/// Sets up what is missing and builds the site.
pub fn build(project: &Project, optimizer: Optimizer) -> Result<()> {
    tool::install_target(project)?;
    tool::install_missing(project, &[tool::trunk(), tool::wasm_bindgen(project)?])?;
    let shrinks = match (node::install_optimizers(project), optimizer) {
        (Ok(()), _) => true,
        (Err(reason), Optimizer::Required) => return Err(reason),
        (Err(reason), Optimizer::IfPossible) => {
            println!("the page will be larger than it could be: {reason:#}");
            false
        }
    };
    progress::step("building the page", "2 min the first time, 20 s later", || {
        // Trunk tries to download its own copies of tools unless it is told to stay offline, and then passes that on
        // to cargo. So the crates have to be there.
        command::run(project.cargo("fetch").args(["--target", "wasm32-unknown-unknown"]))?;
        command::run(&mut release(project)?)?;
        let mut page = Page::open(&project.dist())?;
        join::join(&mut page)?;
        start::prepare(project.root(), &mut page)?;
        if shrinks {
            shrink::shrink(project, &mut page)?;
        }
        page.close()?;
        one_file::write(project)?;
        offline::write(project, shrinks)?;
        hosting::complete(project)?;
        precompress(&project.dist())
    })
}

/// Trunk's part of a release.
pub fn release(project: &Project) -> Result<Command> {
    let (variable, options) = machine_paths::left_out(project)?;
    let mut command = trunk(project);
    command.args(["build", "--release", "--offline"]).env(variable, options);
    Ok(command)
}

/// Trunk, which still has to be told what to do.
pub fn trunk(project: &Project) -> Command {
    let mut command = project.command("trunk");
    // Trunk 0.21 takes the value of this variable for that of an option, and refuses the customary `1`.
    command.env_remove("NO_COLOR");
    command
}

/// Writes `.br` and `.gz` beside each file that gets smaller by it, for servers that can send them as they are.
pub fn precompress(folder: &Path) -> Result<()> {
    let files = compressible(folder)?;
    thread::scope(|scope| {
        let work: Vec<_> = files
            .iter()
            .map(|file| scope.spawn(|| compress(file).with_context(|| format!("compressing {}", file.display()))))
            .collect();
        work.into_iter().try_for_each(|work| work.join().expect("compressing does not panic"))
    })
}

fn compressible(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    const EXTENSIONS: &[&str] = &["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(compressible(&path)?);
        } else if path.extension().is_some_and(|it| EXTENSIONS.iter().any(|extension| it == *extension)) {
            files.push(path);
        }
    }
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

fn gzip(plain: &[u8]) -> Result<Vec<u8>> {
    // Without name and time in its header, so that equal input gives equal output.
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    Ok(encoder.finish()?)
}

/// `a/b.js` with the suffix `br` is `a/b.js.br`.
pub fn with_suffix(file: &Path, suffix: &str) -> std::path::PathBuf {
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
    fn what_is_compressed_comes_back_unchanged() {
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
