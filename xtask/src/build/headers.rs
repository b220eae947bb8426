//! The headers that the site is to be sent with. One list, for this program's own server and for every host.

use std::path::Path;

use crate::build::one_file::NAME as ONE_FILE;

/// A name and its value.
pub type Header = (&'static str, &'static str);

/// What every file is sent with.
pub const EVERYWHERE: [Header; 6] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", PERMISSIONS),
    // A window that opened this page, or that it opens, cannot reach into it.
    ("Cross-Origin-Opener-Policy", "same-origin"),
    // Other sites may frame the whole page, see PAGE. In a frame with `sandbox="allow-scripts"`, as learning platforms have it, the page has
    // no origin of its own: to the browser its own files are those of somebody else, and need both of these. Anybody can get them anyway.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Access-Control-Allow-Origin", "*"),
];

/// What the page cannot do, whatever becomes of it: everything in the standard's list of features that Chromium has known
/// for years on every desktop, and that the page has no use for. A name that a browser does not know makes it complain to
/// whoever looks at its console; that is why `bluetooth` (unknown to Chromium 156 on Linux) and `web-share` are not here.
/// `fullscreen` is the page's own, for a presenter, and of no page that it is framed in unless that one allows it.
/// Nor are `autoplay`, which Chromium asks whether the browser's own voice may speak, and `clipboard-write`: what somebody
/// copies is theirs.
const PERMISSIONS: &str = "accelerometer=(), camera=(), clipboard-read=(), display-capture=(), \
    encrypted-media=(), fullscreen=(self), gamepad=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), \
    screen-wake-lock=(), serial=(), sync-xhr=(), usb=(), xr-spatial-tracking=()";

pub const POLICY: &str = "Content-Security-Policy";

/// What the page may load: its own files, and WebAssembly. The page says the same of itself, for hosts that send no
/// headers, but for the last part, which browsers heed in a header only: learning platforms may frame it.
pub const PAGE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/// The file's own policy names the digest of its one script, and holds as well. This one may be looser, since it stands in
/// the settings of servers, which live longer than a digest; and it must be, since `'self'` would forbid that script. It is
/// not sent as an attachment: who opens it at the host finds the page there, as on hosts that send no headers.
pub const ONE_FILE_POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; \
    style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

pub const CACHING: &str = "Cache-Control";

/// For a file whose name changes with its content: nobody has to ask for it again.
pub const FOREVER: &str = "public, max-age=31536000, immutable";

/// For all others: they may be kept, but are asked for each time, so that a new release is seen at once.
pub const ASK_AGAIN: &str = "no-cache";

/// All headers of a file.
pub fn of(file: &Path) -> impl Iterator<Item = Header> {
    EVERYWHERE.into_iter().chain([(POLICY, policy(file)), (CACHING, caching(file))])
}

pub fn policy(file: &Path) -> &'static str {
    if file.ends_with(ONE_FILE) { ONE_FILE_POLICY } else { PAGE }
}

pub fn caching(file: &Path) -> &'static str {
    if is_named_after_content(file) { FOREVER } else { ASK_AGAIN }
}

/// Whether the name has the form of `boot-0123456789abcdef.js`, compressed or not. Trunk leaves out zeros in front.
fn is_named_after_content(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let digests = name.split('-').skip(1).filter_map(|rest| rest.split_once('.'));
    let is_digit = |letter: u8| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter);
    digests.into_iter().any(|(digest, _)| (12..=16).contains(&digest.len()) && digest.bytes().all(is_digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(file: &str, name: &str) -> &'static str {
        let values: Vec<_> = of(Path::new(file)).filter(|(its, _)| *its == name).collect();
        assert_eq!(values.len(), 1, "{file} has {name} once");
        values[0].1
    }

    #[test]
    fn files_named_by_content_are_cached_forever() {
        for file in ["boot-0123456789abcdef.js", "dist/swipewise-620f9848db419045.wasm", "style-7da85c74e27c9fd.css.br"]
        {
            assert_eq!(value(file, CACHING), FOREVER, "{file}");
        }
    }

    #[test]
    fn all_other_files_are_revalidated() {
        let names = [
            "index.html",
            "sw.js",
            "icon-192.png",
            "icon-0123456789a.svg",
            "icon-maskable-512.png",
            "icon-0123456789abcdef0.svg",
            "icon-0123456789ABCDEF.svg",
        ];
        for file in names.into_iter().chain([
            "a-0123456789abcdef0.js",
            "a-0123456789ABCDEF.js",
            "0123456789abcdef.js",
            ONE_FILE,
        ]) {
            assert_eq!(value(file, CACHING), ASK_AGAIN, "{file}");
        }
    }

    #[test]
    fn only_the_whole_page_in_one_file_may_have_its_script_inside() {
        assert!(value(ONE_FILE, POLICY).contains("script-src 'unsafe-inline'"));
        for file in ["index.html", "sw.js", "style-bddad91fcad730ad.css", "icon-192.png"] {
            assert!(!value(file, POLICY).contains("unsafe-inline"), "{file}");
        }
    }

    #[test]
    fn the_page_contains_the_same_policy() {
        let page = include_str!("../../../index.html");
        let own = PAGE.strip_suffix("; frame-ancestors *").unwrap();
        assert!(page.contains(&format!("http-equiv=\"Content-Security-Policy\" content=\"{own}\"")));
    }

    #[test]
    fn every_policy_begins_by_forbidding_everything() {
        for policy in [PAGE, ONE_FILE_POLICY] {
            assert!(policy.starts_with("default-src 'none'; "));
            assert!(!policy.contains("http") && !policy.contains("'unsafe-eval'"));
        }
    }

    #[test]
    fn a_header_fits_into_a_line_and_no_value_needs_escaping() {
        for (name, value) in of(Path::new("index.html")).chain(of(Path::new(ONE_FILE))) {
            // Cloudflare Pages leaves out longer ones.
            assert!(name.len() + value.len() < 2_000, "{name}");
            assert!(!value.contains(['"', '$', '%', '\\', '\n']) && !value.contains("  "), "{name}: {value}");
        }
    }
}
