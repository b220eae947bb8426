//! Text with elements, put together from templates: one text per element, with a place for each word, is smaller than its pieces.

/// Appends a template, in which a part stands in place of each `~`. Parts are words of the packs and what is computed: nothing that somebody
/// typed.
pub(super) fn put(html: &mut String, template: &str, parts: &[&str]) {
    debug_assert_eq!(template.matches('~').count(), parts.len(), "{template}");
    let mut parts = parts.iter();
    for piece in template.split('~') {
        html.push_str(piece);
        if let Some(part) = parts.next() {
            html.push_str(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::put;

    #[test]
    fn each_part_stands_in_its_place() {
        let mut html = String::from("<ol>");
        put(&mut html, "<li id=~~>~</li>", &["row-", "1", "~ means nothing in a part"]);
        assert_eq!(html, "<ol><li id=row-1>~ means nothing in a part</li>");
    }

    #[test]
    #[should_panic(expected = "<p>~</p>")]
    fn a_place_without_a_part_is_noticed() {
        put(&mut String::new(), "<p>~</p>", &[]);
    }
}
