//! Running another program without drowning its reader, and without hiding anything that went wrong.

use std::{
    io::{Read, pipe},
    process::{Command, ExitStatus, Stdio},
};

use anyhow::{Context, Result, bail};

/// Runs the command to its end and returns everything it wrote, both streams in the order of writing.
/// If it fails, all of that is printed first.
pub fn run(command: &mut Command) -> Result<String> {
    let (status, output) = finish(command)?;
    if !status.success() {
        println!("{}", output.trim_end());
        bail!("`{}` failed ({status})", in_words(command));
    }
    Ok(output)
}

/// Runs the command to its end, whatever that is, and returns it with everything the command wrote.
pub fn finish(command: &mut Command) -> Result<(ExitStatus, String)> {
    let name = in_words(command);
    let (mut reader, writer) = pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("`{name}` could not be started"))?;
    // `command` still holds both writing ends, and reading would not end while it does.
    command.stdout(Stdio::null()).stderr(Stdio::null());

    let mut output = Vec::new();
    reader.read_to_end(&mut output)?;
    let status = child.wait()?;
    Ok((status, String::from_utf8_lossy(&output).into_owned()))
}

/// What the command writes to its standard output, if it can be started and succeeds.
pub fn answer(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// The command as one would type it, with the program's name in place of its path.
fn in_words(command: &Command) -> String {
    let program = command.get_program();
    let program = std::path::Path::new(program).file_stem().unwrap_or(program);
    std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/somewhere/bin/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(in_words(&command), "cargo fmt --all");
    }

    #[test]
    fn a_missing_program_gives_no_answer_and_an_error_with_its_name() {
        let absent = "a-program-that-nobody-has";
        assert_eq!(answer(&mut Command::new(absent)), None);
        let error = run(&mut Command::new(absent)).unwrap_err();
        assert!(error.to_string().contains(absent));
    }

    #[cfg(unix)]
    #[test]
    fn both_streams_are_kept_in_order() {
        let output = run(Command::new("sh").args(["-c", "echo one; echo two >&2; echo three"]));
        assert_eq!(output.unwrap(), "one\ntwo\nthree\n");
    }
}
