//! Records which inputs a suite has passed with, so that it is not run again on the same ones.
//!
//! Only for suites that take minutes, and whose inputs can all be named: files, and the programs that look at them.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::{command, project::Project};

/// What a suite looks at.
pub struct Inputs {
    /// Files and folders, relative to the project. What lies in a folder counts with its name.
    pub files: &'static [&'static str],
    /// What is asked for its version.
    pub programs: &'static [&'static str],
}

/// Where it is written down what has passed.
const FOLDER: &str = "target/passed";

/// Where failed tests leave pictures and traces. These are no inputs.
const RESULTS: &str = "tests/e2e/results";

impl Inputs {
    /// A digest that changes with any of them.
    ///
    /// # Errors
    ///
    /// If a file is not there or cannot be read.
    pub fn digest(&self, project: &Project) -> Result<String> {
        let mut digest = Sha256::new();
        for file in self.files {
            add(&mut digest, project.root(), Path::new(file))?;
        }
        for program in self.programs {
            let version = command::answer(project.command(program).arg("--version"));
            digest.update(format!("{program} {}\n", version.unwrap_or_default()));
        }
        Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat())
    }
}

/// What the suite had to say when it passed with these inputs.
pub fn recall(project: &Project, suite: &str, digest: &str) -> Option<String> {
    let written = fs::read_to_string(project.root().join(FOLDER).join(suite)).ok()?;
    let (with, counts) = written.split_once('\n')?;
    (with == digest).then(|| counts.to_owned())
}

/// Writes down that the suite has passed with these inputs. Without it, the suite only runs once more than it had to.
pub fn note(project: &Project, suite: &str, digest: &str, counts: &str) {
    let folder = project.root().join(FOLDER);
    let _ = fs::create_dir_all(&folder);
    let _ = fs::write(folder.join(suite), format!("{digest}\n{counts}"));
}

/// Adds a file, or all that is in a folder, in the order of names.
fn add(digest: &mut Sha256, root: &Path, path: &Path) -> Result<()> {
    let whole = root.join(path);
    if path == Path::new(RESULTS) {
        return Ok(());
    }
    if whole.is_dir() {
        let mut names = fs::read_dir(&whole)?.map(|entry| Ok(entry?.file_name())).collect::<Result<Vec<_>>>()?;
        names.sort();
        return names.iter().try_for_each(|name| add(digest, root, &path.join(name)));
    }
    let content = fs::read(&whole).with_context(|| format!("{} cannot be read", path.display()))?;
    // With its length, so that what ends here does not begin there.
    digest.update(format!("{} {}\n", path.display(), content.len()));
    digest.update(content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The digest of a folder with these files, in a place of its own.
    fn digest_of(name: &str, files: &[(&str, &str)]) -> String {
        let root = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        for (file, content) in files {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), content).unwrap();
        }
        let mut digest = Sha256::new();
        add(&mut digest, &root, Path::new("tests")).unwrap();
        fs::remove_dir_all(&root).unwrap();
        format!("{:x?}", digest.finalize())
    }

    #[test]
    fn inputs_change_with_any_content_and_any_name() {
        let first = digest_of("a", &[("tests/a", "1"), ("tests/b/c", "2")]);
        assert_eq!(first, digest_of("b", &[("tests/b/c", "2"), ("tests/a", "1")]));
        assert_ne!(first, digest_of("c", &[("tests/a", "1"), ("tests/b/c", "3")]));
        assert_ne!(first, digest_of("d", &[("tests/a", "1"), ("tests/b/d", "2")]));
        assert_ne!(first, digest_of("e", &[("tests/a", "1"), ("tests/b/c", "2"), ("tests/d", "")]));
    }

    #[test]
    fn test_results_are_not_an_input() {
        let without = digest_of("f", &[("tests/e2e/a", "1")]);
        assert_eq!(without, digest_of("g", &[("tests/e2e/a", "1"), ("tests/e2e/results/shot.png", "x")]));
    }

    #[test]
    fn only_the_same_inputs_are_recalled() {
        let project = Project::locate().unwrap();
        note(&project, "a-suite-of-a-test", "abc", "12 tests");
        assert_eq!(recall(&project, "a-suite-of-a-test", "abc").as_deref(), Some("12 tests"));
        assert_eq!(recall(&project, "a-suite-of-a-test", "abd"), None);
        assert_eq!(recall(&project, "a-suite-that-never-ran", "abc"), None);
        fs::remove_file(project.root().join(FOLDER).join("a-suite-of-a-test")).unwrap();
    }
}
