//! What has to be on the machine: found, or installed at the version that the project is known to work with.

pub mod browsers;
pub mod debian;
pub mod node;
pub mod rust_tools;
pub mod screen_reader;
pub mod web_servers;
