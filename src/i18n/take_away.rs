//! What is taken away from the page: the code that embeds it, the handout, the lesson plan and the cards.

use super::texts::source::TakeAway;

pub const ENGLISH: TakeAway = TakeAway {
    embed_about: "Show a lesson in a page of your own: choose, then copy the code into your page.",
    lesson: "Lesson to embed",
    language: "Language of the frame",
    step: "Begin at",
    from_the_beginning: "The beginning",
    code: "Code for your page",
    copy: "Copy the code",
    copied: "The code is copied.",
    not_copied: "The code could not be copied by itself. It is marked, so you can copy it.",
    frame_title: "Swipewise: {lesson} (simulation)",
    follow_height: "The page in the frame tells its height, and nothing else. With these lines in your page the frame follows it:",

    // The sheets.
    simulation: "Simulation, for practice. Swipewise has no connection with MitID.",
    print: "Print",
    questions: "Questions",
    answers: "Questions and answers",
    answers_after_the_day: "The answers stand here once the day has been played.",

    // The handout.
    handout_about: "Keep this sheet beside you while you practise. The pictures are from the simulation.",
    official_guide: "The official guide: MitID.dk/approve-with-app",

    // The lesson plan.
    aim: "Aim",
    needed: "What you need",
    needed_things: "A computer and a projector, and a computer or tablet for every two learners. Nothing has to be installed.\n\
        The practice cards, printed and cut, one for each pair.\n\
        The handout of this lesson, one for each learner.\n\
        Nobody needs MitID or a phone. Ask the learners to leave their own phones in their pockets.",
    class: "In class: 45 minutes",
    class_parts: "5 min|Say what it is: a simulation, with people who do not exist. Nobody enters anything of their own. Hand out the cards.\n\
        10 min|Show the lesson large with 'Present'. Before each step ask: what comes next, and on which device?\n\
        18 min|Practice in pairs: one does it, the other has the handout and helps with words only. Then they change. Once through takes about {minutes} minutes.\n\
        9 min|Ask the three questions. Let the learners answer first; the answers stand below.\n\
        3 min|Read the five safety rules aloud together. Say where help is to be had.",
    class_parts_day: "5 min|Say what it is: a simulation, with people who do not exist. Say no more: the day should be like any other.\n\
        10 min|Show the beginning large with 'Present'. Stop when something can be decided, and let the class say what they would do.\n\
        18 min|Practice in pairs, each pair as they think best. Once through takes about {minutes} minutes. Those who finish open 'Another day'.\n\
        9 min|Ask the three questions, and look at 'What happened' together. Whoever was deceived has done nothing wrong: that is what practice is for.\n\
        3 min|Read the five safety rules aloud together. Say where help is to be had.",
    library: "One to one, in a library: 30 minutes",
    library_parts: "3 min|Sit beside the learner. The mouse and the keys are theirs. Say that nothing here is real.\n\
        4 min|Ask what they find hard. Open 'Settings': larger text, contrast, 'Read aloud', 'Show me where'.\n\
        15 min|The learner does the lesson, with the practice card in hand. Wait. Help with words, and do not take over. Once through takes about {minutes} minutes.\n\
        6 min|Talk about the three questions.\n\
        2 min|Give the handout away. Agree on which lesson is next.",
    library_parts_day: "3 min|Sit beside the learner. The mouse and the keys are theirs. Say that nothing here is real.\n\
        4 min|Ask how calls and messages are at home. Open 'Settings': larger text, contrast, 'Read aloud'.\n\
        15 min|The learner plays the day. Say nothing about what is right. Once through takes about {minutes} minutes.\n\
        6 min|Read 'What happened' together, then talk about the three questions. Be kind: anybody can be deceived.\n\
        2 min|Give the handout away. Agree on which day is next.",
    for_the_teacher: "Never look at or ask for a learner's own user ID, PIN code or codes, and never touch their phone.",

    // Three questions for the lessons of a group.
    official_guide_questions: "Who starts a log-on?|You do, with the button on the site. If the app asks about something you did not start, press 'Reject'.\n\
        Where may a one-time code come from?|Only from your own computer, which shows it or reads it out. Never from a call, a message or a person.\n\
        What do you look at before you approve?|Who asks, and every word of the text. Both have to be what you started.",
    one_at_a_time_questions: "What do you check in the app before you approve?|Who asks, and for what. It has to be what you started.\n\
        How do a QR code and a one-time code differ?|Whoever scans a QR code has the computer in front of them. A one-time code can be read out, so never enter one that somebody tells you.\n\
        What of your MitID is for you alone?|The app, the PIN code and every code. Give your user ID to support only if you contacted them.",
    mistakes_questions: "What happens after one mistake?|Nothing bad. You can try again at once.\n\
        Why does it stop after several?|That stops people who guess, or who have found your phone.\n\
        What do you do when it has stopped?|Take your time, read what the screen says, and begin again on the computer. A PIN code you have forgotten is made anew in the app.",
    ordinary_days_questions: "Who began it: you, or somebody else?|If somebody else began, there is no hurry. You can hang up, close it or say no, whoever they are.\n\
        What did they want you to do?|Nobody who is honest needs your PIN code, your codes, or an approval of something you did not start.\n\
        How can you find out whether it is right?|Look at your own screen: the address, and the text in the app. Call back on a number that you found yourself.",
    freely_questions: "At which step did you hesitate?|There is no wrong answer. Go there again with 'Step back', or take the lesson that has only this step.\n\
        What can you do when the camera is broken?|Switch to one-time codes in the app: 'Menu', then 'QR or one-time codes'. It takes 24 hours.\n\
        Somebody else logs on with your user ID. What do you do?|Press 'Reject'. Nothing is approved.",

    // The cards.
    cards_about: "Print, and cut along the lines. Each card is one practice person.",
};

pub const DANISH: TakeAway = TakeAway {
    embed_about: "Vis en lektion på jeres egen side: Vælg, og kopiér koden ind på siden.",
    lesson: "Lektion, der skal indlejres",
    language: "Sprog i rammen",
    step: "Begynd ved",
    from_the_beginning: "Begyndelsen",
    code: "Kode til jeres side",
    copy: "Kopiér koden",
    copied: "Koden er kopieret.",
    not_copied: "Koden kunne ikke kopieres af sig selv. Den er markeret, så du kan kopiere den.",
    frame_title: "Swipewise: {lesson} (simulering)",
    follow_height: "Siden i rammen fortæller, hvor høj den er, og ikke andet. Med disse linjer på jeres side følger rammen med:",

    // The sheets.
    simulation: "Simulering til øvelse. Swipewise har ingen forbindelse til MitID.",
    print: "Udskriv",
    questions: "Spørgsmål",
    answers: "Spørgsmål og svar",
    answers_after_the_day: "Svarene står her, når dagen er spillet.",

    // The handout.
    handout_about: "Hav huskesedlen ved siden af dig, mens du øver dig. Billederne er fra simuleringen.",
    official_guide: "Den officielle vejledning: MitID.dk/approve-with-app",

    // The lesson plan.
    aim: "Mål",
    needed: "Det skal I bruge",
    needed_things: "En computer med projektor og en computer eller tablet til hver anden deltager. Intet skal installeres.\n\
        Øvekortene, udskrevet og klippet ud, ét til hvert par.\n\
        Huskesedlen til lektionen, én til hver deltager.\n\
        Ingen behøver MitID eller telefon. Bed deltagerne lade deres egen telefon blive i lommen.",
    class: "På hold: 45 minutter",
    class_parts: "5 min.|Fortæl, hvad det er: en simulering med personer, der ikke findes. Ingen indtaster egne oplysninger. Del kortene ud.\n\
        10 min.|Vis lektionen på storskærm med »Vis på storskærm«. Spørg før hvert trin: Hvad er det næste, og på hvilken enhed?\n\
        18 min.|Øv to og to: Den ene gør det, den anden har huskesedlen og hjælper kun med ord. Så bytter de. En gennemgang tager cirka {minutes} minutter.\n\
        9 min.|Stil de tre spørgsmål. Lad deltagerne svare først. Svarene står nedenfor.\n\
        3 min.|Læs de fem sikkerhedsregler højt sammen. Fortæl, hvor man kan få hjælp.",
    class_parts_day: "5 min.|Fortæl, hvad det er: en simulering med personer, der ikke findes. Sig ikke mere: Dagen skal være som alle andre.\n\
        10 min.|Vis begyndelsen på storskærm med »Vis på storskærm«. Stop, når der er noget at vælge, og lad holdet sige, hvad de ville gøre.\n\
        18 min.|Øv to og to, hvert par som de synes bedst. En gennemgang tager cirka {minutes} minutter. De, der er færdige, åbner »En anden dag«.\n\
        9 min.|Stil de tre spørgsmål, og se på »Det skete« sammen. Den, der blev narret, har ikke gjort noget forkert: Det er det, man øver sig for.\n\
        3 min.|Læs de fem sikkerhedsregler højt sammen. Fortæl, hvor man kan få hjælp.",
    library: "En til en på biblioteket: 30 minutter",
    library_parts: "3 min.|Sæt dig ved siden af. Mus og taster er deltagerens. Sig, at intet her er virkeligt.\n\
        4 min.|Spørg, hvad der er svært. Åbn »Indstillinger«: større tekst, kontrast, »Læs højt«, »Vis mig hvor«.\n\
        15 min.|Deltageren tager lektionen med øvekortet i hånden. Vent. Hjælp med ord, og tag ikke over. En gennemgang tager cirka {minutes} minutter.\n\
        6 min.|Tal om de tre spørgsmål.\n\
        2 min.|Giv huskesedlen med. Aftal, hvilken lektion der er den næste.",
    library_parts_day: "3 min.|Sæt dig ved siden af. Mus og taster er deltagerens. Sig, at intet her er virkeligt.\n\
        4 min.|Spørg, hvordan det er med opkald og beskeder derhjemme. Åbn »Indstillinger«: større tekst, kontrast, »Læs højt«.\n\
        15 min.|Deltageren spiller dagen. Sig ikke, hvad der er rigtigt. En gennemgang tager cirka {minutes} minutter.\n\
        6 min.|Læs »Det skete« sammen, og tal så om de tre spørgsmål. Vær venlig: Alle kan blive narret.\n\
        2 min.|Giv huskesedlen med. Aftal, hvilken dag der er den næste.",
    for_the_teacher: "Se aldrig på en deltagers eget bruger-ID, PIN-kode eller koder, spørg ikke efter dem, og rør ikke ved deltagerens telefon.",

    // Three questions for the lessons of a group.
    official_guide_questions: "Hvem begynder et login?|Det gør du selv med knappen på siden. Spørger appen om noget, du ikke er gået i gang med, så tryk på »Afvis«.\n\
        Hvor må en engangskode komme fra?|Kun fra din egen computer, som viser den eller læser den op. Aldrig fra et opkald, en besked eller et menneske.\n\
        Hvad ser du på, før du godkender?|Hvem der spørger, og hvert ord i teksten. Begge dele skal være det, du selv er gået i gang med.",
    one_at_a_time_questions: "Hvad tjekker du i appen, før du godkender?|Hvem der spørger, og om hvad. Det skal være det, du selv er gået i gang med.\n\
        Hvad er forskellen på en QR-kode og en engangskode?|Den, der scanner en QR-kode, har computeren foran sig. En engangskode kan læses op, så indtast aldrig en, som nogen giver dig.\n\
        Hvad af dit MitID er kun til dig selv?|Appen, PIN-koden og alle koder. Giv kun dit bruger-ID til supporten, hvis du selv har kontaktet dem.",
    mistakes_questions: "Hvad sker der efter én fejl?|Ikke noget slemt. Du kan prøve igen med det samme.\n\
        Hvorfor stopper det efter flere?|Det stopper dem, der gætter, eller som har fundet din telefon.\n\
        Hvad gør du, når det er stoppet?|Det haster ikke: Læs, hvad skærmen siger, og begynd igen på computeren. En glemt PIN-kode laver du om i appen.",
    ordinary_days_questions: "Hvem begyndte: dig eller en anden?|Er det en anden, haster det ikke. Du kan lægge på, lukke eller sige nej, uanset hvem det er.\n\
        Hvad ville de have dig til?|Ingen ærlige mennesker har brug for din PIN-kode, dine koder eller din godkendelse af noget, du ikke selv er gået i gang med.\n\
        Hvordan finder du ud af, om det er rigtigt?|Se på din egen skærm: adressen og teksten i appen. Ring tilbage på et nummer, du selv har fundet.",
    freely_questions: "Ved hvilket trin kom du i tvivl?|Intet svar er forkert. Gå derhen igen med »Et trin tilbage«, eller tag den lektion, der kun har det trin.\n\
        Hvad kan du gøre, når kameraet er i stykker?|Skift til engangskoder i appen: »Menu« og så »QR- eller engangskoder«. Det tager et døgn.\n\
        En anden logger på med dit bruger-ID. Hvad gør du?|Tryk på »Afvis«. Så bliver intet godkendt.",

    // The cards.
    cards_about: "Udskriv, og klip langs stregerne. Hvert kort er en øveperson.",
};
