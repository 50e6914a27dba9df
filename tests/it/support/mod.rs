//! What the tests share: a device with tabs and a store, frameworks, generators and the schemas.

pub(crate) mod device;
pub(crate) mod frameworks;
pub(crate) mod generate;
pub(crate) mod places;
pub(crate) mod schema;
pub(crate) mod source;

use std::path::PathBuf;

/// A path inside the repository.
pub(crate) fn path(inside: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// A file of the repository as text.
pub(crate) fn text(inside: &str) -> String {
    let path = path(inside);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{} can't be read: {error}", path.display()))
}
