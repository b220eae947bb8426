//! English: plain and short. The words on controls are those of the official guide; the sentences are our own.

use super::{Chrome, Computer, Device, Guide, Phone, Said, StepTexts, Texts};

pub(super) const TEXTS: Texts = Texts {
    chrome: Chrome {
        document_title: |lesson| format!("{lesson} – Swipewise, a simulation"),
        skip_links: "Skip links",
        skip_to_guide: "Skip to the guide",
        skip_to_computer: "Skip to the computer",
        skip_to_phone: "Skip to the phone",
        notice: "Simulation. Practice data only: never type your own.",
        language: "Language",
        settings: "Settings",
        theme: "Theme",
        theme_system: "As on this device",
        theme_light: "Light",
        theme_dark: "Dark",
        theme_contrast: "High contrast",
        text_size: "Text size",
        follow_the_action: "Follow the action",
        reduce_motion: "Reduce motion",
        close: "Close",
        unknown_in_link: |count, keys| {
            let parts = if count == 1 { "One part" } else { "Some parts" };
            let left_out = if count == 1 { "is not known here and was" } else { "are not known here and were" };
            let keys = if keys.is_empty() { String::new() } else { format!(": {}", keys.join(", ")) };
            format!("{parts} of the link that you followed {left_out} left out{keys}.")
        },
        not_connected: "Swipewise is a simulation for practice. It is not connected with MitID or with the Danish \
            Agency for Digital Government.",
        nothing_leaves: "Everything happens on this page. Nothing you do here is sent or kept.",
        our_choices: "How many wrong codes end a log-on, how long things take, and the address of the MitID box, are choices of this simulation. \
            The button beside the slider is our own too: the real app may differ.",
        read_more: "The official guide: MitID.dk/approve-with-app",
    },
    guide: Guide {
        region: "Guide",
        lesson_log_on: "Log on with a one-time code",
        step: |number, last| format!("Step {number} of {last}"),
        press_log_on: StepTexts {
            title: "Begin the log-on",
            what: "On the computer, press 'Log on' at the top of the page.",
            why: "On most sites you find it at the top. Other sites call it 'My Page' or 'My Overview'.",
        },
        wait_for_connection: StepTexts {
            title: "Wait for the connection",
            what: "Wait a moment. The turning circle shows that the computer is connecting to MitID.",
            why: "You do not have to do anything.",
        },
        enter_user_id: StepTexts {
            title: "Type the user ID",
            what: "On the computer, type the user ID from the practice card. Then press 'Continue'.",
            why: "Keep your own user ID to yourself. You may only give it to support, and only when you contacted \
                them yourself.",
        },
        open_app: StepTexts {
            title: "Open the MitID app",
            what: "On the phone, press 'MitID app'.",
            why: "The app does not open by itself, and no message comes. You open it, because you began the log-on.",
        },
        enter_pin: StepTexts {
            title: "Type the PIN code",
            what: "On the phone, type the six digits of the PIN code from the practice card.",
            why: "Never tell anybody your PIN code. In the real app you may use your fingerprint or face instead, if \
                you have chosen that.",
        },
        enter_code: StepTexts {
            title: "Type the one-time code",
            what: "Read the four digits on the computer. Type them on the phone. Then press 'Next'.",
            why: "Only type a code that you read yourself, on the computer that you use yourself. Never type a code \
                that somebody tells you.",
        },
        read_and_decide: StepTexts {
            title: "Read, then decide",
            what: "Read the text on the phone. If it is what you want, swipe to the right or press 'Approve'.",
            why: "Is it about something else? Or did you not begin it? Then press 'Reject'.",
        },
        see_phone: StepTexts {
            title: "See the tick on the phone",
            what: "Look at the phone: the shield gets a tick.",
            why: "It tells you that you have approved something with MitID.",
        },
        see_computer: StepTexts {
            title: "See the tick on the computer",
            what: "Look at the computer: the shield gets a tick there too. Then you are logged on.",
            why: "You do not have to press anything. The site opens by itself.",
        },
        finished: StepTexts {
            title: "The lesson is finished",
            what: "You are logged on. Press 'Start over' to practise it again.",
            why: "Keep three things in mind: you began the log-on yourself, you read the code on your own computer, \
                and you read the text before you approved.",
        },
        do_cancel: "On the computer, press 'Cancel'. Then begin again.",
        do_reject: "The text is not about your log-on. On the phone, press 'Reject'.",
        do_close_app: "On the phone, press 'Close the app'. Then open it again.",
        wait_for_site: "Wait a moment. You are being taken back to the site.",
        do_step: "Do this step for me",
        step_back: "Step back",
        start_over: "Start over",
        repeat: "Repeat last message",
        what_was_said: "What was said",
        nothing_said: "Nothing yet.",
        card: "Practice card",
        practice_data: "Practice data",
        name: "Name",
        pin: "PIN code",
        detour_unknown_user_id: |tries| {
            format!(
                "Nobody here has the user ID that was typed (try {tries}). It was deleted. Use the one on the card."
            )
        },
        detour_wrong_pin: |wrong| format!("Wrong PIN code. Wrong tries in a row: {wrong}. Use the one on the card."),
        detour_wrong_code: |wrong, last| {
            format!(
                "Wrong code, number {wrong}. Number {last} ends the log-on. The code on the computer is still good."
            )
        },
        detour_rejected: "You rejected, so nothing was approved. The site was told that you stopped. That is the right \
            thing to do when the text is not what you want. You can begin again.",
        detour_cancelled: "You cancelled on the computer, so nothing was approved. You can begin again.",
        detour_codes_used_up: |last| {
            format!(
                "{last} wrong codes ended the log-on. That stops people who guess. You can begin again, with a new code."
            )
        },
        detour_expired: "The log-on took too long and has ended. You can begin again.",
        detour_too_early: "The app looks for something to approve when you open it. It was open before you were so \
            far on the computer.",
        detour_old_result: "The app still shows the last result.",
        detour_not_this_phone: "That user ID is somebody else's. The app on this phone is for the person on the card, \
            so nothing will come here.",
    },
    device: Device {
        simulation: "Simulation",
        your_turn: "Your turn",
        profile_name: "MitID.dk",
        log_on_to_profile: "Log on at MitID.dk to view or change your MitID profile",
    },
    computer: Computer {
        region: "Computer (simulation)",
        address: "Address",
        practice_site: "Practice page, not the real site",
        profile_heading: "Your profile",
        profile_lead: "See and change what MitID knows about you.",
        log_on: "Log on",
        aborted: "You are not logged on. The log-on was stopped.",
        failed: "You are not logged on. The log-on did not succeed.",
        connecting_heading: "Connecting to MitID",
        connecting: "Please wait. The connection is being made.",
        box_name: "MitID log-on, simulated",
        log_on_at: |site| format!("Log on at {site}"),
        user_id: "User ID",
        user_id_hint: "From the practice card. Do not type your own.",
        continue_: "Continue",
        cancel: "Cancel",
        help: "Help",
        help_text: "Type the user ID from the practice card and press 'Continue'. Then go to the phone and open the \
            app. The guide above the computer tells each step, and can do it for you.",
        forgot_user_id: "Forgot your user ID?",
        forgot_user_id_text: "In this practice it is on the practice card. Nobody who calls or writes to you may ask for your \
            own.",
        looking_up: "Checking the user ID.",
        error_empty: "Type the user ID from the practice card first.",
        error_cpr: "Ten digits can be a CPR number. Never type one here: a user ID is something else. It was deleted.",
        error_too_short: "A user ID has at least 5 characters. Use the one on the practice card. Your text was deleted.",
        error_too_long: "A user ID has at most 48 characters. Use the one on the practice card. Your text was deleted.",
        error_character: "One of the characters cannot be in a user ID. Use the one on the practice card. Your text was \
            deleted.",
        error_space: "A user ID cannot begin or end with a space. Use the one on the practice card. Your text was \
            deleted.",
        error_unknown: |tries| {
            format!(
                "Nobody here has that user ID (try {tries}). Do not type your own data here. Your text was deleted."
            )
        },
        open_app: "Open MitID app and approve",
        open_app_text: "Take the phone and open the app. This page waits for you.",
        one_time_code: "One-time code",
        code_text: "Type this code in the app on the phone.",
        go_on_heading: "Go on in the app",
        go_on_text: "The code was right. Now read the text on the phone.",
        cancelling_heading: "Cancelling the log-on",
        cancelling: "One moment.",
        tick_heading: "The shield has a tick",
        tick_text: "You are being logged on. You do not have to press anything.",
        ended_heading: "The log-on has ended",
        ended_rejected: "It was rejected in the app, so nothing was approved.",
        ended_cancelled: "You cancelled, so nothing was approved.",
        ended_codes: "There were too many wrong codes.",
        ended_expired: "It took too long.",
        back_to_site: "You are being taken back to the site.",
        logged_on_heading: "You are logged on",
        logged_on_as: |person| format!("Logged on as {person}"),
        profile_page: "Here you would see your profile. In this simulation the page is empty, because the log-on is \
            what you came to practise.",
    },
    phone: Phone {
        region: "Phone (simulation)",
        home_heading: "Home screen",
        home_text: "The app opens when you press it, and never by itself.",
        app: "MitID app",
        close_app: "Close the app",
        pin_heading: "Type your PIN code",
        pin_group: "PIN code",
        pin_text: |person| format!("For {person}"),
        delete: "Delete",
        digits_entered: |entered, of| format!("{entered} of {of} digits entered"),
        wrong_pin: |wrong| format!("Wrong PIN code. Wrong tries in a row: {wrong}."),
        checking: "Checking.",
        looking_heading: "One moment",
        looking: "The app looks for something to approve.",
        code_heading: "Type the one-time code",
        code_field: "One-time code",
        code_hint: "Four digits, from the computer that you use yourself.",
        next: "Next",
        four_digits: "The code has four digits. Type all four.",
        wrong_code: |wrong, last| format!("That is not the code on the computer. Wrong code {wrong} of {last}."),
        can_you_approve: "Can you approve?",
        swipe: "Swipe right to approve",
        swipe_hint: "All the way to the right. With keys: the arrow keys, or End.",
        approve: "Approve",
        reject: "Reject",
        sending: "Sending your answer.",
        approved_heading: "Approved",
        approved_text: "The shield has a tick: you have approved.",
        rejected_heading: "Rejected",
        rejected_text: "You have rejected. Nothing was approved.",
        cancelled_heading: "Cancelled",
        cancelled_text: "The log-on was cancelled on the computer. Nothing was approved.",
        codes_heading: "Too many wrong codes",
        codes_text: "The log-on has ended. Nothing was approved. Begin again on the computer.",
        expired_heading: "Too late",
        expired_text: "The time ran out. Nothing was approved. Begin again on the computer.",
        to_front_page: "To the front page",
        front_page_heading: "Front page",
        front_page_text: |person| {
            format!("{person}, there is nothing to approve here. The app looks for something when you open it.")
        },
    },
    said: Said {
        connecting: "The computer is connecting to MitID.",
        asks_for_user_id: |site| format!("The box on the computer is open. Log on at {site}. It asks for the user ID."),
        unknown_user_id: |tries| {
            format!("Nobody here has that user ID, try {tries}. It was deleted. Do not type your own data here.")
        },
        open_app: "The computer says: Open MitID app and approve.",
        code: |digits| format!("The computer shows the one-time code: {digits}."),
        cancelled: "The log-on is cancelled. Nothing was approved.",
        told_rejected: "The computer has been told that you rejected.",
        told_codes: "The computer has been told that the log-on has ended.",
        told_expired: "The computer says: it took too long. The log-on has ended.",
        back_at_site: |site| format!("You are back at {site} and not logged on."),
        computer_tick: "The shield on the computer has a tick too. You are being logged on.",
        logged_on: |site, person| format!("You are logged on at {site} as {person}."),
        home: "The app is closed. The phone shows its home screen.",
        asks_for_pin: "The app is open and asks for the PIN code.",
        asks_for_code: "The app asks for the one-time code.",
        code_is_right: "The code is right.",
        asks_to_approve: |site, text| format!("The phone shows: {site}. Can you approve? {text}."),
        approved: "Approved. The shield on the phone has a tick.",
        rejected: "Rejected. Nothing was approved.",
        cancelled_on_computer: "The phone shows: cancelled on the computer.",
        codes_used_up: |last| {
            format!("That was wrong code {last} of {last}. The log-on has ended. Nothing was approved.")
        },
        expired: "The phone shows: the time ran out.",
        front_page: "The front page of the app. It looks for something to approve when you open it.",
        swiped_too_little: "Not swiped to the end. Nothing is approved.",
        stepped_back: "One step back.",
        nothing_to_step_back: "This is the beginning. There is no step to go back.",
        started_over: "Started over.",
        nothing_to_do: "There is nothing left to do.",
        language: "This page is now in English.",
        again: |text, time| format!("Again, time {time}: {text}"),
        hint: |step, what| format!("{step}: {what}"),
        finished: "Finished.",
    },
};
