//! Somebody speaks of one-time codes.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// A helper who is in a hurry: a fraud.
pub const HELPER_ENGLISH: DayTexts = DayTexts {
    errand: "It is Wednesday. You are at home with your phone and your computer. Your app is set to QR codes.",
    beforehand: "Today somebody asks you to switch to one-time codes.",
    talks: &[
        TalkTexts {
            who: "Peter from Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Good morning. Many people find QR codes hard. Shall we switch you to one-time codes now?",
                    answers: &["Yes, please.", "Why now?", "I will think about it."],
                },
                TurnTexts {
                    says: "Good. Open MitID app, and then its menu. Choose 'QR or one-time codes'. I will wait.",
                    answers: &["Why now?", "I would rather not."],
                },
                TurnTexts {
                    says: "It is quick, and I can help you only now. I have more people to call.",
                    answers: &["All right.", "I would rather not."],
                },
                TurnTexts { says: "So it takes 24 hours. Then I will call you again tomorrow. Goodbye.", answers: &[] },
                TurnTexts { says: "Of course. It is up to you. Goodbye.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Peter from Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Good morning, it is Peter again. Please open MitID app. Then we can try your codes.",
                    answers: &["All right.", "Why is that?", "I would rather not."],
                },
                TurnTexts {
                    says: "Your app asks for a code. It is {code}. Please type it, press Next and approve.",
                    answers: &["Why do you know the code?", "I would rather not."],
                },
                TurnTexts {
                    says: "That is how we see that your codes work. It takes a minute.",
                    answers: &["I will call you back.", "All right."],
                },
                TurnTexts { says: "Of course. Goodbye.", answers: &[] },
            ],
        },
    ],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The caller was friendly, and came back. That was their doing, not yours.",
            clue: "The clue: somebody called you and wanted you to switch now. With QR codes there was no code to read out. Hanging up on the first call would have stopped it, and so would refusing the code on the second.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "Your app has one-time codes now, and nobody is logged on as you.",
            clue: "The clue: somebody called you and wanted you to switch now. The 24 hours gave you time to think it over, and you used it.",
            in_real_life: "In real life, you can go back to QR codes at any time, in the menu of the app.",
        },
        DebriefTexts {
            title: "You took the switch back.",
            happened: "Your app keeps its QR codes, and nobody is logged on as you.",
            clue: "The clue: somebody called you and wanted you to switch now. The 24 hours are there so that nobody can hurry you.",
            in_real_life: "In real life, hang up, and ask somebody whom you know. You can switch later, if you want to.",
        },
        DebriefTexts {
            title: "Nothing was switched.",
            happened: "You ended the call, and your app keeps its QR codes. The caller had no code to read out.",
            clue: "The clue: somebody called you and wanted you to switch now. A switch takes 24 hours, so nobody can do it with you during a call.",
            in_real_life: "In real life, you decide when to switch, and you do it by yourself.",
        },
    ],
};

/// The same.
pub const HELPER_DANISH: DayTexts = DayTexts {
    errand: "Det er onsdag. Du er hjemme med din telefon og din computer. Din app er sat til QR-koder.",
    beforehand: "I dag beder nogen dig om at skifte til engangskoder.",
    talks: &[
        TalkTexts {
            who: "Peter fra Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Godmorgen. Mange synes, at QR-koder er besværlige. Skal vi skifte til engangskoder nu?",
                    answers: &["Ja tak.", "Hvorfor nu?", "Det vil jeg tænke over."],
                },
                TurnTexts {
                    says: "Godt. Åbn MitID app og så menuen. Vælg »QR- eller engangskoder«. Jeg venter så længe.",
                    answers: &["Hvorfor nu?", "Det vil jeg helst ikke."],
                },
                TurnTexts {
                    says: "Det går hurtigt, og jeg kan kun hjælpe dig nu. Jeg har flere at ringe til.",
                    answers: &["Godt så.", "Det vil jeg helst ikke."],
                },
                TurnTexts { says: "Nå, det tager 24 timer. Så ringer jeg igen i morgen. Farvel.", answers: &[] },
                TurnTexts { says: "Selvfølgelig. Du bestemmer. Farvel.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Peter fra Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Godmorgen, det er Peter igen. Åbn MitID app, så prøver vi dine koder.",
                    answers: &["Godt.", "Hvorfor det?", "Det vil jeg helst ikke."],
                },
                TurnTexts {
                    says: "Din app beder om en kode. Den er {code}. Indtast den, tryk på Næste, og godkend.",
                    answers: &["Hvorfor kender du koden?", "Det vil jeg helst ikke."],
                },
                TurnTexts {
                    says: "Sådan kan vi se, at dine koder virker. Det tager et minut.",
                    answers: &["Jeg ringer tilbage.", "Godt så."],
                },
                TurnTexts { says: "Selvfølgelig. Farvel.", answers: &[] },
            ],
        },
    ],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Den, der ringede, var venlig og kom igen. Det var deres værk, ikke dit.",
            clue: "Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. Med QR-koder var der ingen kode at læse op. Havde du lagt på første gang, eller sagt nej til koden anden gang, var det blevet stoppet.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "Din app har nu engangskoder, og ingen er logget på som dig.",
            clue: "Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. De 24 timer gav dig tid til at tænke dig om, og den brugte du.",
            in_real_life: "I virkeligheden: Du kan altid gå tilbage til QR-koder i appens menu.",
        },
        DebriefTexts {
            title: "Du fortrød skiftet.",
            happened: "Din app har stadig QR-koder, og ingen er logget på som dig.",
            clue: "Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. De 24 timer er der, for at ingen kan presse dig.",
            in_real_life: "I virkeligheden: Læg på, og spørg en, du kender. Du kan altid skifte senere, hvis du vil.",
        },
        DebriefTexts {
            title: "Intet blev skiftet.",
            happened: "Du afsluttede opkaldet, og din app har stadig QR-koder. Der var ingen kode at læse op.",
            clue: "Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. Et skifte tager 24 timer, så ingen kan klare det sammen med dig under et opkald.",
            in_real_life: "I virkeligheden: Du bestemmer selv, hvornår du skifter, og du gør det selv.",
        },
    ],
};

/// Somebody from the library writes that there are codes: honest.
pub const LIBRARY_ENGLISH: DayTexts = DayTexts {
    errand: "It is Wednesday. Your app is set to QR codes, and scanning is hard for you. Last week you said so at the library.",
    beforehand: "Today somebody writes to you about one-time codes.",
    talks: &[TalkTexts {
        who: "Mette from Øvby Library",
        turns: &[
            TurnTexts {
                says: "Thank you for your visit. If scanning is hard, you can switch to one-time codes.",
                answers: &["How do I do that?", "Is there any hurry?", "Not today, thank you."],
            },
            TurnTexts {
                says: "In the menu of MitID app, under 'QR or one-time codes'. You do it by yourself, at home.",
                answers: &["Is there any hurry?", "I will leave it for now."],
            },
            TurnTexts {
                says: "None at all. It takes 24 hours, and your QR codes work until then.",
                answers: &["How do I do that?", "I will leave it for now."],
            },
            TurnTexts { says: "That is fine. You decide if you want to, and when.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You have started the switch.",
            happened: "You did it by yourself. In 24 hours you can use one-time codes.",
            clue: "The signs: you had asked about it, nobody was in a hurry, and nobody waited on the phone meanwhile.",
            in_real_life: "In real life, switch when it suits you, and never while somebody who called you waits.",
        },
        DebriefTexts {
            title: "Your app keeps its QR codes.",
            happened: "Nothing has changed, and that is fine. The message was an honest one.",
            clue: "The signs: you had asked about it, nobody was in a hurry, and nobody asked you for anything.",
            in_real_life: "In real life, you can still switch on any other day, by yourself.",
        },
    ],
};

/// The same.
pub const LIBRARY_DANISH: DayTexts = DayTexts {
    errand: "Det er onsdag. Din app er sat til QR-koder, og du har svært ved at scanne. Det fortalte du i sidste uge på biblioteket.",
    beforehand: "I dag skriver nogen til dig om engangskoder.",
    talks: &[TalkTexts {
        who: "Mette fra Øvby Bibliotek",
        turns: &[
            TurnTexts {
                says: "Tak for besøget. Er det svært at scanne, kan du skifte til engangskoder.",
                answers: &["Hvordan gør jeg?", "Haster det?", "Ikke i dag, tak."],
            },
            TurnTexts {
                says: "I menuen i MitID app under »QR- eller engangskoder«. Du gør det selv, derhjemme.",
                answers: &["Haster det?", "Jeg lader det ligge."],
            },
            TurnTexts {
                says: "Slet ikke. Det tager 24 timer, og QR-koderne virker så længe.",
                answers: &["Hvordan gør jeg?", "Jeg lader det ligge."],
            },
            TurnTexts { says: "Det er helt i orden. Du bestemmer, om du vil, og hvornår.", answers: &[] },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du har sat skiftet i gang.",
            happened: "Det gjorde du selv. Om 24 timer kan du bruge engangskoder.",
            clue: "Tegnene: Du havde selv spurgt, ingen havde travlt, og ingen ventede i telefonen imens.",
            in_real_life: "I virkeligheden: Skift, når det passer dig, og aldrig mens en, der har ringet til dig, venter.",
        },
        DebriefTexts {
            title: "Din app har stadig QR-koder.",
            happened: "Intet er ændret, og det er helt i orden. Beskeden var ærlig nok.",
            clue: "Tegnene: Du havde selv spurgt, ingen havde travlt, og ingen bad dig om noget.",
            in_real_life: "I virkeligheden: Du kan stadig skifte en anden dag, helt for dig selv.",
        },
    ],
};
