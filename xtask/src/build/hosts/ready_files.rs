//! The ready files for nginx and Apache. They lie in `hosting/`, to be read and copied, so nothing but this test writes them.

use std::{env, fmt::Write, fs, path::Path};

use super::list;
use crate::{
    build::{
        headers::{self, Header},
        one_file,
    },
    serve::resource,
};

#[test]
fn the_ready_files_are_those_of_the_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("hosting");
    for (name, text) in [("nginx.conf", nginx()), ("apache.conf", apache())] {
        let file = folder.join(name);
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, &text).unwrap();
        }
        let there = fs::read_to_string(&file).unwrap_or_default();
        assert!(there == text, "hosting/{name} is old: write it anew with UPDATE=1 cargo test --package xtask");
    }
}

#[test]
fn actions_for_github_pages_are_pinned_to_a_commit() {
    let workflow = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("hosting/github-pages.yml");
    let workflow = fs::read_to_string(workflow).unwrap();
    let actions: Vec<_> = workflow.lines().filter_map(|line| line.split_once("uses: actions/")).collect();
    assert_eq!(actions.len(), workflow.matches("uses:").count());
    for (_, action) in &actions {
        let (_, commit) = action.split_once('@').unwrap();
        let (commit, version) = commit.split_once(" # v").unwrap();
        assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{action}");
        assert!(version.starts_with(|first: char| first.is_ascii_digit()), "{action}");
    }
    assert_eq!(actions.len(), 5);
}

/// The end of a name that changes with the content, up to its extension: what `headers::caching` looks for.
const DIGEST: &str = "-[0-9a-f]{12,16}\\.";

/// For nginx: to be included in a `server` or a `location`.
fn nginx() -> String {
    let mut text = "\
# Swipewise below nginx: include this file in a `server` or in a `location`, see docs/deploy.md.
# Written by cargo xtask from its list of headers: UPDATE=1 cargo test --package xtask

index index.html;

# A folder's address without its slash leads to the one with it, whatever stands between nginx and the visitor.
absolute_redirect off;

# The compressed files that lie beside the plain ones. With the module for brotli, add `brotli_static on;`.
gzip_static on;
gzip_vary on;

types {
"
    .to_owned();
    list(&mut text, resource::TYPES, |(extension, content_type)| {
        format!("    {} {extension};", content_type.split(';').next().unwrap_or_default())
    });
    text.push_str("}\ncharset utf-8;\ncharset_types text/css text/javascript text/plain;\n");

    let _ = write!(
        text,
        "
# A file whose name changes with its content is kept for good, every other is asked for each time.
set $swipewise_caching \"{}\";
if ($uri ~ \"{}\") {{
    set $swipewise_caching \"{}\";
}}

# The whole page in one file has its script inside.
set $swipewise_policy \"{}\";
if ($uri ~ \"/{}$\") {{
    set $swipewise_policy \"{}\";
}}

# Not `always`: that a file is missing is nothing to be kept.
add_header {} $swipewise_caching;
add_header {} $swipewise_policy always;
",
        headers::ASK_AGAIN,
        DIGEST,
        headers::FOREVER,
        headers::PAGE,
        as_pattern(one_file::NAME),
        headers::ONE_FILE_POLICY,
        headers::CACHING,
        headers::POLICY,
    );
    list(&mut text, headers::EVERYWHERE, |(name, value)| format!("add_header {name} \"{value}\" always;"));
    text
}

/// For Apache: to be put into the folder as `.htaccess`, or into a `<Directory>`.
fn apache() -> String {
    let mut text = "\
# Swipewise below Apache: put this file into the folder of the page, with the name .htaccess, see docs/deploy.md.
# Written by cargo xtask from its list of headers: UPDATE=1 cargo test --package xtask

DirectoryIndex index.html

# The compressed files that lie beside the plain ones are of the same type.
"
    .to_owned();
    list(&mut text, resource::TYPES, |(extension, content_type)| {
        format!("<FilesMatch \"\\.{extension}(\\.br|\\.gz)?$\">\n    ForceType '{content_type}'\n</FilesMatch>")
    });
    let _ = write!(
        text,
        "
<IfModule mod_mime.c>
    AddEncoding br .br
    AddEncoding gzip .gz
</IfModule>

<IfModule mod_rewrite.c>
    RewriteEngine On
    RewriteCond %{{HTTP:Accept-Encoding}} \\bbr\\b
    RewriteCond %{{REQUEST_FILENAME}}.br -f
    RewriteRule ^(.+)$ $1.br [L]
    RewriteCond %{{HTTP:Accept-Encoding}} \\bgzip\\b
    RewriteCond %{{REQUEST_FILENAME}}.gz -f
    RewriteRule ^(.+)$ $1.gz [L]
</IfModule>

<IfModule mod_headers.c>
    Header merge Vary Accept-Encoding

    # A file whose name changes with its content is kept for good, every other is asked for each time.
    # Not `always`: that a file is missing is nothing to be kept.
    Header set {caching} \"{}\"
    <FilesMatch \"{}\">
        Header set {caching} \"{}\"
    </FilesMatch>

    # The whole page in one file has its script inside.
    Header always set {policy} \"{}\"
    <FilesMatch \"^{}\">
        Header always set {policy} \"{}\"
    </FilesMatch>

",
        headers::ASK_AGAIN,
        DIGEST,
        headers::FOREVER,
        headers::PAGE,
        as_pattern(one_file::NAME),
        headers::ONE_FILE_POLICY,
        caching = headers::CACHING,
        policy = headers::POLICY,
    );
    list(&mut text, headers::EVERYWHERE, |(name, value): Header| format!("    Header always set {name} \"{value}\""));
    text.push_str("</IfModule>\n");
    text
}

fn as_pattern(name: &str) -> String {
    name.replace('.', "\\.")
}
