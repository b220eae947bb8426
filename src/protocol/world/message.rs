//! What the parties say to each other. Each party has an enum of what it can be told, so that nobody can send it
//! anything else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::protocol::approval::{Approval, Outcome};
use crate::protocol::method::{Method, MethodChange};
use crate::protocol::one_time_code::OneTimeCode;
use crate::protocol::person::{Person, Typed};
use crate::protocol::qr_code::QrCode;
use crate::protocol::signature::Signed;
use crate::protocol::time::Instant;

/// One of the computers in the world. The learner's is the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ComputerId(pub u8);

impl ComputerId {
    /// The learner's own computer.
    pub const LEARNERS: Self = Self(0);
    /// Another computer, which the learner does not see.
    pub const ELSEWHERE: Self = Self(1);
}

/// Who sends and receives. A service and a box exist once for each computer: they stand for what one browser
/// shows of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party {
    Service(ComputerId),
    Broker,
    Box(ComputerId),
    Core,
    App,
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Counts on, and gives the number that was not yet used.
            #[must_use]
            pub const fn take_next(&mut self) -> Self {
                self.0 = self.0.wrapping_add(1);
                *self
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0)
            }
        }
    )*};
}

numbers! {
    /// A service's own number for one log-on. It comes back in the answer, which otherwise is not this log-on's.
    LogOnId;
    /// The broker's own number for one log-on.
    RequestId;
    /// MitID's number for one log-on.
    SessionId;
    /// What the box asks about and the app answers to: one authentication by the app within a session.
    Ticket;
    /// One opening of the app, from the tap on its icon until it is closed. What is said in one opening is not
    /// heard in the next: an answer to an earlier PIN must not open the app for a later one.
    Opening;
    /// A question that the app asks, and the answer to it. Asked again under the same number, because no answer came,
    /// it is answered again and not dealt with twice.
    Exchange;
    /// What the box gets for an approval and hands to the broker, who exchanges it once.
    AuthorizationCode;
    /// A message's number on the wire.
    EnvelopeId;
}

/// To the service, a website.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToService {
    /// How the log-on ended, vouched for by the broker.
    Answer(Signed<Answer>),
}

/// All that a service learns of a log-on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    pub log_on: LogOnId,
    pub result: Result<Person, NotLoggedOn>,
}

/// Why a service has nobody logged on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotLoggedOn {
    /// Reject in the app, Cancel in the box: to the service it is all the same.
    UserAborted,
    /// The log-on failed without anybody's wish.
    Error,
}

/// To the broker, the middle party between services and MitID.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToBroker {
    /// From a service: somebody wants to log on, and this is the text to approve.
    Authorize { log_on: LogOnId, approval: Approval },
    /// From the core: the session exists, and this secret is for the box that will be opened for it.
    SessionCreated { request: RequestId, session: SessionId, secret: BoxSecret },
    /// From the box, through the browser: the end of the log-on.
    HandBack { session: SessionId, result: Result<AuthorizationCode, NotLoggedOn> },
    /// From the core: who stands behind an authorization code, if it was good and not yet used.
    Redeemed { session: SessionId, person: Option<Person> },
}

/// To the MitID box in a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToBox {
    /// From the broker: appear, for this session and with this text. The secret goes with every request to the core.
    Open { session: SessionId, secret: BoxSecret, approval: Approval },
    /// From the core: there is such a person. It says who, and so which user ID it answers.
    Identified { session: SessionId, person: Person },
    /// From the core: nobody has this user ID. It may have been asked about twice, so it says which one it answers.
    UnknownUserId { session: SessionId, user_id: Typed<Person> },
    /// From the core: the app may be used.
    AppAuthenticationStarted { session: SessionId, ticket: Ticket },
    /// From the core: the answer to a poll or to a cancellation.
    Status { session: SessionId, status: Status },
}

/// What the core tells a box that asks how far the app has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nothing new: *ask again*. Nothing has expired.
    Timeout,
    /// The app is open, its person known, and their setting is one-time codes: show this code.
    ChannelValidationOtp(OneTimeCode),
    /// The app is open, its person known, and their setting is QR codes: show this code, half by half.
    ChannelValidationTqr(QrCode),
    /// The code was typed or scanned in the app and never works again.
    ChannelVerified,
    /// Approved: here is what the broker needs.
    Ok(AuthorizationCode),
    /// Ended without an approval.
    Ended(Outcome),
}

/// How much a box has been told of its session, so that the core can tell what is new to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known {
    Nothing,
    OneTimeCode,
    /// This QR code; there may be a newer one.
    QrCode(QrCode),
    Verified,
}

/// What ties a session to the browser that began it: the core makes it, the broker hands it to the box that it opens, and
/// the core deals with no request of a box that does not show it. (That sessions are bound to their browser is public; how
/// is not, so the form of the secret is an assumption.)
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BoxSecret(pub u64);

/// Shows that there is one, and not which.
impl fmt::Debug for BoxSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BoxSecret")
    }
}

/// To MitID's own servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ToCore {
    /// From the broker: make a session with this text to approve.
    CreateSession { request: RequestId, approval: Approval },
    /// From the broker: whose approval is this? Works once.
    Redeem { session: SessionId, code: AuthorizationCode },
    /// From the box that was opened for this session.
    FromBox { session: SessionId, secret: BoxSecret, request: BoxRequest },
    /// From the app, while it is open for this person.
    Ask { opening: Opening, user: Person, exchange: Exchange, question: Question },
}

/// What the box asks of the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoxRequest {
    /// This user ID was typed.
    Identify(Typed<Person>),
    /// The person is to use the app.
    StartAppAuthentication,
    /// Anything new?
    Poll { known: Known },
    /// The person wants to stop.
    Cancel,
}

/// What the app asks the core.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// Is something waiting for this person?
    AnythingWaiting,
    /// A PIN was typed, or a finger or face was recognised. The proof says whose it is; digits stay in the phone.
    PerformAuthentication { proof: Typed<Person> },
    /// How is the computer to be tied to this phone?
    GiveChannelValidation { ticket: Ticket },
    /// These four digits were typed.
    VerifyCode { ticket: Ticket, code: Typed<OneTimeCode> },
    /// This QR code was scanned, both halves.
    VerifyScan { ticket: Ticket, code: QrCode },
    /// The decision.
    Confirm { ticket: Ticket, decision: Decision },
    /// Use another way to tie computer and phone together.
    ChangeMethod(MethodChange),
    /// Which way is it now?
    WhichMethod,
    /// The person has made a new PIN. How they prove who they are is left out.
    MakeNewPin,
}

impl Question {
    /// Whether only an app that is unlocked may ask it.
    #[must_use]
    pub const fn needs_pin(self) -> bool {
        match self {
            Self::AnythingWaiting | Self::PerformAuthentication { .. } | Self::MakeNewPin => false,
            Self::GiveChannelValidation { .. }
            | Self::VerifyCode { .. }
            | Self::VerifyScan { .. }
            | Self::Confirm { .. }
            | Self::ChangeMethod(_)
            | Self::WhichMethod => true,
        }
    }

    /// What it is about, if it is about one authentication.
    #[must_use]
    pub const fn ticket(self) -> Option<Ticket> {
        match self {
            Self::GiveChannelValidation { ticket }
            | Self::VerifyCode { ticket, .. }
            | Self::VerifyScan { ticket, .. }
            | Self::Confirm { ticket, .. } => Some(ticket),
            Self::AnythingWaiting
            | Self::PerformAuthentication { .. }
            | Self::ChangeMethod(_)
            | Self::WhichMethod
            | Self::MakeNewPin => None,
        }
    }
}

/// Reject is the same message as Approve with the other answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Decision {
    /// Yes to exactly this text.
    Approve(Approval),
    Reject,
}

/// To the app on the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ToApp {
    /// Which opening of the app this is for.
    pub opening: Opening,
    /// Which question this answers; nothing, if the core speaks first.
    pub answers: Option<Exchange>,
    pub body: AppMessage,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AppMessage {
    /// Something waits for an answer.
    Waiting(Ticket),
    NothingWaiting,
    /// The PIN was right, or the finger or face; and this is the person's setting.
    Authenticated(Method),
    /// The PIN was wrong, for so many times in a row.
    WrongPin {
        wrong: u8,
    },
    /// Too many wrong PINs: nothing works until then.
    Blocked {
        until: Instant,
    },
    /// Too many wrong PINs after a block: nothing works until there is a new one.
    NewPinNeeded,
    /// There is a new PIN.
    NewPinMade,
    /// The person's setting is one-time codes: ask for the code.
    ChannelValidationOtp(Ticket),
    /// The person's setting is QR codes: use the camera.
    ChannelValidationTqr(Ticket),
    /// The code was wrong, for so many times in this session.
    WrongCode {
        ticket: Ticket,
        wrong: u8,
    },
    /// The QR code is not the one that the computer shows now.
    WrongScan {
        ticket: Ticket,
    },
    /// The computer is the right one: show what is to be approved.
    ChannelVerified {
        ticket: Ticket,
        approval: Approval,
    },
    /// How it ended, as an answer or because the other side was quicker.
    Ended {
        ticket: Ticket,
        outcome: Outcome,
    },
    /// The setting is now this.
    MethodIs(Method),
    /// The app was not unlocked in this opening: ask for the PIN.
    Locked,
}
