//! The world's own generator of random numbers: plain data, so that a world can be cloned, compared and replayed.

/// Where a world's randomness begins. The same lesson, seed and inputs give the same log.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Seed(pub u64);

impl Seed {
    /// The seed for the next world after this one, as when a lesson is started over.
    #[must_use]
    pub fn next(self) -> Self {
        Self(Generator::new(self).next_u64())
    }
}

/// `SplitMix64` (Steele, Lea and Flood 2014), written out because its numbers must never change: recorded
/// sessions are replayed from a seed, and no crate promises the same sequence for ever *and* derives `Hash`.
/// It is good for picking practice codes and for nothing secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Generator {
    state: u64,
}

impl Generator {
    #[must_use]
    pub const fn new(seed: Seed) -> Self {
        Self { state: seed.0 }
    }

    pub const fn next_u64(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// The next number as its two halves, the upper one first.
    pub const fn next_u32s(&mut self) -> [u32; 2] {
        let number = self.next_u64();
        #[expect(clippy::cast_possible_truncation, reason = "the lower half is what is left of it")]
        let halves = [(number >> 32) as u32, number as u32];
        halves
    }

    /// A number from 0 up to but not including `end`, by multiplication (Lemire 2019). Its bias is below one in
    /// 2^32 for the small ranges used here.
    pub const fn below(&mut self, end: u16) -> u16 {
        let high = self.next_u64() >> 32;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a 32-bit number times `end`, shifted down, is below `end`"
        )]
        let number = ((high * end as u64) >> 32) as u16;
        number
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_match_the_published_reference_values() {
        // Reference values of SplitMix64 for the seed 1234567 (as listed for the Java and C versions).
        let mut generator = Generator::new(Seed(1_234_567));
        assert_eq!(generator.next_u64(), 6_457_827_717_110_365_317);
        assert_eq!(generator.next_u64(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn two_halves_make_up_the_whole_number() {
        let number = Generator::new(Seed(1_234_567)).next_u64();
        let [upper, lower] = Generator::new(Seed(1_234_567)).next_u32s();
        assert_eq!((u64::from(upper) << 32) | u64::from(lower), number);
    }

    #[test]
    fn every_digit_comes_first_about_equally_often() {
        let mut generator = Generator::new(Seed(7));
        let mut first = [0_u32; 10];
        for _ in 0..10_000 {
            first[usize::from(generator.below(10_000) / 1000)] += 1;
        }
        assert!(first.iter().all(|count| (880..1120).contains(count)), "{first:?}");
    }

    #[test]
    fn the_next_seed_differs_and_is_reproducible() {
        assert_ne!(Seed(1).next(), Seed(1));
        assert_eq!(Seed(1).next(), Seed(1).next());
        assert_ne!(Seed(1).next(), Seed(2).next());
    }
}
