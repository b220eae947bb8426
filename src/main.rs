//! In the browser: the page. Natively: a lesson's transcript, `cargo run -- log-on --lang da`; the states of all parties,
//! `cargo run -- --states`; which defence stops which attack, `cargo run -- --defences --lang da`; or the packs with the words of
//! the page, `cargo run -- --packs FOLDER`.

/// Half as large as the one that the standard library brings, and as fast (`docs/adr/0006-small-page.md`).
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    swipewise::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    native::main()
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::error::Error;
    use std::path::{Path, PathBuf};
    use std::process::ExitCode;
    use std::{env, fs};

    use swipewise::defences::{Table, table, written};
    use swipewise::i18n::{Lang, Part};
    use swipewise::lesson::{Lesson, catalog};
    use swipewise::narrate::defence::printed;
    use swipewise::protocol::Seed;
    use swipewise::sim::transcript::transcript;
    use swipewise::verify::edge;

    /// Where Trunk puts together what it builds; it sets this for its hooks.
    const STAGING: &str = "TRUNK_STAGING_DIR";

    /// What is asked for.
    #[derive(Debug, PartialEq, Eq)]
    enum Command {
        /// What is done, sent and said in a lesson.
        Transcript(&'static Lesson, Lang),
        /// The states of all parties, as diagrams in Mermaid.
        States,
        /// Which defence stops which attack.
        Defences(Lang),
        /// The packs that the page fetches, written into a folder.
        Packs(PathBuf),
    }

    pub(super) fn main() -> ExitCode {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        match parse(&arguments) {
            Ok(Command::Transcript(lesson, lang)) => {
                print!("{}", transcript(lesson, lang, Seed(1)));
                ExitCode::SUCCESS
            }
            Ok(Command::States) => {
                print!("{}", edge::diagrams());
                ExitCode::SUCCESS
            }
            Ok(Command::Defences(lang)) => code_of(print_defences(lang)),
            Ok(Command::Packs(folder)) => code_of(write_packs(&folder)),
            Err(message) => {
                eprintln!("{message}\n\n{}", usage());
                ExitCode::from(2)
            }
        }
    }

    fn code_of(result: Result<(), Box<dyn Error>>) -> ExitCode {
        match result {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("{error}");
                ExitCode::FAILURE
            }
        }
    }

    /// Prints the table as the page would show it: by way of its pack.
    fn print_defences(lang: Lang) -> Result<(), Box<dyn Error>> {
        let table = Table::read(written::write()?.leak()).ok_or("the table cannot be read as it was written")?;
        print!("{}", printed::table(&table, &lang.days().defences));
        Ok(())
    }

    fn parse(arguments: &[&str]) -> Result<Command, String> {
        if arguments == ["--states"] {
            return Ok(Command::States);
        }
        if let ["--packs", folder @ ..] = arguments {
            let folder = match folder {
                [] => env::var_os(STAGING).ok_or("--packs needs a folder")?.into(),
                [folder] => (*folder).into(),
                [_, other, ..] => return Err(format!("'{other}' is not understood")),
            };
            return Ok(Command::Packs(folder));
        }
        let mut lesson = None;
        let mut defences = false;
        let mut lang = Lang::default();
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if *argument == "--lang" {
                let code = rest.next().ok_or("--lang needs a language: en or da")?;
                lang = Lang::from_code(code).ok_or_else(|| format!("no language '{code}': en or da"))?;
            } else if *argument == "--defences" && lesson.is_none() {
                defences = true;
            } else if argument.starts_with('-') || lesson.is_some() || defences {
                return Err(format!("'{argument}' is not understood"));
            } else {
                lesson = Some(catalog::by_key(argument).ok_or_else(|| format!("no lesson '{argument}'"))?);
            }
        }
        if defences {
            return Ok(Command::Defences(lang));
        }
        Ok(Command::Transcript(lesson.ok_or("which lesson?")?, lang))
    }

    /// Writes the words of each language, and the table of defences, which is computed for that. The page names the files
    /// (`Trunk.toml`).
    fn write_packs(folder: &Path) -> Result<(), Box<dyn Error>> {
        let write = |name: &str, pack: &str| {
            let file = folder.join(name).with_extension("txt");
            fs::write(&file, pack).map_err(|error| format!("{} cannot be written: {error}", file.display()))
        };
        for (lang, part) in Lang::ALL.into_iter().flat_map(|lang| Part::ALL.map(|part| (lang, part))) {
            let pack =
                lang.pack(part).map_err(|faults| format!("the words in {} do not fit:\n{faults}", lang.name()))?;
            write(lang.pack_name(part), &pack)?;
        }
        write(table::PACK, &written::write()?)?;
        Ok(())
    }

    fn usage() -> String {
        let lessons: Vec<&str> = catalog::ALL.iter().map(|lesson| lesson.key).collect();
        format!(
            "usage: cargo run -- LESSON [--lang en|da], cargo run -- --states, cargo run -- --defences [--lang en|da], \
             or cargo run -- --packs FOLDER\nlessons: {}",
            lessons.join(", ")
        )
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_lesson_and_a_language_are_read_in_any_order() {
            assert_eq!(parse(&["log-on"]), Ok(Command::Transcript(&catalog::log_on::LESSON, Lang::English)));
            assert_eq!(
                parse(&["--lang", "da", "log-on"]),
                Ok(Command::Transcript(&catalog::log_on::LESSON, Lang::Danish))
            );
        }

        #[test]
        fn states_cannot_be_combined_with_a_lesson() {
            assert_eq!(parse(&["--states"]), Ok(Command::States));
            assert_eq!(parse(&["log-on", "--states"]), Err("'--states' is not understood".to_owned()));
        }

        #[test]
        fn defences_are_in_either_language_and_not_combined_with_a_lesson() {
            assert_eq!(parse(&["--defences"]), Ok(Command::Defences(Lang::English)));
            assert_eq!(parse(&["--defences", "--lang", "da"]), Ok(Command::Defences(Lang::Danish)));
            assert_eq!(parse(&["--lang", "da", "--defences"]), Ok(Command::Defences(Lang::Danish)));
            assert_eq!(parse(&["--defences", "log-on"]), Err("'log-on' is not understood".to_owned()));
            assert_eq!(parse(&["log-on", "--defences"]), Err("'--defences' is not understood".to_owned()));
        }

        #[test]
        fn packs_are_written_into_the_folder_that_is_named() {
            assert_eq!(parse(&["--packs", "a b"]), Ok(Command::Packs("a b".into())));
            assert_eq!(parse(&["--packs", "a", "b"]), Err("'b' is not understood".to_owned()));
            let folder = env::temp_dir().join(format!("swipewise-{}-packs", std::process::id()));
            fs::create_dir_all(&folder).unwrap();
            write_packs(&folder).unwrap();
            for lang in Lang::ALL {
                for (name, part) in [("words", Part::Page), ("days", Part::Days)] {
                    let pack = fs::read_to_string(folder.join(format!("{name}-{}.txt", lang.code()))).unwrap();
                    assert_eq!(pack, lang.pack(part).unwrap());
                }
            }
            fs::remove_dir_all(&folder).unwrap();
            assert!(write_packs(&folder).is_err(), "there is no such folder");
        }

        #[test]
        fn invalid_arguments_are_named_in_the_error() {
            assert_eq!(parse(&[]), Err("which lesson?".to_owned()));
            assert_eq!(parse(&["fly"]), Err("no lesson 'fly'".to_owned()));
            assert_eq!(parse(&["log-on", "--lang", "de"]), Err("no language 'de': en or da".to_owned()));
            assert_eq!(parse(&["log-on", "log-on"]), Err("'log-on' is not understood".to_owned()));
        }
    }
}
