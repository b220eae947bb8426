//! Pictures of the page for those who find the project: taken of the built page in a browser by `tests/pictures`, and made
//! small here.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};

use crate::{
    build::{self, Optimizer},
    check::{page_tests, size::grouped},
    command, progress,
    project::Project,
    serve,
    setup::{browsers, debian},
};

/// What all pictures together may take, in bytes: everybody who clones the project gets them.
const GATE: u64 = 2_500_000;

/// So much nobody sees. A word in another place makes a difference of more than a hundred.
const SHADE: u8 = 4;

/// How long each frame of the moving picture stands, in milliseconds, and the last one: long enough to read what has changed.
const FRAME: &str = "1500";
const LAST_FRAME: &str = "5000";

/// Builds the page, takes the pictures, and says how many there are and how large.
pub fn take(project: &Project) -> Result<String> {
    debian::install_missing(project, "making pictures", &["cwebp", "dwebp", "img2webp"], &["webp"])?;
    let chromium = browsers::headless_shell(project)?;
    build::site(project, Optimizer::Required)?;

    let taken = fresh_folder(project)?;
    let server = serve::start(serve::bind(0)?, project.dist())?;
    let environment =
        [("CHROMIUM", chromium.into()), ("BASE_URL", server.url().into()), ("PICTURES", taken.clone().into())];
    let output = progress::step("taking the pictures", "1 min", || {
        page_tests::run_node(project, &["tests/pictures/pictures.mjs".into()], 1, environment)
    })?;
    page_tests::counted_by_node(&output)?;

    let made = progress::step("making them small", "10 s", || {
        let docs = project.root().join("docs");
        let mut made = Vec::new();
        for (from, to) in [("steps", docs.join("pictures")), ("still", docs.clone())] {
            fs::create_dir_all(&to).with_context(|| format!("{} cannot be made", to.display()))?;
            for picture in pictures(&taken.join(from))? {
                made.push(still(project, &picture, &to)?);
            }
        }
        made.push(moving(project, &pictures(&taken.join("frames"))?, docs.join("log-on.webp"))?);
        Ok(made)
    })?;
    let sizes: Vec<_> = made.iter().map(|file| fs::metadata(file).map(|file| file.len())).collect::<Result<_, _>>()?;
    let sum = sizes.iter().sum();
    ensure!(sum <= GATE, "the pictures have {} bytes together, which is more than {}", grouped(sum), grouped(GATE));
    Ok(format!("{} pictures in docs/ have {} bytes together", made.len(), grouped(sum)))
}

/// Where the browser puts what it takes: nothing of the last time is left there.
fn fresh_folder(project: &Project) -> Result<PathBuf> {
    let folder = project.root().join("target/pictures");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

/// What was taken, in the order of the names.
fn pictures(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut pictures: Vec<_> = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    ensure!(!pictures.is_empty(), "nothing was taken for {}", folder.display());
    pictures.sort();
    Ok(pictures)
}

/// A WebP of the same name in this folder. Without loss: areas of one colour and sharp letters take less room that way. One
/// that nobody could tell from the one that is there leaves it as it is, so that git keeps only what has changed.
fn still(project: &Project, picture: &Path, folder: &Path) -> Result<PathBuf> {
    let name = picture.file_stem().context("a picture without a name")?;
    let kept = folder.join(name).with_extension("webp");
    let made = picture.with_extension("webp");
    command::run(project.command("cwebp").args(["-quiet", "-lossless", "-z", "6"]).arg(picture).arg("-o").arg(&made))?;
    if !kept.exists() || !look_alike(&dots(project, &made)?, &dots(project, &kept)?) {
        fs::copy(&made, &kept).with_context(|| format!("{} cannot be written", kept.display()))?;
    }
    Ok(kept)
}

/// The colours of a picture, dot by dot, behind its size.
fn dots(project: &Project, picture: &Path) -> Result<Vec<u8>> {
    let plain = project.root().join("target/pictures/plain.ppm");
    command::run(project.command("dwebp").args(["-quiet", "-ppm"]).arg(picture).arg("-o").arg(&plain))?;
    fs::read(&plain).with_context(|| format!("{} cannot be read", plain.display()))
}

/// On a busy machine Chromium 156 draws a few dots at a round corner a shade darker, by 2 of 255, than on a quiet one.
fn look_alike(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.abs_diff(*other) <= SHADE)
}

/// One WebP of all frames, which begins again when it is over.
fn moving(project: &Project, frames: &[PathBuf], made: PathBuf) -> Result<PathBuf> {
    let (last, others) = frames.split_last().context("no frame was taken")?;
    let mut command = project.command("img2webp");
    command.args(["-loop", "0", "-min_size", "-lossless", "-m", "6", "-d", FRAME]).args(others);
    // A duration holds for the frames that come after it.
    command::run(command.args(["-d", LAST_FRAME]).arg(last).arg("-o").arg(&made))?;
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shade_is_no_new_picture_and_a_word_is_one() {
        assert!(look_alike(&[250, 10, 10], &[252, 8, 10]));
        assert!(!look_alike(&[250, 10, 10], &[120, 10, 10]));
        assert!(!look_alike(&[250, 10, 10], &[250, 10, 10, 10]), "another size");
    }
}
