//! The computer says one thing, and the app asks for another.

use super::{DayTexts, DebriefTexts};

/// The page says that it logs on, and the app asks for a transfer: a fraud.
pub const OTHER_ENGLISH: DayTexts = DayTexts {
    errand: "It is Thursday evening. You want to log on at Øvebank on the computer, and look at your account.",
    beforehand: "Today the computer and the app say two different things.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "The stranger got your money.",
            happened: "This happens to careful people. Everything on the computer looked as it always does. That was their doing, not yours.",
            clue: "The clue: you wanted to log on, and the app asked for a transfer of 8,200 kroner. Reading that text and pressing 'Reject' would have stopped it. The code, the address and a QR code would not.",
            in_real_life: "In real life, call your bank at once, block your MitID, then tell the police.",
        },
        DebriefTexts {
            title: "No money was sent.",
            happened: "You did not approve, and the stranger got nothing.",
            clue: "The clue: you wanted to log on, and the app asked for a transfer of 8,200 kroner. What you approve is the text in the app, whatever the computer says.",
            in_real_life: "In real life, call your bank yourself, on a number that you find yourself, and tell them about it.",
        },
    ],
};

/// The same.
pub const OTHER_DANISH: DayTexts = DayTexts {
    errand: "Det er torsdag aften. Du vil logge på hos Øvebank på computeren og se på din konto.",
    beforehand: "I dag siger computeren og appen hver sit.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "Den fremmede fik dine penge.",
            happened: "Det sker også for forsigtige mennesker. Alt på computeren så ud, som det plejer. Det var deres værk, ikke dit.",
            clue: "Tegnet: Du ville logge på, og appen spurgte om en overførsel på 8.200 kroner. Det var blevet stoppet, hvis teksten var blevet læst og afvist. Koden, adressen og en QR-kode kunne ikke vise det.",
            in_real_life: "I virkeligheden: Ring straks til din bank, spær dit MitID, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Der blev ikke sendt nogen penge.",
            happened: "Du godkendte ikke, og den fremmede fik ingenting.",
            clue: "Tegnet: Du ville logge på, og appen spurgte om en overførsel på 8.200 kroner. Det, du godkender, er teksten i appen, uanset hvad computeren siger.",
            in_real_life: "I virkeligheden: Ring selv til din bank på et nummer, du selv finder, og fortæl om det.",
        },
    ],
};

/// The learner's own transfer: honest.
pub const OWN_ENGLISH: DayTexts = DayTexts {
    errand: "It is Thursday evening. You are logged on at Øvebank, and want to send 450 kroner to Øvby Waterworks.",
    beforehand: "Today you approve a text in the app.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "You sent your own transfer.",
            happened: "The app asked for what you had begun: 450 kroner to the waterworks.",
            clue: "The signs: you had begun it yourself, and both the amount and the name in the app were right.",
            in_real_life: "In real life, approve when the text is what you began yourself.",
        },
        DebriefTexts {
            title: "You stopped your own transfer.",
            happened: "Nothing bad happened. The transfer was an honest one, and it was your own.",
            clue: "The signs: you had begun it yourself, and both the amount and the name in the app were right. Stopping is always allowed.",
            in_real_life: "In real life, you can begin it again whenever you like.",
        },
    ],
};

/// The same.
pub const OWN_DANISH: DayTexts = DayTexts {
    errand: "Det er torsdag aften. Du er logget på hos Øvebank og vil sende 450 kroner til Øvby Vandværk.",
    beforehand: "I dag godkender du en tekst i appen.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "Du sendte din egen overførsel.",
            happened: "Appen spurgte om det, du selv havde sat i gang: 450 kroner til vandværket.",
            clue: "Tegnene: Du havde selv sat det i gang, og både beløbet og navnet i appen var rigtige.",
            in_real_life: "I virkeligheden: Godkend, når teksten passer med det, du selv har sat i gang.",
        },
        DebriefTexts {
            title: "Du stoppede din egen overførsel.",
            happened: "Der skete ikke noget. Overførslen var ærlig nok, og den var din egen.",
            clue: "Tegnene: Du havde selv sat det i gang, og både beløbet og navnet i appen var rigtige. Det er altid i orden at stoppe.",
            in_real_life: "I virkeligheden: Du kan begynde forfra, når det passer dig.",
        },
    ],
};
