//! Two people share a phone.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// Somebody of the household wants to do it quickly, as the learner.
pub const QUICKLY_ENGLISH: DayTexts = DayTexts {
    errand: "It is Saturday. You and Anders live together and share a phone. He is out with his laptop, and you have the phone.",
    beforehand: "Today somebody of your household asks you for something that is private.",
    talks: &[TalkTexts {
        who: "Anders",
        turns: &[
            TurnTexts {
                says: "I have no key with me, thank you. I am ordering the parking permit for us both. What is your PIN code?",
                answers: &["Here is my PIN code.", "Why do you need mine?", "I will do it myself."],
            },
            TurnTexts {
                says: "Thank you. Please open the app for me, and choose your name.",
                answers: &["All right.", "I will do it myself."],
            },
            TurnTexts {
                says: "I have typed your user ID already. It is quicker if I do it as you.",
                answers: &["Here is my PIN code.", "I will do it myself."],
            },
            TurnTexts { says: "That is fine with me. It can wait.", answers: &[] },
            TurnTexts {
                says: "My screen shows a code: {code}. Type it and approve, and we are done.",
                answers: &["I will do it myself."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Anders is logged on as you.",
            happened: "This happens in careful households. He meant well, and wanted to be quick. But whatever he does there now counts as done by you.",
            clue: "The clue: he wanted to do it as you, with a PIN code that is yours. Your own log-on, on your own computer and with your own PIN code, takes a few minutes.",
            in_real_life: "In real life, have him log off, and make a new PIN code. You answer for what is done with your MitID.",
        },
        DebriefTexts {
            title: "Anders knows your PIN code.",
            happened: "You told it, or typed it in his sight, and then you stopped. Nobody is logged on as you.",
            clue: "The clue: he wanted to do it as you, with a PIN code that is yours. In a household that shares an app, each has one of their own.",
            in_real_life: "In real life, make a new PIN code in the app, and cover it when you type it.",
        },
        DebriefTexts {
            title: "Your PIN code is still yours alone.",
            happened: "You kept it to yourself, and nobody is logged on as you.",
            clue: "The clue: he wanted to do it as you, with a PIN code that is yours. You can order the permit by yourself, with your own log-on.",
            in_real_life: "In real life, agree on it at home: each with their own user ID and PIN code, also when time is short.",
        },
    ],
};

/// The same.
pub const QUICKLY_DANISH: DayTexts = DayTexts {
    errand: "Det er lørdag. Du og Anders bor sammen og deler en telefon. Han er ude med sin bærbare, og du har telefonen.",
    beforehand: "I dag spørger en i din husstand dig om noget, der er privat.",
    talks: &[TalkTexts {
        who: "Anders",
        turns: &[
            TurnTexts {
                says: "Tak, jeg glemte min nøgle. Jeg er ved at bestille parkeringstilladelsen til os. Hvad er din PIN-kode?",
                answers: &["Her er min PIN-kode.", "Hvorfor skal du bruge min?", "Det gør jeg selv."],
            },
            TurnTexts {
                says: "Tak. Vil du åbne appen for mig og vælge dit navn?",
                answers: &["Ja, det kan jeg godt.", "Det gør jeg selv."],
            },
            TurnTexts {
                says: "Jeg har allerede skrevet dit bruger-ID. Det går hurtigere, når jeg gør det som dig.",
                answers: &["Her er min PIN-kode.", "Det gør jeg selv."],
            },
            TurnTexts { says: "Helt fint med mig. Det kan vente.", answers: &[] },
            TurnTexts {
                says: "Min skærm viser en kode: {code}. Indtast den, og godkend, så er vi færdige.",
                answers: &["Det gør jeg selv."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Anders er logget på som dig.",
            happened: "Det sker også i forsigtige hjem. Han mente det godt og ville bare gøre det hurtigt. Men alt, hvad han gør dér nu, tæller, som om du selv har gjort det.",
            clue: "Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Dit eget login på din egen computer med din egen PIN-kode tager kun et par minutter.",
            in_real_life: "I virkeligheden: Bed ham logge af, og lav en ny PIN-kode. Du har ansvaret for det, der sker med dit MitID.",
        },
        DebriefTexts {
            title: "Anders kender din PIN-kode.",
            happened: "Du sagde den, eller du indtastede den, mens han så på det, og så stoppede du. Ingen er logget på som dig.",
            clue: "Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Når et hjem deler en app, har hver sin egen.",
            in_real_life: "I virkeligheden: Lav en ny PIN-kode i appen, og skjul den, når du indtaster den.",
        },
        DebriefTexts {
            title: "Din PIN-kode er stadig kun din.",
            happened: "Du holdt den for dig selv, og ingen er logget på som dig.",
            clue: "Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Du kan selv bestille tilladelsen med dit eget login.",
            in_real_life: "I virkeligheden: Aftal det derhjemme: Hver sit bruger-ID og hver sin PIN-kode, også når det skal gå hurtigt.",
        },
    ],
};

/// Each in their turn, each with their own PIN code.
pub const OWN_TURN_ENGLISH: DayTexts = DayTexts {
    errand: "It is Saturday. You and Anders share a phone. You want to log on at Øvby Municipality when he has finished with it.",
    beforehand: "Today somebody of your household writes to you.",
    talks: &[TalkTexts {
        who: "Anders",
        turns: &[
            TurnTexts {
                says: "I have done mine. The phone is on the kitchen table. Now it is your turn.",
                answers: &["Could you not do mine as well?", "Which PIN code do I use?"],
            },
            TurnTexts {
                says: "No, that one is yours. I used my PIN code, and you use your own.",
                answers: &["Which PIN code do I use?"],
            },
            TurnTexts {
                says: "Your own. I do not know it, and I do not want to. Choose your name first.",
                answers: &["Could you not do mine as well?"],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You logged on yourself.",
            happened: "Anders used his PIN code and you used yours, each in your turn.",
            clue: "The signs: he did not ask for your PIN code, and nobody looked on while you typed it.",
            in_real_life: "In real life, that is how a household shares an app: own user ID, own PIN code, and one at a time.",
        },
        DebriefTexts {
            title: "You rejected your own log-on.",
            happened: "Nothing bad happened. It was the one that you had started yourself, so you can begin again.",
            clue: "The signs: you began the log-on, the code stood on your own screen, and the text was what you wanted.",
            in_real_life: "In real life, it is always all right to reject when in doubt, and to begin again.",
        },
        DebriefTexts {
            title: "You deleted the message.",
            happened: "Nothing bad happened. Anders only wanted to say that the phone is free.",
            clue: "The signs: he asked you for nothing, neither a PIN code nor a code.",
            in_real_life: "In real life, you can still log on by yourself, with your own PIN code.",
        },
    ],
};

/// The same.
pub const OWN_TURN_DANISH: DayTexts = DayTexts {
    errand: "Det er lørdag. Du og Anders deler en telefon. Du vil logge på hos Øvby Kommune, når han er færdig med den.",
    beforehand: "I dag skriver en i din husstand til dig.",
    talks: &[TalkTexts {
        who: "Anders",
        turns: &[
            TurnTexts {
                says: "Jeg er færdig med mit. Telefonen ligger på køkkenbordet. Nu er det din tur.",
                answers: &["Kunne du ikke også ordne mit?", "Hvilken PIN-kode skal jeg bruge?"],
            },
            TurnTexts {
                says: "Nej, det er dit. Jeg brugte min PIN-kode, og du bruger din egen.",
                answers: &["Hvilken PIN-kode skal jeg bruge?"],
            },
            TurnTexts {
                says: "Din egen. Jeg kender den ikke og vil heller ikke. Vælg først dit navn.",
                answers: &["Kunne du ikke også ordne mit?"],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du loggede selv på.",
            happened: "Anders brugte sin PIN-kode, og du brugte din, én ad gangen.",
            clue: "Tegnene: Han spurgte ikke om din PIN-kode, og ingen så på, mens du indtastede den.",
            in_real_life: "I virkeligheden: Sådan deler man en app derhjemme: eget bruger-ID, egen PIN-kode og én ad gangen.",
        },
        DebriefTexts {
            title: "Du afviste dit eget login.",
            happened: "Der skete ikke noget. Det var det login, du selv havde sat i gang, så du kan begynde igen.",
            clue: "Tegnene: Du begyndte selv, koden stod på din egen skærm, og teksten passede med det, du ville.",
            in_real_life: "I virkeligheden: Det er altid i orden at afvise, når du er i tvivl, og så begynde igen.",
        },
        DebriefTexts {
            title: "Du slettede beskeden.",
            happened: "Der skete ikke noget. Anders ville bare sige, at telefonen er ledig.",
            clue: "Tegnene: Han bad dig ikke om noget, hverken en PIN-kode eller en anden kode.",
            in_real_life: "I virkeligheden: Du kan stadig logge på selv, med din egen PIN-kode.",
        },
    ],
};
