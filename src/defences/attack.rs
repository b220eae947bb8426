//! The rows of the table: who wants what, how the day begins, and in which situations a defence is judged.

use crate::people::{Adversary, Fact, Known, Request};
use crate::protocol::approval::{Approval, Site, Transfer};
use crate::protocol::method::Method;
use crate::protocol::party::core::clock::SessionClock;
use crate::protocol::person::Person;
use crate::protocol::world::talk::Talk;
use crate::protocol::world::{Address, Begins, Copied, Desk, Shows};
use crate::protocol::{ComputerId, Setup};

/// Whose phone it is.
pub const LEARNER: Person = Person::Signe;

/// Where the other person begins a log-on.
pub const THEIR_SITE: Site = Site::Bank;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attack {
    /// A stranger begins a log-on, and the learner approves by habit.
    Stranger,
    /// A caller begins a log-on and reads out its code.
    DictatedCode,
    /// The same, and the caller first has the learner switch from QR codes to one-time codes.
    SwitchFirst,
    /// A page at an address that looks right passes the learner's own log-on to the real site.
    Relay,
    /// A page says that it is a log-on, and begins a transfer.
    OtherText,
    /// A caller begins a log-on and makes up its code.
    GuessedCode,
}

/// What the learner does that day. A cell is judged over all that its row lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scenario {
    /// The learner wants to log on at the same site as the other person.
    SameSite,
    /// The learner wants to log on at another site.
    OtherSite,
    /// The learner is logged on at the bank and wants to send money.
    OwnTransfer,
    /// The learner wants nothing, and opens the app by habit.
    Nothing,
    /// The learner wants to log on, at a page whose address only looks right.
    LookAlikePage,
    /// The learner wants to log on, and the page in their own browser, at the right address, does not do what it says.
    OwnBrowser,
}

impl Attack {
    pub const ALL: [Self; 6] =
        [Self::Stranger, Self::DictatedCode, Self::SwitchFirst, Self::Relay, Self::OtherText, Self::GuessedCode];

    #[must_use]
    pub const fn adversary(self) -> Adversary {
        match self {
            Self::Stranger => Adversary::Stranger,
            Self::DictatedCode => Adversary::Caller,
            Self::SwitchFirst => Adversary::SwitchCaller,
            Self::Relay => Adversary::Relay,
            Self::OtherText => Adversary::Swapper,
            Self::GuessedCode => Adversary::Guesser,
        }
    }

    /// Somebody who is called, or whose user ID is typed elsewhere, can be up to anything that day. A page that passes on what
    /// is done there deceives only those who want what it shows.
    #[must_use]
    pub const fn scenarios(self) -> &'static [Scenario] {
        match self {
            Self::Stranger | Self::DictatedCode | Self::SwitchFirst | Self::GuessedCode => {
                &[Scenario::SameSite, Scenario::OtherSite, Scenario::OwnTransfer, Scenario::Nothing]
            }
            Self::Relay => &[Scenario::LookAlikePage],
            Self::OtherText => &[Scenario::LookAlikePage, Scenario::OwnBrowser],
        }
    }

    /// How the learner approves when the day begins, where no defence says otherwise.
    #[must_use]
    pub const fn method(self) -> Method {
        match self {
            Self::SwitchFirst => Method::QrCodes,
            Self::Stranger | Self::DictatedCode | Self::Relay | Self::OtherText | Self::GuessedCode => {
                Method::OneTimeCodes
            }
        }
    }

    /// What the other person knows when the day begins. How they came by it is no part of this.
    #[must_use]
    pub fn known(self) -> Known {
        match self {
            Self::Stranger | Self::DictatedCode | Self::SwitchFirst | Self::GuessedCode => {
                [Fact::UserId(LEARNER)].into_iter().collect()
            }
            Self::Relay | Self::OtherText => Known::default(),
        }
    }

    /// What the other person means by what they say without a code.
    #[must_use]
    pub fn means(self, talk: Talk) -> Option<Request> {
        let request = match self {
            Self::SwitchFirst => Request::SwitchToCodes,
            Self::GuessedCode => Request::TypeMadeUpDigits,
            Self::Stranger | Self::DictatedCode | Self::Relay | Self::OtherText => return None,
        };
        talk.said().filter(|remark| remark.code.is_none()).map(|_| request)
    }

    /// How the world begins.
    #[must_use]
    pub fn setup(self, scenario: Scenario, method: Method) -> Setup {
        let their_page = Desk::elsewhere(THEIR_SITE);
        let theirs = match self {
            Self::Stranger | Self::DictatedCode | Self::SwitchFirst | Self::Relay | Self::GuessedCode => their_page,
            // The bank takes them for the learner already: how that came about is no part of this.
            Self::OtherText => Desk { logged_on: Some(LEARNER), transfer: Transfer::STRANGERS, ..their_page },
        };
        let own = match self {
            Self::Stranger | Self::DictatedCode | Self::SwitchFirst | Self::GuessedCode => scenario.desk(),
            Self::Relay => Desk { shows: copy(scenario, Begins::LogOn), ..scenario.desk() },
            Self::OtherText => Desk { shows: copy(scenario, Begins::Transfer), ..scenario.desk() },
        };
        Setup { computers: vec![own, theirs], phone: vec![LEARNER], method, clock: SessionClock::Off }
    }
}

impl Scenario {
    pub const ALL: [Self; 6] =
        [Self::SameSite, Self::OtherSite, Self::OwnTransfer, Self::Nothing, Self::LookAlikePage, Self::OwnBrowser];

    /// What the learner came for.
    #[must_use]
    pub const fn wants(self) -> Option<Approval> {
        match self {
            Self::SameSite | Self::LookAlikePage | Self::OwnBrowser => Some(THEIR_SITE.log_on()),
            Self::OtherSite => Some(Site::Municipality.log_on()),
            Self::OwnTransfer => Some(Transfer::PREPARED.approval()),
            Self::Nothing => None,
        }
    }

    const fn desk(self) -> Desk {
        match self {
            Self::SameSite | Self::Nothing | Self::LookAlikePage | Self::OwnBrowser => Desk::at(THEIR_SITE),
            Self::OtherSite => Desk::at(Site::Municipality),
            Self::OwnTransfer => Desk { logged_on: Some(LEARNER), ..Desk::at(Site::Bank) },
        }
    }
}

/// The learner's page shows what stands on the other computer.
const fn copy(scenario: Scenario, begins: Begins) -> Shows {
    let address = match scenario {
        Scenario::OwnBrowser => Address::Genuine,
        Scenario::LookAlikePage
        | Scenario::SameSite
        | Scenario::OtherSite
        | Scenario::OwnTransfer
        | Scenario::Nothing => Address::LookAlike,
    };
    Shows::Copy(Copied { of: ComputerId::ELSEWHERE, address, begins })
}
