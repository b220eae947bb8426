//! In the browser: the page. Natively: a lesson's transcript, `cargo run -- log-on --lang da`; the states of all parties,
//! `cargo run -- --states`; or which defence stops which attack, `cargo run -- --defences --lang da`.

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
    use std::process::ExitCode;

    use swipewise::i18n::Lang;
    use swipewise::lesson::{Lesson, catalog};
    use swipewise::narrate::defence;
    use swipewise::protocol::Seed;
    use swipewise::sim::transcript::transcript;
    use swipewise::verify::edge;

    /// What is asked for.
    #[derive(Debug, PartialEq, Eq)]
    enum Command {
        /// What is done, sent and said in a lesson.
        Transcript(&'static Lesson, Lang),
        /// The states of all parties, as diagrams in Mermaid.
        States,
        /// Which defence stops which attack.
        Defences(Lang),
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
            Ok(Command::Defences(lang)) => {
                print!("{}", defence::table(lang));
                ExitCode::SUCCESS
            }
            Err(message) => {
                eprintln!("{message}\n\n{}", usage());
                ExitCode::from(2)
            }
        }
    }

    fn parse(arguments: &[&str]) -> Result<Command, String> {
        if arguments == ["--states"] {
            return Ok(Command::States);
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

    fn usage() -> String {
        let lessons: Vec<&str> = catalog::ALL.iter().map(|lesson| lesson.key).collect();
        format!(
            "usage: cargo run -- LESSON [--lang en|da], cargo run -- --states, or cargo run -- --defences [--lang en|da]\n\
             lessons: {}",
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
        fn invalid_arguments_are_named_in_the_error() {
            assert_eq!(parse(&[]), Err("which lesson?".to_owned()));
            assert_eq!(parse(&["fly"]), Err("no lesson 'fly'".to_owned()));
            assert_eq!(parse(&["log-on", "--lang", "de"]), Err("no language 'de': en or da".to_owned()));
            assert_eq!(parse(&["log-on", "log-on"]), Err("'log-on' is not understood".to_owned()));
        }
    }
}
