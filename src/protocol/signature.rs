//! A stand-in for the broker's signature: it shows *that* the service checks who answered, not *how*.
//! Nothing here is cryptography, and nothing here needs to be.

use std::hash::{Hash, Hasher};

/// What the broker signs with and the service checks with. The real ones differ; here one value serves for both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(pub u64);

/// A value together with the mark of who vouches for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Signed<T> {
    value: T,
    signature: u64,
}

impl<T: Hash> Signed<T> {
    pub fn new(value: T, key: Key) -> Self {
        let signature = sign(&value, key);
        Self { value, signature }
    }

    /// The value without a check of the signature, for display. A party uses [`Self::verify`].
    pub const fn value(&self) -> &T {
        &self.value
    }

    /// The value, if it was signed with this key.
    pub fn verify(self, key: Key) -> Option<T> {
        (self.signature == sign(&self.value, key)).then_some(self.value)
    }
}

fn sign(value: &impl Hash, key: Key) -> u64 {
    let mut hasher = Fnv(0xCBF2_9CE4_8422_2325 ^ key.0);
    value.hash(&mut hasher);
    hasher.finish()
}

/// FNV-1a: the standard library's hasher may change from release to release, and a log must not.
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }

    // A discriminant is hashed as `isize`, which is 4 bytes wide in WebAssembly and 8 elsewhere.
    fn write_isize(&mut self, number: isize) {
        self.write_i64(number as i64);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_signed_by_somebody_else_is_refused() {
        assert_eq!(Signed::new(7, Key(1)).verify(Key(1)), Some(7));
        assert_eq!(Signed::new(7, Key(2)).verify(Key(1)), None);
    }

    #[test]
    fn each_value_has_a_signature_of_its_own() {
        assert_ne!(sign(&1_usize, Key(1)), sign(&2_usize, Key(1)));
        assert_ne!(sign(&1_isize, Key(1)), sign(&2_isize, Key(1)));
        assert_ne!(sign(&Ok::<(), ()>(()), Key(1)), sign(&Err::<(), ()>(()), Key(1)));
        assert_eq!(sign(&1_usize, Key(1)), sign(&1_u64, Key(1)), "as wide in WebAssembly as elsewhere");
    }

    #[test]
    fn each_bit_of_the_key_counts() {
        let signatures = [Key(0), Key(1), Key(2)].map(|key| sign(&7, key));
        assert!(signatures[0] != signatures[1] && signatures[1] != signatures[2] && signatures[0] != signatures[2]);
    }

    #[test]
    fn a_changed_answer_is_refused() {
        let mut answer = Signed::new(7, Key(1));
        answer.value = 8;
        assert_eq!(answer.verify(Key(1)), None);
    }
}
