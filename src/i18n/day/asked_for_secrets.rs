//! Somebody asks for what is private.

/// The bank calls, as they say: a fraud.
pub const BANK_ENGLISH: &str = "\
It is Thursday. You are at home with your phone and your computer, and nothing is planned.
Today somebody asks you for something that is private.
@ Jonas from Øvebank
: Good morning. There is something odd with your account. What is your user ID, please?
- Here is my user ID.
- Why do you ask?
- I will call the bank myself.
: Thank you. What is your PIN code? Then I can stop it.
- Here is my PIN code.
- I keep that to myself.
: Then please open your MitID app. Something from us is waiting there for you.
- All right.
- I would rather not.
: I have to look you up first. It has to be now, or the money may be gone.
- Then here is my user ID.
- I will call the bank myself.
: You are welcome to. Goodbye.
: The app asks for a code. It is #. Please enter it, press Next and approve.
- I would rather not.
= The stranger is logged on as you.
This happens to careful people. The caller was friendly and sounded like your bank. That was their doing, not yours.
The clue: somebody who had called you asked for your user ID. Without it they could not have started a log-on as you. 'Reject' in the app would still have stopped it. The one-time code could not: they read it out to you.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
They know what you told them, and no more. Nobody is logged on as you.
The clue: somebody who had called you asked for your user ID. Support may ask for it only if you called them yourself, and nobody may ask for a PIN code.
In real life, change what you told them: the PIN code in the app, the user ID in your MitID profile. Then tell your bank.
= You told them nothing.
You ended the call. They do not know your user ID, so they could not start anything.
The clue: somebody who had called you asked for your user ID. Your bank does not ask for it, and nobody may ask for a PIN code.
In real life, call your bank yourself if you are in doubt, on a number that you find yourself.";

/// The same.
pub const BANK_DANISH: &str = "\
Det er torsdag. Du er hjemme med din telefon og din computer og har ingen planer.
I dag spørger nogen dig om noget, der er privat.
@ Jonas fra Øvebank
: Godmorgen. Der er sket noget mærkeligt på din konto. Hvad er dit bruger-ID?
- Her er mit bruger-ID.
- Hvorfor spørger du?
- Jeg ringer selv til banken.
: Tak. Hvad er din PIN-kode? Så kan jeg stoppe det.
- Her er min PIN-kode.
- Den holder jeg for mig selv.
: Åbn så din MitID-app. Der ligger noget fra os og venter på dig.
- Okay.
- Det vil jeg helst ikke.
: Jeg må slå dig op først. Det skal være nu, ellers kan pengene være væk.
- Så får du mit bruger-ID.
- Jeg ringer selv til banken.
: Det er du velkommen til. Farvel.
: Appen beder om en kode. Den er #. Indtast den, tryk på Næste, og godkend.
- Det vil jeg helst ikke.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Den, der ringede, var venlig og lød som din bank. Det var deres værk, ikke dit.
Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Uden det kunne de ikke have sat et login i gang som dig. »Afvis« i appen ville stadig have stoppet det. Det kunne engangskoden ikke: Den læste de op for dig.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
De ved kun det, du har fortalt dem. Ingen er logget på som dig.
Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Supporten må kun spørge om det, hvis du selv har ringet op, og ingen må spørge om en PIN-kode.
I virkeligheden: Skift det, du har fortalt: PIN-koden i appen, bruger-ID'et i din MitID-profil. Giv så din bank besked.
= Du fortalte dem ikke noget.
Du lagde på. De kender ikke dit bruger-ID og kunne derfor ikke gå i gang med noget.
Tegnet: En, der havde ringet til dig, spurgte om dit bruger-ID. Det spørger din bank ikke om, og ingen må spørge om en PIN-kode.
I virkeligheden: Ring selv til din bank på et nummer, du selv finder, hvis du er i tvivl.";

/// The learner calls support: honest.
pub const OWN_CALL_ENGLISH: &str = "\
It is Thursday. You want to know how your app is set up. You have found the number of Øvby Support on their own page.
Today you call support yourself.
@ Øvby Support
: You are speaking with Mette. What can I do for you?
- Is my app set to one-time codes?
- What do you need from me?
: I can look that up. What is your user ID? Do not tell me your PIN code or any code.
- Here is my user ID.
- May I call you back?
- Here is my PIN code.
: Thank you. Yes, it is set to one-time codes. You do not have to do anything. Goodbye.
: Of course, whenever you like. The number is on our page. Goodbye.
: Please keep your PIN code to yourself. I cannot use it. Change it in the app.
- Then here is my user ID.
= You told her your PIN code.
She had not asked for it, and nobody is logged on as you. But now it is no longer yours alone.
The signs: you had called yourself, and she wanted the user ID only. Give your PIN code to nobody, however helpful they are.
In real life, change your PIN code in the app.
= You got your answer.
You called support yourself, and told them your user ID. That is fine when you call them.
The signs: you had found the number and called yourself, and she wanted no PIN code and no other code.
In real life, give your user ID to support only if you contacted them. Give your PIN code and your codes to nobody.
= You ended the call.
You have no answer yet. Nothing bad happened. This was the real support.
The signs: you had found the number and called yourself, and she wanted no PIN code and no other code.
In real life, you can call back at any time, on the same number.";

/// The same.
pub const OWN_CALL_DANISH: &str = "\
Det er torsdag. Du vil vide, hvordan din app er indstillet. Du har fundet nummeret til Øvby Support på deres egen side.
I dag ringer du selv til supporten.
@ Øvby Support
: Du taler med Mette. Hvad kan jeg hjælpe med?
- Er min app indstillet til engangskoder?
- Hvad har du brug for fra mig?
: Det kan jeg slå op. Hvad er dit bruger-ID? Sig ikke din PIN-kode eller andre koder.
- Her er mit bruger-ID.
- Må jeg ringe tilbage?
- Her er min PIN-kode.
: Tak. Ja, den er indstillet til engangskoder. Du behøver ikke gøre noget. Farvel.
: Selvfølgelig, når det passer dig. Nummeret står på vores side. Farvel.
: Hold PIN-koden for dig selv. Jeg kan ikke bruge den. Skift den i appen.
- Så får du mit bruger-ID.
= Du fortalte hende din PIN-kode.
Hun havde ikke spurgt om den, og ingen er logget på som dig. Men nu er den ikke længere kun din.
Tegnene: Du havde selv ringet op, og hun ville kun have bruger-ID'et. Giv ikke din PIN-kode til nogen, uanset hvor hjælpsomme de er.
I virkeligheden: Skift din PIN-kode i appen.
= Du fik svar.
Du ringede selv til supporten og oplyste dit bruger-ID. Det er i orden, når du selv ringer op.
Tegnene: Du havde selv fundet nummeret og ringet op, og hun ville hverken have PIN-kode eller andre koder.
I virkeligheden: Giv kun supporten dit bruger-ID, hvis du selv har kontaktet dem. Giv aldrig din PIN-kode eller dine koder til nogen.
= Du lagde på.
Du har ikke fået svar endnu. Der skete ikke noget. Det var den rigtige support.
Tegnene: Du havde selv fundet nummeret og ringet op, og hun ville hverken have PIN-kode eller andre koder.
I virkeligheden: Du kan altid ringe igen på det samme nummer.";

/// Support writes, as they say, and then a public authority comes, as they say: a fraud.
pub const SUPPORT_ENGLISH: &str = "\
It is Thursday. You are at home with your phone and your computer, and nothing is planned.
Today two people ask you for something that is private.
@ Øvby Support
: Your access has to be renewed today. Please answer with your user ID.
- Here is my user ID.
- Is it really you?
: Thank you. Now please open your MitID app. Something is waiting there to be approved.
- All right.
- I would rather not.
: Yes, we write to everybody today. Your user ID is enough.
- Here is my user ID.
- I will call support myself.
: The app asks for a code. It is #. Please enter it and approve.
- I would rather not.
: You are welcome to call us.
@ Lars from Øvby Municipality
: Good afternoon. I am here about the address register. May I write down your user ID?
- Here is my user ID.
- Why do you need it?
- I will ask the municipality.
: Thank you. And your PIN code, for the form?
- Here is my PIN code.
- I keep that to myself.
: Everybody in this street is on my list. I would like to finish today.
- Here is my user ID.
- I will ask the municipality.
: That is quite all right. Goodbye.
: Then please open your MitID app. Something is waiting there to be approved.
- All right.
- I would rather not.
: It asks for a code. I have it here: #. Then you only have to approve.
- I would rather not.
= The stranger is logged on as you.
This happens to careful people. It looked like an everyday question. That was their doing, not yours.
The clue: somebody you had not contacted asked for your user ID. It is the same by message, at the door and on the phone. 'Reject' in the app would still have stopped it. The one-time code could not: they read it out to you.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
They know what you told them, and no more. Nobody is logged on as you.
The clue: somebody you had not contacted asked for your user ID. It is the same by message, at the door and on the phone.
In real life, change what you told them: the PIN code in the app, the user ID in your MitID profile. Then tell your bank.
= You told them nothing.
They do not know your user ID, so they could not start anything.
The clue: somebody you had not contacted asked for your user ID. It is the same by message, at the door and on the phone.
In real life, call support or the municipality yourself if you are in doubt, on a number that you find yourself.";

/// The same.
pub const SUPPORT_DANISH: &str = "\
Det er torsdag. Du er hjemme med din telefon og din computer og har ingen planer.
I dag spørger to mennesker dig om noget, der er privat.
@ Øvby Support
: Din adgang skal fornyes i dag. Svar venligst med dit bruger-ID.
- Her er mit bruger-ID.
- Er det virkelig jer?
: Tak. Åbn nu din MitID-app. Der ligger noget, som skal godkendes.
- Okay.
- Det vil jeg helst ikke.
: Ja, vi skriver til alle i dag. Dit bruger-ID er nok.
- Her er mit bruger-ID.
- Jeg ringer selv til supporten.
: Appen beder om en kode. Den er #. Indtast den, og godkend.
- Det vil jeg helst ikke.
: Du er velkommen til at ringe til os.
@ Lars fra Øvby Kommune
: Goddag. Det drejer sig om adresseregisteret. Må jeg skrive dit bruger-ID ned?
- Her er mit bruger-ID.
- Hvad skal du bruge det til?
- Jeg spørger kommunen.
: Tak. Og din PIN-kode til blanketten?
- Her er min PIN-kode.
- Den holder jeg for mig selv.
: Alle her på vejen står på min liste. Jeg vil gerne blive færdig i dag.
- Her er mit bruger-ID.
- Jeg spørger kommunen.
: Det er helt i orden. Farvel.
: Åbn så din MitID-app. Der ligger noget, som skal godkendes.
- Okay.
- Det vil jeg helst ikke.
: Den beder om en kode. Jeg har den her: #. Så skal du bare godkende.
- Det vil jeg helst ikke.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Det lignede et helt almindeligt spørgsmål. Det var deres værk, ikke dit.
Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen. »Afvis« i appen ville stadig have stoppet det. Det kunne engangskoden ikke: Den læste de op for dig.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
De ved kun det, du har fortalt dem. Ingen er logget på som dig.
Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen.
I virkeligheden: Skift det, du har fortalt: PIN-koden i appen, bruger-ID'et i din MitID-profil. Giv så din bank besked.
= Du fortalte dem ikke noget.
De kender ikke dit bruger-ID og kunne derfor ikke gå i gang med noget.
Tegnet: En, du ikke selv havde kontaktet, spurgte om dit bruger-ID. Det gælder både i en besked, ved døren og i telefonen.
I virkeligheden: Ring selv til supporten eller kommunen på et nummer, du selv finder, hvis du er i tvivl.";
