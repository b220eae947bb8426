//! Which files a browser fetches before the page is there: `index.html`, everything it refers to, and everything
//! that refers to in turn. Read from the built files, so that nothing can be forgotten in a list.

use std::{
    fs,
    path::{Component, Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// The files of the first load, relative to the folder, `index.html` first.
pub fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut files = vec![PathBuf::from("index.html")];
    let mut read = 0;
    while let Some(file) = files.get(read).cloned() {
        read += 1;
        let content = fs::read(dist.join(&file))
            .with_context(|| format!("dist/{} belongs to the first load and cannot be read", file.display()))?;
        for reference in references(&file, &String::from_utf8_lossy(&content)) {
            if let Some(target) = target(&file, &reference)?
                && !files.contains(&target)
            {
                files.push(target);
            }
        }
    }
    Ok(files)
}

/// What a file makes the browser fetch, as it is written there.
fn references(file: &Path, content: &str) -> Vec<String> {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => in_html(content),
        Some("css") => in_css(content),
        Some("js") => in_js(content),
        _ => Vec::new(),
    }
}

/// The file a reference means. `None` for what needs no request. An error for what would not work on every host.
fn target(from: &Path, reference: &str) -> Result<Option<PathBuf>> {
    let path = reference.split(['?', '#']).next().unwrap_or_default();
    if path.is_empty() || reference.starts_with("data:") {
        return Ok(None);
    }
    if path.starts_with('/') || path.contains(':') {
        bail!(
            "{} refers to `{reference}`: only relative references work below any path and without other machines",
            from.display()
        );
    }
    let mut target = from.parent().unwrap_or(Path::new("")).to_owned();
    for component in Path::new(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if target.pop() => {}
            Component::Normal(name) => target.push(name),
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                bail!("{} refers to `{reference}`, which lies outside of the site", from.display())
            }
        }
    }
    Ok(Some(target))
}

fn in_html(html: &str) -> Vec<String> {
    const LOADED: &[&str] = &["icon", "manifest", "modulepreload", "preload", "stylesheet"];

    tags(html)
        .into_iter()
        .flat_map(|tag| match tag.name.as_str() {
            "link" => {
                let rel = tag.value("rel").unwrap_or_default();
                let loaded = rel.split_whitespace().any(|word| LOADED.contains(&word));
                Vec::from_iter(loaded.then(|| tag.value("href")).flatten())
            }
            "script" => {
                // Beside itself, what `boot.js` fetches.
                let program = ["src", "data-wasm"].into_iter().filter_map(|name| tag.value(name));
                let lists = ["data-later", "data-packs"].into_iter().filter_map(|name| tag.value(name));
                let others = lists.flat_map(|list| list.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
                program.chain(others).collect()
            }
            "audio" | "embed" | "iframe" | "img" | "source" | "video" => Vec::from_iter(tag.value("src")),
            _ => Vec::new(),
        })
        .collect()
}

/// Only what is fetched by itself: imports, a service worker, and fetches of a path that stands in the code. The glue also names the
/// WebAssembly it would look for if the page did not pass it, and never asks for that.
fn in_js(js: &str) -> Vec<String> {
    const BEFORE: &[&str] = &["import", "import(", "from", "fetch(", "register("];

    js.match_indices(['"', '\'', '`'])
        .filter_map(|(start, quote)| {
            let (before, rest) = (js[..start].trim_end(), &js[start + 1..]);
            let relative = rest.starts_with("./") || rest.starts_with("../");
            let fetched = BEFORE.iter().any(|word| before.ends_with(word));
            let end = rest.find(quote)?;
            (relative && fetched).then(|| rest[..end].to_owned())
        })
        .collect()
}

fn in_css(css: &str) -> Vec<String> {
    let urls = css.match_indices("url(").filter_map(|(start, opening)| {
        let rest = &css[start + opening.len()..];
        let quoted = rest.trim_start();
        match quoted.chars().next()? {
            quote @ ('"' | '\'') => quoted[1..].split(quote).next(),
            _ => rest.split(')').next().map(str::trim),
        }
    });
    let imports = css.match_indices("@import").filter_map(|(start, keyword)| {
        let rest = css[start + keyword.len()..].trim_start();
        let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
        rest[1..].split(quote).next()
    });
    urls.chain(imports).map(str::to_owned).collect()
}

/// An opening tag.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn value(&self, name: &str) -> Option<String> {
        let (_, value) = self.attributes.iter().find(|(attribute, _)| attribute == name)?;
        Some(value.clone())
    }
}

/// The opening tags of a page that Trunk has written: comments and the text of scripts and styles are left out,
/// attributes may stand without quotes.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        rest = &rest[start + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let (tag, after) = tag(rest);
            rest = after;
            if matches!(tag.name.as_str(), "script" | "style") {
                let end = format!("</{}", tag.name);
                rest = rest.find(&end).map_or("", |end| &rest[end..]);
            }
            tags.push(tag);
        }
    }
    tags
}

/// Reads a tag from behind its `<`, and returns it with what follows it.
fn tag(text: &str) -> (Tag, &str) {
    let space_or_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
    let (name, mut rest) = split_at(text, space_or_end);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            rest = after;
            break;
        }
        let (attribute, after) = split_at(rest, |c| space_or_end(c) || c == '=');
        let after_name = after.trim_ascii_start();
        let (value, after) = match after_name.strip_prefix('=').map(str::trim_ascii_start) {
            None => ("", after),
            Some(value) => match value.chars().next() {
                Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((value, "")),
                _ => split_at(value, |c| c.is_ascii_whitespace() || c == '>'),
            },
        };
        attributes.push((attribute.to_ascii_lowercase(), value.to_owned()));
        // A stray `=` would otherwise be read again and again.
        rest = if attribute.is_empty() && value.is_empty() { &rest[1..] } else { after };
    }
    let name = name.to_ascii_lowercase();
    (Tag { name, attributes }, rest)
}

fn split_at(text: &str, end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(end).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_refers_to_what_its_links_and_scripts_load() {
        let html = r#"<!doctype html><html lang=en><meta charset=utf-8>
            <link rel="stylesheet" href="./a.css" integrity="sha384-x/y=">
            <link href=./icon.svg integrity=sha384-x/y== rel=icon>
            <script data-packs="./en.txt#sha384-x ./da.txt#sha384-y" data-later="./later.wasm#sha384-z" data-wasm=./app_bg.wasm integrity=sha384-x src=./boot.js type=module></script>
            <link crossorigin href=./app.js rel=modulepreload><link as=fetch href='./data.json' rel=preload>
            <link rel=canonical href=./elsewhere.html>
            <!-- <img src=./comment.png> -->
            <script>"<img src=./text.png>"</script>
            <a href=./>again</a><IMG SRC=./picture.png alt>"#;
        assert_eq!(
            in_html(html),
            [
                "./a.css",
                "./icon.svg",
                "./boot.js",
                "./app_bg.wasm",
                "./later.wasm#sha384-z",
                "./en.txt#sha384-x",
                "./da.txt#sha384-y",
                "./app.js",
                "./data.json",
                "./picture.png"
            ]
        );
    }

    #[test]
    fn broken_tags_come_to_an_end() {
        for html in ["<", "<p", "<p =", "<p ==>", "<p a='", "<script", "<!--", "<p a=", "a < b"] {
            assert_eq!(in_html(html), [""; 0], "{html}");
        }
    }

    #[test]
    fn a_script_refers_to_what_it_imports() {
        let js = "import init from './app.js'; import \"./b.js\"; export { a } from './c.js';\
            const lazy = await import(`./d.js`); fetch('./e.json');\
            new URL('./app_bg.wasm', import.meta.url); console.log('./not-this'); import(link.href);\
            workers.register(\"./sw.js\");";
        assert_eq!(in_js(js), ["./app.js", "./b.js", "./c.js", "./d.js", "./e.json", "./sw.js"]);
    }

    #[test]
    fn a_style_refers_to_its_urls_and_imports() {
        let css = "@import \"b.css\";a{background:url( c.svg )}b{src:url('d.woff2')}e{mask:url(data:image/svg+xml,x)}";
        assert_eq!(in_css(css), ["c.svg", "d.woff2", "data:image/svg+xml,x", "b.css"]);
    }

    #[test]
    fn references_are_relative_to_the_file_they_stand_in() {
        let of = |from, reference| target(Path::new(from), reference).unwrap();
        assert_eq!(of("index.html", "./a.css"), Some("a.css".into()));
        assert_eq!(of("style/a.css", "../b.svg?v=1#x"), Some("b.svg".into()));
        assert_eq!(of("index.html", "#start"), None);
        assert_eq!(of("index.html", "data:,x"), None);
    }

    #[test]
    fn references_that_fail_on_some_hosts_are_an_error() {
        for reference in ["/a.css", "//cdn/a.css", "https://cdn/a.css", "../a.css"] {
            assert!(target(Path::new("index.html"), reference).is_err(), "{reference}");
        }
    }

    #[test]
    fn files_are_followed_each_once() {
        let dist = std::env::temp_dir().join(format!("xtask-{}-first-load", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        for (name, content) in [
            ("index.html", "<link rel=stylesheet href=./a.css><script src=./boot.js></script>"),
            ("a.css", "a{background:url(icon.svg)}"),
            ("boot.js", "import './glue.js'"),
            ("glue.js", "import './boot.js'"),
            ("icon.svg", "<svg/>"),
            ("unused.js", ""),
        ] {
            fs::write(dist.join(name), content).unwrap();
        }
        let found = files(&dist);
        fs::remove_file(dist.join("glue.js")).unwrap();
        let missing = files(&dist);
        fs::remove_dir_all(&dist).unwrap();

        let found: Vec<_> = found.unwrap().iter().map(|file| file.display().to_string()).collect();
        assert_eq!(found, ["index.html", "a.css", "boot.js", "icon.svg", "glue.js"]);
        assert!(missing.unwrap_err().to_string().contains("dist/glue.js"));
    }
}
