//! Tells the linker to keep, in the released program, what it knows about who refers to what: by that the program is split in two
//! (`xtask/src/build/wasm/linked.rs`). It is in no file that visitors get.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|it| it == value);
    if is("CARGO_CFG_TARGET_ARCH", "wasm32") && is("PROFILE", "release") {
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
}
