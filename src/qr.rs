//! QR codes, as drawings. A leaf of its own beside `protocol`: it knows bytes and squares, and neither words nor a page.

use qrcodegen::{Mask, QrCode, QrCodeEcc, Version};

/// The sizes, each by its number in the standard and by how many bytes it holds beside its correction: the smallest that holds the text is
/// taken. A few of the forty, so that the drawing seldom changes its size when the text does. The first is that of the log-on. A larger one
/// than the last has squares too small for a phone at some distance (an *assumption*).
const SIZES: [(u8, usize); 5] = [(3, 44), (8, 154), (12, 290), (16, 453), (20, 669)];

/// From this size on the length of the text takes two bytes.
const LONG_LENGTH: u8 = 10;

/// What a phone's camera needs of a clean screen: 15 % of the squares may be misread.
const CORRECTION: QrCodeEcc = QrCodeEcc::Medium;

/// Any of the eight can be read. Choosing the best one for each text would take more code than drawing it.
const MASK: u8 = 0;

/// A QR code to be drawn. Its upper left corner is at 0, 0, and one unit is one square.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The dark squares, as the `d` of an SVG `<path>` that is filled: `M0 0h7v1h-7z…`, a rectangle for each run of
    /// squares that stand side by side.
    pub path: String,
    /// How many squares a side has, 29 in the smallest. Four more have to stay light on each side: `viewBox="-4 -4 37 37"`.
    pub side: i32,
}

/// Draws the text. Nothing, if it is longer than 666 bytes. Up to 42 take the smallest size.
#[must_use]
#[inline(never)]
pub fn draw(text: &str) -> Option<Drawing> {
    let (version, codewords) = SIZES.iter().find_map(|size| codewords(text.as_bytes(), *size))?;
    let code = QrCode::encode_codewords(Version::new(version), CORRECTION, &codewords, Some(Mask::new(MASK)));
    Some(Drawing { path: path(&code), side: code.size() })
}

/// The text as a code of this size holds it, if it does, and the number of the size: half a byte that says 'bytes follow', how many, the bytes, half a byte that says
/// 'the end', and padding. Written out, because the crate's own way takes 770 bytes more of the first load: it chooses
/// between kinds of text and sizes.
fn codewords(text: &[u8], (version, holds): (u8, usize)) -> Option<(u8, Vec<u8>)> {
    const BYTES_FOLLOW: u8 = 0b0100;
    const THE_END: u8 = 0b0000;
    const PADDING: [u8; 2] = [0xEC, 0x11];

    let [high, low] = u16::try_from(text.len()).ok()?.to_be_bytes();
    let mut codewords = if version < LONG_LENGTH { vec![low] } else { vec![high, low] };
    codewords.extend(text);
    codewords.push(THE_END << 4);
    let mut before = BYTES_FOLLOW;
    for byte in &mut codewords {
        (*byte, before) = (before << 4 | *byte >> 4, *byte & 0b1111);
    }
    if codewords.len() > holds {
        return None;
    }
    while codewords.len() < holds {
        codewords.extend(PADDING);
    }
    codewords.truncate(holds);
    Some((version, codewords))
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
        // In each size. The squares of its sides, and what it holds beside the kind and the length of the text.
        for (side, longest) in [(29, 42), (49, 152), (65, 287), (81, 450), (97, 666)] {
            let text = "x".repeat(longest);
            let drawing = draw(&text).unwrap();
            assert_eq!((drawing.side, scan(&drawing)), (side, Some(text.clone())));
            assert!(draw(&(text + "x")).is_none_or(|larger| larger.side > side));
        }
        assert_eq!(draw(&"x".repeat(667)), None);
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
