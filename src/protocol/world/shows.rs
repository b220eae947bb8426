//! What a browser shows: a site itself, or a page that only looks like it.

use serde::{Deserialize, Serialize};

use super::message::ComputerId;
use crate::protocol::approval::Site;

/// What a browser shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Shows {
    /// The site itself.
    #[default]
    Own,
    /// A copy of what another computer shows, and what is done here is done there.
    Copy(Copied),
}

/// A page that passes a log-on through to another computer, whoever sits there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Copied {
    /// What is done here is done there.
    pub of: ComputerId,
    /// What stands in the address bar.
    pub address: Address,
    /// What the log-on button does there.
    pub begins: Begins,
}

/// What stands in the address bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Address {
    /// The right one.
    Genuine,
    /// One that looks like it.
    LookAlike,
}

/// What the log-on button of a copied page does at the other computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Begins {
    /// A log-on, as it says.
    LogOn,
    /// A transfer, while the page says that it is a log-on.
    Transfer,
}

/// Where a link in a message leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Link {
    /// Whose page it is, or looks like.
    pub site: Site,
    pub shows: Shows,
}
