//! All words, one typed table per language: a text that is missing in one of them does not compile. A leaf: it
//! knows nothing of the protocol, and takes names and numbers as plain values.

mod da;
pub mod day;
mod en;
#[cfg(not(target_arch = "wasm32"))]
pub mod property;
pub mod wire;

/// A language of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    English,
    Danish,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::English, Self::Danish];

    /// The code in links, on the command line and in `html[lang]`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Danish => "da",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The one that somebody goes over to.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::English => Self::Danish,
            Self::Danish => Self::English,
        }
    }

    /// What the language calls itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Danish => "Dansk",
        }
    }

    /// Inlined, each text would be a choice between two addresses and two lengths: 1,300 bytes of the first load.
    #[must_use]
    #[inline(never)]
    pub const fn texts(self) -> &'static Texts {
        match self {
            Self::English => &en::TEXTS,
            Self::Danish => &da::TEXTS,
        }
    }
}

/// Around the room.
#[derive(Debug)]
pub struct Chrome {
    pub document_title: fn(lesson: &str) -> String,
    pub skip_links: &'static str,
    pub skip_to_guide: &'static str,
    pub skip_to_computer: &'static str,
    pub skip_to_phone: &'static str,
    pub notice: &'static str,
    pub language: &'static str,
    pub lessons: &'static str,
    pub group_official_guide: &'static str,
    pub group_one_at_a_time: &'static str,
    pub group_mistakes: &'static str,
    pub group_ordinary_days: &'static str,
    pub group_freely: &'static str,
    /// How long a lesson takes, and whether it was finished in this visit.
    pub minutes: fn(minutes: u8, is_done: bool) -> String,
    pub settings: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub theme_contrast: &'static str,
    pub text_size: &'static str,
    pub clock: &'static str,
    pub clock_off: &'static str,
    pub clock_on: fn(minutes: u64) -> String,
    pub clock_pause: &'static str,
    pub follow_the_action: &'static str,
    pub show_where: &'static str,
    pub tell_beforehand: &'static str,
    pub reduce_motion: &'static str,
    pub talkativeness: &'static str,
    pub talk_full: &'static str,
    pub talk_short: &'static str,
    pub talk_errors: &'static str,
    pub captions: &'static str,
    pub read_aloud: &'static str,
    pub voice: &'static str,
    pub speed: &'static str,
    pub speed_slow: &'static str,
    pub speed_normal: &'static str,
    pub speed_fast: &'static str,
    pub no_voice: &'static str,
    pub settings_kept: &'static str,
    pub forget_settings: &'static str,
    pub close: &'static str,
    pub new_version: &'static str,
    pub new_version_waits: &'static str,
    pub open_new_version: &'static str,
    pub present: Presenter,
    pub unknown_in_link: fn(count: usize, known_keys: &[&str]) -> String,
    pub about: &'static str,
    /// What MitID is, and who is responsible for it.
    pub mitid: Statement,
    pub not_connected: &'static str,
    pub nothing_leaves: &'static str,
    /// That the page opens without a network, and what the browser does for that.
    pub is_kept: &'static str,
    pub one_file: &'static str,
    pub one_file_note: &'static str,
    pub our_choices: Statement,
    pub read_more: &'static str,
    /// How to check that nothing leaves the page.
    pub privacy: Statement,
    pub accessibility: Statement,
}

/// Presenter mode.
#[derive(Debug)]
pub struct Presenter {
    /// Begins it.
    pub present: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub blank: &'static str,
    pub show_again: &'static str,
    pub leave: &'static str,
    /// Opens the list of the keys, and is its heading.
    pub keys: &'static str,
    /// Which keys do what, a line for each thing.
    pub lines: &'static str,
}

/// A text for those who want to know.
#[derive(Debug)]
pub struct Statement {
    pub heading: &'static str,
    pub paragraphs: &'static [&'static str],
}

/// A lesson.
#[derive(Debug)]
pub struct LessonTexts {
    pub title: &'static str,
    /// What it is about, and who the learner is.
    pub about: &'static str,
    /// What was learnt, at its end.
    pub learnt: &'static str,
}

/// Every lesson.
#[derive(Debug)]
pub struct Lessons {
    pub guide: LessonTexts,
    pub switch_to_codes: LessonTexts,
    pub log_on: LessonTexts,
    pub log_on_qr: LessonTexts,
    pub approve_payment: LessonTexts,
    pub wrong_code: LessonTexts,
    pub wrong_pin: LessonTexts,
    pub household: LessonTexts,
    pub free: LessonTexts,
    pub told_code: LessonTexts,
    pub switch_now: LessonTexts,
    pub asked_for_secrets: LessonTexts,
    pub not_started: LessonTexts,
    pub shared_phone: LessonTexts,
}

/// A step of a lesson.
#[derive(Debug)]
pub struct StepTexts {
    pub title: &'static str,
    pub what: &'static str,
    pub why: &'static str,
}

/// What protects a learner: one sentence for each step at which somebody could be deceived, and one for the end.
/// Said by itself, so each is to be understood without what stands around it.
#[derive(Debug)]
pub struct Rules {
    pub heading: &'static str,
    /// What comes before all of them.
    pub first: &'static str,
    pub user_id: &'static str,
    pub pin: &'static str,
    pub code: &'static str,
    pub reject: &'static str,
    pub never_approve: &'static str,
    /// These stand in the list of the five; at the steps others say the same in fewer words.
    pub always_read: &'static str,
    pub keep_user_id: &'static str,
    pub keep_app: &'static str,
}

/// The guide.
#[derive(Debug)]
pub struct Guide {
    pub region: &'static str,
    pub rules: Rules,
    pub step: fn(number: u8, last: u8) -> String,
    /// Of a step that is several presses long.
    pub part: fn(number: u8, last: u8) -> String,

    // The steps. Where only their words on what to do differ, they stand below.
    pub press_log_on: StepTexts,
    pub send_transfer: StepTexts,
    pub wait_for_connection: StepTexts,
    pub enter_user_id: StepTexts,
    pub open_app: StepTexts,
    pub choose_user: StepTexts,
    pub enter_pin: StepTexts,
    pub enter_code: StepTexts,
    pub scan_qr: StepTexts,
    pub read_and_decide: StepTexts,
    pub see_phone: StepTexts,
    pub see_computer: StepTexts,
    pub wrong_code_step: StepTexts,
    pub wrong_pin_step: StepTexts,
    pub wait_for_block: StepTexts,
    pub wrong_pin_again_why: &'static str,
    pub new_pin_step: StepTexts,
    pub switch_why: &'static str,
    pub finished: StepTexts,

    // What to do, by what is to be pressed.
    pub do_log_on: fn(button: &str) -> String,
    pub do_choose_user: fn(name: &str) -> String,
    pub do_menu: &'static str,
    pub do_setting: &'static str,
    pub do_pin_again: &'static str,
    pub do_choose_codes: &'static str,
    pub do_start_switch: &'static str,
    pub do_close_and_wait: &'static str,
    pub do_skip: &'static str,
    pub do_pin_settings: &'static str,
    pub do_forgot_pin: &'static str,
    pub do_make_new_pin: &'static str,
    pub do_biometrics: &'static str,
    pub do_back: &'static str,
    pub do_leave_result: &'static str,
    pub do_try_again: &'static str,
    pub do_log_off: &'static str,
    pub do_go_to: &'static str,
    pub do_cancel: &'static str,
    pub do_reject: &'static str,
    pub do_close_app: &'static str,
    pub wait_for_site: &'static str,

    pub do_step: &'static str,
    pub step_back: &'static str,
    pub start_over: &'static str,
    pub again: &'static str,
    pub next_lesson: fn(title: &str) -> String,
    pub all_lessons: &'static str,
    /// What goes from one device to the other.
    pub passing_code: &'static str,
    pub passing_answer: &'static str,
    /// Marks what is to be used next.
    pub here: &'static str,
    /// Shows the rest of the guide, in a narrow window.
    pub more: &'static str,
    pub repeat: &'static str,
    pub where_am_i: &'static str,
    pub ask: &'static str,
    pub skip_24_hours: &'static str,
    pub what_was_said: &'static str,
    pub nothing_said: &'static str,
    pub card: &'static str,
    pub practice_data: &'static str,
    pub name: &'static str,
    pub pin: &'static str,
    pub what_if: &'static str,
    pub if_camera: &'static str,
    pub if_connection: &'static str,
    pub if_elsewhere: &'static str,
    pub time_left: fn(left: &str) -> String,
    pub clock_stands: &'static str,

    pub detour_unknown_user_id: fn(tries: u8) -> String,
    pub detour_wrong_pin: fn(left: u8) -> String,
    pub detour_wrong_code: fn(wrong: u8, last: u8) -> String,
    pub detour_rejected: &'static str,
    pub detour_cancelled: &'static str,
    pub detour_codes_used_up: fn(last: u8) -> String,
    pub detour_expired: &'static str,
    pub detour_parallel: &'static str,
    pub detour_too_early: &'static str,
    pub detour_old_result: &'static str,
    pub detour_not_this_phone: &'static str,
    pub detour_not_the_learner: &'static str,
    pub detour_somebody_else: &'static str,
    pub detour_in_the_menu: &'static str,
    pub detour_blocked: &'static str,
    pub detour_new_pin: &'static str,
    pub detour_camera: &'static str,
    pub detour_scan_again: &'static str,
    pub detour_no_connection: &'static str,
    pub detour_switch_first: &'static str,
    pub detour_not_begun_here: &'static str,
}

/// On both devices.
#[derive(Debug)]
pub struct Device {
    pub simulation: &'static str,
    pub your_turn: &'static str,
    pub profile_name: &'static str,
    pub municipality_name: &'static str,
    pub bank_name: &'static str,
    /// At most 130 characters, as for the real text; so are the next three.
    pub log_on_to_profile: &'static str,
    pub log_on_to_municipality: &'static str,
    pub log_on_to_bank: &'static str,
    pub transfer: fn(kroner: u32, payee: &str) -> String,
    pub waterworks: &'static str,
    pub car_dealer: &'static str,
    /// A length of time, rounded up to what is worth saying.
    pub duration: fn(hours: u64, minutes: u64, seconds: u64) -> String,
    pub no_connection_heading: &'static str,
    pub no_connection: &'static str,
    pub try_again: &'static str,
}

/// The computer: browser, site and box.
#[derive(Debug)]
pub struct Computer {
    pub region: &'static str,
    pub address: &'static str,
    pub practice_site: &'static str,
    pub profile_heading: &'static str,
    pub profile_lead: &'static str,
    pub municipality_heading: &'static str,
    pub municipality_lead: &'static str,
    pub bank_heading: &'static str,
    pub bank_lead: &'static str,
    pub log_on: &'static str,
    pub my_page: &'static str,
    pub my_overview: &'static str,
    pub log_off: &'static str,
    pub go_to: fn(site: &str) -> String,
    pub aborted: &'static str,
    pub failed: &'static str,
    pub connecting_heading: &'static str,
    pub connecting: &'static str,
    pub box_name: &'static str,
    pub log_on_at: fn(site: &str) -> String,
    pub approve_at: fn(site: &str) -> String,
    pub user_id: &'static str,
    pub user_id_hint: &'static str,
    pub continue_: &'static str,
    pub cancel: &'static str,
    pub close_window: &'static str,
    pub help: &'static str,
    pub help_text: &'static str,
    pub forgot_user_id: &'static str,
    pub forgot_user_id_text: &'static str,
    pub other_ways: &'static str,
    pub other_ways_text: &'static str,
    pub looking_up: &'static str,
    pub error_empty: &'static str,
    pub error_cpr: &'static str,
    pub error_too_short: &'static str,
    pub error_too_long: &'static str,
    pub error_character: &'static str,
    pub error_space: &'static str,
    pub error_unknown: fn(tries: u8) -> String,
    pub open_app: &'static str,
    pub open_app_text: &'static str,
    pub one_time_code: &'static str,
    pub code_text: &'static str,
    pub qr_heading: &'static str,
    pub qr_picture: &'static str,
    pub qr_text: &'static str,
    pub go_on_heading: &'static str,
    pub go_on_text: &'static str,
    pub cancelling_heading: &'static str,
    pub cancelling: &'static str,
    pub tick_heading: &'static str,
    pub tick_text: &'static str,
    pub tick_transfer_text: &'static str,
    pub ended_heading: &'static str,
    pub ended_rejected: &'static str,
    pub ended_cancelled: &'static str,
    pub ended_codes: &'static str,
    pub ended_expired: &'static str,
    pub ended_parallel: &'static str,
    pub window_closed_heading: &'static str,
    pub back_to_site: &'static str,
    pub logged_on_heading: &'static str,
    pub logged_on_as: fn(person: &str) -> String,
    pub profile_page: &'static str,
    pub municipality_page: &'static str,
    pub transfer_ready: fn(kroner: u32, payee: &str) -> String,
    pub send_transfer: &'static str,
    pub transfer_approved: &'static str,
    pub transfer_not_approved: &'static str,
}

/// The phone and its app.
#[derive(Debug)]
pub struct Phone {
    pub region: &'static str,
    pub home_heading: &'static str,
    pub home_text: &'static str,
    pub app: &'static str,
    pub close_app: &'static str,
    pub choose_user_heading: &'static str,
    pub choose_user_text: &'static str,
    pub pin_heading: &'static str,
    pub pin_again_heading: &'static str,
    pub new_pin_heading: &'static str,
    pub new_pin_text: &'static str,
    pub not_the_new_pin: &'static str,
    pub pin_group: &'static str,
    pub pin_text: fn(person: &str) -> String,
    pub delete: &'static str,
    /// How many digits of the PIN are entered, as it is said while somebody enters them.
    pub digits: fn(entered: usize, of: usize) -> String,
    pub digits_entered: fn(entered: usize, of: usize) -> String,
    /// With how many tries are left.
    pub wrong_pin: fn(left: u8) -> String,
    pub fingerprint_heading: &'static str,
    pub face_heading: &'static str,
    pub use_fingerprint: &'static str,
    pub use_face: &'static str,
    pub use_pin: &'static str,
    pub checking: &'static str,
    pub blocked_heading: &'static str,
    pub blocked_text: fn(left: &str) -> String,
    pub new_pin_needed_heading: &'static str,
    pub new_pin_needed_text: &'static str,
    pub looking_heading: &'static str,
    pub looking: &'static str,
    pub code_heading: &'static str,
    pub code_field: &'static str,
    pub code_hint: &'static str,
    pub next: &'static str,
    pub four_digits: &'static str,
    pub wrong_code: fn(wrong: u8, last: u8) -> String,
    pub scan: &'static str,
    pub scan_text: &'static str,
    pub scan_looking: &'static str,
    pub scan_one_half: &'static str,
    pub camera_broken: &'static str,
    pub not_recognised: &'static str,
    pub can_you_approve: &'static str,
    pub swipe: &'static str,
    pub swipe_hint: &'static str,
    pub approve: &'static str,
    pub reject: &'static str,
    pub sending: &'static str,
    pub approved_heading: &'static str,
    pub approved_text: &'static str,
    pub rejected_heading: &'static str,
    pub rejected_text: &'static str,
    pub cancelled_heading: &'static str,
    pub cancelled_text: &'static str,
    pub codes_heading: &'static str,
    pub codes_text: &'static str,
    pub expired_heading: &'static str,
    pub expired_text: &'static str,
    pub to_front_page: &'static str,
    pub front_page_heading: &'static str,
    pub front_page_text: fn(person: &str) -> String,
    pub approves_with_qr: &'static str,
    pub approves_with_codes: &'static str,
    pub approves_with_codes_in: fn(left: &str) -> String,
    pub menu: &'static str,
    pub back: &'static str,
    pub settings_heading: &'static str,
    pub setting_method: &'static str,
    pub setting_unlock: &'static str,
    pub setting_pin: &'static str,
    pub not_when_shared: &'static str,
    pub choose_method_heading: &'static str,
    pub one_time_codes: &'static str,
    pub qr_codes: &'static str,
    pub explain_heading: &'static str,
    pub explain_text: &'static str,
    pub want_to_switch: &'static str,
    pub start_switch: &'static str,
    pub tick_first: &'static str,
    pub pending_heading: &'static str,
    pub pending_text: fn(left: &str) -> String,
    pub close_and_wait: &'static str,
    pub cancel_switch: &'static str,
    pub choose_unlock_heading: &'static str,
    pub fingerprint: &'static str,
    pub face: &'static str,
    pub save: &'static str,
    pub forgot_pin: &'static str,
    pub forgot_pin_text: &'static str,
    pub make_new_pin: &'static str,
}

/// What is said when something changes. Full sentences, to be heard without being seen.
#[derive(Debug)]
pub struct Said {
    pub connecting: &'static str,
    pub asks_for_user_id: &'static str,
    pub asks_for_user_id_to_approve: &'static str,
    pub unknown_user_id: fn(tries: u8) -> String,
    pub open_app: &'static str,
    pub code: fn(digits: &str) -> String,
    pub qr_code: &'static str,
    pub cancelled: &'static str,
    pub told_rejected: &'static str,
    pub told_codes: &'static str,
    pub told_expired: &'static str,
    pub told_parallel: &'static str,
    pub window_closed: &'static str,
    pub computer_no_connection: &'static str,
    pub phone_no_connection: &'static str,
    pub back_at_site: fn(site: &str) -> String,
    pub logged_off: fn(site: &str) -> String,
    pub went_to: fn(site: &str) -> String,
    pub computer_tick: &'static str,
    pub computer_tick_transfer: &'static str,
    pub logged_on: fn(site: &str, person: &str) -> String,
    pub home: &'static str,
    pub asks_for_user: &'static str,
    pub asks_for_pin: &'static str,
    pub asks_for_pin_again: &'static str,
    pub asks_for_new_pin: &'static str,
    pub asks_for_fingerprint: &'static str,
    pub asks_for_face: &'static str,
    pub block_is_over: &'static str,
    pub new_pin_is_made: &'static str,
    /// Of a text on the phone that stays to be read.
    pub explain_switch: &'static str,
    pub forgot_pin: &'static str,
    pub switch_begins: fn(left: &str) -> String,
    pub asks_for_code: &'static str,
    pub asks_for_scan: &'static str,
    pub asks_to_approve: fn(site: &str, text: &str) -> String,
    pub approved: &'static str,
    pub rejected: &'static str,
    pub cancelled_on_computer: &'static str,
    pub codes_used_up: fn(last: u8) -> String,
    pub expired: &'static str,
    pub front_page: fn(method: &str) -> String,
    pub page: fn(heading: &str) -> String,
    pub switch_is_done: &'static str,
    pub time_left: fn(left: &str) -> String,
    pub elsewhere: &'static str,
    pub swiped_too_little: &'static str,
    pub stepped_back: &'static str,
    pub nothing_to_step_back: &'static str,
    pub started_over: &'static str,
    pub nothing_to_do: &'static str,
    pub language: &'static str,
    pub settings_forgotten: &'static str,
    pub reads_aloud: &'static str,
    pub voice_sample: &'static str,
    pub presenter_entered: &'static str,
    pub presenter_left: &'static str,
    /// Where the learner is, what the two devices show, and what to do next.
    pub where_am_i: fn(step: &str, title: &str, computer: &str, phone: &str, what: &str) -> String,
    /// The same message once more.
    pub again: fn(text: &str, time: u32) -> String,
    /// A step and what to do in it.
    pub hint: fn(step: &str, what: &str) -> String,
    pub finished: &'static str,
}

impl Rules {
    /// The five with which the official guide ends. What is most often used against people comes first.
    #[must_use]
    pub const fn all(&self) -> [&'static str; 5] {
        [self.never_approve, self.always_read, self.pin, self.keep_user_id, self.keep_app]
    }
}

/// Other people, and the days on which they get in touch.
#[derive(Debug)]
pub struct People {
    /// What the guide says at each moment of such a day.
    pub today: &'static str,
    pub call: ContactTexts,
    pub message: ContactTexts,
    pub visit: ContactTexts,
    /// The button with which the learner calls somebody.
    pub call_somebody: fn(&str) -> String,
    /// A call that the learner is in, beside whatever else the phone shows.
    pub in_call: &'static str,
    pub stop_day: &'static str,
    pub what_happened: &'static str,
    pub show_clue: &'static str,
    pub try_day_again: &'static str,
    pub another_day: &'static str,
    /// 'Do this step for me' takes the safe way.
    pub here_is_the_clue: &'static str,
    pub safe_way: &'static str,
    /// The computer of somebody else.
    pub others_computer: &'static str,
}

/// A way to get in touch.
#[derive(Debug)]
pub struct ContactTexts {
    /// The heading of it, before it is answered.
    pub heading: &'static str,
    /// Says that somebody gets in touch.
    pub comes: &'static str,
    /// What can be done then.
    pub can_do: &'static str,
    /// Says that the two speak.
    pub goes_on: &'static str,
    /// What can be done then.
    pub can_do_then: &'static str,
    pub answer: &'static str,
    pub refuse: &'static str,
    pub end: &'static str,
    /// Says that it is over.
    pub is_over: &'static str,
}

#[derive(Debug)]
pub struct Texts {
    pub chrome: Chrome,
    pub lessons: Lessons,
    pub guide: Guide,
    pub device: Device,
    pub computer: Computer,
    pub phone: Phone,
    pub said: Said,
    pub people: People,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_to_approve_has_at_most_130_characters() {
        for lang in Lang::ALL {
            let device = &lang.texts().device;
            let transfer = (device.transfer)(999_999_999, device.waterworks);
            let texts = [device.log_on_to_profile, device.log_on_to_municipality, device.log_on_to_bank, &transfer];
            for text in texts {
                assert!(text.chars().count() <= 130, "{text}");
            }
        }
    }

    #[test]
    fn a_repeated_message_always_differs_from_the_one_before() {
        for lang in Lang::ALL {
            let again = lang.texts().said.again;
            assert_ne!(again("Text.", 2), "Text.");
            assert_ne!(again("Text.", 2), again("Text.", 3));
        }
    }

    #[test]
    fn durations_are_spelled_out_without_zero_units() {
        for (lang, day, block, last) in [
            (Lang::English, "24 hours", "1 hour and 5 minutes", "1 minute"),
            (Lang::Danish, "24 timer", "1 time og 5 minutter", "1 minut"),
        ] {
            let duration = lang.texts().device.duration;
            assert_eq!(duration(24, 0, 0), day);
            assert_eq!(duration(1, 5, 0), block);
            assert_eq!(duration(0, 1, 0), last);
        }
        assert_eq!((Lang::English.texts().device.duration)(0, 0, 30), "30 seconds");
        assert_eq!((Lang::Danish.texts().device.duration)(0, 0, 1), "1 sekund");
    }

    #[test]
    fn languages_are_found_by_their_codes() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("de"), None);
    }
}
