//! A caller reads out a code.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// The bank, as they say: a fraud.
pub const BANK_ENGLISH: DayTexts = DayTexts {
    errand: "It is Tuesday. You are at home with your phone and your computer, and nothing is planned.",
    beforehand: "Today somebody reads out a code to you.",
    talks: &[TalkTexts {
        who: "Jonas from Øvebank",
        turns: &[
            TurnTexts {
                says: "Good morning. We see a payment of 4,000 kroner that looks wrong. Shall I stop it for you?",
                answers: &["Yes, please.", "I did not pay anything.", "May I call the bank myself?"],
            },
            TurnTexts {
                says: "Good. Please open MitID app on your phone and type your PIN code. I will wait.",
                answers: &["Why is that?", "I would rather not."],
            },
            TurnTexts {
                says: "Thank you. Your app asks for a code now. It is {code}. Please type it and press Next. Then approve.",
                answers: &["Why do you know the code?", "I would rather not."],
            },
            TurnTexts {
                says: "That is how we stop payments. It has to be now, or the money is gone.",
                answers: &["I will call you back.", "All right."],
            },
            TurnTexts { says: "Of course. Call the number on your card. Goodbye.", answers: &[] },
            TurnTexts { says: "Then I cannot help you. Goodbye.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The caller was friendly and left you no time. That was their doing, not yours.",
            clue: "The clue: a person gave you the code, not your own screen. A code that you read yourself, on the computer that you use yourself, would have stopped it. So would a QR code.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "The code was typed, and then you said no: nobody is logged on as you.",
            clue: "The clue: a person gave you the code, not your own screen. The text to approve was the last chance to see that you had not begun this.",
            in_real_life: "In real life, call your bank yourself, on a number that you find yourself, and tell them about the call.",
        },
        DebriefTexts {
            title: "Nothing was approved.",
            happened: "You ended the call, and nobody is logged on as you.",
            clue: "The clue: a person gave you the code, or wanted to, not your own screen. And they had called you.",
            in_real_life: "In real life, call your bank yourself if you are in doubt, on a number that you find yourself.",
        },
    ],
};

/// The same.
pub const BANK_DANISH: DayTexts = DayTexts {
    errand: "Det er tirsdag. Du er hjemme med din telefon og din computer, og der er ikke noget på programmet.",
    beforehand: "I dag læser nogen en kode op for dig.",
    talks: &[TalkTexts {
        who: "Jonas fra Øvebank",
        turns: &[
            TurnTexts {
                says: "Godmorgen. Vi kan se en betaling på 4.000 kroner, der ser forkert ud. Skal jeg stoppe den for dig?",
                answers: &["Ja tak.", "Jeg har ikke betalt noget.", "Må jeg selv ringe til banken?"],
            },
            TurnTexts {
                says: "Godt. Åbn MitID app på din telefon, og indtast din PIN-kode. Jeg venter så længe.",
                answers: &["Hvorfor det?", "Det vil jeg helst ikke."],
            },
            TurnTexts {
                says: "Tak. Nu beder din app om en kode. Den er {code}. Indtast den, og tryk på Næste. Godkend derefter.",
                answers: &["Hvorfor kender du koden?", "Det vil jeg helst ikke."],
            },
            TurnTexts {
                says: "Sådan stopper vi betalinger. Det skal være nu, ellers er pengene væk.",
                answers: &["Jeg ringer tilbage.", "Godt så."],
            },
            TurnTexts { says: "Selvfølgelig. Ring på det nummer, der står på dit kort. Farvel.", answers: &[] },
            TurnTexts { says: "Så kan jeg ikke hjælpe dig. Farvel.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Den, der ringede, var venlig og gav dig ikke tid. Det var deres værk, ikke dit.",
            clue: "Tegnet: Du fik koden af et menneske, ikke fra din egen skærm. En kode, du selv læser på den computer, du selv bruger, ville have stoppet det. Det ville en QR-kode også.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Koden var indtastet, og så sagde du nej: Ingen er logget på som dig.",
            clue: "Tegnet: Du fik koden af et menneske, ikke fra din egen skærm. Teksten, du skulle godkende, var sidste chance for at se, at du ikke selv havde sat det i gang.",
            in_real_life: "I virkeligheden: Ring selv til din bank på et nummer, du selv finder, og fortæl om opkaldet.",
        },
        DebriefTexts {
            title: "Intet blev godkendt.",
            happened: "Du afsluttede opkaldet, og ingen er logget på som dig.",
            clue: "Tegnet: Det var et menneske, der gav dig koden eller ville gøre det, ikke din egen skærm. Og det var dem, der ringede til dig.",
            in_real_life: "I virkeligheden: Ring selv til din bank på et nummer, du selv finder, hvis du er i tvivl.",
        },
    ],
};

/// Somebody from the library helps with the learner's own log-on: honest.
pub const LIBRARY_ENGLISH: DayTexts = DayTexts {
    errand: "It is Tuesday. You want to log on to your MitID profile on the computer. Yesterday you asked the library for help, and they call you at ten.",
    beforehand: "Today somebody helps you with a code.",
    talks: &[TalkTexts {
        who: "Mette from Øvby Library",
        turns: &[
            TurnTexts {
                says: "Good morning. You asked us for help today. Shall we do it together?",
                answers: &["Yes, please.", "What do you need from me?", "Not today, thank you."],
            },
            TurnTexts {
                says: "Nothing. Do not tell me your user ID, PIN code or any code. You do it yourself, and I wait.",
                answers: &["All right."],
            },
            TurnTexts {
                says: "Log on at your computer. In MitID app, type the code from your own screen. I cannot see it.",
                answers: &["May I call you back?"],
            },
            TurnTexts { says: "Well done. You did it yourself. Goodbye.", answers: &[] },
            TurnTexts { says: "Of course, whenever you like. Goodbye.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You logged on yourself, with help.",
            happened: "That was an ordinary call.",
            clue: "The signs: you had asked for this help, she wanted no code and no PIN code, and you read the code on your own screen.",
            in_real_life: "In real life, help is fine from people whom you have asked yourself.",
        },
        DebriefTexts {
            title: "You ended the call.",
            happened: "You were not logged on yet. Nothing bad happened. This call was an honest one.",
            clue: "The signs: you had asked for this help, and she wanted no code and no PIN code. It is always right to call back yourself.",
            in_real_life: "In real life, you can call the library back and go on.",
        },
    ],
};

/// The same.
pub const LIBRARY_DANISH: DayTexts = DayTexts {
    errand: "Det er tirsdag. Du vil logge på din MitID-profil på computeren. I går bad du biblioteket om hjælp, og de ringer til dig klokken ti.",
    beforehand: "I dag hjælper nogen dig med en kode.",
    talks: &[TalkTexts {
        who: "Mette fra Øvby Bibliotek",
        turns: &[
            TurnTexts {
                says: "Godmorgen. Du bad os om hjælp i dag. Skal vi gøre det sammen?",
                answers: &["Ja tak.", "Hvad skal du bruge fra mig?", "Ikke i dag, tak."],
            },
            TurnTexts {
                says: "Ingenting. Sig hverken dit bruger-ID, din PIN-kode eller andre koder til mig. Du gør det selv, og jeg venter.",
                answers: &["Godt."],
            },
            TurnTexts {
                says: "Log på på din computer. Indtast koden fra din egen skærm i MitID app. Jeg kan ikke se den.",
                answers: &["Må jeg ringe tilbage?"],
            },
            TurnTexts { says: "Flot klaret. Du gjorde det selv. Farvel.", answers: &[] },
            TurnTexts { says: "Selvfølgelig, når det passer dig. Farvel.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du loggede selv på, med hjælp.",
            happened: "Det var et helt almindeligt opkald.",
            clue: "Tegnene: Du havde selv bedt om hjælpen, hun ville hverken have koder eller PIN-kode, og du læste koden på din egen skærm.",
            in_real_life: "I virkeligheden: Det er fint at få hjælp af folk, du selv har spurgt.",
        },
        DebriefTexts {
            title: "Du afsluttede opkaldet.",
            happened: "Du var ikke logget på endnu. Der skete ikke noget. Opkaldet var ærligt nok.",
            clue: "Tegnene: Du havde selv bedt om hjælpen, og hun ville hverken have koder eller PIN-kode. Det er altid i orden selv at ringe tilbage.",
            in_real_life: "I virkeligheden: Du kan ringe tilbage til biblioteket og fortsætte.",
        },
    ],
};
