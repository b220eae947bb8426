//! A caller reads out a code.

/// The bank, as they say: a fraud.
pub const BANK_ENGLISH: &str = "\
It is Tuesday. You are at home with your phone and your computer, and nothing is planned.
Today somebody reads out a code to you.
@ Jonas from Øvebank
: Good morning. We see a payment of 4,000 kroner that looks wrong. Shall I stop it for you?
- Yes, please.
- I did not pay anything.
- May I call the bank myself?
: Good. Please open your MitID app and enter your PIN code. I will wait.
- Why is that?
- I would rather not.
: Thank you. Your app asks for a code now. It is #. Please enter it and press Next. Then approve.
- Why do you know the code?
- I would rather not.
: That is how we stop payments. It has to be now, or the money is gone.
- I will call you back.
- All right.
: Of course. Call the number on your bank card. Goodbye.
: Then I cannot help you. Goodbye.
= The stranger is logged on as you.
This happens to careful people. The caller was friendly and left you no time. That was their doing, not yours.
The clue: a person gave you the code, not your own screen. Entering only the code that your own computer shows or reads out would have stopped it. So would a QR code. The one-time code by itself could not: they had it.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
The code was entered, but you did not approve: nobody is logged on as you.
The clue: a person gave you the code, not your own screen. The text to approve was the last chance to see that you had not started this.
In real life, call your bank yourself, on a number that you find yourself, and tell them about the call.
= Nothing was approved.
You ended the call, and nobody is logged on as you.
The clue: a person gave you the code, or wanted to, not your own screen. And they had called you.
In real life, call your bank yourself if you are in doubt, on a number that you find yourself.";

/// The same.
pub const BANK_DANISH: &str = "\
Det er tirsdag. Du er hjemme med din telefon og din computer og har ingen planer.
I dag læser nogen en kode op for dig.
@ Jonas fra Øvebank
: Godmorgen. Der er en betaling på 4.000 kroner, som ser forkert ud. Skal jeg stoppe den for dig?
- Ja tak.
- Jeg har ikke betalt noget.
- Må jeg selv ringe til banken?
: Godt. Åbn din MitID-app, og indtast din PIN-kode. Jeg venter så længe.
- Hvorfor det?
- Det vil jeg helst ikke.
: Tak. Nu beder din app om en kode. Den er #. Indtast den, og tryk på Næste. Godkend derefter.
- Hvorfor kender du koden?
- Det vil jeg helst ikke.
: Sådan stopper vi betalinger. Det skal være nu, ellers er pengene væk.
- Jeg ringer tilbage.
- Okay.
: Selvfølgelig. Ring på det nummer, der står på dit betalingskort. Farvel.
: Så kan jeg ikke hjælpe dig. Farvel.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Den, der ringede, var venlig og gav dig ikke tid. Det var deres værk, ikke dit.
Tegnet: Du fik koden af et menneske, ikke fra din egen skærm. Reglen om kun at indtaste den kode, din egen computer viser eller læser op, ville have stoppet det. Det ville en QR-kode også. Det kunne engangskoden ikke i sig selv: Den havde de.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
Koden blev indtastet, men du godkendte ikke: Ingen er logget på som dig.
Tegnet: Du fik koden af et menneske, ikke fra din egen skærm. Teksten, du skulle godkende, var sidste chance for at se, at du ikke selv havde sat det i gang.
I virkeligheden: Ring selv til din bank på et nummer, du selv finder, og fortæl om opkaldet.
= Intet blev godkendt.
Du lagde på, og ingen er logget på som dig.
Tegnet: Et menneske gav dig koden eller ville gøre det, ikke din egen skærm. Og det var dem, der ringede til dig.
I virkeligheden: Ring selv til din bank på et nummer, du selv finder, hvis du er i tvivl.";

/// Somebody from the library helps with the learner's own log-on: honest.
pub const LIBRARY_ENGLISH: &str = "\
It is Tuesday. You want to log on to your MitID profile. Yesterday you asked the library for help, and they call at ten.
Today somebody helps you with a code.
@ Karen from Øvby Library
: Good morning. You asked us for help yesterday. Shall we do it together?
- Yes, please.
- What do you need from me?
- Not today, thank you.
: Nothing. Do not tell me your user ID, PIN code or any code. You do it yourself, and I will wait.
- All right.
: Log on at your computer. Then open the app. Enter only the code on your own screen. I cannot see it.
- May I call you back?
: Well done. You did it yourself. Goodbye.
: Of course, whenever you like. Goodbye.
= You logged on yourself, with help.
That was an ordinary call.
The signs: you had asked for this help, she wanted no code and no PIN code, and you read the code on your own screen.
In real life, help is fine from people you have asked yourself.
= You ended the call.
You were not logged on yet. Nothing bad happened. This call was an honest one.
The signs: you had asked for this help, and she wanted no code and no PIN code. It is always right to call back yourself.
In real life, you can call the library back and go on.";

/// The same.
pub const LIBRARY_DANISH: &str = "\
Det er tirsdag. Du vil logge på din MitID-profil. I går bad du biblioteket om hjælp, og de ringer til dig klokken ti.
I dag hjælper nogen dig med en kode.
@ Karen fra Øvby Bibliotek
: Godmorgen. Du bad os om hjælp i går. Skal vi gøre det sammen?
- Ja tak.
- Hvad har du brug for fra mig?
- Ikke i dag, tak.
: Ingenting. Sig hverken dit bruger-ID, din PIN-kode eller andre koder til mig. Du gør det selv, og jeg venter.
- Okay.
: Gå til computeren, og log på. Åbn så appen. Indtast kun koden på din egen skærm. Jeg kan ikke se den.
- Må jeg ringe tilbage?
: Flot klaret. Du gjorde det selv. Farvel.
: Selvfølgelig, når det passer dig. Farvel.
= Du loggede selv på med hjælp.
Det var et helt almindeligt opkald.
Tegnene: Du havde selv bedt om hjælpen, hun ville hverken have PIN-kode eller andre koder, og du læste koden på din egen skærm.
I virkeligheden: Det er fint at få hjælp af folk, du selv har spurgt.
= Du lagde på.
Du var ikke logget på endnu. Der skete ikke noget. Det var et ægte opkald.
Tegnene: Du havde selv bedt om hjælpen, og hun ville hverken have PIN-kode eller andre koder. Det er altid i orden selv at ringe tilbage.
I virkeligheden: Du kan ringe tilbage til biblioteket og fortsætte.";
