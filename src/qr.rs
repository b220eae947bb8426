//! QR codes, as drawings. A leaf of its own beside `protocol`: it knows bytes and squares, and neither words nor a page.

use qrcodegen::{Mask, QrCode, QrCodeEcc, Version};

/// Always this size, so that the drawing does not change its place when the text does, and so that no code for looking
/// for the smallest one comes into the page.
const VERSION: u8 = 3;

/// What a phone's camera needs of a clean screen: 15 % of the squares may be misread.
const CORRECTION: QrCodeEcc = QrCodeEcc::Medium;

/// How many bytes this size holds beside its correction.
const CODEWORDS: usize = 44;

/// The longest text in bytes: its kind and its length take the rest.
const LONGEST: usize = CODEWORDS - 2;

/// Any of the eight can be read. Choosing the best one for each text would take more code than drawing it.
const MASK: u8 = 0;

/// A QR code to be drawn. Its upper left corner is at 0, 0, and one unit is one square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The dark squares, as the `d` of an SVG `<path>` that is filled: `M0 0h7v1h-7z…`, a rectangle for each run of
    /// squares that stand side by side.
    pub path: String,
    /// How many squares a side has. Four more have to stay light on each side: `viewBox="-4 -4 37 37"`.
    pub side: i32,
}

/// Draws the text. Nothing, if it is longer than 42 bytes.
#[must_use]
#[inline(never)]
pub fn draw(text: &str) -> Option<Drawing> {
    let codewords = codewords(text.as_bytes())?;
    let code = QrCode::encode_codewords(Version::new(VERSION), CORRECTION, &codewords, Some(Mask::new(MASK)));
    Some(Drawing { path: path(&code), side: code.size() })
}

/// The text as the code holds it: half a byte that says 'bytes follow', how many, the bytes, half a byte that says
/// 'the end', and padding. Written out, because the crate's own way takes 770 bytes more of the first load: it chooses
/// between kinds of text and sizes.
fn codewords(text: &[u8]) -> Option<Vec<u8>> {
    const BYTES_FOLLOW: u8 = 0b0100;
    const THE_END: u8 = 0b0000;
    const PADDING: [u8; 2] = [0xEC, 0x11];

    let length = u8::try_from(text.len()).ok().filter(|_| text.len() <= LONGEST)?;
    let mut codewords = vec![length];
    codewords.extend(text);
    codewords.push(THE_END << 4);
    let mut before = BYTES_FOLLOW;
    for byte in &mut codewords {
        (*byte, before) = (before << 4 | *byte >> 4, *byte & 0b1111);
    }
    while codewords.len() < CODEWORDS {
        codewords.extend(PADDING);
    }
    codewords.truncate(CODEWORDS);
    Some(codewords)
}

fn path(code: &QrCode) -> String {
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let begin = x;
            while code.get_module(x, y) {
                x += 1;
            }
            let run = x - begin;
            if run > 0 {
                let [begin, y, run] = [begin, y, run].map(|number| number.to_string());
                path += &["M", &*begin, " ", &y, "h", &run, "v1h-", &run, "z"].concat();
            }
            // What is not dark ended the run.
            x += 1;
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What somebody sees who looks at the drawing: the side, and which squares are dark.
    fn look(drawing: &Drawing) -> (usize, Vec<bool>) {
        let side = usize::try_from(drawing.side).unwrap();
        let mut dark = vec![false; side * side];
        for rectangle in drawing.path.split_terminator('z') {
            let numbers: Vec<usize> =
                rectangle.split(|letter: char| !letter.is_ascii_digit()).filter_map(|it| it.parse().ok()).collect();
            let [x, y, run, 1, back] = numbers[..] else { panic!("no rectangle of one row: {rectangle}") };
            assert_eq!(rectangle, format!("M{x} {y}h{run}v1h-{back}"));
            assert_eq!(run, back, "not closed: {rectangle}");
            dark[y * side + x..][..run].fill(true);
        }
        (side, dark)
    }

    /// What a phone reads that is held before the drawing, with the light border that it has to have.
    fn scan(drawing: &Drawing) -> Option<String> {
        const BORDER: usize = 4;
        const ZOOM: usize = 3;

        let (side, dark) = look(drawing);
        let width = (side + 2 * BORDER) * ZOOM;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, width, |x, y| {
            let square = |pixel: usize| (pixel / ZOOM).checked_sub(BORDER).filter(|square| *square < side);
            let is_dark = square(x).zip(square(y)).is_some_and(|(x, y)| dark[y * side + x]);
            if is_dark { 0 } else { 255 }
        });
        let codes = picture.detect_grids();
        codes.first()?.decode().ok().map(|(_, text)| text)
    }

    #[test]
    fn a_drawn_code_can_be_read_back() {
        for text in ["", "A", "SWIPEWISE 0123456789 PRACTICE ONLY", "swipewise.example/øvelse?kode=1234567890"] {
            assert_eq!(scan(&draw(text).unwrap()).as_deref(), Some(text));
        }
    }

    #[test]
    fn the_longest_text_fits_and_a_longer_one_is_refused() {
        let text = "x".repeat(LONGEST);
        assert_eq!(scan(&draw(&text).unwrap()), Some(text.clone()));
        assert_eq!(draw(&(text + "x")), None);
    }

    #[test]
    fn each_run_of_dark_modules_is_drawn_as_one_piece() {
        let drawing = draw("swipewise").unwrap();
        assert_eq!(drawing.side, 29);
        // The corner of each code is seven squares wide, and one is left light beside it.
        assert!(drawing.path.starts_with("M0 0h7v1h-7zM"), "{}", drawing.path);
        let (side, dark) = look(&drawing);
        let runs = dark.chunks(side).flat_map(|row| row.chunk_by(|a, b| a == b)).filter(|run| run[0]).count();
        assert_eq!(drawing.path.matches('M').count(), runs);
    }

    #[test]
    fn different_texts_look_different_and_equal_ones_equal() {
        assert_eq!(draw("one"), draw("one"));
        assert_ne!(draw("one"), draw("two"));
    }
}
