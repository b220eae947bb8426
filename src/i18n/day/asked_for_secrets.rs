//! Somebody asks for what is private.

use super::{DayTexts, DebriefTexts, TalkTexts, TurnTexts};

/// The bank calls, as they say: a fraud.
pub const BANK_ENGLISH: DayTexts = DayTexts {
    errand: "It is Thursday. You are at home with your phone and your computer, and nothing is planned.",
    beforehand: "Today somebody asks you for something that is private.",
    talks: &[TalkTexts {
        who: "Jonas from Øvebank",
        turns: &[
            TurnTexts {
                says: "Good morning. There is something odd with your account. What is your user ID, please?",
                answers: &["Here is my user ID.", "Why do you ask?", "I will call the bank myself."],
            },
            TurnTexts {
                says: "Thank you. And what is your PIN code? Then I can stop it from here.",
                answers: &["Here is my PIN code.", "I keep that to myself."],
            },
            TurnTexts {
                says: "Then please open MitID app. Something from us is waiting there for you.",
                answers: &["All right.", "I would rather not."],
            },
            TurnTexts {
                says: "I have to find you first. It should be now, or the money may be gone.",
                answers: &["Then here is my user ID.", "I will call the bank myself."],
            },
            TurnTexts { says: "You are welcome to. Goodbye.", answers: &[] },
            TurnTexts {
                says: "It asks for a code. It is {code}. Please type it, press Next and approve.",
                answers: &["I would rather not."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. The caller was friendly and sounded like your bank. That was their doing, not yours.",
            clue: "The clue: somebody who had called you asked for your user ID. Without it they could not have begun a log-on as you. 'Reject' in the app would still have stopped it.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "They know what you told them, and no more. Nobody is logged on as you.",
            clue: "The clue: somebody who had called you asked for your user ID. Support may ask for it only if you called them yourself, and nobody may ask for a PIN code.",
            in_real_life: "In real life, change what you told: the PIN code in the app, the user ID in your MitID profile. Then tell your bank.",
        },
        DebriefTexts {
            title: "You told them nothing.",
            happened: "You ended the call. They do not know your user ID, so they could not begin anything.",
            clue: "The clue: somebody who had called you asked for your user ID. Banks do not ask for it, and nobody may ask for a PIN code.",
            in_real_life: "In real life, call your bank yourself if you are in doubt, on a number that you find yourself.",
        },
    ],
};

/// The same.
pub const BANK_DANISH: DayTexts = DayTexts {
    errand: "Det er torsdag. Du er hjemme med din telefon og din computer, og der er ikke noget på programmet.",
    beforehand: "I dag spørger nogen dig om noget, der er privat.",
    talks: &[TalkTexts {
        who: "Jonas fra Øvebank",
        turns: &[
            TurnTexts {
                says: "Godmorgen. Der er noget mærkeligt med din konto. Hvad er dit bruger-ID?",
                answers: &["Her er mit bruger-ID.", "Hvorfor spørger du?", "Jeg ringer selv til banken."],
            },
            TurnTexts {
                says: "Tak. Og hvad er din PIN-kode? Så kan jeg stoppe det herfra.",
                answers: &["Her er min PIN-kode.", "Den holder jeg for mig selv."],
            },
            TurnTexts {
                says: "Åbn så MitID app. Der ligger noget fra os og venter på dig.",
                answers: &["Godt.", "Det vil jeg helst ikke."],
            },
            TurnTexts {
                says: "Jeg skal finde dig først. Det skal være nu, ellers kan pengene være væk.",
                answers: &["Så er det her mit bruger-ID.", "Jeg ringer selv til banken."],
            },
            TurnTexts { says: "Det er du velkommen til. Farvel.", answers: &[] },
            TurnTexts {
                says: "Den beder om en kode. Den er {code}. Indtast den, tryk på Næste, og godkend.",
                answers: &["Det vil jeg helst ikke."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Den, der ringede, var venlig og lød som din bank. Det var deres værk, ikke dit.",
            clue: "Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Uden det kunne de ikke have begyndt et login som dig. »Afvis« i appen ville stadig have stoppet det.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "De ved det, du har fortalt dem, og ikke mere. Ingen er logget på som dig.",
            clue: "Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Supporten må kun spørge om det, hvis du selv har ringet op, og ingen må spørge om en PIN-kode.",
            in_real_life: "I virkeligheden: Skift det, du har fortalt: PIN-koden i appen, bruger-ID'et i din MitID-profil. Fortæl det så til din bank.",
        },
        DebriefTexts {
            title: "Du fortalte dem intet.",
            happened: "Du afsluttede opkaldet. De kender ikke dit bruger-ID og kunne derfor ikke gå i gang med noget.",
            clue: "Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Det spørger banker ikke om, og ingen må spørge om en PIN-kode.",
            in_real_life: "I virkeligheden: Ring selv til din bank på et nummer, du selv finder, hvis du er i tvivl.",
        },
    ],
};

/// The learner calls support: honest.
pub const OWN_CALL_ENGLISH: DayTexts = DayTexts {
    errand: "It is Thursday. You want to know how your app is set. You have found the number of Øvby Support on their own page.",
    beforehand: "Today you call support yourself.",
    talks: &[TalkTexts {
        who: "Øvby Support",
        turns: &[
            TurnTexts {
                says: "You are speaking with Mette. What can I do for you?",
                answers: &["Is my app set to one-time codes?", "What do you need from me?"],
            },
            TurnTexts {
                says: "I can look. What is your user ID? Do not tell me your PIN code or any code.",
                answers: &["Here is my user ID.", "May I call you back?", "Here is my PIN code."],
            },
            TurnTexts {
                says: "Thank you. Yes, it is set to one-time codes. You need not do anything. Goodbye.",
                answers: &[],
            },
            TurnTexts { says: "Of course, whenever you like. The number is on our page. Goodbye.", answers: &[] },
            TurnTexts {
                says: "Please keep your PIN code to yourself. I cannot use it. Make a new one in the app.",
                answers: &["Then here is my user ID."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "You told your PIN code.",
            happened: "She had not asked for it, and nobody is logged on as you. But now it is no longer yours alone.",
            clue: "The signs: you had called yourself, and she wanted the user ID only. A PIN code is for nobody, however helpful.",
            in_real_life: "In real life, make a new PIN code in the app.",
        },
        DebriefTexts {
            title: "You got your answer.",
            happened: "You called support yourself, and told them your user ID. That is what it is for.",
            clue: "The signs: you had found the number and called yourself, and she wanted no PIN code and no other code.",
            in_real_life: "In real life, your user ID is for support only if you contacted them. Your PIN code and your codes are for nobody.",
        },
        DebriefTexts {
            title: "You ended the call.",
            happened: "You have no answer yet. Nothing bad happened. This was the real support.",
            clue: "The signs: you had found the number and called yourself, and she wanted no PIN code and no other code.",
            in_real_life: "In real life, you can call back at any time, on the same number.",
        },
    ],
};

/// The same.
pub const OWN_CALL_DANISH: DayTexts = DayTexts {
    errand: "Det er torsdag. Du vil vide, hvad din app er sat til. Du har fundet nummeret til Øvby Support på deres egen side.",
    beforehand: "I dag ringer du selv til supporten.",
    talks: &[TalkTexts {
        who: "Øvby Support",
        turns: &[
            TurnTexts {
                says: "Du taler med Mette. Hvad kan jeg hjælpe med?",
                answers: &["Er min app sat til engangskoder?", "Hvad skal du bruge fra mig?"],
            },
            TurnTexts {
                says: "Det kan jeg se. Hvad er dit bruger-ID? Sig ikke din PIN-kode eller andre koder.",
                answers: &["Her er mit bruger-ID.", "Må jeg ringe tilbage?", "Her er min PIN-kode."],
            },
            TurnTexts {
                says: "Tak. Ja, den er sat til engangskoder. Du behøver ikke gøre noget. Farvel.",
                answers: &[],
            },
            TurnTexts {
                says: "Selvfølgelig, når det passer dig. Nummeret står på vores side. Farvel.", answers: &[]
            },
            TurnTexts {
                says: "Hold PIN-koden for dig selv. Jeg kan ikke bruge den. Lav en ny i appen.",
                answers: &["Så er det her mit bruger-ID."],
            },
        ],
    }],
    endings: &[
        DebriefTexts {
            title: "Du sagde din PIN-kode.",
            happened: "Hun havde ikke spurgt om den, og ingen er logget på som dig. Men nu er den ikke længere kun din.",
            clue: "Tegnene: Du havde selv ringet op, og hun ville kun have bruger-ID'et. En PIN-kode er ikke til nogen, uanset hvor hjælpsomme de er.",
            in_real_life: "I virkeligheden: Lav en ny PIN-kode i appen.",
        },
        DebriefTexts {
            title: "Du fik svar.",
            happened: "Du ringede selv til supporten og sagde dit bruger-ID. Det er sådan, det skal bruges.",
            clue: "Tegnene: Du havde selv fundet nummeret og ringet op, og hun ville hverken have PIN-kode eller andre koder.",
            in_real_life: "I virkeligheden: Giv kun supporten dit bruger-ID, hvis du selv har kontaktet dem. Din PIN-kode og dine koder er ikke til nogen.",
        },
        DebriefTexts {
            title: "Du afsluttede opkaldet.",
            happened: "Du har ikke fået svar endnu. Der skete ikke noget. Det var den rigtige support.",
            clue: "Tegnene: Du havde selv fundet nummeret og ringet op, og hun ville hverken have PIN-kode eller andre koder.",
            in_real_life: "I virkeligheden: Du kan altid ringe igen på det samme nummer.",
        },
    ],
};

/// Support writes, as they say, and then a public authority comes, as they say: a fraud.
pub const SUPPORT_ENGLISH: DayTexts = DayTexts {
    errand: "It is Thursday. You are at home with your phone and your computer, and nothing is planned.",
    beforehand: "Today two people ask you for something that is private.",
    talks: &[
        TalkTexts {
            who: "Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Your access has to be renewed today. Please answer with your user ID.",
                    answers: &["Here is my user ID.", "Is it really you?"],
                },
                TurnTexts {
                    says: "Thank you. Now please open MitID app. Something is waiting there to be approved.",
                    answers: &["All right.", "I would rather not."],
                },
                TurnTexts {
                    says: "Yes, we write to everybody today. Your user ID is enough.",
                    answers: &["Here is my user ID.", "I will call support myself."],
                },
                TurnTexts {
                    says: "The app asks for a code. It is {code}. Please type it and approve.",
                    answers: &["I would rather not."],
                },
                TurnTexts { says: "You are welcome to call us.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Lars from Øvby Municipality",
            turns: &[
                TurnTexts {
                    says: "Good day. I come about the register of addresses. May I write down your user ID?",
                    answers: &["Here is my user ID.", "Why do you need it?", "I will ask the municipality."],
                },
                TurnTexts {
                    says: "Thank you. And your PIN code, for the form?",
                    answers: &["Here is my PIN code.", "I keep that to myself."],
                },
                TurnTexts {
                    says: "Everybody in this street is on my list. I would like to finish today.",
                    answers: &["Here is my user ID.", "I will ask the municipality."],
                },
                TurnTexts { says: "That is quite all right. Goodbye.", answers: &[] },
                TurnTexts {
                    says: "Then please open MitID app. Something is waiting there to be approved.",
                    answers: &["All right.", "I would rather not."],
                },
                TurnTexts {
                    says: "It asks for a code. I have it here: {code}. Then you only have to approve.",
                    answers: &["I would rather not."],
                },
            ],
        },
    ],
    endings: &[
        DebriefTexts {
            title: "The stranger is logged on as you.",
            happened: "This happens to careful people. It looked like an everyday question. That was their doing, not yours.",
            clue: "The clue: somebody whom you had not contacted asked for your user ID. It is the same by message, at the door and on the phone. 'Reject' in the app would still have stopped it.",
            in_real_life: "In real life, block your MitID at once, call your bank, then tell the police.",
        },
        DebriefTexts {
            title: "You stopped in time.",
            happened: "They know what you told them, and no more. Nobody is logged on as you.",
            clue: "The clue: somebody whom you had not contacted asked for your user ID. It is the same by message, at the door and on the phone.",
            in_real_life: "In real life, change what you told: the PIN code in the app, the user ID in your MitID profile. Then tell your bank.",
        },
        DebriefTexts {
            title: "You told them nothing.",
            happened: "They do not know your user ID, so they could not begin anything.",
            clue: "The clue: somebody whom you had not contacted asked for your user ID. It is the same by message, at the door and on the phone.",
            in_real_life: "In real life, call support or the municipality yourself if you are in doubt, on a number that you find yourself.",
        },
    ],
};

/// The same.
pub const SUPPORT_DANISH: DayTexts = DayTexts {
    errand: "Det er torsdag. Du er hjemme med din telefon og din computer, og der er ikke noget på programmet.",
    beforehand: "I dag spørger to mennesker dig om noget, der er privat.",
    talks: &[
        TalkTexts {
            who: "Øvby Support",
            turns: &[
                TurnTexts {
                    says: "Din adgang skal fornyes i dag. Svar venligst med dit bruger-ID.",
                    answers: &["Her er mit bruger-ID.", "Er det virkelig jer?"],
                },
                TurnTexts {
                    says: "Tak. Åbn nu MitID app. Der ligger noget, som skal godkendes.",
                    answers: &["Godt.", "Det vil jeg helst ikke."],
                },
                TurnTexts {
                    says: "Ja, vi skriver til alle i dag. Dit bruger-ID er nok.",
                    answers: &["Her er mit bruger-ID.", "Jeg ringer selv til supporten."],
                },
                TurnTexts {
                    says: "Appen beder om en kode. Den er {code}. Indtast den, og godkend.",
                    answers: &["Det vil jeg helst ikke."],
                },
                TurnTexts { says: "Du er velkommen til at ringe til os.", answers: &[] },
            ],
        },
        TalkTexts {
            who: "Lars fra Øvby Kommune",
            turns: &[
                TurnTexts {
                    says: "Goddag. Jeg kommer om adresseregisteret. Må jeg skrive dit bruger-ID ned?",
                    answers: &["Her er mit bruger-ID.", "Hvad skal du bruge det til?", "Jeg spørger kommunen."],
                },
                TurnTexts {
                    says: "Tak. Og din PIN-kode til blanketten?",
                    answers: &["Her er min PIN-kode.", "Den holder jeg for mig selv."],
                },
                TurnTexts {
                    says: "Alle her på vejen står på min liste. Jeg vil gerne blive færdig i dag.",
                    answers: &["Her er mit bruger-ID.", "Jeg spørger kommunen."],
                },
                TurnTexts { says: "Det er helt i orden. Farvel.", answers: &[] },
                TurnTexts {
                    says: "Åbn så MitID app. Der ligger noget, som skal godkendes.",
                    answers: &["Godt.", "Det vil jeg helst ikke."],
                },
                TurnTexts {
                    says: "Den beder om en kode. Jeg har den her: {code}. Så mangler du kun at godkende.",
                    answers: &["Det vil jeg helst ikke."],
                },
            ],
        },
    ],
    endings: &[
        DebriefTexts {
            title: "Den fremmede er logget på som dig.",
            happened: "Det sker også for forsigtige mennesker. Det lignede et helt almindeligt spørgsmål. Det var deres værk, ikke dit.",
            clue: "Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen. »Afvis« i appen ville stadig have stoppet det.",
            in_real_life: "I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.",
        },
        DebriefTexts {
            title: "Du stoppede i tide.",
            happened: "De ved det, du har fortalt dem, og ikke mere. Ingen er logget på som dig.",
            clue: "Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen.",
            in_real_life: "I virkeligheden: Skift det, du har fortalt: PIN-koden i appen, bruger-ID'et i din MitID-profil. Fortæl det så til din bank.",
        },
        DebriefTexts {
            title: "Du fortalte dem intet.",
            happened: "De kender ikke dit bruger-ID og kunne derfor ikke gå i gang med noget.",
            clue: "Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen.",
            in_real_life: "I virkeligheden: Ring selv til supporten eller kommunen på et nummer, du selv finder, hvis du er i tvivl.",
        },
    ],
};
