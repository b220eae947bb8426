//! What can be reached: every end of a session, every screen, every refusal. A rule that always holds says little about
//! a state that is never reached, so checks report which of these were reached as well.

use std::collections::BTreeSet;

use crate::protocol::approval::Outcome;
use crate::protocol::party::core::session::Session;
use crate::protocol::refused::Refused;
use crate::protocol::screen::{ComputerScreen, PhoneScreen};
use crate::protocol::world::World;

/// Something that a story can get to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Milestone {
    /// A session ended like this.
    Ended(Outcome),
    /// Something was refused for this reason.
    Refused(Refused),
    /// A computer showed this.
    Computer(ComputerScreenKind),
    /// The phone showed this.
    Phone(PhoneScreenKind),
}

/// A screen of a computer, without what stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComputerScreenKind {
    Site,
    Connecting,
    UserId,
    OpenApp,
    Code,
    Qr,
    GoOnInApp,
    NoConnection,
    Cancelling,
    Tick,
    Ended,
    WindowClosed,
    LoggedOn,
}

/// A screen of the phone, without what stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhoneScreenKind {
    Home,
    ChooseUser,
    Pin,
    Blocked,
    NewPinNeeded,
    Looking,
    Code,
    Scan,
    Approval,
    Result,
    FrontPage,
    NoConnection,
    Menu,
    ChooseMethod,
    ExplainSwitch,
    SwitchPending,
    ChooseUnlock,
    PinSettings,
    ForgotPin,
}

impl Milestone {
    /// Every one that there is.
    #[must_use]
    pub fn all() -> BTreeSet<Self> {
        let outcomes = Outcome::ALL.into_iter().map(Self::Ended);
        let refusals = Refused::ALL.into_iter().map(Self::Refused);
        let computers = ComputerScreenKind::ALL.into_iter().map(Self::Computer);
        let phones = PhoneScreenKind::ALL.into_iter().map(Self::Phone);
        outcomes.chain(refusals).chain(computers).chain(phones).collect()
    }

    /// What a world has got to at this moment, but for the refusals: those are the answers to inputs.
    pub fn reached(world: &World) -> impl Iterator<Item = Self> {
        let outcomes = world.sessions().iter().filter_map(Session::outcome).map(Self::Ended);
        let computers = world.computers().iter().map(|computer| Self::Computer(computer.screen().kind()));
        outcomes.chain(computers).chain([Self::Phone(world.scene().phone.kind())])
    }
}

impl ComputerScreenKind {
    pub const ALL: [Self; 13] = [
        Self::Site,
        Self::Connecting,
        Self::UserId,
        Self::OpenApp,
        Self::Code,
        Self::Qr,
        Self::GoOnInApp,
        Self::NoConnection,
        Self::Cancelling,
        Self::Tick,
        Self::Ended,
        Self::WindowClosed,
        Self::LoggedOn,
    ];
}

impl PhoneScreenKind {
    pub const ALL: [Self; 19] = [
        Self::Home,
        Self::ChooseUser,
        Self::Pin,
        Self::Blocked,
        Self::NewPinNeeded,
        Self::Looking,
        Self::Code,
        Self::Scan,
        Self::Approval,
        Self::Result,
        Self::FrontPage,
        Self::NoConnection,
        Self::Menu,
        Self::ChooseMethod,
        Self::ExplainSwitch,
        Self::SwitchPending,
        Self::ChooseUnlock,
        Self::PinSettings,
        Self::ForgotPin,
    ];
}

impl ComputerScreen {
    #[must_use]
    pub const fn kind(self) -> ComputerScreenKind {
        match self {
            Self::Site { .. } => ComputerScreenKind::Site,
            Self::Connecting { .. } => ComputerScreenKind::Connecting,
            Self::UserId { .. } => ComputerScreenKind::UserId,
            Self::OpenApp { .. } => ComputerScreenKind::OpenApp,
            Self::Code { .. } => ComputerScreenKind::Code,
            Self::Qr { .. } => ComputerScreenKind::Qr,
            Self::GoOnInApp { .. } => ComputerScreenKind::GoOnInApp,
            Self::NoConnection { .. } => ComputerScreenKind::NoConnection,
            Self::Cancelling { .. } => ComputerScreenKind::Cancelling,
            Self::Tick { .. } => ComputerScreenKind::Tick,
            Self::Ended { .. } => ComputerScreenKind::Ended,
            Self::WindowClosed { .. } => ComputerScreenKind::WindowClosed,
            Self::LoggedOn { .. } => ComputerScreenKind::LoggedOn,
        }
    }
}

impl PhoneScreen {
    #[must_use]
    pub const fn kind(self) -> PhoneScreenKind {
        match self {
            Self::Home => PhoneScreenKind::Home,
            Self::ChooseUser => PhoneScreenKind::ChooseUser,
            Self::Pin { .. } => PhoneScreenKind::Pin,
            Self::Blocked { .. } => PhoneScreenKind::Blocked,
            Self::NewPinNeeded => PhoneScreenKind::NewPinNeeded,
            Self::Looking => PhoneScreenKind::Looking,
            Self::Code { .. } => PhoneScreenKind::Code,
            Self::Scan { .. } => PhoneScreenKind::Scan,
            Self::Approval { .. } => PhoneScreenKind::Approval,
            Self::Result(_) => PhoneScreenKind::Result,
            Self::FrontPage { .. } => PhoneScreenKind::FrontPage,
            Self::NoConnection => PhoneScreenKind::NoConnection,
            Self::Menu { .. } => PhoneScreenKind::Menu,
            Self::ChooseMethod { .. } => PhoneScreenKind::ChooseMethod,
            Self::ExplainSwitch { .. } => PhoneScreenKind::ExplainSwitch,
            Self::SwitchPending { .. } => PhoneScreenKind::SwitchPending,
            Self::ChooseUnlock { .. } => PhoneScreenKind::ChooseUnlock,
            Self::PinSettings => PhoneScreenKind::PinSettings,
            Self::ForgotPin => PhoneScreenKind::ForgotPin,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Seed, Setup};

    #[test]
    fn a_new_world_shows_a_site_and_a_home_screen() {
        let reached: Vec<_> = Milestone::reached(&World::new(&Setup::default(), Seed(1))).collect();
        let here = [Milestone::Computer(ComputerScreenKind::Site), Milestone::Phone(PhoneScreenKind::Home)];
        assert_eq!(reached, here);
        assert!(reached.iter().all(|milestone| Milestone::all().contains(milestone)));
        assert_eq!(Milestone::all().len(), 6 + 26 + 13 + 19);
    }
}
