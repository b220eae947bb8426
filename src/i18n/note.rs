//! What somebody says in front of a class, step by step: each note has three lines, namely what to say, what to ask and what often goes
//! wrong. Facts are those of the official guide and of the page.

use super::texts::source::Notes;

pub const ENGLISH: Notes = Notes {
    a_class_sees_this: "On a projector the class sees these notes too. You can open them in a second window, and keep that on your own screen.",
    second_window: "Notes in a second window",
    opened: "The notes are in a second window now. They follow the page.",
    blocked: "The browser did not open a second window. Allow pop-up windows for this page, or read the notes here.",
    closed: "The window with the notes is closed.",
    question: "What would you do? Hands up.",
    asks: "The page now asks the class before each decision. After that, 'Next step' takes the safe way.",
    asks_no_more: "The page no longer asks the class.",
    say: "What to say",
    ask: "What to ask",
    mistake: "What often goes wrong",
    next: "Next",
    the_end: "The end of the lesson",
    elapsed: "{minutes} min since the start",
    open_app_for_setting: "A new app approves with QR codes. If you cannot scan them, you can switch to one-time codes. We begin in the app on the phone.
Who may find it hard to scan a QR code, and why?
Many look for this setting on the computer. It is in the menu of the app.",
    unlock_for_setting: "The app asks for the PIN code before it shows anything. We use the one on the practice card.
How can you keep others from seeing your PIN code? For example, cover the screen with your hand.
Some say their own PIN code aloud. Stop them kindly: only practice data is used here.",
    open_menu: "The menu is at the top left of the app's front page. 'App settings' is in it.
Where have you seen a menu like this in other apps?
The sign for the menu is small. Say where it is, top left, and give everybody time to find it.",
    open_setting: "Under 'App settings' we press 'QR or one-time codes'. We leave the rest alone today.
What do you think will happen when we press it?
Some are afraid of breaking something in the settings. Looking changes nothing.",
    pin_for_setting: "The app asks for the PIN code once more before anything is changed.
Why is it good that it asks again? Somebody else could be holding the phone.
Some think they did something wrong when they are asked twice. Tell them beforehand.",
    choose_codes: "Here we choose between QR codes and one-time codes. We choose one-time codes.
Which of the two suits you better, and why?
Nobody has to switch. If you can scan QR codes easily, you can keep them.",
    start_switch: "First we tick the box, then we press 'Start the switch'. Without the tick nothing is switched.
What does it say beside the box? Who will read it aloud?
The box is easy to overlook. If nothing happens, look for the tick first.",
    close_and_wait: "The switch takes 24 hours. Until then you can still use QR codes.
What do you do if you need to log on today? You use a QR code.
Some begin the switch again because they see no change. You only have to wait.",
    wait_for_switch: "At home you would wait until tomorrow. Here we skip the 24 hours. The real MitID has no such button.
Somebody calls and wants you to switch at once. How does the wait protect you?
Some think that one-time codes work right away. Say it once more: They work only after 24 hours.",
    press_log_on: "You begin on the computer, at the site you want to use. The button is usually at the top: 'Log on', 'My Page' or 'My Overview'.
Which sites do you log on to? What is the button called there?
Many open the app first, and then it has nothing to approve yet. The computer comes first.",
    wait_for_connection: "The circle turns while the computer connects to MitID. We just wait.
How do you know that something is happening? The circle turns.
Some press again and again. Once is enough.",
    enter_user_id: "We enter the user ID from the card and press 'Continue'. Your own user ID is private.
Somebody calls and asks for your user ID. What do you say?
Some enter their own user ID or their CPR number. Only practice data belongs here.",
    open_app: "Now we take the phone and open the MitID app ourselves. It does not open by itself, and no message comes.
The app asks you to approve something you did not start. What do you do? Press 'Reject'.
Some wait for the phone to ring or light up. Remind them: You began the log-on, so you open the app.",
    choose_user: "Two people share this app. Each has a user ID and a PIN code of their own. First you press your own name.
When may you share the app? Only at home, and only if each of you has a user ID and a PIN code.
If you press the wrong name, your PIN code does not work. Read both names first.",
    enter_pin: "We enter the PIN code from the card. If you chose fingerprint or face, your app uses that instead.
Who may know your PIN code? Nobody but you.
Some mix up the PIN code and the one-time code. The PIN code is your own secret. The one-time code is on the computer.",
    enter_code: "The computer shows a one-time code of four digits. We enter it on the phone and press 'Next'. Trust only the code from your own computer.
Somebody reads a code to you over the phone. May you enter it? No, never.
It is easy to mix up the digits between one screen and the other. Read them aloud, one at a time.",
    scan_qr: "The phone's camera reads a QR code on the computer. A real phone is held up to the computer. Here we press a button.
Who may find this hard? What can they use instead? One-time codes.
The picture changes all the time, and some think something is wrong. The code has two halves that take turns.",
    read_and_decide: "This is the most important moment. Read the text in the app. Is it what you started? Then swipe right or press 'Approve'. If not, press 'Reject'.
Who will read the text aloud? Is it what we wanted to do, and did we start it ourselves?
Many swipe without reading. Wait until somebody has read the text aloud.",
    see_phone: "The shield on the phone gets a tick. It shows that you have approved something with MitID.
Where do we look now? At the computer again.
Some think they are finished and stop here. The site opens on the computer.",
    see_computer: "The shield on the computer gets a tick too. Then the site opens by itself.
How can you see that it worked?
Some press a button once more. There is nothing left to press.",
    send_transfer: "This time it is about money. We read what is to be paid and press 'Transfer'. The bank sends it only after we have approved it.
What do you check before you pay? Who gets the money, and how much it is.
Many look only at the button. Point at the name and at the amount.",
    enter_wrong_code: "We enter a wrong code on purpose. The app notices it, and nothing bad happens.
What do you think the app will say?
Some are embarrassed by a wrong digit. It happens to everybody, and you can try again.",
    enter_wrong_pin: "We enter a wrong PIN code on purpose. Here three wrong ones in a row block the app for some minutes.
Why is it good that nobody can go on guessing?
Some try again faster and faster. There is no hurry. Look at the card first.",
    wait_for_block: "The app is blocked. Even the right PIN code does not work now. Here we skip the wait.
What can you do meanwhile? You can only wait.
Some think that the app is broken. It works again after the wait.",
    enter_wrong_pin_again: "We enter more wrong ones. Here, after three more, you need a new PIN code.
What would you do at home if you did not remember your PIN code?
Some go on guessing. If you do not remember it, stop.",
    find_forgot_pin: "The app can help. We press 'Forgot your PIN code?'. In the real app you now have to prove who you are.
Somebody calls and offers to do this for you. What do you do? Hang up.
Some want to tell somebody their old PIN code. Nobody else needs it.",
    make_new_pin: "We make a new PIN code. Here we use the one on the card again. At home, choose one that nobody can guess.
Which PIN codes are easy to guess? Do not say your own.
Some let a helper choose it. Choose it yourself, and keep it to yourself.",
    lesson_over: "That was the whole lesson. Let the class tell it once more in their own words. Then read the safety rule together.
Which step was the hardest? Who would like to try it alone?
Some did not follow every step. Go back with 'Previous step' and show it again. Nothing here is real.",
    on_your_own: "Now everybody practises what they like. The guide says nothing until somebody presses 'What do I do next?'.
What would you like to try? Choose something you need at home.
Helpers often help too soon. Let people ask the guide first.",
    day_before: "This is an ordinary day. We do what is planned and see what comes. It may be honest or not, and nobody knows beforehand.
Before each answer: What would you do? Let the class vote by a show of hands.
It is easy to say too soon what is right. There is always time to ask, to refuse or to wait.",
    day_after_fraud: "Read aloud what happened. This happens to careful people too, and it was the other person's doing. Then press 'Show me the clue'.
Where could you notice it? What would stop it, and what will you do at home?
Some ask whose fault it was. It is not the learner's fault. People tell of their own experience only if they want to.",
    day_after_honest: "Read aloud what happened. This day was honest. Not everybody who gets in touch wants to harm you.
How could we know? Was it all right to be careful?
Some laugh at those who were careful. You may always refuse first, and get in touch again yourself.",
};

pub const DANISH: Notes = Notes {
    a_class_sees_this: "På storskærmen ser holdet også noterne. Du kan åbne dem i et andet vindue og lade det blive på din egen skærm.",
    second_window: "Noter i et andet vindue",
    opened: "Noterne er nu i et andet vindue. De følger med siden.",
    blocked: "Browseren åbnede ikke et andet vindue. Tillad pop op-vinduer for denne side, eller læs noterne her.",
    closed: "Vinduet med noterne er lukket.",
    question: "Hvad ville du gøre? Ræk hånden op.",
    asks: "Nu spørger siden holdet før hver beslutning. Derefter vælger »Næste trin« det sikre.",
    asks_no_more: "Siden spørger ikke holdet mere.",
    say: "Sig",
    ask: "Spørg",
    mistake: "Her går det ofte galt",
    next: "Bagefter",
    the_end: "Lektionens slutning",
    elapsed: "{minutes} min. siden start",
    open_app_for_setting: "En ny app godkender med QR-koder. Kan du ikke scanne dem, kan du skifte til engangskoder. Vi begynder i appen på telefonen.
Hvem kan have svært ved at scanne en QR-kode, og hvorfor?
Mange leder efter indstillingen på computeren. Den findes i appens menu.",
    unlock_for_setting: "Appen beder om PIN-koden, før den viser noget. Vi bruger den, der står på øvekortet.
Hvordan sørger du for, at ingen ser din PIN-kode? Hold for eksempel hånden over skærmen.
Nogle siger deres egen PIN-kode højt. Stop dem venligt: Her bruger vi kun øvedata.",
    open_menu: "Menuen er øverst til venstre på appens forside. Her finder du »Appindstillinger«.
Hvor har du set sådan en menu i andre apps?
Tegnet for menuen er lille. Sig, hvor det er, øverst til venstre, og giv alle tid til at finde det.",
    open_setting: "Under »Appindstillinger« trykker vi på »QR- eller engangskoder«. Resten lader vi være i dag.
Hvad tror I, der sker, når vi trykker?
Nogle er bange for at ødelægge noget i indstillingerne. Det ændrer ikke noget at kigge.",
    pin_for_setting: "Appen beder om PIN-koden én gang til, før noget bliver ændret.
Hvorfor er det godt, at den spørger igen? En anden kunne have fat i telefonen.
Nogle tror, at de har gjort noget forkert, når de bliver spurgt to gange. Sig det på forhånd.",
    choose_codes: "Her vælger vi mellem QR-koder og engangskoder. Vi vælger engangskoder.
Hvad passer bedst til dig, og hvorfor?
Ingen er nødt til at skifte. Den, der nemt kan scanne QR-koder, kan blive ved med det.",
    start_switch: "Først sætter vi flueben i feltet, og så trykker vi på »Igangsæt skifte«. Uden fluebenet sker der ikke noget.
Hvad står der ved feltet? Hvem vil læse det højt?
Feltet er let at overse. Sker der ikke noget, så kig efter fluebenet først.",
    close_and_wait: "Det tager 24 timer at skifte. Indtil da kan du stadig bruge QR-koder.
Hvad gør du, hvis du skal logge på i dag? Du bruger en QR-kode.
Nogle begynder forfra, fordi de ikke kan se nogen forskel. Man skal bare vente.",
    wait_for_switch: "Derhjemme skulle du vente til i morgen. Her springer vi de 24 timer over. Den knap findes ikke i det rigtige MitID.
Nogen ringer og vil have dig til at skifte med det samme. Hvordan beskytter ventetiden dig?
Nogle tror, at engangskoder virker straks. Sig det igen: De virker først efter 24 timer.",
    press_log_on: "Man begynder på computeren, på den side, man vil bruge. Knappen er som regel øverst: »Log på«, »Min Side« eller »Mit Overblik«.
Hvilke sider logger I på? Hvad hedder knappen der?
Mange åbner appen først, og så er der ikke noget at godkende endnu. Computeren kommer først.",
    wait_for_connection: "Cirklen drejer rundt, mens computeren får forbindelse til MitID. Vi venter bare.
Hvordan kan I se, at der sker noget? Cirklen drejer rundt.
Nogle trykker igen og igen. Én gang er nok.",
    enter_user_id: "Vi indtaster bruger-ID'et fra kortet og trykker på »Fortsæt«. Dit eget bruger-ID skal du holde for dig selv.
Nogen ringer og spørger efter dit bruger-ID. Hvad siger du?
Nogle indtaster deres eget bruger-ID eller CPR-nummer. Her må kun bruges øvedata.",
    open_app: "Nu tager vi telefonen og åbner selv MitID-appen. Den åbner ikke af sig selv, og der kommer ingen besked.
Appen beder dig godkende noget, du ikke selv er gået i gang med. Hvad gør du? Tryk på »Afvis«.
Nogle venter på, at telefonen ringer eller lyser op. Mind dem om det: Du gik selv i gang, så du åbner også selv appen.",
    choose_user: "To personer deles om den her app. De har hver deres bruger-ID og PIN-kode. Først trykker man på sit eget navn.
Hvornår må man dele appen? Kun derhjemme, og kun når I har hver jeres bruger-ID og PIN-kode.
Trykker man på det forkerte navn, virker PIN-koden ikke. Læs begge navne først.",
    enter_pin: "Vi indtaster PIN-koden fra kortet. Har du valgt fingeraftryk eller ansigt, bruger din app det i stedet.
Hvem må kende din PIN-kode? Kun dig selv.
Nogle forveksler PIN-koden med engangskoden. PIN-koden er din egen hemmelighed. Engangskoden står på computeren.",
    enter_code: "Computeren viser en engangskode på fire cifre. Vi indtaster den på telefonen og trykker på »Næste«. Stol kun på koden fra din egen computer.
Nogen læser en kode op for dig i telefonen. Må du indtaste den? Nej, aldrig.
Det er let at bytte om på cifrene fra den ene skærm til den anden. Læs dem højt, ét ad gangen.",
    scan_qr: "Telefonens kamera læser en QR-kode på computeren. En rigtig telefon holder man op foran computeren. Her trykker vi på en knap.
Hvem kan have svært ved det? Hvad kan de bruge i stedet? Engangskoder.
Billedet skifter hele tiden, og nogle tror, det er en fejl. Koden har to halvdele, der vises på skift.",
    read_and_decide: "Det her er det vigtigste øjeblik. Læs teksten i appen. Er det det, du selv er gået i gang med? Så swipe til højre, eller tryk på »Godkend«. Hvis ikke: Tryk på »Afvis«.
Hvem vil læse teksten højt? Er det det, vi ville, og er vi selv gået i gang?
Mange swiper uden at læse. Vent, til nogen har læst teksten højt.",
    see_phone: "Skjoldet på telefonen får et flueben. Sådan kan du se, at du har godkendt noget med MitID.
Hvor ser vi hen nu? På computeren igen.
Nogle tror, de er færdige, og stopper her. Siden åbner på computeren.",
    see_computer: "Også på computeren får skjoldet et flueben. Så åbner siden af sig selv.
Hvordan kan I se, at det lykkedes?
Nogle trykker på en knap igen. Der er ikke mere at trykke på.",
    send_transfer: "Denne gang handler det om penge. Vi læser, hvad der skal betales, og trykker på »Overfør«. Banken sender først pengene, når vi har godkendt.
Hvad ser I efter, før I betaler? Hvem der får pengene, og hvor meget.
Mange ser kun på knappen. Peg på navnet og på beløbet.",
    enter_wrong_code: "Vi indtaster en forkert kode med vilje. Appen opdager det, og der sker ikke noget slemt.
Hvad tror I, appen siger?
Nogle bliver flove over et forkert ciffer. Det sker for alle, og man kan prøve igen.",
    enter_wrong_pin: "Vi indtaster en forkert PIN-kode med vilje. Her bliver appen spærret i nogle minutter efter tre forkerte i træk.
Hvorfor er det godt, at ingen kan blive ved med at gætte?
Nogle prøver igen, hurtigere og hurtigere. Det haster ikke. Se på kortet først.",
    wait_for_block: "Appen er spærret. Selv den rigtige PIN-kode virker ikke nu. Her springer vi ventetiden over.
Hvad kan man gøre imens? Man kan kun vente.
Nogle tror, at appen er i stykker. Den virker igen, når ventetiden er gået.",
    enter_wrong_pin_again: "Vi indtaster flere forkerte. Efter tre mere skal man her have en ny PIN-kode.
Hvad ville du gøre derhjemme, hvis du ikke kunne huske din PIN-kode?
Nogle bliver ved med at gætte. Kan man ikke huske den, skal man stoppe.",
    find_forgot_pin: "Det kan appen hjælpe med. Vi trykker på »Glemt PIN-kode?«. I den rigtige app skal man nu bevise, hvem man er.
Nogen ringer og tilbyder at gøre det for dig. Hvad gør du? Læg på.
Nogle vil fortælle andre deres gamle PIN-kode. Den har ingen andre brug for.",
    make_new_pin: "Vi laver en ny PIN-kode. Her bruger vi den på kortet igen. Derhjemme vælger du en, som ingen kan gætte.
Hvilke PIN-koder er lette at gætte? Sig ikke din egen.
Nogle lader en hjælper vælge. Vælg selv, og hold den for dig selv.",
    lesson_over: "Det var hele lektionen. Lad holdet fortælle den igen med egne ord. Læs så sikkerhedsreglen sammen.
Hvilket trin var sværest? Hvem har lyst til at prøve alene?
Nogle nåede ikke at følge med. Gå tilbage med »Forrige trin«, og vis det igen. Intet her er rigtigt.",
    on_your_own: "Nu øver alle sig i det, de har lyst til. Guiden siger kun noget, når man trykker på »Hvad skal jeg gøre nu?«.
Hvad har du lyst til at prøve? Vælg noget, du har brug for derhjemme.
Man kommer let til at hjælpe for tidligt. Lad folk spørge guiden først.",
    day_before: "Det her er en almindelig dag. Vi gør det, vi har planlagt, og ser, hvad der kommer. Det kan være ærligt eller ej, og ingen ved det på forhånd.
Før hvert svar: Hvad ville du gøre? Lad holdet stemme med håndsoprækning.
Man kommer let til at sige for tidligt, hvad der er rigtigt. Der er altid tid til at spørge, sige nej eller vente.",
    day_after_fraud: "Læs højt, hvad der skete. Det sker også for forsigtige mennesker, og det var den andens værk. Tryk så på »Vis mig tegnet«.
Hvor kunne man opdage det? Hvad kan stoppe det, og hvad vil I gøre derhjemme?
Nogle spørger, hvis skyld det var. Det er ikke deltagernes skyld. Man fortæller kun om egne oplevelser, hvis man har lyst.",
    day_after_honest: "Læs højt, hvad der skete. Den her dag var ærlig. Ikke alle, der henvender sig, vil dig noget ondt.
Hvordan kunne vi vide det? Var det i orden at være forsigtig?
Nogle ler ad den, der var forsigtig. Man må altid sige nej først og selv henvende sig igen.",
};
