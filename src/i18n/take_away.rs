//! What is taken away from the page: the code that embeds it, the handout, the lesson plan and the cards.

use super::texts::source::TakeAway;

pub const ENGLISH: TakeAway = TakeAway {
    embed_about: "Show a lesson on a page of your own: Choose the lesson, then copy the code into your page.",
    lesson: "Lesson to embed",
    language: "Language of the frame",
    step: "Begin at",
    from_the_beginning: "The beginning",
    code: "Code for your page",
    copy: "Copy the code",
    copied: "The code is copied.",
    not_copied: "The code was not copied. It is selected, so you can copy it yourself.",
    frame_title: "Swipewise: {lesson} (simulation)",
    follow_height: "The page in the frame tells your page its height, and nothing else. With these lines in your page the frame gets that height:",

    // The sheets.
    simulation: "Simulation, for practice. Swipewise has no connection with MitID.",
    print: "Print",
    questions: "Questions",
    answers: "Questions and answers",
    answers_after_the_day: "You find the answers here when the day has been played.",

    // The handout.
    handout_about: "Keep this sheet beside you while you practise. The pictures are from the simulation.",
    official_guide: "The official guide: MitID.dk/approve-with-app",

    // The lesson plan.
    aim: "Aim",
    needed: "What you need",
    needed_things: "A computer and a projector, and a computer or tablet for every two learners. Nothing has to be installed.\n\
        The practice cards, printed and cut out, one for each pair.\n\
        The handout of this lesson, one for each learner.\n\
        Nobody needs MitID or a phone. Ask the learners to leave their own phones in their pockets.",
    only_a_part: "All of it takes about {minutes} minutes. Here there is time for the first two days.",
    class: "In class: 45 minutes",
    class_parts: "5 min|Say what it is: a simulation, with people who do not exist. Nobody enters anything of their own. Hand out the cards.\n\
        10 min|Show the lesson with 'Present'. 'Notes' has ideas for each step. Before each step ask: What comes next, and on which device?\n\
        18 min|Practice in pairs: One does it, the other has the handout and helps with words only. Then they change places. Once through takes about {minutes} minutes.\n\
        9 min|Ask the three questions. Let the learners answer first. The answers are below.\n\
        3 min|Read the five safety rules aloud together. Say where people can get help.",
    class_parts_day: "5 min|Say what it is: a simulation, with people who do not exist. Say no more: The day should be like any other. Hand out the cards.\n\
        10 min|Show the beginning with 'Present'. Stop when something can be decided, and let the class say what they would do.\n\
        18 min|Practice in pairs: Each pair does what they think best. Once through takes about {minutes} minutes. Those who finish open 'Another day'.\n\
        9 min|Ask the three questions, and look at 'What happened' together. Nobody who was deceived has done anything wrong. This is the place to practise.\n\
        3 min|Read the five safety rules aloud together. Say where people can get help.",
    library: "One to one, in a library: 30 minutes",
    library_parts: "3 min|Sit beside the learner. Only the learner uses the mouse and the keys. Say that nothing here is real.\n\
        4 min|Ask what they find hard. Open 'Settings': larger text, contrast, 'Read aloud', 'Show me where'.\n\
        15 min|The learner does the lesson, with the practice card in hand. Wait. Help with words, and do not take over. Once through takes about {minutes} minutes.\n\
        6 min|Talk about the three questions.\n\
        2 min|Give the learner the handout. Agree on which lesson is next.",
    library_parts_day: "3 min|Sit beside the learner. Only the learner uses the mouse and the keys. Say that nothing here is real.\n\
        4 min|Ask what they find hard on a computer or a phone. Open 'Settings': larger text, contrast, 'Read aloud'.\n\
        15 min|The learner plays the day. Say nothing about what is right. Once through takes about {minutes} minutes.\n\
        6 min|Read 'What happened' together, then talk about the three questions. Be kind: Anybody can be deceived.\n\
        2 min|Give the learner the handout. Agree on which day is next.",
    for_the_teacher: "Never look at or ask for a learner's own user ID, PIN code or codes. Never touch their phone.",

    // Three questions for the lessons of a group.
    official_guide_questions: "Who starts a log-on?|You do, with the button on the site. If the app asks about something you did not start, press 'Reject'.\n\
        Where may a one-time code come from?|Only from your own computer, which shows it or reads it out. Never from a call, a message or a person.\n\
        What do you look at before you approve?|Who asks, and every word of the text. Both have to be what you started.",
    one_at_a_time_questions: "What do you check in the app before you approve?|Who asks, and for what. It has to be what you started.\n\
        What is the difference between a QR code and a one-time code?|Whoever scans a QR code has the computer in front of them. A one-time code can be read out, so never enter one that somebody tells you.\n\
        What do you keep to yourself?|Your PIN code and every code. The app too, unless you share one at home, each with a user ID and a PIN code. Give your user ID to support only if you contacted them.",
    mistakes_questions: "What happens after one mistake?|Nothing bad. You can try again at once.\n\
        Why does MitID stop after several mistakes?|That stops people who guess, or who have found your phone.\n\
        What do you do when it has stopped?|There is no hurry: Read what the screen says. A blocked app works again after a wait. If a log-on was stopped, begin again on the computer. If you forgot your PIN code, make a new one in the app.",
    ordinary_days_questions: "Who began it: you, or somebody else?|If somebody else began, there is no hurry. You can hang up, close it or say no, whoever they are.\n\
        What did they want you to do?|No honest person needs your PIN code, your codes, or your approval of something you did not start.\n\
        How can you find out whether it is right?|Look at your own screen: the address, and the text in the app. Call back on a number that you found yourself.",
    freely_questions: "At which step were you not sure?|There is no wrong answer. Go there again with 'Step back', or choose a lesson under 'One thing at a time'.\n\
        What can you do when the camera is broken?|Switch to one-time codes in the app: 'Menu', then 'QR or one-time codes'. It takes 24 hours.\n\
        The app asks about something you did not start. What do you do?|Press 'Reject'. Then nothing is approved.",

    // The cards.
    cards_about: "Print this page, and cut along the lines. Each card has the practice data of one practice person.",
};

pub const DANISH: TakeAway = TakeAway {
    embed_about: "Vis en lektion på din egen side: Vælg lektionen, og kopiér koden ind på siden.",
    lesson: "Lektion, der skal indlejres",
    language: "Sprog i rammen",
    step: "Begynd ved",
    from_the_beginning: "Begyndelsen",
    code: "Kode til din side",
    copy: "Kopiér koden",
    copied: "Koden er kopieret.",
    not_copied: "Koden blev ikke kopieret. Den er markeret, så du selv kan kopiere den.",
    frame_title: "Swipewise: {lesson} (simulering)",
    follow_height: "Siden i rammen oplyser sin højde og ikke andet. Med disse linjer på din side får rammen den højde:",

    // The sheets.
    simulation: "Simulering til øvelse. Swipewise har ingen forbindelse til MitID.",
    print: "Udskriv",
    questions: "Spørgsmål",
    answers: "Spørgsmål og svar",
    answers_after_the_day: "Svarene står her, når dagen er spillet.",

    // The handout.
    handout_about: "Hav huskesedlen ved siden af dig, mens du øver dig. Billederne er fra simuleringen.",
    official_guide: "Den officielle guide: MitID.dk/approve-with-app",

    // The lesson plan.
    aim: "Mål",
    needed: "Det skal I bruge",
    needed_things: "En computer med projektor og en computer eller tablet til hvert par. Intet skal installeres.\n\
        Øvekortene, udskrevet og klippet ud, ét til hvert par.\n\
        Huskesedlen til lektionen, én til hver deltager.\n\
        Ingen behøver MitID eller telefon. Bed deltagerne lade deres egen telefon blive i lommen.",
    only_a_part: "Det hele tager cirka {minutes} minutter. Her er der tid til de to første dage.",
    class: "På hold: 45 minutter",
    class_parts: "5 min.|Fortæl, hvad det er: en simulering med personer, der ikke findes. Ingen indtaster egne oplysninger. Del kortene ud.\n\
        10 min.|Brug »Vis på storskærm«. »Noter« har forslag til hvert trin. Spørg før hvert trin: Hvad er det næste, og på hvilken enhed?\n\
        18 min.|Øv to og to: Den ene gør det, den anden har huskesedlen og hjælper kun med ord. Så bytter de. En gennemgang tager cirka {minutes} minutter.\n\
        9 min.|Stil de tre spørgsmål. Lad deltagerne svare først. Svarene står nedenfor.\n\
        3 min.|Læs de fem sikkerhedsregler højt sammen. Fortæl, hvor man kan få hjælp.",
    class_parts_day: "5 min.|Fortæl, hvad det er: en simulering med personer, der ikke findes. Sig ikke mere: Dagen skal være som alle andre. Del kortene ud.\n\
        10 min.|Brug »Vis på storskærm« til begyndelsen. Stop, når der er noget at vælge, og lad holdet sige, hvad de ville gøre.\n\
        18 min.|Øv to og to: Hvert par gør, som de synes er bedst. En gennemgang tager cirka {minutes} minutter. De, der er færdige, åbner »En anden dag«.\n\
        9 min.|Stil de tre spørgsmål, og se på »Det skete« sammen. Den, der blev narret, har ikke gjort noget forkert. Det er her, man øver sig.\n\
        3 min.|Læs de fem sikkerhedsregler højt sammen. Fortæl, hvor man kan få hjælp.",
    library: "En til en på biblioteket: 30 minutter",
    library_parts: "3 min.|Sæt dig ved siden af. Kun deltageren bruger mus og tastatur. Sig, at intet her er rigtigt.\n\
        4 min.|Spørg, hvad der er svært. Åbn »Indstillinger«: større tekst, kontrast, »Læs højt«, »Vis mig hvor«.\n\
        15 min.|Deltageren tager lektionen med øvekortet i hånden. Vent. Hjælp med ord, og tag ikke over. En gennemgang tager cirka {minutes} minutter.\n\
        6 min.|Tal om de tre spørgsmål.\n\
        2 min.|Giv deltageren huskesedlen med. Aftal, hvilken lektion der er den næste.",
    library_parts_day: "3 min.|Sæt dig ved siden af. Kun deltageren bruger mus og tastatur. Sig, at intet her er rigtigt.\n\
        4 min.|Spørg, hvad der er svært på en computer eller telefon. Åbn »Indstillinger«: større tekst, kontrast, »Læs højt«.\n\
        15 min.|Deltageren spiller dagen. Sig ikke, hvad der er rigtigt. En gennemgang tager cirka {minutes} minutter.\n\
        6 min.|Læs »Det skete« sammen, og tal så om de tre spørgsmål. Vær venlig: Alle kan blive narret.\n\
        2 min.|Giv deltageren huskesedlen med. Aftal, hvilken dag der er den næste.",
    for_the_teacher: "Se aldrig på en deltagers eget bruger-ID, PIN-kode eller koder, og spørg ikke efter dem. Rør ikke ved deltagerens telefon.",

    // Three questions for the lessons of a group.
    official_guide_questions: "Hvem begynder et login?|Det gør du selv med knappen på siden. Spørger appen om noget, du ikke selv er gået i gang med, så tryk på »Afvis«.\n\
        Hvor må en engangskode komme fra?|Kun fra din egen computer, som viser den eller læser den op. Aldrig fra et opkald, en besked eller et menneske.\n\
        Hvad ser du på, før du godkender?|Hvem der spørger, og hvert ord i teksten. Begge dele skal være det, du selv er gået i gang med.",
    one_at_a_time_questions: "Hvad ser du på i appen, før du godkender?|Hvem der spørger, og om hvad. Det skal være det, du selv er gået i gang med.\n\
        Hvad er forskellen på en QR-kode og en engangskode?|Den, der scanner en QR-kode, har computeren foran sig. En engangskode kan læses op, så indtast aldrig en, som nogen siger til dig.\n\
        Hvad holder du for dig selv?|Din PIN-kode og alle koder. Også appen, medmindre I deler en derhjemme med hver jeres bruger-ID og PIN-kode. Giv kun supporten dit bruger-ID, hvis du selv har kontaktet dem.",
    mistakes_questions: "Hvad sker der efter én fejl?|Ikke noget slemt. Du kan prøve igen med det samme.\n\
        Hvorfor stopper MitID efter flere fejl?|Det stopper dem, der gætter, eller som har fundet din telefon.\n\
        Hvad gør du, når det er stoppet?|Det haster ikke: Læs, hvad skærmen siger. En spærret app virker igen, når ventetiden er gået. Blev et login stoppet, så begynd igen på computeren. Har du glemt PIN-koden, så lav en ny i appen.",
    ordinary_days_questions: "Hvem begyndte: dig eller en anden?|Er det en anden, haster det ikke. Du kan lægge på, lukke eller sige nej, uanset hvem det er.\n\
        Hvad ville de have dig til?|Ingen ærlige mennesker har brug for din PIN-kode, dine koder eller din godkendelse af noget, du ikke selv er gået i gang med.\n\
        Hvordan finder du ud af, om det er rigtigt?|Se på din egen skærm: adressen og teksten i appen. Ring tilbage på et nummer, du selv har fundet.",
    freely_questions: "Ved hvilket trin kom du i tvivl?|Intet svar er forkert. Gå derhen igen med »Et trin tilbage«, eller vælg en lektion under »Én ting ad gangen«.\n\
        Hvad kan du gøre, når kameraet er i stykker?|Skift til engangskoder i appen: »Menu« og så »QR- eller engangskoder«. Det tager 24 timer.\n\
        Appen spørger om noget, du ikke selv er gået i gang med. Hvad gør du?|Tryk på »Afvis«. Så bliver der ikke godkendt noget.",

    // The cards.
    cards_about: "Udskriv siden, og klip langs stregerne. Hvert kort har øvedata for én øveperson.",
};
