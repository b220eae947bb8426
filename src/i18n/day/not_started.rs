//! Something waits in the app, and somebody speaks of it.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// A visitor from a public authority, as they say: a fraud.
pub const VISITOR_ENGLISH: DayTexts = DayTexts {
    errand: "It is Friday. You are at home with your phone and your computer, and nothing is planned.",
    beforehand: "Today something is waiting in your app that you did not start.",
    talks: &[TalkTexts {
        who: "Lars from Øvby Municipality",
        turns: &[
            TurnTexts {
                says: "Good afternoon. We are checking the addresses in this street. Do you have two minutes?",
                answers: &["Yes, of course.", "What is it about?", "Not today, thank you."],
            },
            TurnTexts {
                says: "There is something from us in your MitID app. Please open the app and approve it.",
                answers: &["I did not start anything.", "I would rather not."],
            },
            TurnTexts {
                says: "It asks for a code. I have it here: {code}. Then you only have to approve.",
                answers: &["I did not start anything.", "I would rather not."],
            },
            TurnTexts {
                says: "We started it for you. Without it your address may be deleted.",
                answers: &["I will ask the municipality.", "All right."],
            },
            TurnTexts { says: "That is quite all right. Goodbye.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The visitor was polite and stood in front of you. That was their doing, not yours.",
            clue: "The clue: you had not started anything yourself. 'Reject' in the app would have stopped it. So would a QR code, as your own computer would have shown none.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "The code was typed, but you did not approve: nobody is logged on as you.",
            clue: "The clue: you had not started anything yourself. The text to approve was the last chance to see that.",
            in_real_life: "In real life, make a new PIN code if somebody may have seen you type it, and call the municipality yourself.",
        },
        DebriefTexts {
            title: "Nothing was approved.",
            happened: "You ended the visit, and nobody is logged on as you.",
            clue: "The clue: you had not started anything yourself. Nobody else starts something for you that you have to approve.",
            in_real_life: "In real life, if something is waiting that you did not start, press 'Reject'. Then ask, on a number that you find yourself.",
        },
    ],
};

/// The same.
pub const VISITOR_DANISH: DayTexts = DayTexts {
    errand: "Det er fredag. Du er hjemme med din telefon og din computer, og der er ikke noget på programmet.",
    beforehand: "I dag venter der noget i din app, som du ikke selv har sat i gang.",
    talks: &[TalkTexts {
        who: "Lars fra Øvby Kommune",
        turns: &[
            TurnTexts {
                says: "Goddag. Vi gennemgår adresserne her på vejen. Har du to minutter?",
                answers: &["Ja, selvfølgelig.", "Hvad drejer det sig om?", "Ikke i dag, tak."],
            },
            TurnTexts {
                says: "Der ligger noget fra os i din MitID app. Åbn appen, og godkend det.",
                answers: &["Jeg har ikke sat noget i gang.", "Det vil jeg helst ikke."],
            },
            TurnTexts {
                says: "Den beder om en kode. Jeg har den her: {code}. Så mangler du kun at godkende.",
                answers: &["Jeg har ikke sat noget i gang.", "Det vil jeg helst ikke."],
            },
            TurnTexts {
                says: "Det har vi gjort for dig. Ellers kan din adresse blive slettet.",
                answers: &["Jeg spørger kommunen.", "Godt så."],
            },
            TurnTexts { says: "Det er helt i orden. Farvel.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Gæsten var høflig og stod lige foran dig. Det var hans værk, ikke dit.",
            clue: "Tegnet: Du havde ikke selv sat noget i gang. »Afvis« i appen ville have stoppet det. Det ville en QR-kode også, for din egen computer ville ikke have vist nogen.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Koden var indtastet, men du godkendte ikke: Ingen er logget på som dig.",
            clue: "Tegnet: Du havde ikke selv sat noget i gang. Teksten, du skulle godkende, var sidste chance for at se det.",
            in_real_life: "I virkeligheden: Lav en ny PIN-kode, hvis nogen kan have set dig indtaste den, og ring selv til kommunen.",
        },
        DebriefTexts {
            title: "Intet blev godkendt.",
            happened: "Du sagde farvel, og ingen er logget på som dig.",
            clue: "Tegnet: Du havde ikke selv sat noget i gang. Andre kan ikke sætte noget i gang for dig, som du så skal godkende.",
            in_real_life: "I virkeligheden: Venter der noget, du ikke selv har sat i gang, så tryk på »Afvis«. Spørg bagefter på et nummer, du selv finder.",
        },
    ],
};

/// A reminder of the municipality: honest.
pub const REMINDER_ENGLISH: DayTexts = DayTexts {
    errand: "It is Friday. A letter is waiting for you at Øvby Municipality. You want to read it on your computer today.",
    beforehand: "Today something is waiting in your app that you started yourself.",
    talks: &[TalkTexts {
        who: "Øvby Municipality",
        turns: &[
            TurnTexts {
                says: "A reminder: There is a letter for you on My Page. Read it whenever you like.",
                answers: &["Do I have to approve anything?", "What does it say?"],
            },
            TurnTexts {
                says: "Only what you start yourself. We send no link, and we ask for no code.",
                answers: &["What does it say?"],
            },
            TurnTexts {
                says: "That we do not write in a message. Log on by yourself, when it suits you.",
                answers: &["Do I have to approve anything?"],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You are logged on, and can read your letter.",
            happened: "The message was a reminder, and what you approved you had started yourself.",
            clue: "The signs: you began the log-on, the code stood on your own screen, and the text was what you wanted.",
            in_real_life: "In real life, go to the site by yourself, and approve what you started there.",
        },
        DebriefTexts {
            title: "You rejected your own log-on.",
            happened: "Nothing bad happened. It was the one that you had started yourself, so you can begin again.",
            clue: "The signs: you began the log-on, the code stood on your own screen, and the text was what you wanted.",
            in_real_life: "In real life, it is always all right to reject when in doubt, and to begin again.",
        },
        DebriefTexts {
            title: "You deleted the message.",
            happened: "Nothing bad happened. It was only a reminder, and the letter is still there.",
            clue: "The signs: it came from nobody in a hurry, had no link, and asked for no code.",
            in_real_life: "In real life, you can go to the site by yourself at any time, with or without a message.",
        },
    ],
};

/// The same.
pub const REMINDER_DANISH: DayTexts = DayTexts {
    errand: "Det er fredag. Der ligger et brev til dig hos Øvby Kommune. Det vil du læse på computeren i dag.",
    beforehand: "I dag venter der noget i din app, som du selv har sat i gang.",
    talks: &[TalkTexts {
        who: "Øvby Kommune",
        turns: &[
            TurnTexts {
                says: "Påmindelse: Der ligger et brev til dig på Min Side. Læs det, når det passer dig.",
                answers: &["Skal jeg godkende noget?", "Hvad står der i det?"],
            },
            TurnTexts {
                says: "Kun det, du selv sætter i gang. Vi sender ingen links og beder ikke om koder.",
                answers: &["Hvad står der i det?"],
            },
            TurnTexts {
                says: "Det skriver vi ikke i en besked. Log selv på, når det passer dig.",
                answers: &["Skal jeg godkende noget?"],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du er logget på og kan læse dit brev.",
            happened: "Beskeden var en påmindelse, og det, du godkendte, havde du selv sat i gang.",
            clue: "Tegnene: Du begyndte selv, koden stod på din egen skærm, og teksten passede med det, du ville.",
            in_real_life: "I virkeligheden: Gå selv ind på siden, og godkend det, du selv har sat i gang dér.",
        },
        DebriefTexts {
            title: "Du afviste dit eget login.",
            happened: "Der skete ikke noget. Det var det login, du selv havde sat i gang, så du kan begynde igen.",
            clue: "Tegnene: Du begyndte selv, koden stod på din egen skærm, og teksten passede med det, du ville.",
            in_real_life: "I virkeligheden: Det er altid i orden at afvise, når du er i tvivl, og så begynde igen.",
        },
        DebriefTexts {
            title: "Du slettede beskeden.",
            happened: "Der skete ikke noget. Det var bare en påmindelse, og brevet ligger der stadig.",
            clue: "Tegnene: Ingen havde travlt, der var ikke noget link, og ingen bad om en kode.",
            in_real_life: "I virkeligheden: Du kan altid selv gå ind på siden, med eller uden besked.",
        },
    ],
};

/// The bank writes, as they say, and then support calls, as they say: a fraud that a QR code stops.
pub const BANK_ENGLISH: DayTexts = DayTexts {
    errand: "It is Friday. You are at home, and nothing is planned. Your app is set to QR codes.",
    beforehand: "Today something is waiting in your app that you did not start.",
    talks: &[
        TalkTexts {
            who: "Øvebank",
            turns: &[
                TurnTexts {
                    says: "Dear customer. A payment to you is waiting in MitID app. Please open the app and approve.",
                    answers: &["What payment is it?", "I did not start anything.", "I will call you myself."],
                },
                TurnTexts {
                    says: "It came in today. If nobody approves it, it goes back tonight.",
                    answers: &["All right.", "I would rather not."],
                },
                TurnTexts { says: "You are welcome to call us.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Line from Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Good afternoon. Something is waiting in your app. Shall we finish it together?",
                    answers: &["Yes, please.", "I did not start anything.", "No, thank you."],
                },
                TurnTexts {
                    says: "Then please open MitID app. It asks you to scan the QR code on your computer.",
                    answers: &["My computer shows none.", "I would rather not."],
                },
                TurnTexts { says: "Then it cannot be done today, I am afraid. Goodbye.", answers: &[] },
                TurnTexts { says: "Of course. Have a good day.", answers: &[] },
            ],
        },
    ],
    endings: &[DebriefTexts {
        title: "Nothing was approved.",
        happened: "Somebody else had begun a log-on as you. Your app has QR codes, so they had nothing to read out.",
        clue: "The clue: you had not started anything, and your own computer showed no QR code. A one-time code they could have read out to you.",
        in_real_life: "In real life, if something is waiting that you did not start, press 'Reject'. Then ask, on a number that you find yourself.",
    }],
};

/// The same.
pub const BANK_DANISH: DayTexts = DayTexts {
    errand: "Det er fredag. Du er hjemme, og der er ikke noget på programmet. Din app er sat til QR-koder.",
    beforehand: "I dag venter der noget i din app, som du ikke selv har sat i gang.",
    talks: &[
        TalkTexts {
            who: "Øvebank",
            turns: &[
                TurnTexts {
                    says: "Kære kunde. En betaling til dig venter i MitID app. Åbn appen, og godkend.",
                    answers: &[
                        "Hvad er det for en betaling?",
                        "Jeg har ikke sat noget i gang.",
                        "Jeg ringer selv til jer.",
                    ],
                },
                TurnTexts {
                    says: "Den kom i dag. Bliver den ikke godkendt, går den retur i aften.",
                    answers: &["Godt så.", "Det vil jeg helst ikke."],
                },
                TurnTexts { says: "Du er velkommen til at ringe til os.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Line fra Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Goddag. Der venter noget i din app. Skal vi gøre det færdigt sammen?",
                    answers: &["Ja tak.", "Jeg har ikke sat noget i gang.", "Nej tak."],
                },
                TurnTexts {
                    says: "Åbn MitID app. Den beder dig scanne QR-koden på din computer.",
                    answers: &["Min computer viser ikke nogen.", "Det vil jeg helst ikke."],
                },
                TurnTexts { says: "Så kan det desværre ikke lade sig gøre i dag. Farvel.", answers: &[] },
                TurnTexts { says: "Selvfølgelig. Hav en god dag.", answers: &[] },
            ],
        },
    ],
    endings: &[DebriefTexts {
        title: "Intet blev godkendt.",
        happened: "Nogen havde sat et login i gang som dig. Din app har QR-koder, så de havde intet at læse op.",
        clue: "Tegnet: Du havde ikke sat noget i gang, og din egen computer viste ingen QR-kode. En engangskode kunne de have læst op for dig.",
        in_real_life: "I virkeligheden: Venter der noget, du ikke selv har sat i gang, så tryk på »Afvis«. Spørg bagefter på et nummer, du selv finder.",
    }],
};
