//! What is approved, and how a session ends: the values that several parties speak of.

use serde::{Deserialize, Serialize};

/// A website that one can log on to. Only the first is in the official guide; the others are invented, and their
/// addresses end in `.example`, which nobody can ever own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Site {
    /// The official guide's own example: where people see and change their MitID profile.
    Profile,
    /// A municipality. Its log-on button is called 'My Page'.
    Municipality,
    /// A bank. Its log-on button is called 'My Overview'.
    Bank,
}

impl Site {
    pub const ALL: [Self; 3] = [Self::Profile, Self::Municipality, Self::Bank];

    /// The address in the browser's address bar.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::Profile => "www.mitid.dk",
            Self::Municipality => "www.oevby-kommune.example",
            Self::Bank => "www.oevebank.example",
        }
    }

    /// The address of a page that only looks like this one. It ends in `.example` as well: nobody can ever own it.
    #[must_use]
    pub const fn look_alike_address(self) -> &'static str {
        match self {
            Self::Profile => "www.mitid-log-on.example",
            Self::Municipality => "www.oevby-kommune-log-on.example",
            Self::Bank => "www.oevebank-log-on.example",
        }
    }

    /// What a log-on at this site asks a person to approve.
    #[must_use]
    pub const fn log_on(self) -> Approval {
        let text = match self {
            Self::Profile => ApprovalText::LogOnToProfile,
            Self::Municipality => ApprovalText::LogOnToMunicipality,
            Self::Bank => ApprovalText::LogOnToBank,
        };
        Approval { site: self, text }
    }

    /// Whether transfers can be sent there.
    #[must_use]
    pub const fn has_transfers(self) -> bool {
        match self {
            Self::Bank => true,
            Self::Profile | Self::Municipality => false,
        }
    }
}

/// What a person is asked to approve. The service states it once, and the same value is shown in the box and in
/// the app and is part of what is confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Approval {
    pub site: Site,
    pub text: ApprovalText,
}

impl Approval {
    /// Whether money is to be sent; otherwise somebody is to be logged on.
    #[must_use]
    pub const fn is_transfer(self) -> bool {
        match self.text {
            ApprovalText::Transfer(_) => true,
            ApprovalText::LogOnToProfile | ApprovalText::LogOnToMunicipality | ApprovalText::LogOnToBank => false,
        }
    }
}

/// The text to approve, by name. Its words, at most 130 characters, stand in the language tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ApprovalText {
    /// 'Log on at MitID.dk to view or change your MitID profile' (official guide, step 8).
    LogOnToProfile,
    LogOnToMunicipality,
    LogOnToBank,
    /// Money goes to somebody.
    Transfer(Transfer),
}

/// How much goes to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Transfer {
    pub kroner: u32,
    pub payee: Payee,
}

impl Transfer {
    /// The transfer that stands ready in the bank: its amount and payee are invented.
    pub const PREPARED: Self = Self { kroner: 450, payee: Payee::Waterworks };

    /// What somebody else has entered in the learner's bank: invented as well.
    pub const STRANGERS: Self = Self { kroner: 8_200, payee: Payee::CarDealer };

    /// What the bank asks a person to approve for it.
    #[must_use]
    pub const fn approval(self) -> Approval {
        Approval { site: Site::Bank, text: ApprovalText::Transfer(self) }
    }
}

/// Who gets money. All are invented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Payee {
    Waterworks,
    /// Somebody with whom the learner has nothing to do.
    CarDealer,
}

/// How a session ended. It is written once; whoever writes first wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Approved in the app.
    Approved,
    /// Rejected in the app.
    Rejected,
    /// Cancelled in the box, or its window was closed.
    Cancelled,
    /// Too many wrong one-time codes.
    CodesUsedUp,
    /// The session's time ran out.
    Expired,
    /// Another session with the same user ID was running ('parallel sessions detected', support code CAP008).
    ParallelSessions,
}

impl Outcome {
    pub const ALL: [Self; 6] =
        [Self::Approved, Self::Rejected, Self::Cancelled, Self::CodesUsedUp, Self::Expired, Self::ParallelSessions];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::assumption::{BOX_ADDRESS, LOOK_ALIKE_BOX_ADDRESS};

    #[test]
    fn invented_sites_stand_at_addresses_that_nobody_can_own() {
        for site in Site::ALL {
            assert_eq!(site.address().ends_with(".example"), site != Site::Profile, "{site:?}");
        }
        assert!(Site::Profile.address().ends_with("mitid.dk"));
    }

    #[test]
    fn copied_pages_stand_at_other_addresses_that_nobody_can_own() {
        let look_alikes = Site::ALL.map(Site::look_alike_address).into_iter().chain([LOOK_ALIKE_BOX_ADDRESS]);
        for address in look_alikes {
            assert!(address.ends_with(".example") && !address.ends_with("mitid.dk"), "{address}");
            assert!(address != BOX_ADDRESS && Site::ALL.iter().all(|site| site.address() != address), "{address}");
        }
        assert!(BOX_ADDRESS.ends_with(".mitid.dk"), "by which the right one can be told");
    }

    #[test]
    fn each_site_asks_for_its_own_approval() {
        for site in Site::ALL {
            assert_eq!(site.log_on().site, site);
        }
        for transfer in [Transfer::PREPARED, Transfer::STRANGERS] {
            assert!(transfer.approval().site.has_transfers());
            assert_ne!(transfer.approval(), Site::Bank.log_on());
        }
    }
}
