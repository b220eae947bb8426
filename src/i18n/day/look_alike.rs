//! A link leads to a page whose address is another one.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// The link leads to a copy: a fraud.
pub const COPY_ENGLISH: DayTexts = DayTexts {
    errand: "It is Saturday morning. You are waiting for a letter from Øvby Municipality. Nothing else is planned.",
    beforehand: "Today a link leads to a page that is not what it looks like.",
    talks: &[TalkTexts {
        who: "Øvby Municipality",
        turns: &[
            TurnTexts {
                says: "You have a new letter. You can read it on My Page until Monday.",
                answers: &["Open the link to My Page.", "Answer: What is it about?"],
            },
            TurnTexts {
                says: "It is about the date that you asked for. It stands in the letter on My Page.",
                answers: &["Open the link to My Page."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The page looked like the right one, and everything worked. That was their doing, not yours.",
            clue: "The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. Looking at it and pressing 'Cancel' would have stopped it. The code and the text would not.",
            in_real_life: "In real life, block your MitID at once, tell the municipality, then the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "Your user ID was typed on that page, and then you said no: nobody is logged on as you.",
            clue: "The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. You can stop at any moment.",
            in_real_life: "In real life, they may try with your user ID. Reject whatever you did not begin.",
        },
        DebriefTexts {
            title: "Nobody got anything from you.",
            happened: "You did not type your user ID on that page.",
            clue: "The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. A message can look like anybody's.",
            in_real_life: "In real life, go to the municipality's page yourself, without the link.",
        },
    ],
};

/// The same.
pub const COPY_DANISH: DayTexts = DayTexts {
    errand: "Det er lørdag formiddag. Du venter på et brev fra Øvby Kommune. Ellers er der ikke noget på programmet.",
    beforehand: "I dag fører et link til en side, der ikke er det, den ligner.",
    talks: &[TalkTexts {
        who: "Øvby Kommune",
        turns: &[
            TurnTexts {
                says: "Du har fået et nyt brev. Du kan læse det på Min Side indtil mandag.",
                answers: &["Åbn linket til Min Side.", "Svar: Hvad drejer det sig om?"],
            },
            TurnTexts {
                says: "Det er om den tid, du har bedt om. Den står i brevet på Min Side.",
                answers: &["Åbn linket til Min Side."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Siden lignede den rigtige, og alt virkede. Det var deres værk, ikke dit.",
            clue: "Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. Et blik på den og et tryk på »Afbryd« ville have stoppet det. Det ville koden og teksten ikke.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, fortæl det til kommunen, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Dit bruger-ID blev skrevet på den side, og så sagde du nej: Ingen er logget på som dig.",
            clue: "Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. Du kan stoppe når som helst.",
            in_real_life: "I virkeligheden: De kan prøve med dit bruger-ID. Afvis alt, du ikke selv har sat i gang.",
        },
        DebriefTexts {
            title: "Ingen fik noget fra dig.",
            happened: "Du skrev ikke dit bruger-ID på den side.",
            clue: "Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. En besked kan se ud, som om den kommer fra hvem som helst.",
            in_real_life: "I virkeligheden: Gå selv ind på kommunens side uden at bruge linket.",
        },
    ],
};

/// The link leads to the municipality: honest.
pub const GENUINE_ENGLISH: DayTexts = DayTexts {
    errand: "It is Saturday morning. You are waiting for a letter from Øvby Municipality. Nothing else is planned.",
    beforehand: "Today you get a link in a message.",
    talks: &[TalkTexts {
        who: "Øvby Municipality",
        turns: &[
            TurnTexts {
                says: "You have a new letter. You can read it on My Page until Monday.",
                answers: &["Open the link to My Page.", "Answer: What is it about?"],
            },
            TurnTexts {
                says: "It is about the date that you asked for. It stands in the letter on My Page.",
                answers: &["Open the link to My Page."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You can read your letter.",
            happened: "The page was the municipality's own, and you are logged on there.",
            clue: "The signs: the address of the MitID log-on ended in mitid.dk, and the app asked for what you had begun.",
            in_real_life: "In real life, it is safer still to go to the municipality's page yourself.",
        },
        DebriefTexts {
            title: "Your letter is still unread.",
            happened: "Nothing bad happened. The message was an honest one.",
            clue: "The signs: behind the link, the address of the MitID log-on ended in mitid.dk. It is always right not to use a link.",
            in_real_life: "In real life, you can go to the municipality's page yourself and read it there.",
        },
    ],
};

/// The same.
pub const GENUINE_DANISH: DayTexts = DayTexts {
    errand: "Det er lørdag formiddag. Du venter på et brev fra Øvby Kommune. Ellers er der ikke noget på programmet.",
    beforehand: "I dag får du et link i en besked.",
    talks: &[TalkTexts {
        who: "Øvby Kommune",
        turns: &[
            TurnTexts {
                says: "Du har fået et nyt brev. Du kan læse det på Min Side indtil mandag.",
                answers: &["Åbn linket til Min Side.", "Svar: Hvad drejer det sig om?"],
            },
            TurnTexts {
                says: "Det er om den tid, du har bedt om. Den står i brevet på Min Side.",
                answers: &["Åbn linket til Min Side."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du kan læse dit brev.",
            happened: "Siden var kommunens egen, og du er logget på der.",
            clue: "Tegnene: Adressen på MitID-login endte på mitid.dk, og appen spurgte om det, du selv havde sat i gang.",
            in_real_life: "I virkeligheden: Det er endnu sikrere selv at gå ind på kommunens side.",
        },
        DebriefTexts {
            title: "Dit brev er ikke læst endnu.",
            happened: "Der skete ikke noget. Beskeden var ærlig nok.",
            clue: "Tegnene: Bag linket endte adressen på MitID-login på mitid.dk. Det er altid i orden ikke at bruge et link.",
            in_real_life: "I virkeligheden: Du kan selv gå ind på kommunens side og læse brevet der.",
        },
    ],
};
