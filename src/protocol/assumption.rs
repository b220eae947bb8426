//! Every number that no public source gives. They are the simulation's choice, and the page says so.
//!
//! Numbers with a source stand where they are used: the PIN's length in [`super::person`], the one-time
//! code's in [`super::one_time_code`], the rules of the user ID in [`super::user_id`], the 24 hours of a switch to
//! one-time codes in [`super::method`].

use std::time::Duration;

/// After so many wrong one-time codes the session ends.
pub const WRONG_CODES_END_THE_SESSION: u8 = 3;

/// So many wrong PINs in a row block the app for a short while; so many more after that, and a new PIN is needed.
pub const WRONG_PINS_BLOCK: u8 = 3;

/// How long the short block lasts.
pub const SHORT_BLOCK: Duration = Duration::from_secs(5 * 60);

/// How long a session may take, if the clock is on. It is off unless somebody turns it on.
pub const SESSION_LIFE: Duration = Duration::from_secs(5 * 60);

/// So many times longer a session may take when the learner asks for more time.
pub const MORE_TIME: u32 = 10;

/// When something is said of the time that a log-on has left: in tenths of the whole. Of five minutes these are three,
/// one and a half: times that can be said as they are.
pub const TIME_LEFT_SAID_AT: [u32; 3] = [6, 2, 1];

/// What time of day it is when a lesson begins.
pub const LESSON_BEGINS_AT: Duration = Duration::from_secs(10 * 60 * 60);

/// How long the core holds a poll before it answers `timeout`, which means *ask again*.
pub const POLL_HOLD: Duration = Duration::from_secs(20);

/// How long box and app wait for an answer before they say that the connection failed.
pub const REPLY_WITHIN: Duration = Duration::from_secs(10);

/// How long the box shows its tick before it puts the person through: long enough to be seen and heard.
pub const TICK_SHOWN: Duration = Duration::from_millis(1_500);

/// How long each half of a QR code is shown.
pub const QR_HALF_SHOWN: Duration = Duration::from_secs(1);

/// How long a QR code is good for before the next one takes its place.
pub const QR_GENERATION: Duration = Duration::from_secs(10);

/// How long messages are on their way. Long enough that the spinning circle is seen, short enough not to bore.
pub mod delay {
    use std::time::Duration;

    /// Between the service and the broker.
    pub const SERVICE_BROKER: Duration = Duration::from_millis(300);
    /// Between the broker and MitID's core.
    pub const BROKER_CORE: Duration = Duration::from_millis(300);
    /// From the broker to the box: the browser loads it.
    pub const OPEN_BOX: Duration = Duration::from_millis(400);
    /// From the box to the broker: the browser is sent back.
    pub const HAND_BACK: Duration = Duration::from_millis(300);
    /// Between the box and the core.
    pub const BOX_CORE: Duration = Duration::from_millis(200);
    /// Between the app and the core.
    pub const APP_CORE: Duration = Duration::from_millis(150);
    /// The tick on the computer comes *after* the one on the phone (official guide, steps 9 and 10); that it is so much
    /// later, so that both can be seen, is our choice.
    pub const TICK_AFTER_PHONE: Duration = Duration::from_millis(1_600);
    /// How much longer a slow message takes, while the connection is bad.
    pub const SLOW: Duration = Duration::from_secs(4);
}

/// While the connection is bad: of so many messages one is lost.
pub const ONE_LOST_IN: u16 = 4;

/// While the connection is bad: of so many messages that are not lost one is slow.
pub const ONE_SLOW_IN: u16 = 3;

/// Where the box stands. Public material says only that the address ends in `mitid.dk`.
pub const BOX_ADDRESS: &str = "logon.mitid.dk";

/// Where the box of a copied page stands. It ends in `.example`, so that nobody can ever own it.
pub const LOOK_ALIKE_BOX_ADDRESS: &str = "logon-mitid.example";
