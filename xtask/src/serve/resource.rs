//! Which file answers a request, and how it is described. Nothing here touches the network or the disk.

use std::path::{Path, PathBuf};

/// A way of packing a response, with the suffix its file has beside the plain one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coding {
    pub name: &'static str,
    pub suffix: &'static str,
}

/// The smallest first.
const CODINGS: [Coding; 2] = [Coding { name: "br", suffix: "br" }, Coding { name: "gzip", suffix: "gz" }];

/// The one hidden folder that others are to find: RFC 8615 puts into it what programs look for.
pub const WELL_KNOWN: &str = ".well-known";

/// The file a request target names, relative to the served folder. `None` for everything that could lie outside of
/// it, and for hidden files.
pub fn path_of(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = percent_decoded(path)?;
    let mut file = PathBuf::new();
    let mut segments = path.split('/').peekable();
    while let Some(segment) = segments.next() {
        if segment.is_empty() && segments.peek().is_none() {
            file.push("index.html");
        } else if is_plain(segment) {
            file.push(segment);
        } else {
            return None;
        }
    }
    Some(file)
}

/// Whether a name means one entry of one folder, on every system. Hidden files are not served.
fn is_plain(segment: &str) -> bool {
    let is_hidden = segment.starts_with('.') && segment != WELL_KNOWN;
    !segment.is_empty() && !is_hidden && !segment.contains(['\\', ':', '\0'])
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => {
                let high = char::from(bytes.next()?).to_digit(16)?;
                let low = char::from(bytes.next()?).to_digit(16)?;
                u8::try_from(high * 16 + low).ok()?
            }
            plain => plain,
        });
    }
    String::from_utf8(decoded).ok()
}

/// The type for each extension. Browsers run a module, apply a style and compile WebAssembly while loading only if its
/// type is right.
pub const TYPES: [(&str, &str); 9] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

pub fn content_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    let known = TYPES.iter().find(|(its, _)| extension == Some(its));
    known.map_or("application/octet-stream", |(_, content_type)| content_type)
}

/// The codings a client accepts, as told by its `Accept-Encoding`, the smallest first.
pub fn accepted_codings(header: &str) -> impl Iterator<Item = Coding> {
    CODINGS.into_iter().filter(|coding| accepts(header, coding.name))
}

fn accepts(header: &str, coding: &str) -> bool {
    let mut any = false;
    for entry in header.split(',') {
        let mut parts = entry.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|weight| weight.parse() == Ok(0.0));
        if name.eq_ignore_ascii_case(coding) {
            return !refused;
        }
        any |= name == "*" && !refused;
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(target: &str) -> Option<String> {
        path_of(target).map(|path| path.to_str().unwrap().replace('\\', "/"))
    }

    #[test]
    fn a_target_names_a_file() {
        assert_eq!(found("/").as_deref(), Some("index.html"));
        assert_eq!(found("/?a=b").as_deref(), Some("index.html"));
        assert_eq!(found("/boot.js?v=1#x").as_deref(), Some("boot.js"));
        assert_eq!(found("/a/b%20c.svg").as_deref(), Some("a/b c.svg"));
        assert_eq!(found("/a/").as_deref(), Some("a/index.html"));
        assert_eq!(found("/.well-known/security.txt").as_deref(), Some(".well-known/security.txt"));
    }

    #[test]
    fn no_target_leaves_the_folder() {
        for target in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/a\\..\\b",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/C:/Windows",
            "/.stage/index.html",
            "/.well-known/../Cargo.toml",
            "/.well-known/.secret",
            "/.well-known.",
            "/..well-known/a",
            "/%00",
            "/%zz",
            "/%2",
            "/%ff",
            "http://elsewhere/",
            "*",
            "",
        ] {
            assert_eq!(found(target), None, "{target}");
        }
    }

    #[test]
    fn webassembly_has_the_type_browsers_insist_on() {
        assert_eq!(content_type(Path::new("a_bg.wasm")), "application/wasm");
        assert_eq!(content_type(Path::new("boot.js")), "text/javascript; charset=utf-8");
        assert_eq!(content_type(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn the_smallest_accepted_coding_comes_first() {
        let names = |header| accepted_codings(header).map(|coding| coding.name).collect::<Vec<_>>();
        assert_eq!(names("gzip, deflate, br, zstd"), ["br", "gzip"]);
        assert_eq!(names("gzip;q=1.0"), ["gzip"]);
        assert_eq!(names("BR"), ["br"]);
        assert_eq!(names("*"), ["br", "gzip"]);
        assert_eq!(names("br;q=0, *"), ["gzip"]);
        assert_eq!(names("identity"), [""; 0]);
        assert_eq!(names(""), [""; 0]);
    }
}
