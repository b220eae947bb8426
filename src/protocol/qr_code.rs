//! The QR code: one value cut in two halves that the box shows in turn. The scanner needs both, of one generation: a
//! photo of the screen, or a half read to somebody, is worth nothing.

use super::generator::Generator;

/// The whole value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QrCode {
    /// Counts the codes of one session.
    generation: u16,
    first: u32,
    second: u32,
}

/// Which half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    First,
    Second,
}

/// One half: what one picture holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QrHalf {
    pub generation: u16,
    pub side: Side,
    pub bits: u32,
}

impl QrCode {
    /// The first code of a session.
    pub const fn generate(generator: &mut Generator) -> Self {
        Self::of_generation(1, generator)
    }

    /// The code that takes the place of this one.
    #[must_use]
    pub const fn next(self, generator: &mut Generator) -> Self {
        Self::of_generation(self.generation.wrapping_add(1), generator)
    }

    const fn of_generation(generation: u16, generator: &mut Generator) -> Self {
        let [first, second] = generator.next_u32s();
        Self { generation, first, second }
    }

    #[must_use]
    pub const fn generation(self) -> u16 {
        self.generation
    }

    #[must_use]
    pub const fn half(self, side: Side) -> QrHalf {
        let bits = match side {
            Side::First => self.first,
            Side::Second => self.second,
        };
        QrHalf { generation: self.generation, side, bits }
    }

    /// Puts two halves together, in any order. Nothing, if they are the same half or of two generations.
    #[must_use]
    pub fn join(one: QrHalf, other: QrHalf) -> Option<Self> {
        let (first, second) = match (one.side, other.side) {
            (Side::First, Side::Second) => (one, other),
            (Side::Second, Side::First) => (other, one),
            (Side::First, Side::First) | (Side::Second, Side::Second) => return None,
        };
        let generation = first.generation;
        (generation == second.generation).then_some(Self { generation, first: first.bits, second: second.bits })
    }
}

impl Side {
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::generator::Seed;

    #[test]
    fn two_halves_of_one_generation_make_the_code() {
        let code = QrCode::generate(&mut Generator::new(Seed(1)));
        let (first, second) = (code.half(Side::First), code.half(Side::Second));
        assert_eq!(QrCode::join(first, second), Some(code));
        assert_eq!(QrCode::join(second, first), Some(code));
    }

    #[test]
    fn one_half_alone_or_halves_of_two_generations_make_nothing() {
        let mut generator = Generator::new(Seed(1));
        let code = QrCode::generate(&mut generator);
        let next = code.next(&mut generator);
        assert_eq!((code.generation(), next.generation()), (1, 2));
        assert_eq!(QrCode::join(code.half(Side::First), code.half(Side::First)), None);
        assert_eq!(QrCode::join(code.half(Side::Second), code.half(Side::Second)), None);
        assert_eq!(QrCode::join(code.half(Side::First), next.half(Side::Second)), None);
        assert_ne!(code, next);
        assert_ne!(code.half(Side::First).bits, code.half(Side::Second).bits);
    }

    #[test]
    fn the_halves_are_shown_in_turn() {
        assert_eq!(Side::First.other(), Side::Second);
        assert_eq!(Side::Second.other(), Side::First);
    }
}
