//! Building the static site: `dist/`, with compressed copies beside the plain files.

use std::{fs, io::Write, path::Path, thread};

use anyhow::{Context, Result, ensure};
use flate2::{Compression, write::GzEncoder};

use crate::{command, node, progress, project::Project, shrink, style, tool};

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
        style::join(project.root())?;
        // Trunk tries to download its own copies of tools unless it is told to stay offline, and then passes that on
        // to cargo. So the crates have to be there.
        command::run(project.cargo("fetch").args(["--target", "wasm32-unknown-unknown"]))?;
        command::run(&mut trunk(project))?;
        let page = project.dist().join("index.html");
        fs::write(&page, name_program(&fs::read_to_string(&page)?)?)?;
        if shrinks {
            shrink::shrink(project)?;
        }
        precompress(&project.dist())
    })
}

fn trunk(project: &Project) -> std::process::Command {
    let mut command = project.command("trunk");
    // Not `--release`: it would only add a run of the optimizer, see `shrink`.
    command.args(["build", "--offline"]);
    // Trunk 0.21 takes the value of this variable for that of an option, and refuses the customary `1`.
    command.env_remove("NO_COLOR");
    command
}

/// Moves address and digest of the program from Trunk's preload link to the script that fetches it, for the reason that
/// `public/boot.js` gives.
fn name_program(html: &str) -> Result<String> {
    let preload = html.find("rel=preload").context("the page has no preload link")?;
    let begin = html[..preload].rfind('<').context("the preload link does not begin")?;
    let end = preload + html[preload..].find('>').context("the preload link does not end")? + 1;
    let link = &html[begin..end];
    let value = |name: &str| {
        let mut words = link.trim_end_matches('>').split_whitespace();
        let value = words.find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        value.with_context(|| format!("the preload link has no {name}: {link}"))
    };
    let named = format!("<script data-wasm={} data-digest={} ", value("href")?, value("integrity")?);
    let rest = [&html[..begin], &html[end..]].concat();
    ensure!(rest.matches("<script ").count() == 1, "the page has more than one script, or none");
    Ok(rest.replace("<script ", &named))
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
    fn the_script_names_the_program_and_its_digest() {
        let html =
            "<link href=./a.wasm integrity=sha384-x rel=preload as=fetch><script src=./b.js type=module></script>";
        let named = "<script data-wasm=./a.wasm data-digest=sha384-x src=./b.js type=module></script>";
        assert_eq!(name_program(html).unwrap(), named);
        assert!(name_program("<script src=./b.js></script>").is_err());
        assert!(name_program("<link rel=preload href=./a.wasm><script src=./b.js></script>").is_err());
    }

    #[test]
    fn a_suffix_comes_after_the_extension() {
        assert_eq!(with_suffix(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
    }
}
