//! Every text of the page by its name, each once for all languages: what is filled in stands behind the name.

use super::group::words;

words! {
    /// Around the room.
    group Chrome {
        present: Presenter,
    } with {
        document_title(lesson: &str),
        skip_links,
        skip_to_guide,
        skip_to_computer,
        skip_to_phone,
        with_screen_reader,
        /// Said to whoever asks how to practise with a screen reader.
        keys,
        /// Where those begin who want more than a lesson of their own.
        begin,
        begin_teaching,
        notice,
        language,
        lessons,
        group_official_guide,
        group_one_at_a_time,
        group_mistakes,
        group_ordinary_days,
        group_freely,
        /// How long a lesson takes.
        minutes_to_go(minutes: u8),
        /// The same of one that was finished in this visit.
        minutes_done(minutes: u8),
        settings,
        theme,
        theme_system,
        theme_light,
        theme_dark,
        theme_contrast,
        text_size,
        clock,
        clock_off,
        clock_on(minutes: u64),
        clock_pause,
        follow_the_action,
        show_where,
        tell_beforehand,
        reduce_motion,
        talkativeness,
        talk_full,
        talk_short,
        talk_errors,
        captions,
        read_aloud,
        voice,
        speed,
        speed_slow,
        speed_normal,
        speed_fast,
        no_voice,
        settings_kept,
        forget_settings,
        close,
        new_version,
        new_version_waits,
        open_new_version,
        /// Opens the table of defences.
        what_stops_what,
        class_habits,
        timeline,
        /// What shows what goes on between the parties.
        look_inside,
        embed,
        handout,
        lesson_plan,
        practice_cards,
        speaker_notes,
        table_not_here,
        part_not_here,
        session_not_here,
        /// Somebody has chosen a language whose words have not come.
        language_not_here(language: &str),
        /// Somebody has opened an ordinary day, and its words have not come.
        day_not_here(lesson: &str),
        load_again,
        /// One part of a link is not known, and its key is, or nothing.
        unknown_part(key: &str),
        unknown_parts(keys: &str),
        about,
        not_connected,
        one_file,
    }

    /// What the page is and is not.
    group About {
        /// What MitID is, and who is responsible for it.
        mitid: Statement,
        our_choices: Statement,
        /// How to check that nothing leaves the page.
        privacy: Statement,
        accessibility: Statement,
    } with {
        nothing_leaves,
        /// That the page opens without a network, and what the browser does for that.
        is_kept,
        one_file_note,
        read_more,
    }

    /// Presenter mode.
    group Presenter {
    } with {
        /// Begins it.
        present,
        next,
        previous,
        blank,
        show_again,
        leave,
        /// Has the page stop before each decision.
        ask,
        ask_no_more,
        /// Opens the speaker notes.
        notes,
        /// Opens the list of the keys, and is its heading.
        keys,
        /// Which keys do what, a line for each thing.
        lines,
    }

    /// A text for those who want to know.
    group Statement {
    } with {
        heading,
        /// Each on a line of its own.
        text,
    }

    /// A lesson.
    group LessonTexts {
    } with {
        title,
        /// What it is about, and who the learner is.
        about,
        /// What was learnt, at its end.
        learnt,
    }

    /// Every lesson.
    group Lessons {
        guide: LessonTexts,
        switch_to_codes: LessonTexts,
        log_on: LessonTexts,
        log_on_qr: LessonTexts,
        approve_payment: LessonTexts,
        wrong_code: LessonTexts,
        wrong_pin: LessonTexts,
        household: LessonTexts,
        free: LessonTexts,
        told_code: LessonTexts,
        switch_now: LessonTexts,
        asked_for_secrets: LessonTexts,
        not_started: LessonTexts,
        text_mismatch: LessonTexts,
        look_alike: LessonTexts,
        relay: LessonTexts,
        over_the_shoulder: LessonTexts,
        shared_phone: LessonTexts,
        week: LessonTexts,
    } with {
    }

    /// A step of a lesson.
    group StepTexts {
    } with {
        title,
        what,
        why,
    }

    /// What protects a learner: one sentence for each step at which somebody could be deceived, and one for the end.
    /// Said by itself, so each is to be understood without what stands around it.
    group Rules {
    } with {
        heading,
        /// What comes before all of them.
        first,
        user_id,
        pin,
        code,
        reject,
        never_approve,
        /// These stand in the list of the five; at the steps others say the same in fewer words.
        always_read,
        keep_user_id,
        keep_app,
    }

    /// The guide.
    group Guide {
        rules: Rules,
        press_log_on: StepTexts,
        send_transfer: StepTexts,
        wait_for_connection: StepTexts,
        enter_user_id: StepTexts,
        open_app: StepTexts,
        choose_user: StepTexts,
        enter_pin: StepTexts,
        enter_code: StepTexts,
        scan_qr: StepTexts,
        read_and_decide: StepTexts,
        see_phone: StepTexts,
        see_computer: StepTexts,
        wrong_code_step: StepTexts,
        wrong_pin_step: StepTexts,
        wait_for_block: StepTexts,
        new_pin_step: StepTexts,
        finished: StepTexts,
    } with {
        region,
        step(number: u8, last: u8),
        /// Of a step that is several presses long.
        part(number: u8, last: u8),
        wrong_pin_again_why,
        switch_why,
        do_log_on(button: &str),
        do_choose_user(name: &str),
        do_menu,
        do_setting,
        do_pin_again,
        do_choose_codes,
        do_start_switch,
        do_close_and_wait,
        do_skip,
        do_pin_settings,
        do_forgot_pin,
        do_make_new_pin,
        do_biometrics,
        do_back,
        do_leave_result,
        do_try_again,
        do_log_off,
        do_go_to,
        do_cancel,
        do_reject,
        do_close_app,
        wait_for_site,
        do_step,
        step_back,
        start_over,
        again,
        next_lesson(title: &str),
        all_lessons,
        /// What goes from one device to the other.
        passing_code,
        passing_answer,
        /// Marks what is to be used next.
        here,
        /// Shows the rest of the guide, in a narrow window.
        more,
        repeat,
        where_am_i,
        ask,
        skip_24_hours,
        what_was_said,
        nothing_said,
        card,
        practice_data,
        name,
        pin,
        what_if,
        if_camera,
        if_connection,
        if_elsewhere,
        time_left(left: &str),
        clock_stands,
        detour_unknown_user_id(tries: u8),
        detour_wrong_pin(wrong_pin: &str),
        detour_wrong_code(wrong: u8, last: u8),
        detour_rejected,
        detour_cancelled,
        detour_codes_used_up(last: u8),
        detour_expired,
        detour_parallel,
        detour_too_early,
        detour_old_result,
        detour_not_this_phone,
        detour_not_the_learner,
        detour_somebody_else,
        detour_in_the_menu,
        detour_blocked,
        detour_new_pin,
        detour_camera,
        detour_scan_again,
        detour_no_connection,
        detour_switch_first,
        detour_not_begun_here,
    }

    /// On both devices.
    group Device {
    } with {
        simulation,
        your_turn,
        profile_name,
        municipality_name,
        bank_name,
        /// At most 130 characters, as for the real text; so are the next three.
        log_on_to_profile,
        log_on_to_municipality,
        log_on_to_bank,
        transfer(kroner: u32, payee: &str),
        waterworks,
        car_dealer,
        hour,
        hours(count: u64),
        minute,
        minutes(count: u64),
        second,
        seconds(count: u64),
        /// Joins two lengths of time.
        and(first: &str, second: &str),
        no_connection_heading,
        no_connection,
        try_again,
    }

    /// The computer: browser, site and box.
    group Computer {
    } with {
        region,
        address,
        practice_site,
        /// Leaves a page for the one that it should be.
        type_address,
        profile_heading,
        profile_lead,
        municipality_heading,
        municipality_lead,
        bank_heading,
        bank_lead,
        log_on,
        my_page,
        my_overview,
        log_off,
        go_to(site: &str),
        aborted,
        failed,
        connecting_heading,
        connecting,
        box_name,
        log_on_at(site: &str),
        approve_at(site: &str),
        user_id,
        user_id_hint,
        continue_,
        cancel,
        close_window,
        help,
        help_text,
        forgot_user_id,
        forgot_user_id_text,
        other_ways,
        other_ways_text,
        looking_up,
        error_empty,
        error_cpr,
        error_too_short,
        error_too_long,
        error_character,
        error_space,
        error_unknown(tries: u8),
        open_app,
        open_app_text,
        one_time_code,
        code_text,
        qr_heading,
        qr_picture,
        qr_text,
        go_on_heading,
        go_on_text,
        cancelling_heading,
        cancelling,
        tick_heading,
        tick_text,
        tick_transfer_text,
        ended_heading,
        ended_rejected,
        ended_cancelled,
        ended_codes,
        ended_expired,
        ended_parallel,
        window_closed_heading,
        back_to_site,
        logged_on_heading,
        logged_on_as(person: &str),
        profile_page,
        municipality_page,
        transfer_ready(kroner: u32, payee: &str),
        send_transfer,
        transfer_approved,
        transfer_not_approved,
    }

    /// The phone and its app.
    group Phone {
    } with {
        region,
        /// What the time in the bar is called.
        time,
        /// Two words that do not break: the day and the time stand below each other where there is little room.
        time_of_day(day: u64, hour: u64, minute: &str),
        home_heading,
        home_text,
        app,
        close_app,
        choose_user_heading,
        choose_user_text,
        pin_heading,
        pin_again_heading,
        new_pin_heading,
        new_pin_text,
        not_the_new_pin,
        pin_group,
        pin_text(person: &str),
        delete,
        /// How many digits of the PIN are entered, as it is said while somebody enters them.
        digits(entered: usize, of: usize),
        digits_entered(entered: usize, of: usize),
        /// One try is left.
        wrong_pin_last,
        wrong_pin_left(left: u8),
        fingerprint_heading,
        face_heading,
        use_fingerprint,
        use_face,
        use_pin,
        checking,
        blocked_heading,
        blocked_text(left: &str),
        new_pin_needed_heading,
        new_pin_needed_text,
        looking_heading,
        looking,
        code_heading,
        code_field,
        code_hint,
        next,
        four_digits,
        wrong_code(wrong: u8, last: u8),
        scan,
        scan_text,
        scan_looking,
        scan_one_half,
        camera_broken,
        not_recognised,
        can_you_approve,
        swipe,
        swipe_hint,
        approve,
        reject,
        sending,
        approved_heading,
        approved_text,
        rejected_heading,
        rejected_text,
        cancelled_heading,
        cancelled_text,
        codes_heading,
        codes_text,
        expired_heading,
        expired_text,
        to_front_page,
        front_page_heading,
        front_page_text(person: &str),
        approves_with_qr,
        approves_with_codes,
        approves_with_codes_in(left: &str),
        menu,
        back,
        settings_heading,
        setting_method,
        setting_unlock,
        setting_pin,
        not_when_shared,
        choose_method_heading,
        one_time_codes,
        qr_codes,
        explain_heading,
        explain_text,
        want_to_switch,
        start_switch,
        tick_first,
        pending_heading,
        pending_text(left: &str),
        close_and_wait,
        cancel_switch,
        choose_unlock_heading,
        fingerprint,
        face,
        save,
        forgot_pin,
        forgot_pin_text,
        make_new_pin,
    }

    /// What is said when something changes. Full sentences, to be heard without being seen.
    group Said {
    } with {
        connecting,
        asks_for_user_id,
        asks_for_user_id_to_approve,
        unknown_user_id(tries: u8),
        open_app,
        code(digits: &str),
        qr_code,
        cancelled,
        told_rejected,
        told_codes,
        told_expired,
        told_parallel,
        window_closed,
        computer_no_connection,
        phone_no_connection,
        back_at_site(site: &str),
        logged_off(site: &str),
        went_to(site: &str),
        computer_tick,
        computer_tick_transfer,
        logged_on(site: &str, person: &str),
        home,
        asks_for_user,
        asks_for_pin,
        asks_for_pin_again,
        asks_for_new_pin,
        asks_for_fingerprint,
        asks_for_face,
        block_is_over,
        new_pin_is_made,
        /// Of a text on the phone that stays to be read.
        explain_switch,
        forgot_pin,
        switch_begins(left: &str),
        asks_for_code,
        asks_for_scan,
        asks_to_approve(site: &str, text: &str),
        approved,
        rejected,
        cancelled_on_computer,
        codes_used_up(last: u8),
        expired,
        front_page(method: &str),
        page(heading: &str),
        switch_is_done,
        time_left(left: &str),
        elsewhere,
        swiped_too_little,
        stepped_back,
        nothing_to_step_back,
        started_over,
        nothing_to_do,
        language,
        settings_forgotten,
        reads_aloud,
        voice_sample,
        presenter_entered,
        presenter_left,
        /// Where the learner is, what the two devices show, and what to do next.
        where_am_i(step: &str, title: &str, computer: &str, phone: &str, what: &str),
        /// The same message once more.
        again(text: &str, time: u32),
        /// A step and what to do in it.
        hint(step: &str, what: &str),
        finished,
    }

    /// Other people, and the days on which they get in touch.
    group People {
        call: ContactTexts,
        message: ContactTexts,
        visit: ContactTexts,
        chair: Chair,
    } with {
        /// What the guide calls a moment at which nobody gets in touch.
        today,
        /// The button with which the learner calls somebody.
        call_somebody(who: &str),
        /// A call that the learner is in, beside whatever else the phone shows.
        in_call,
        stop_day,
        what_happened,
        show_clue,
        try_day_again,
        another_day,
        /// Comes before what was said there, or stood there.
        here_is_the_clue,
        /// 'Do this step for me' takes the safe way.
        safe_way,
        /// The computer of somebody else.
        others_computer,
    }

    /// A day that is over, seen once more from the other chair.
    group Chair {
    } with {
        sit,
        /// Where the learner is then.
        title,
        /// Said when there is a computer to be seen, and where there is none.
        begins_with_computer,
        begins,
        moment(number: usize, last: usize),
        next,
        leave,
        you_pressed(control: &str),
        you_said(words: &str),
        you_entered_user_id,
        you_entered_pin,
        you_entered_code(digits: &str),
        day_went_by,
        they_pressed(control: &str),
        they_entered_user_id,
        their_screen(heading: &str),
        they_see_your_phone,
        they_know(what: &str),
        they_know_nothing,
        your_user_id,
        your_pin,
        /// This control of the learner ended it.
        ended(control: &str),
        /// This one would have.
        would_have_ended(control: &str),
        /// Either of these.
        either_would_have_ended(first: &str, last: &str),
    }

    /// A way to get in touch.
    group ContactTexts {
    } with {
        /// The heading of it, before it is answered.
        heading,
        /// Says that somebody gets in touch.
        comes,
        /// What can be done then.
        can_do,
        /// Says that the two speak.
        goes_on,
        /// What can be done then.
        can_do_then,
        answer,
        refuse,
        end,
        /// Says that it is over.
        is_over,
    }

    /// Which defence stops which attack.
    group Defences {
    } with {
        heading,
        /// Stands above the names of the attacks.
        attack,
        stranger,
        dictated_code,
        switch_first,
        relay,
        other_text,
        guessed_code,
        qr_code,
        one_time_code,
        reading_the_text,
        refusing_told_codes,
        the_wait,
        looking_at_the_address,
        stops,
        fails,
        in_part,
        chance(of: &str, tries: &str),
        none,
        /// The same, for those who hear it.
        none_in_words,
        /// What stands in a cell means, a line each.
        legend,
        computed,
        looked_at(moments: &str, longest: &str),
        is_complete(bound: &str),
        is_cut_short(bound: &str),
        /// What stands between thousands and hundreds.
        thousands,
        /// What a cell is called.
        show_how(attack: &str, defence: &str, verdict: &str),
        /// At the end of a day.
        would_have_stopped,
        says(defence: &str, verdict: &str),

        // A run of a cell, played again.
        run_about,
        /// Of a cell with more than one run.
        part(defence: &str, verdict: &str, number: usize, last: usize),
        only_this,
        back_to_the_table,

        // The habits on which a class votes, as they are read aloud; and what to do instead.
        class_about,
        enters_told_codes,
        reads_the_text,
        looks_at_the_address,
        switches_when_asked,
        enter_no_told_codes,
        read_the_text,
        look_at_the_address,
        hang_up_instead,
        /// Stands between two of these.
        or,
        // What becomes of the class.
        harmed_by(count: usize, attacks: &str),
        harmed_by_none,
        best_change(count: usize, changes: &str),
        this_class,
        is_harmed,
        is_harmed_some_days,
        is_not_harmed,
        see_how,
        /// At the beginning of a run.
        as_the_class,

        // What the learner wants that day.
        same_site,
        other_site,
        own_transfer,
        nothing,
        look_alike_page,
        own_browser,

        // Who did what.
        you_log_on,
        you_enter_user_id,
        you_cancel,
        you_open_app,
        you_close_app,
        you_enter_pin,
        you_enter_code,
        you_scan,
        you_approve,
        you_reject,
        you_open_menu,
        you_open_setting,
        you_choose_codes,
        you_start_switch,
        you_skip,
        you_answer,
        you_hang_up,
        they_log_on,
        they_enter_user_id,
        they_call,
        they_ask_to_switch,
        they_read_out,
        they_make_up,
        /// What is said in a call, as a screenplay (`i18n::day`).
        talk,

        // How it ended, and why.
        qr_stops,
        code_stops,
        text_stops,
        refusing_stops,
        wait_stops,
        address_stops,
        text_fails,
        address_fails,
        passed_on,
        talked_out,
        told,
        by_chance,
        another_day,
    }

    /// A week of ordinary days, and the page of what was practised.
    group Week {
    } with {
        /// Which day of the week it is.
        day(number: u8, last: u8),
        day_is_over,
        go_on,
        next_day,
        /// The same after the last day.
        end_of_week,
        /// The page with the days of the week.
        your_week,
        /// The page with all that was practised.
        practised,
        /// Who can see such a page, and for how long.
        is_private,
        print,
        // What is told of a day: a fraud, or an honest one; and what the learner made of it.
        noticed,
        not_noticed,
        trusted,
        careful,
    }

    /// What people do, and the messages between the parties: as a transcript has them.
    group Wire {
    } with {
        person,
        service,
        broker,
        mitid_box,
        core,
        app,
        input_user_id,
        input_cancel,
        input_send_transfer,
        input_log_off,
        input_go_to(site: &str),
        input_close_window,
        input_try_again,
        input_choose_user(person: &str),
        input_biometrics,
        input_scan,
        input_menu,
        input_back,
        input_page(page: &str),
        input_choose_codes,
        input_choose_qr,
        input_start_switch,
        input_cancel_switch,
        input_choose_unlock,
        talk_begin,
        talk_answer,
        talk_say,
        talk_reply,
        talk_follow,
        talk_end,
        room_skip,
        room_elsewhere,
        room_clock,
        room_camera_broken,
        room_camera_works,
        room_connection_bad,
        room_connection_good,
        room,
        stranger,
        lost,
        camera,
        camera_sees(half: u8),
        input_open_app,
        input_close_app,
        input_pin,
        input_code,
        input_approve,
        input_reject,
        input_leave,
        answer_person(person: &str),
        answer_aborted,
        answer_error,
        authorize(text: &str),
        session_created,
        hand_back_code,
        hand_back_aborted,
        hand_back_error,
        redeemed(person: &str),
        not_redeemed,
        open_box(text: &str),
        identified,
        unknown_user_id,
        app_started,
        timeout,
        status_code(code: &str),
        status_qr(generation: u16),
        status_verified,
        status_ok,
        status_ended(outcome: &str),
        create_session(text: &str),
        redeem,
        identify,
        start_app,
        poll,
        cancel,
        anything_waiting,
        perform_authentication,
        give_channel,
        verify_code,
        verify_scan,
        change_to_codes,
        change_to_qr,
        which_method,
        new_pin,
        confirm_yes(text: &str),
        confirm_no,
        waiting,
        nothing_waiting,
        authenticated,
        wrong_pin,
        blocked,
        new_pin_needed,
        new_pin_made,
        channel_otp,
        channel_tqr,
        wrong_code,
        wrong_scan,
        locked,
        method_qr,
        method_codes,
        method_switching,
        channel_verified(text: &str),
        outcome_approved,
        outcome_rejected,
        outcome_cancelled,
        outcome_codes,
        outcome_expired,
        outcome_parallel,
        said,
    }

    /// Going to any moment of a session, and sharing it.
    group Time {
    } with {
        about,
        /// The list of stops, and the line to drag.
        stops,
        moment,
        beginning,
        /// One thing that was done: how long after the beginning, by whom, and what.
        stop(number: usize, minutes: &str, who: &str, what: &str),
        in_the_past,
        /// How fast time goes, and going on to what comes next.
        pace,
        at_normal_pace,
        slowly,
        stopped,
        next_event,
        branches,
        this_branch(stops: usize),
        other_branch(number: usize, stops: usize),
        branch_begins,
        link,
        share,
        share_about,
        /// For a link, and for a file.
        too_long,
        too_much,
        save,
        open,
        // The QR code of the link.
        qr,
        qr_caption,
        step_link,
        copy_step,
        copied,
        not_copied,
        // A shared session that was opened, or could not be.
        opened,
        has_drifted,
        other_version,
        damaged,
        too_large,
    }

    /// The rules that the program checks, each as one sentence.
    group PropertyTexts {
    } with {
        code_after_pin,
        text_after_code,
        no_is_no,
        log_on_after_approval,
        codes_after_switch,
        code_works_once,
        outcome_stays,
        same_text,
        blocked_does_nothing,
        one_session_each,
        pin_stays_in_phone,
        only_one_acts,
    }

    /// What each kind of message is for, and everything else that stands among them, in plain words.
    group Meaning {
    } with {
        // To the service.
        answer,
        // To the broker.
        authorize,
        session_created,
        hand_back,
        redeemed,
        // To the box.
        open_box,
        identified,
        unknown_user_id,
        app_started,
        timeout,
        status_code,
        status_qr,
        status_verified,
        status_ok,
        status_ended,
        // To the core.
        create_session,
        redeem,
        identify,
        start_app,
        poll,
        cancel,
        anything_waiting,
        perform_authentication,
        give_channel,
        verify_code,
        verify_scan,
        confirm_yes,
        confirm_no,
        change_method,
        which_method,
        new_pin,
        // To the app.
        waiting,
        nothing_waiting,
        authenticated,
        wrong_pin,
        blocked,
        new_pin_needed,
        new_pin_made,
        channel_otp,
        channel_tqr,
        wrong_code,
        wrong_scan,
        channel_verified,
        ended,
        method_is,
        locked,
        // No messages.
        at_the_computer,
        on_the_phone,
        in_a_talk,
        in_the_room,
        saw,
        polled,
        skipped,
    }

    /// Looking inside: the states of the parties, and what can happen now.
    group States {
    } with {
        states,
        /// What can be done now, and where.
        can_happen,
        can_happen_about,
        at_the_computer,
        on_the_phone,
        around,
        /// What is typed, if it is not what the person would type.
        something_else,
        states_about,
        now,
        now_elsewhere,
        nowhere,
        /// Where it can go from the present state.
        from_here,
        /// What each machine is called, and then each of its states, in the order of its table (`verify/machine/table.rs`).
        service,
        broker,
        mitid_box,
        session,
        pin,
        method,
        app,
    }

    /// Looking inside: what the log of a session says to somebody who wants to know how it works.
    group Inside {
        meaning: Meaning,
        states: States,
    } with {
        messages,
        who_knows_what,
        messages_about,
        /// The table of messages.
        messages_table,
        nothing_yet,
        left_out(count: usize),
        time,
        from,
        to,
        what,
        /// The picture beside the table.
        picture,
        /// Somebody else, and what stands on their computer.
        other,
        elsewhere(name: &str),
        /// What marks it in the picture, and what that means.
        elsewhere_marked(name: &str),
        elsewhere_note,
        lost,
        under_way,
        polled_once,
        polled(times: usize),
        carries(what: &str),
        carries_nothing,
        read_by(from: &str, to: &str),
        read_on_screen,
        seen_by_others,
        and,
        user_id,
        pin,
        code,
        text,
        outcome,

        // Who knows what.
        knowledge_about,
        knowledge_table,
        who,
        no,
        from_the_beginning,
        yes_after(duration: &str),

        // The rules.
        rules,
        rules_about(states: &str, rooms: usize),
        holds,
        broken(time: &str),
        human_decision,

        // What was said.
        what_was_said,
        said_about,
        /// The list.
        said_list,
        nothing_said,
        said_status,
        said_alert,
        /// Why it was said.
        about_computer,
        about_phone,
        about_guide,
        about_people,
        about_typing,
        about_time,
        about_arrival,
    }

    /// What is taken away from the page.
    group TakeAway {
    } with {
        embed_about,
        lesson,
        language,
        /// Where the lesson begins in the frame.
        step,
        from_the_beginning,
        code,
        copy,
        copied,
        not_copied,
        frame_title(lesson: &str),
        follow_height,

        // On every sheet.
        simulation,
        print,
        questions,
        answers,
        answers_after_the_day,
        cards_about,
        handout_about,
        official_guide,

        // The lesson plan; each part is a length of time and what is done in it, on a line of its own.
        aim,
        needed,
        needed_things,
        /// Of a lesson that takes longer than there is time to practise.
        only_a_part(minutes: u8),
        class,
        class_parts(minutes: u8),
        /// The same for an ordinary day: nothing is told beforehand.
        class_parts_day(minutes: u8),
        library,
        library_parts(minutes: u8),
        library_parts_day(minutes: u8),
        for_the_teacher,

        // Questions for the lessons of a group, each with its answer on the same line.
        official_guide_questions,
        one_at_a_time_questions,
        mistakes_questions,
        ordinary_days_questions,
        freely_questions,
    }

    /// What somebody says in front of a class.
    group Notes {
    } with {
        /// That the class sees them too.
        a_class_sees_this,
        second_window,
        opened,
        blocked,
        closed,
        /// Stands in place of what to do, before a decision.
        question,
        /// Is said when the page begins to stop there, and when it ends that.
        asks,
        asks_no_more,
        say,
        ask,
        mistake,
        next,
        the_end,
        elapsed(minutes: u64),

        // A note each: what to say, what to ask, and what often goes wrong, a line each.
        open_app_for_setting,
        unlock_for_setting,
        open_menu,
        open_setting,
        pin_for_setting,
        choose_codes,
        start_switch,
        close_and_wait,
        wait_for_switch,
        press_log_on,
        wait_for_connection,
        enter_user_id,
        open_app,
        choose_user,
        enter_pin,
        enter_code,
        scan_qr,
        read_and_decide,
        see_phone,
        see_computer,
        send_transfer,
        enter_wrong_code,
        enter_wrong_pin,
        wait_for_block,
        enter_wrong_pin_again,
        find_forgot_pin,
        make_new_pin,
        lesson_over,
        on_your_own,
        day_before,
        day_after_fraud,
        day_after_honest,
    }

    /// The ordinary days: a pack of its own. Each telling is a screenplay (`i18n::day`).
    group Days {
        people: People,
        week: Week,
        defences: Defences,
        wire: Wire,
        time: Time,
        inside: Inside,
        properties: PropertyTexts,
        take_away: TakeAway,
        notes: Notes,
        about: About,
    } with {
        told_code_bank,
        told_code_library,
        switch_now_helper,
        switch_now_library,
        asked_for_secrets_bank,
        asked_for_secrets_own_call,
        asked_for_secrets_support,
        not_started_visitor,
        not_started_reminder,
        not_started_bank,
        text_mismatch_other,
        text_mismatch_own,
        look_alike_copy,
        look_alike_genuine,
        relay_copy,
        relay_genuine,
        relay_qr,
        over_the_shoulder_looks,
        over_the_shoulder_neighbour,
        shared_phone_quickly,
        shared_phone_own_turn,
    }

    /// What everybody needs.
    group Texts {
        chrome: Chrome,
        lessons: Lessons,
        guide: Guide,
        device: Device,
        computer: Computer,
        phone: Phone,
        said: Said,
    } with {
    }
}
