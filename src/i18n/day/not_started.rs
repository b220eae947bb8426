//! Something waits in the app, and somebody speaks of it.

/// A visitor from a public authority, as they say: a fraud.
pub const VISITOR_ENGLISH: &str = "\
It is Friday. You are at home with your phone and your computer, and nothing is planned.
Today something is waiting in your app that you did not start.
@ Lars from Øvby Municipality
: Good afternoon. We are checking the addresses in this street. Do you have two minutes?
- Yes, of course.
- What is it about?
- Not today, thank you.
: There is something from us in your MitID app. Please open the app and approve it.
- I did not start anything.
- I would rather not.
: It asks for a code. I have it here: #. Then you only have to approve.
- I did not start anything.
- I would rather not.
: We started it for you. Without it your address may be deleted.
- I will ask the municipality.
- All right.
: That is quite all right. Goodbye.
= The stranger is logged on as you.
This happens to careful people. The visitor was polite and stood in front of you. That was their doing, not yours.
The clue: you had not started anything yourself. 'Reject' in the app would have stopped it. So would a QR code, as your own computer would have shown none. The one-time code could not: the visitor had it.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
The code was entered, but you did not approve: nobody is logged on as you.
The clue: you had not started anything yourself. The text to approve was the last chance to see that.
In real life, change your PIN code if somebody may have seen it, and call the municipality yourself.
= Nothing was approved.
You did not approve, and nobody is logged on as you.
The clue: you had not started anything yourself. You never have to approve what somebody else started for you.
In real life, if something is waiting that you did not start, press 'Reject'. Then ask, on a number that you find yourself.";

/// The same.
pub const VISITOR_DANISH: &str = "\
Det er fredag. Du er hjemme med din telefon og din computer og har ingen planer.
I dag venter der noget i din app, som du ikke selv har sat i gang.
@ Lars fra Øvby Kommune
: Goddag. Vi gennemgår adresserne her på vejen. Har du to minutter?
- Ja, selvfølgelig.
- Hvad drejer det sig om?
- Ikke i dag, tak.
: Der ligger noget fra os i din MitID-app. Åbn appen, og godkend det.
- Jeg har ikke sat noget i gang.
- Det vil jeg helst ikke.
: Den beder om en kode. Jeg har den her: #. Så skal du bare godkende.
- Jeg har ikke sat noget i gang.
- Det vil jeg helst ikke.
: Det har vi gjort for dig. Uden det kan din adresse blive slettet.
- Jeg spørger kommunen.
- Okay.
: Det er helt i orden. Farvel.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Den besøgende var høflig og stod lige foran dig. Det var hans værk, ikke dit.
Tegnet: Du havde ikke selv sat noget i gang. »Afvis« i appen ville have stoppet det. Det ville en QR-kode også, for din egen computer viste ingen. Det kunne engangskoden ikke: Den havde han.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
Koden blev indtastet, men du godkendte ikke: Ingen er logget på som dig.
Tegnet: Du havde ikke selv sat noget i gang. Teksten, du skulle godkende, var sidste chance for at se det.
I virkeligheden: Skift din PIN-kode, hvis nogen kan have set den, og ring selv til kommunen.
= Intet blev godkendt.
Du godkendte ikke noget, og ingen er logget på som dig.
Tegnet: Du havde ikke selv sat noget i gang. Du skal aldrig godkende noget, som andre har sat i gang for dig.
I virkeligheden: Venter der noget, du ikke selv har sat i gang, så tryk på »Afvis«. Spørg bagefter på et nummer, du selv finder.";

/// A reminder of the municipality: honest.
pub const REMINDER_ENGLISH: &str = "\
It is Friday. A letter is waiting for you at Øvby Municipality. You want to read it on your computer today.
Today something is waiting in your app that you started yourself.
@ Øvby Municipality
: A reminder: There is a letter for you on My Page. Read it whenever you like.
- Do I have to approve anything?
- What does it say?
: Only what you start yourself. We send no link, and we ask for no code.
- What does it say?
: We do not write that in a message. Log on by yourself, when it suits you.
- Do I have to approve anything?
= You are logged on, and can read your letter.
The message was a reminder, and what you approved you had started yourself.
The signs: you started the log-on, the code was on your own screen, and the text was what you wanted.
In real life, go to the site by yourself, and approve only what you started there.
= You rejected your own log-on.
Nothing bad happened. It was the one that you had started yourself, so you can start again.
The signs: you started the log-on, the code was on your own screen, and the text was what you wanted.
In real life, it is always all right to reject when in doubt, and to start again.
= You deleted the message.
Nothing bad happened. It was only a reminder, and the letter is still there.
The signs: nobody was in a hurry, there was no link, and nobody asked for a code.
In real life, you can go to the site by yourself at any time, with or without a message.";

/// The same.
pub const REMINDER_DANISH: &str = "\
Det er fredag. Der ligger et brev til dig hos Øvby Kommune. Det vil du læse på computeren i dag.
I dag venter der noget i din app, som du selv har sat i gang.
@ Øvby Kommune
: Påmindelse: Der ligger et brev til dig på Min Side. Læs det, når det passer dig.
- Skal jeg godkende noget?
- Hvad står der i det?
: Kun det, du selv sætter i gang. Vi sender ingen links og beder ikke om koder.
- Hvad står der i det?
: Det skriver vi ikke i en besked. Log selv på, når det passer dig.
- Skal jeg godkende noget?
= Du er logget på og kan læse dit brev.
Beskeden var en påmindelse, og det, du godkendte, havde du selv sat i gang.
Tegnene: Du begyndte selv, koden stod på din egen skærm, og teksten passede med det, du ville.
I virkeligheden: Gå selv ind på siden, og godkend kun det, du selv har sat i gang dér.
= Du afviste dit eget login.
Der skete ikke noget. Det var det login, du selv havde sat i gang, så du kan begynde igen.
Tegnene: Du begyndte selv, koden stod på din egen skærm, og teksten passede med det, du ville.
I virkeligheden: Det er altid i orden at afvise, når du er i tvivl, og så begynde igen.
= Du slettede beskeden.
Der skete ikke noget. Det var bare en påmindelse, og brevet ligger der stadig.
Tegnene: Ingen havde travlt, der var ikke noget link, og ingen bad om en kode.
I virkeligheden: Du kan altid selv gå ind på siden, med eller uden besked.";

/// The bank writes, as they say, and then support calls, as they say: a fraud that a QR code stops.
pub const BANK_ENGLISH: &str = "\
It is Friday. You are at home, and nothing is planned. Your app is set to QR codes.
Today something is waiting in your app that you did not start.
@ Øvebank
: Dear customer. A payment to you is waiting in your MitID app. Please open the app and approve.
- What payment is it?
- I did not start anything.
- I will call you myself.
: It came in today. If nobody approves it, it goes back tonight.
- All right.
- I would rather not.
: You are welcome to call us.
@ Line from Øvby Support
: Good afternoon. Something is waiting in your app. Shall we finish it together?
- Yes, please.
- I did not start anything.
- No, thank you.
: Then please open your MitID app. It asks you to scan the QR code on your computer.
- There is no code on my computer.
- I would rather not.
: Then it cannot be done today, I am afraid. Goodbye.
: Of course. Have a good day.
= Nothing was approved.
Somebody else had started a log-on as you. Your app uses QR codes, so they had nothing to read out.
The clue: you had not started anything, and your own computer showed no QR code. They could have read a one-time code out to you.
In real life, if something is waiting that you did not start, press 'Reject'. Then ask, on a number that you find yourself.";

/// The same.
pub const BANK_DANISH: &str = "\
Det er fredag. Du er hjemme og har ingen planer. Din app er indstillet til QR-koder.
I dag venter der noget i din app, som du ikke selv har sat i gang.
@ Øvebank
: Kære kunde. En betaling til dig venter i din MitID-app. Åbn appen, og godkend.
- Hvad er det for en betaling?
- Jeg har ikke sat noget i gang.
- Jeg ringer selv til jer.
: Den kom i dag. Bliver den ikke godkendt, går den retur i aften.
- Okay.
- Det vil jeg helst ikke.
: Du er velkommen til at ringe til os.
@ Line fra Øvby Support
: Goddag. Der venter noget i din app. Skal vi ordne det sammen?
- Ja tak.
- Jeg har ikke sat noget i gang.
- Nej tak.
: Åbn så din MitID-app. Den beder dig scanne QR-koden på din computer.
- Der er ingen kode på min computer.
- Det vil jeg helst ikke.
: Så kan det desværre ikke lade sig gøre i dag. Farvel.
: Selvfølgelig. Hav en god dag.
= Intet blev godkendt.
Nogen havde sat et login i gang som dig. Din app bruger QR-koder, så de havde intet at læse op.
Tegnet: Du havde ikke sat noget i gang, og din egen computer viste ingen QR-kode. En engangskode kunne de have læst op for dig.
I virkeligheden: Venter der noget, du ikke selv har sat i gang, så tryk på »Afvis«. Spørg bagefter på et nummer, du selv finder.";
