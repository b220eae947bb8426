//! The rules that the program checks, each as one sentence.

use super::texts::source::PropertyTexts;

pub(super) const ENGLISH: PropertyTexts = PropertyTexts {
    code_after_pin: "No code and no QR code is on a computer before the person whose user ID was typed there has \
                     unlocked the app with a PIN code, fingerprint or face.",
    text_after_code: "The app shows no text to approve before the code from that very log-on has been typed or scanned.",
    no_is_no: "Reject, Cancel, no more time, no more codes, and a second log-on at the same time: none of them logs \
               anybody on.",
    log_on_after_approval: "Nobody is logged on, and no money is sent, unless the right person has approved exactly that.",
    codes_after_switch: "One-time codes cannot be used until 24 hours after the switch was started, and are used from then on.",
    code_works_once: "A code works once, and only for the log-on that it was made for.",
    outcome_stays: "How a log-on ended is told as it was, and does not change any more.",
    same_text: "The app shows the same text as the computer.",
    blocked_does_nothing: "Three wrong PIN codes in a row block the app, and a blocked app does nothing.",
    one_session_each: "Each person has at most one log-on under way.",
    pin_stays_in_phone: "The digits of a PIN code are in no message and in no log.",
    only_one_acts: "Each party decides alone, from what it knows and what it is told.",
};

pub(super) const DANISH: PropertyTexts = PropertyTexts {
    code_after_pin: "Der står ingen kode og ingen QR-kode på en computer, før den person, hvis bruger-ID er indtastet \
                     dér, har låst appen op med PIN-kode, fingeraftryk eller ansigt.",
    text_after_code: "Appen viser ingen tekst til godkendelse, før koden fra netop det login er indtastet eller scannet.",
    no_is_no: "Afvis, Afbryd, udløbet tid, opbrugte koder og et andet login på samme tid: Intet af det logger nogen på.",
    log_on_after_approval: "Ingen bliver logget på, og ingen penge bliver sendt, uden at den rette person har godkendt \
                            netop det.",
    codes_after_switch: "Engangskoder kan først bruges, når der er gået 24 timer, siden skiftet blev sat i gang, og derefter \
                         bliver de brugt.",
    code_works_once: "En kode virker én gang og kun til det login, den er lavet til.",
    outcome_stays: "Når et login er slut, bliver resultatet fortalt, som det var, og det ændrer sig ikke mere.",
    same_text: "Appen viser den samme tekst som computeren.",
    blocked_does_nothing: "Tre forkerte PIN-koder i træk spærrer appen, og en spærret app gør ingenting.",
    one_session_each: "Hver person har højst ét login i gang ad gangen.",
    pin_stays_in_phone: "PIN-kodens cifre står ikke i nogen besked og ikke i nogen log.",
    only_one_acts: "Hver part bestemmer selv, ud fra det, den ved, og det, den får at vide.",
};
