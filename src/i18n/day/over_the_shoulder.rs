//! Somebody stands beside the learner.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// A visitor looks on.
pub const LOOKS_ENGLISH: DayTexts = DayTexts {
    errand: "It is Friday afternoon. You want to log on to your MitID profile on the computer.",
    beforehand: "Today somebody stands beside you while you log on.",
    talks: &[TalkTexts {
        who: "Kim from Øvby Support",
        turns: &[
            TurnTexts {
                says: "Good afternoon. I help people here with their computers. May I stay while you log on?",
                answers: &["Yes, do.", "Would you look away while I type?", "Not today, thank you."],
            },
            TurnTexts {
                says: "Thank you. Just go on. I stand beside you and see how it goes.",
                answers: &["Would you look away while I type?"],
            },
            TurnTexts { says: "Of course. I look out of the window. Take your time.", answers: &[] },
            TurnTexts { says: "All right. Another day, perhaps. Goodbye.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Your visitor knows your PIN code.",
            happened: "This happens to careful people. The visitor was friendly, and stood close to you. That was their doing, not yours.",
            clue: "The clue: somebody stood beside you while you typed. Asking them to look away, or saying goodbye first, would have stopped it.",
            in_real_life: "In real life, change your PIN code in the app. If your phone is gone as well, block your MitID at once.",
        },
        DebriefTexts {
            title: "Nobody saw your PIN code.",
            happened: "You were alone with it, or nobody looked.",
            clue: "The clue: somebody who had not been asked wanted to stand beside you. You may always ask people to look away, whoever they are.",
            in_real_life: "In real life, log on when nobody looks, or cover the phone with your hand.",
        },
    ],
};

/// The same.
pub const LOOKS_DANISH: DayTexts = DayTexts {
    errand: "Det er fredag eftermiddag. Du vil logge på din MitID-profil på computeren.",
    beforehand: "I dag står nogen ved siden af dig, mens du logger på.",
    talks: &[TalkTexts {
        who: "Kim fra Øvby Support",
        turns: &[
            TurnTexts {
                says: "Goddag. Jeg hjælper folk her med deres computere. Må jeg blive, mens du logger på?",
                answers: &["Ja, det må du gerne.", "Vil du kigge væk, mens jeg taster?", "Ikke i dag, tak."],
            },
            TurnTexts {
                says: "Tak. Bare fortsæt. Jeg stiller mig ved siden af og ser, hvordan det går.",
                answers: &["Vil du kigge væk, mens jeg taster?"],
            },
            TurnTexts { says: "Selvfølgelig. Jeg kigger ud ad vinduet. Tag dig god tid.", answers: &[] },
            TurnTexts { says: "Det er i orden. En anden dag måske. Farvel.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Din gæst kender din PIN-kode.",
            happened: "Det sker også for forsigtige mennesker. Gæsten var venlig og stod tæt på dig. Det var deres værk, ikke dit.",
            clue: "Tegnet: Nogen stod ved siden af dig, mens du tastede. Det var blevet stoppet af et »Vil du kigge væk?« eller et farvel først.",
            in_real_life: "I virkeligheden: Skift din PIN-kode i appen. Er din telefon også væk, så spær straks dit MitID.",
        },
        DebriefTexts {
            title: "Ingen så din PIN-kode.",
            happened: "Du var alene med den, eller ingen kiggede med.",
            clue: "Tegnet: Nogen, der ikke var bedt om at komme, ville stå ved siden af dig. Du må altid bede folk om at kigge væk, hvem de end er.",
            in_real_life: "I virkeligheden: Log på, når ingen kigger med, eller hold hånden over telefonen.",
        },
    ],
};

/// A neighbour looks away of her own accord: honest.
pub const NEIGHBOUR_ENGLISH: DayTexts = DayTexts {
    errand: "It is Friday afternoon. You want to log on to your MitID profile on the computer. Your neighbour may come by with a book.",
    beforehand: "Today you have a visitor while you log on.",
    talks: &[TalkTexts {
        who: "Sofie, your neighbour",
        turns: &[
            TurnTexts {
                says: "Hello! I bring back your book. Do I come at a bad time?",
                answers: &["Come in. I am just logging on.", "Another day, please."],
            },
            TurnTexts {
                says: "Go on. I look at the flowers on your balcony. Nobody sees your PIN code.",
                answers: &[],
            },
            TurnTexts { says: "No problem. See you soon.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You logged on, and had a visitor.",
            happened: "Your neighbour looked away while you typed.",
            clue: "The signs: you knew her and expected her, and she looked away without being asked.",
            in_real_life: "In real life, having visitors is fine. Type your PIN code when nobody looks.",
        },
        DebriefTexts {
            title: "Your neighbour went home.",
            happened: "You were not logged on yet. Nothing bad happened. The visit was an honest one.",
            clue: "The signs: you knew her and expected her, and she wanted nothing of you. It is always right to be alone for this.",
            in_real_life: "In real life, you can log on now and ask her in later.",
        },
    ],
};

/// The same.
pub const NEIGHBOUR_DANISH: DayTexts = DayTexts {
    errand: "Det er fredag eftermiddag. Du vil logge på din MitID-profil på computeren. Din nabo kommer måske forbi med en bog.",
    beforehand: "I dag har du besøg, mens du logger på.",
    talks: &[TalkTexts {
        who: "Sofie, din nabo",
        turns: &[
            TurnTexts {
                says: "Hej! Jeg kommer med din bog. Er det et dårligt tidspunkt?",
                answers: &["Kom indenfor. Jeg er lige ved at logge på.", "En anden dag, tak."],
            },
            TurnTexts {
                says: "Fortsæt bare. Jeg kigger på blomsterne på altanen, så ingen ser din PIN-kode.",
                answers: &[],
            },
            TurnTexts { says: "Helt i orden. Vi ses.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du loggede på og havde besøg.",
            happened: "Din nabo kiggede væk, mens du tastede.",
            clue: "Tegnene: Du kendte hende og ventede hende, og hun kiggede væk uden at blive bedt om det.",
            in_real_life: "I virkeligheden: Det er fint at have gæster. Indtast din PIN-kode, når ingen kigger med.",
        },
        DebriefTexts {
            title: "Din nabo gik hjem igen.",
            happened: "Du var ikke logget på endnu. Der skete ikke noget. Besøget var ærligt nok.",
            clue: "Tegnene: Du kendte hende og ventede hende, og hun ville ikke have noget fra dig. Det er altid i orden at være alene om det.",
            in_real_life: "I virkeligheden: Du kan logge på nu og invitere hende ind senere.",
        },
    ],
};
