//! Danish. Skrevet på dansk, ikke oversat sætning for sætning.
//!
//! Seen in public material: Log på, Log på hos, Bruger-ID, Fortsæt, Afbryd, Hjælp, Næste, Glemt bruger-ID?, Åbn MitID
//! app og godkend, Engangskode, PIN-kode, Godkend. Ours, for want of a source: Afvis, Kan du godkende?, the text to
//! approve, and everything else.

use super::{Chrome, Computer, Device, Guide, Phone, Said, StepTexts, Texts};

pub(super) const TEXTS: Texts = Texts {
    chrome: Chrome {
        document_title: |lesson| format!("{lesson} – Swipewise, en simulering"),
        skip_links: "Genveje",
        skip_to_guide: "Gå til guiden",
        skip_to_computer: "Gå til computeren",
        skip_to_phone: "Gå til telefonen",
        notice: "Simulering. Kun øvedata: skriv aldrig dine egne.",
        language: "Sprog",
        settings: "Indstillinger",
        theme: "Udseende",
        theme_system: "Som på denne enhed",
        theme_light: "Lyst",
        theme_dark: "Mørkt",
        theme_contrast: "Høj kontrast",
        text_size: "Tekststørrelse",
        follow_the_action: "Følg med i handlingen",
        reduce_motion: "Mindre bevægelse",
        close: "Luk",
        unknown_in_link: |count, keys| {
            let parts = if count == 1 { "En del" } else { "Nogle dele" };
            let keys = if keys.is_empty() { String::new() } else { format!(": {}", keys.join(", ")) };
            format!("{parts} af det link, du fulgte, kendes ikke her og er udeladt{keys}.")
        },
        not_connected: "Swipewise er en simulering til at øve sig i. Den har ingen forbindelse med MitID eller \
            Digitaliseringsstyrelsen.",
        nothing_leaves: "Alt sker på denne side. Intet af det, du gør her, bliver sendt eller gemt.",
        our_choices: "Hvor mange forkerte koder der stopper et login, hvor lang tid ting tager, og MitID-boksens adresse har vi selv valgt \
            til simuleringen. Knappen ved siden af skyderen er også vores egen: den rigtige app kan være anderledes.",
        read_more: "Den officielle guide: MitID.dk/approve-with-app",
    },
    guide: Guide {
        region: "Guide",
        lesson_log_on: "Log på med engangskode",
        step: |number, last| format!("Trin {number} af {last}"),
        press_log_on: StepTexts {
            title: "Begynd at logge på",
            what: "Tryk på »Log på« øverst på siden på computeren.",
            why: "På de fleste sider finder du den øverst. Andre steder hedder den »Min side« eller »Mit overblik«.",
        },
        wait_for_connection: StepTexts {
            title: "Vent på forbindelsen",
            what: "Vent et øjeblik. Cirklen, der drejer, viser, at computeren er ved at få forbindelse til MitID.",
            why: "Du skal ikke gøre noget.",
        },
        enter_user_id: StepTexts {
            title: "Skriv bruger-ID",
            what: "Skriv bruger-ID'et fra øvekortet på computeren. Tryk så på »Fortsæt«.",
            why: "Hold dit eget bruger-ID for dig selv. Kun supporten må få det, og kun når det er dig, der har \
                kontaktet dem.",
        },
        open_app: StepTexts {
            title: "Åbn MitID-appen",
            what: "Tryk på »MitID app« på telefonen.",
            why: "Appen åbner ikke af sig selv, og der kommer ingen besked. Du åbner den, fordi det er dig, der er i \
                gang med at logge på.",
        },
        enter_pin: StepTexts {
            title: "Tast PIN-koden",
            what: "Tast de seks cifre i PIN-koden fra øvekortet på telefonen.",
            why: "Sig aldrig din PIN-kode til nogen. I den rigtige app kan du bruge fingeraftryk eller \
                ansigtsgenkendelse i stedet, hvis du har valgt det.",
        },
        enter_code: StepTexts {
            title: "Tast engangskoden",
            what: "Læs de fire cifre på computeren. Tast dem på telefonen. Tryk så på »Næste«.",
            why: "Tast kun en kode, du selv læser på den computer, du selv bruger. Tast aldrig en kode, som nogen \
                siger til dig.",
        },
        read_and_decide: StepTexts {
            title: "Læs, og tag så stilling",
            what: "Læs teksten på telefonen. Er det det, du vil, så swipe til højre, eller tryk på »Godkend«.",
            why: "Handler den om noget andet? Eller er det ikke dig, der er begyndt? Så tryk på »Afvis«.",
        },
        see_phone: StepTexts {
            title: "Se fluebenet på telefonen",
            what: "Se på telefonen: skjoldet får et flueben.",
            why: "Sådan kan du se, at du har godkendt noget med MitID.",
        },
        see_computer: StepTexts {
            title: "Se fluebenet på computeren",
            what: "Se på computeren: også her får skjoldet et flueben. Så er du logget på.",
            why: "Du skal ikke trykke på noget. Siden åbner af sig selv.",
        },
        finished: StepTexts {
            title: "Lektionen er slut",
            what: "Du er logget på. Tryk på »Start forfra« for at øve dig igen.",
            why: "Husk tre ting: du begyndte selv på at logge på, du læste selv koden på din egen computer, og du læste \
                teksten, før du godkendte.",
        },
        do_cancel: "Tryk på »Afbryd« på computeren. Begynd så forfra.",
        do_reject: "Teksten handler ikke om dit login. Tryk på »Afvis« på telefonen.",
        do_close_app: "Tryk på »Luk appen« på telefonen. Åbn den så igen.",
        wait_for_site: "Vent et øjeblik. Du bliver ført tilbage til siden.",
        do_step: "Gør dette trin for mig",
        step_back: "Et trin tilbage",
        start_over: "Start forfra",
        repeat: "Gentag seneste besked",
        what_was_said: "Det blev sagt",
        nothing_said: "Ikke noget endnu.",
        card: "Øvekort",
        practice_data: "Øvedata",
        name: "Navn",
        pin: "PIN-kode",
        detour_unknown_user_id: |tries| {
            format!(
                "Ingen her har det bruger-ID, der blev skrevet ({tries}. forsøg). Det er slettet. Brug det på kortet."
            )
        },
        detour_wrong_pin: |wrong| format!("Forkert PIN-kode. Forkerte forsøg i træk: {wrong}. Brug den på kortet."),
        detour_wrong_code: |wrong, last| {
            format!("Forkert kode nummer {wrong}. Nummer {last} stopper dit login. Koden på computeren gælder stadig.")
        },
        detour_rejected: "Du afviste, så der er ikke godkendt noget. Siden har fået at vide, at du stoppede. Det er det \
            rigtige at gøre, når teksten ikke er det, du vil. Du kan begynde igen.",
        detour_cancelled: "Du afbrød på computeren, så der er ikke godkendt noget. Du kan begynde igen.",
        detour_codes_used_up: |last| {
            format!(
                "{last} forkerte koder stoppede dit login. Det stopper dem, der gætter. Du kan begynde igen med en ny kode."
            )
        },
        detour_expired: "Det tog for lang tid, og dit login er slut. Du kan begynde igen.",
        detour_too_early: "Appen ser efter, om der er noget at godkende, når du åbner den. Den var åben, før du var nået \
            så langt på computeren.",
        detour_old_result: "Appen viser stadig det forrige resultat.",
        detour_not_this_phone: "Det bruger-ID er en andens. Appen på denne telefon hører til personen på kortet, så der \
            kommer ikke noget her.",
    },
    device: Device {
        simulation: "Simulering",
        your_turn: "Din tur",
        profile_name: "MitID.dk",
        log_on_to_profile: "Log på hos MitID.dk for at se eller ændre din MitID-profil",
    },
    computer: Computer {
        region: "Computer (simulering)",
        address: "Adresse",
        practice_site: "Øveside, ikke den rigtige side",
        profile_heading: "Din profil",
        profile_lead: "Se og ret det, MitID ved om dig.",
        log_on: "Log på",
        aborted: "Du er ikke logget på. Dit login blev stoppet.",
        failed: "Du er ikke logget på. Det lykkedes ikke.",
        connecting_heading: "Opretter forbindelse til MitID",
        connecting: "Vent et øjeblik. Forbindelsen er på vej.",
        box_name: "MitID-login, simuleret",
        log_on_at: |site| format!("Log på hos {site}"),
        user_id: "Bruger-ID",
        user_id_hint: "Fra øvekortet. Skriv ikke dit eget.",
        continue_: "Fortsæt",
        cancel: "Afbryd",
        help: "Hjælp",
        help_text: "Skriv bruger-ID'et fra øvekortet, og tryk på »Fortsæt«. Gå så til telefonen, og åbn appen. Guiden \
            over computeren fortæller om hvert trin og kan gøre det for dig.",
        forgot_user_id: "Glemt bruger-ID?",
        forgot_user_id_text: "Her står det på øvekortet. Ingen, der ringer eller skriver til dig, må bede om dit eget.",
        looking_up: "Kontrollerer bruger-ID.",
        error_empty: "Skriv først bruger-ID'et fra øvekortet.",
        error_cpr: "Ti cifre kan være et CPR-nummer. Skriv aldrig et her: et bruger-ID er noget andet. Det er slettet.",
        error_too_short: "Et bruger-ID har mindst 5 tegn. Brug det på øvekortet. Det, du skrev, er slettet.",
        error_too_long: "Et bruger-ID har højst 48 tegn. Brug det på øvekortet. Det, du skrev, er slettet.",
        error_character: "Et af tegnene kan ikke stå i et bruger-ID. Brug det på øvekortet. Det, du skrev, er slettet.",
        error_space: "Et bruger-ID kan ikke begynde eller slutte med mellemrum. Brug det på øvekortet. Det, du skrev, er \
            slettet.",
        error_unknown: |tries| {
            format!(
                "Ingen her har det bruger-ID ({tries}. forsøg). Skriv ikke dine egne data her. Det, du skrev, er slettet."
            )
        },
        open_app: "Åbn MitID app og godkend",
        open_app_text: "Tag telefonen, og åbn appen. Denne side venter på dig.",
        one_time_code: "Engangskode",
        code_text: "Tast koden i appen på telefonen.",
        go_on_heading: "Gå videre i appen",
        go_on_text: "Koden var rigtig. Læs nu teksten på telefonen.",
        cancelling_heading: "Afbryder dit login",
        cancelling: "Et øjeblik.",
        tick_heading: "Skjoldet har fået et flueben",
        tick_text: "Du bliver logget på. Du skal ikke trykke på noget.",
        ended_heading: "Dit login er slut",
        ended_rejected: "Du afviste i appen, så der er ikke godkendt noget.",
        ended_cancelled: "Du afbrød, så der er ikke godkendt noget.",
        ended_codes: "Der var for mange forkerte koder.",
        ended_expired: "Det tog for lang tid.",
        back_to_site: "Du bliver ført tilbage til siden.",
        logged_on_heading: "Du er logget på",
        logged_on_as: |person| format!("Logget på som {person}"),
        profile_page: "Her ville du se din profil. I simuleringen er siden tom, for det er at logge på, du er kommet for \
            at øve.",
    },
    phone: Phone {
        region: "Telefon (simulering)",
        home_heading: "Startskærm",
        home_text: "Appen åbner, når du trykker på den, og aldrig af sig selv.",
        app: "MitID app",
        close_app: "Luk appen",
        pin_heading: "Tast din PIN-kode",
        pin_group: "PIN-kode",
        pin_text: |person| format!("For {person}"),
        delete: "Slet",
        digits_entered: |entered, of| format!("{entered} af {of} cifre tastet"),
        wrong_pin: |wrong| format!("Forkert PIN-kode. Forkerte forsøg i træk: {wrong}."),
        checking: "Kontrollerer.",
        looking_heading: "Et øjeblik",
        looking: "Appen ser efter, om der er noget at godkende.",
        code_heading: "Tast engangskoden",
        code_field: "Engangskode",
        code_hint: "Fire cifre fra den computer, du selv bruger.",
        next: "Næste",
        four_digits: "Koden har fire cifre. Tast dem alle fire.",
        wrong_code: |wrong, last| format!("Det er ikke koden på computeren. Forkert kode {wrong} af {last}."),
        can_you_approve: "Kan du godkende?",
        swipe: "Swipe til højre for at godkende",
        swipe_hint: "Helt til højre. Med tastaturet: piletasterne eller End.",
        approve: "Godkend",
        reject: "Afvis",
        sending: "Sender dit svar.",
        approved_heading: "Godkendt",
        approved_text: "Skjoldet har fået et flueben: du har godkendt.",
        rejected_heading: "Afvist",
        rejected_text: "Du har afvist. Der er ikke godkendt noget.",
        cancelled_heading: "Afbrudt",
        cancelled_text: "Du afbrød på computeren. Der er ikke godkendt noget.",
        codes_heading: "For mange forkerte koder",
        codes_text: "Dit login er slut. Der er ikke godkendt noget. Begynd igen på computeren.",
        expired_heading: "For sent",
        expired_text: "Tiden løb ud. Der er ikke godkendt noget. Begynd igen på computeren.",
        to_front_page: "Til forsiden",
        front_page_heading: "Forside",
        front_page_text: |person| {
            format!("{person}, her er ikke noget at godkende. Appen ser efter, når du åbner den.")
        },
    },
    said: Said {
        connecting: "Computeren er ved at få forbindelse til MitID.",
        asks_for_user_id: |site| format!("Boksen på computeren er åben. Log på hos {site}. Den beder om bruger-ID."),
        unknown_user_id: |tries| {
            format!("Ingen her har det bruger-ID, {tries}. forsøg. Det er slettet. Skriv ikke dine egne data her.")
        },
        open_app: "Computeren siger: Åbn MitID app og godkend.",
        code: |digits| format!("Computeren viser engangskoden: {digits}."),
        cancelled: "Dit login er afbrudt. Der er ikke godkendt noget.",
        told_rejected: "Computeren har nu fået at vide, at du afviste.",
        told_codes: "Computeren har nu fået at vide, at dit login er slut.",
        told_expired: "Computeren siger: det tog for lang tid. Dit login er slut.",
        back_at_site: |site| format!("Du er tilbage hos {site} og ikke logget på."),
        computer_tick: "Også skjoldet på computeren har fået et flueben. Du bliver logget på.",
        logged_on: |site, person| format!("Du er logget på hos {site} som {person}."),
        home: "Appen er lukket. Telefonen viser startskærmen.",
        asks_for_pin: "Appen er åben og beder om PIN-koden.",
        asks_for_code: "Appen beder om engangskoden.",
        code_is_right: "Koden er rigtig.",
        asks_to_approve: |site, text| format!("Telefonen viser: {site}. Kan du godkende? {text}."),
        approved: "Godkendt. Skjoldet på telefonen har fået et flueben.",
        rejected: "Afvist. Der er ikke godkendt noget.",
        cancelled_on_computer: "Telefonen viser: afbrudt på computeren.",
        codes_used_up: |last| {
            format!("Det var forkert kode {last} af {last}. Dit login er slut. Der er ikke godkendt noget.")
        },
        expired: "Telefonen viser: tiden løb ud.",
        front_page: "Appens forside. Den ser efter, om der er noget at godkende, når du åbner den.",
        swiped_too_little: "Ikke swipet helt til højre. Der er ikke godkendt noget.",
        stepped_back: "Et trin tilbage.",
        nothing_to_step_back: "Dette er begyndelsen. Der er ikke noget trin at gå tilbage.",
        started_over: "Startet forfra.",
        nothing_to_do: "Der er ikke mere at gøre.",
        language: "Siden er nu på dansk.",
        again: |text, time| format!("Igen, {time}. gang: {text}"),
        hint: |step, what| format!("{step}: {what}"),
        finished: "Færdig.",
    },
};
