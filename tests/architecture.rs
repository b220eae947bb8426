//! The house rules of `ARCHITECTURE.md`, read off the source: who may import whom, and what must not be there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that finds what it does not expect is to stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Who may import whom. `main` is the binary; everything else is a folder of `src`.
const MAY_IMPORT: [(&str, &[&str]); 15] = [
    ("protocol", &[]),
    ("people", &["protocol"]),
    ("defences", &["protocol", "people"]),
    ("verify", &["protocol"]),
    ("i18n", &[]),
    ("qr", &[]),
    ("speech", &["i18n"]),
    ("lesson", &["protocol", "people", "i18n"]),
    ("history", &["protocol", "people", "lesson"]),
    ("narrate", &["protocol", "people", "defences", "verify", "lesson", "history", "inside", "i18n", "speech"]),
    ("inside", &["protocol", "people", "lesson", "history", "verify"]),
    (
        "sim",
        &["protocol", "people", "defences", "verify", "lesson", "history", "inside", "narrate", "speech", "i18n", "qr"],
    ),
    ("shell", &["sim", "speech", "narrate", "i18n", "protocol", "defences"]),
    ("ui", &["sim", "narrate", "i18n", "qr", "shell"]),
    ("main", &["ui", "sim", "i18n", "lesson", "people", "defences", "narrate", "protocol", "verify"]),
];

const PURE: [&str; 12] = [
    "protocol", "people", "defences", "verify", "i18n", "lesson", "history", "inside", "speech", "narrate", "sim", "qr",
];

/// What a pure module cannot have: a clock, chance, a browser, a place to keep things, a global.
const NOT_PURE: [(&str, &str); 12] = [
    ("web_sys", "a browser"),
    ("wasm_bindgen", "a browser"),
    ("js_sys", "a browser"),
    ("leptos", "a page"),
    ("gloo", "a browser"),
    ("getrandom", "chance"),
    ("SystemTime", "a clock"),
    ("std::time::Instant", "a clock"),
    ("std::env", "the machine around it"),
    ("std::fs", "the machine around it"),
    ("thread_local!", "a global"),
    ("static mut", "a global"),
];

#[test]
fn every_module_imports_only_what_it_may() {
    let mut checked = 0;
    for (module, may) in MAY_IMPORT {
        for file in files_of(module) {
            for imported in imports(&source(&file)) {
                checked += 1;
                // What checks the machine may look at whatever is tested.
                let is_check = imported == "verify" && file.ends_with("tests.rs");
                let allowed = imported == module || may.contains(&imported.as_str()) || is_check;
                assert!(allowed, "{} imports {imported}, but {module} may import only {may:?}", file.display());
            }
        }
    }
    assert!(checked > 60, "only {checked} imports were seen: is this test still looking at the right places?");
}

/// The page has the rules, the watch and the machines with their states, to look on at a session. What goes through all states is not compiled into it.
#[test]
fn of_verify_only_what_looks_on_is_in_the_page() {
    let modules = source(&root().join("src/verify/mod.rs"));
    for module in ["edge", "fingerprint", "milestone", "normal_form", "tamper"] {
        assert!(modules.contains(&format!("#[cfg(not(target_arch = \"wasm32\"))]\npub mod {module};")), "{module}");
    }
    for folder in ["sim", "narrate"] {
        for file in files_of(folder).into_iter().filter(|file| imports(&source(file)).contains("verify")) {
            let name = file.to_string_lossy().into_owned();
            let only = ["narrate/property.rs", "view/inside/rules.rs", "view/inside/states.rs", "tests/inside.rs"];
            assert!(only.iter().any(|only| name.ends_with(only)), "{name}");
        }
    }
}

#[test]
fn no_modules_import_each_other_in_a_circle() {
    let files: BTreeMap<Vec<String>, PathBuf> = all_files()
        .into_iter()
        .filter(|file| !file.components().any(|part| part.as_os_str() == "tests" || part.as_os_str() == "tests.rs"))
        .map(|file| (module_of(&file), file))
        .collect();
    let mut edges: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, file) in &files {
        for path in uses(&code(file)) {
            if let Some(used) = resolve(&path, module, &files) {
                edges.entry(module.join("/")).or_default().insert(used.join("/"));
            }
        }
    }
    for (module, used) in &mut edges {
        used.remove(module);
    }
    assert!(edges["sim/drafts"].contains("sim/screen"), "is this test still looking at the right places? {edges:?}");
    // A module that imports none of those that are left is in no circle.
    while let Some(free) = edges.keys().find(|module| edges[*module].iter().all(|used| !edges.contains_key(used))) {
        let free = free.clone();
        edges.remove(&free);
    }
    assert!(edges.is_empty(), "each of these is in a circle or imports one that is: {edges:#?}");
}

#[test]
fn every_folder_has_its_rule() {
    let ruled: BTreeSet<String> = MAY_IMPORT.iter().map(|(module, _)| (*module).to_owned()).collect();
    let there: BTreeSet<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| name != "lib")
        .collect();
    assert_eq!(there, ruled);
}

/// Tests and words may be long: nobody reads them from the top.
#[test]
fn no_source_file_is_longer_than_five_hundred_lines() {
    for file in all_files() {
        let is_test = file.components().any(|part| part.as_os_str() == "tests") || file.ends_with("tests.rs");
        if is_test || file.starts_with(root().join("src/i18n")) {
            continue;
        }
        let lines = source(&file).lines().count();
        assert!(lines <= 500, "{} has {lines} lines", file.display());
    }
}

#[test]
fn pure_modules_know_no_clock_no_chance_and_no_browser() {
    for module in PURE {
        for file in files_of(module) {
            let source = source(&file);
            for (word, what) in NOT_PURE {
                assert!(!source.contains(word), "{} has {what}: {word}", file.display());
            }
        }
    }
}

#[test]
fn the_page_matches_on_no_state_of_the_protocol() {
    for file in files_of("ui") {
        let source = source(&file);
        for word in ["protocol::", "lesson::", "history::", "ComputerScreen", "PhoneScreen", "Input::"] {
            assert!(!source.contains(word), "{} knows {word}", file.display());
        }
    }
}

#[test]
fn the_shell_takes_from_the_core_below_only_values_that_pass_through() {
    // A seed, the real time, a language, voices, the table of defences, and what the announcer and the focus are told. No rule,
    // no state.
    let may = [
        "protocol::Seed",
        "speech::RealTime",
        "speech::Urgency",
        "speech::voice::Voice",
        "speech::voice::VoiceId",
        "narrate::Device",
        "i18n::Lang",
        "i18n::Part",
        "defences::Table",
        "defences::table",
    ];
    for file in files_of("shell") {
        for line in source(&file).lines().filter(|line| line.starts_with("use crate::")) {
            let path = line.trim_start_matches("use crate::").trim_end_matches(';');
            let allowed = path.starts_with("sim::") || names(path).iter().all(|name| may.contains(&name.as_str()));
            assert!(allowed, "{}: {line}", file.display());
        }
    }
}

#[test]
fn the_way_uses_only_what_the_learner_sees_and_remembers() {
    for folder in ["lesson/way", "lesson/catalog"] {
        for file in files_of(folder) {
            let source = code(&file);
            for word in ["World", "mitid_core", "mitid_box", "broker", "sessions"] {
                assert!(!source.contains(word), "{} knows {word}", file.display());
            }
        }
    }
}

#[test]
fn every_lesson_is_listed_and_no_code_asks_for_a_specific_one() {
    let list = source(&root().join("src/lesson/catalog/mod.rs"));
    let files = files_of("lesson/catalog");
    let names: Vec<_> = files.iter().map(|file| file.file_stem().unwrap().to_string_lossy()).collect();
    let names: Vec<_> = names.iter().filter(|name| *name != "mod").collect();
    assert!(names.len() > 8, "{names:?}");
    for name in names {
        let is_listed = list.contains(&format!("&{name}::LESSON,")) || list.contains(&format!("&{name}::DAYS[0],"));
        assert!(is_listed, "{name} is not in the list");
        let key = name.replace('_', "-");
        for (place, form) in [
            ("src/lesson/catalog", format!("key: \"{key}\"")),
            ("README.md", format!("`{key}`")),
            ("tests/e2e/support/names.mjs", format!("key: \"{key}\"")),
            ("tests/web/main.rs", format!("\"{key}\"")),
        ] {
            let path = root().join(place);
            let path = if path.is_dir() { path.join(format!("{name}.rs")) } else { path };
            assert!(source(&path).contains(&form), "{} does not have {form}", path.display());
        }
        let is_named_in =
            |file: &&PathBuf| ["LESSON", "DAYS"].iter().any(|value| code(file).contains(&format!("{name}::{value}")));
        let files = all_files();
        let is_a_test = |file: &&PathBuf| file.components().any(|part| part.as_os_str() == "tests");
        let mut elsewhere = files.iter().filter(|file| !file.ends_with("lesson/catalog/mod.rs") && !is_a_test(file));
        assert!(!elsewhere.any(|file| is_named_in(&file)), "somebody asks for {name}");
    }
}

#[test]
fn the_protocol_holds_no_sentences() {
    for file in files_of("protocol") {
        for text in string_literals(&code(&file)) {
            let words = text.split(' ').filter(|word| word.len() > 1).count();
            assert!(words < 3, "{} says {text:?}: words belong into i18n", file.display());
        }
    }
}

#[test]
fn the_languages_know_nothing_of_the_protocol() {
    for file in files_of("i18n") {
        assert!(!source(&file).contains("crate::"), "{}", file.display());
    }
}

#[test]
fn there_is_one_timer_one_announcer_one_voice_one_store_and_one_seed() {
    for (word, place) in [
        ("Timeout::new", "shell/timer.rs"),
        ("\"warn\"", "shell/announcer.rs"),
        ("getrandom::", "shell/mod.rs"),
        (".focus()", "shell/focus.rs"),
        ("hash()", "shell/document.rs"),
        ("speech_synthesis()", "shell/voice.rs"),
        ("local_storage()", "shell/storage.rs"),
    ] {
        for file in all_files() {
            let name = file.strip_prefix(root().join("src")).unwrap().to_string_lossy().into_owned();
            let found = source(&file).contains(word);
            assert!(
                !found || place.split(", ").any(|place| place == name),
                "{name} has {word}, which belongs into {place}"
            );
        }
        assert!(
            place.split(", ").all(|place| source(&root().join("src").join(place)).contains(word)),
            "{word} is gone"
        );
    }
}

#[test]
fn shipped_files_contact_no_other_server() {
    let mut shipped = all_files();
    for folder in ["style", "public"] {
        shipped.extend(files_below(&root().join(folder)));
    }
    shipped.push(root().join("index.html"));
    // A picture asks nobody.
    for file in shipped.iter().filter(|file| file.extension().is_none_or(|extension| extension != "png")) {
        let source = source(file).replace("http://www.w3.org/2000/svg", "");
        for word in ["http://", "https://", "//cdn", "XMLHttpRequest", "WebSocket", "sendBeacon", "@import"] {
            assert!(!source.contains(word), "{} has {word}", file.display());
        }
    }
}

#[test]
fn both_live_regions_stand_empty_in_the_page_and_there_are_no_others() {
    let page = source(&root().join("index.html"));
    assert!(page.contains(r#"<div id="say" role="status" class="visually-hidden"></div>"#));
    assert!(page.contains(r#"<div id="warn" role="alert" class="visually-hidden"></div>"#));
    for file in all_files() {
        for word in ["aria-live", "\"status\"", "\"alert\"", "type=\"password\"", "\"password\""] {
            assert!(!source(&file).contains(word), "{} has {word}", file.display());
        }
    }
}

#[test]
fn every_assumption_is_told_to_teachers() {
    let page = source(&root().join("docs/model.md"));
    let assumptions = source(&root().join("src/protocol/assumption.rs"));
    let (before_delays, delays) = assumptions.split_once("pub mod delay {").unwrap();
    let (delays, after_delays) = delays.split_once("\n}\n").unwrap();
    let names = |text: &str| -> Vec<String> {
        let lines = text.lines().filter_map(|line| line.trim().strip_prefix("pub const "));
        lines.filter_map(|line| line.split(':').next().map(str::to_owned)).collect()
    };
    let told = [names(before_delays), names(after_delays)].concat();
    assert!(told.len() > 10, "{told:?}");
    for name in told {
        assert!(page.contains(&format!("`{name}`")), "docs/model.md does not name {name}");
    }
    assert!(names(delays).len() > 5 && page.contains("`delay`") && page.contains("`SLOW`"));
}

#[test]
fn the_minutes_of_every_lesson_are_told_to_teachers() {
    let page = source(&root().join("docs/model.md"));
    for lesson in swipewise::lesson::catalog::ALL {
        let told = format!("`{}` {}", lesson.key, lesson.minutes);
        assert!(page.contains(&told), "docs/model.md does not say {told}");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_of(module: &str) -> Vec<PathBuf> {
    let src = root().join("src");
    let mut files = files_below(&src.join(module));
    let single = src.join(format!("{module}.rs"));
    if single.exists() {
        files.push(single);
    }
    assert!(!files.is_empty(), "no such module: {module}");
    files
}

fn all_files() -> Vec<PathBuf> {
    files_below(&root().join("src"))
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

fn source(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// The source without comments and without its tests.
fn code(file: &Path) -> String {
    if file.file_name().is_some_and(|name| name == "tests.rs") {
        return String::new();
    }
    let source = source(file);
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    let is_for_readers = |line: &&str| line.trim_start().starts_with("//") || line.contains("reason = ");
    code.lines().filter(|line| !is_for_readers(line)).collect::<Vec<_>>().join("\n")
}

/// `src/sim/drafts/mod.rs` is the module `sim`, `drafts`.
fn module_of(file: &Path) -> Vec<String> {
    let inside = file.strip_prefix(root().join("src")).unwrap().with_extension("");
    let mut parts: Vec<String> = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    parts.pop_if(|last| last == "mod");
    parts
}

/// Every path that the `use` lines of a source name, with its braces expanded.
fn uses(source: &str) -> Vec<Vec<String>> {
    let starts = source.match_indices("use ").filter(|(at, _)| {
        let line = source[..*at].rsplit('\n').next().unwrap_or_default().trim();
        line.is_empty() || line.starts_with("pub")
    });
    let trees = starts.filter_map(|(at, word)| source[at + word.len()..].split(';').next());
    trees.flat_map(|tree| expand("", &tree.split_whitespace().collect::<String>())).collect()
}

fn expand(prefix: &str, tree: &str) -> Vec<Vec<String>> {
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![format!("{prefix}{tree}").split("::").map(str::to_owned).collect()];
    };
    let inside = inside.strip_suffix('}').unwrap_or(inside);
    let mut depth = 0_usize;
    let branches = inside.split(|letter| {
        depth = if letter == '{' { depth + 1 } else { depth - usize::from(letter == '}') };
        letter == ',' && depth == 0
    });
    let prefix = format!("{prefix}{before}");
    branches.filter(|branch| !branch.is_empty()).flat_map(|branch| expand(&prefix, branch)).collect()
}

/// The module of this crate that a path leads to, from within another.
fn resolve(path: &[String], from: &[String], files: &BTreeMap<Vec<String>, PathBuf>) -> Option<Vec<String>> {
    let ups = path.iter().take_while(|part| *part == "super").count();
    let (mut module, rest) = match path[0].as_str() {
        "crate" => (Vec::new(), &path[1..]),
        "super" => (from[..from.len() - ups].to_vec(), &path[ups..]),
        _ => (from.to_vec(), path),
    };
    let start = module.len();
    for part in rest {
        module.push(part.clone());
        if !files.contains_key(&module) {
            module.pop();
            break;
        }
    }
    (path[0] == "super" || module.len() > start).then_some(module).filter(|module| files.contains_key(module))
}

/// The modules of this crate that a source names, in `use` lines and elsewhere.
fn imports(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for marker in ["crate::", "swipewise::"] {
        for (at, _) in source.match_indices(marker) {
            let rest = &source[at + marker.len()..];
            let name: String = rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if !name.is_empty()
                && name.chars().all(|letter| letter.is_lowercase() || letter.is_ascii_digit() || letter == '_')
            {
                found.insert(name);
            }
        }
    }
    found
}

/// The full names in a path such as `speech::{RealTime, Urgency}`.
fn names(path: &str) -> Vec<String> {
    match path.split_once("::{") {
        Some((module, names)) => {
            names.trim_end_matches('}').split(", ").map(|name| format!("{module}::{name}")).collect()
        }
        None => vec![path.to_owned()],
    }
}

fn string_literals(source: &str) -> Vec<String> {
    source.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}
