//! Everything looks right but the address.

use super::{DayTexts, DebriefTexts};

/// A page passes the learner's own log-on through: a fraud.
pub const COPY_ENGLISH: DayTexts = DayTexts {
    errand: "It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.",
    beforehand: "Today a page is right everywhere but in one place.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The code and the text were right, and only the page was not. That was their doing, not yours.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. The code and the text could not show it. Looking at the address before typing anything would have stopped it.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "Your user ID was typed on that page, and then you said no: nobody is logged on as you.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. Stopping helps at any moment, even with the right code and the right text.",
            in_real_life: "In real life, call your bank yourself, and reject whatever you did not begin.",
        },
        DebriefTexts {
            title: "You left in time.",
            happened: "You did not type your user ID on that page.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. The code and the text could not show it.",
            in_real_life: "In real life, type the bank's address yourself, or open the bank's own app.",
        },
    ],
};

/// The same.
pub const COPY_DANISH: DayTexts = DayTexts {
    errand: "Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.",
    beforehand: "I dag er en side rigtig overalt undtagen ét sted.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Koden og teksten var rigtige, det var kun siden, der ikke var. Det var deres værk, ikke dit.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. Koden og teksten kunne ikke vise det. Et blik på adressen, før noget blev skrevet, ville have stoppet det.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Dit bruger-ID blev skrevet på den side, og så sagde du nej: Ingen er logget på som dig.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. Det hjælper altid at stoppe, også når kode og tekst er rigtige.",
            in_real_life: "I virkeligheden: Ring selv til din bank, og afvis alt, du ikke selv har sat i gang.",
        },
        DebriefTexts {
            title: "Du gik i tide.",
            happened: "Du skrev ikke dit bruger-ID på den side.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. Koden og teksten kunne ikke vise det.",
            in_real_life: "I virkeligheden: Skriv selv bankens adresse, eller åbn bankens egen app.",
        },
    ],
};

/// The bank's own page: honest.
pub const GENUINE_ENGLISH: DayTexts = DayTexts {
    errand: "It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.",
    beforehand: "Today you log on at a page that you searched for.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "You can see your account.",
            happened: "The page was the bank's own, and you are logged on there.",
            clue: "The signs: the address of the MitID log-on ended in mitid.dk, and the app asked for what you had begun.",
            in_real_life: "In real life, it is safer still to type the bank's address yourself.",
        },
        DebriefTexts {
            title: "You did not log on.",
            happened: "Nothing bad happened. The page was the bank's own.",
            clue: "The signs: the address of the MitID log-on ended in mitid.dk. It is always right to stop and look again.",
            in_real_life: "In real life, you can type the bank's address yourself and go on.",
        },
    ],
};

/// The same.
pub const GENUINE_DANISH: DayTexts = DayTexts {
    errand: "Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.",
    beforehand: "I dag logger du på på en side, du har søgt efter.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "Du kan se din konto.",
            happened: "Siden var bankens egen, og du er logget på der.",
            clue: "Tegnene: Adressen på MitID-login endte på mitid.dk, og appen spurgte om det, du selv havde sat i gang.",
            in_real_life: "I virkeligheden: Det er endnu sikrere selv at skrive bankens adresse.",
        },
        DebriefTexts {
            title: "Du loggede ikke på.",
            happened: "Der skete ikke noget. Siden var bankens egen.",
            clue: "Tegnene: Adressen på MitID-login endte på mitid.dk. Det er altid i orden at stoppe og se efter en gang til.",
            in_real_life: "I virkeligheden: Du kan selv skrive bankens adresse og fortsætte.",
        },
    ],
};

/// The same with a QR code: a fraud.
pub const QR_ENGLISH: DayTexts = DayTexts {
    errand: "It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.",
    beforehand: "Today a page is right everywhere but in one place.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The QR code and the text were right, and only the page was not. That was their doing, not yours.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. The QR code and the text could not show it. Looking at the address before typing anything would have stopped it.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "Your user ID was typed on that page, and then you said no: nobody is logged on as you.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. Stopping helps at any moment, even with the right QR code and the right text.",
            in_real_life: "In real life, call your bank yourself, and reject whatever you did not begin.",
        },
        DebriefTexts {
            title: "You left in time.",
            happened: "You did not type your user ID on that page.",
            clue: "The clue was the address alone: logon-mitid.example, and the right one ends in mitid.dk. The QR code and the text could not show it.",
            in_real_life: "In real life, type the bank's address yourself, or open the bank's own app.",
        },
    ],
};

/// The same.
pub const QR_DANISH: DayTexts = DayTexts {
    errand: "Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.",
    beforehand: "I dag er en side rigtig overalt undtagen ét sted.",
    talks: &[],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. QR-koden og teksten var rigtige, det var kun siden, der ikke var. Det var deres værk, ikke dit.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. QR-koden og teksten kunne ikke vise det. Et blik på adressen, før noget blev skrevet, ville have stoppet det.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Dit bruger-ID blev skrevet på den side, og så sagde du nej: Ingen er logget på som dig.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. Det hjælper altid at stoppe, også når QR-kode og tekst er rigtige.",
            in_real_life: "I virkeligheden: Ring selv til din bank, og afvis alt, du ikke selv har sat i gang.",
        },
        DebriefTexts {
            title: "Du gik i tide.",
            happened: "Du skrev ikke dit bruger-ID på den side.",
            clue: "Tegnet var kun adressen: logon-mitid.example, og den rigtige ender på mitid.dk. QR-koden og teksten kunne ikke vise det.",
            in_real_life: "I virkeligheden: Skriv selv bankens adresse, eller åbn bankens egen app.",
        },
    ],
};
