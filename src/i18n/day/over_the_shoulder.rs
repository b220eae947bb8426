//! Somebody stands beside the learner.

/// A visitor looks on.
pub const LOOKS_ENGLISH: &str = "\
It is Monday afternoon. You want to log on to your MitID profile on the computer.
Today somebody stands beside you while you log on.
@ Kim from Øvby Support
: Good afternoon. I help people here with their computers. May I stay while you log on?
- Yes, do.
- Would you look away while I enter my PIN code?
- Not today, thank you.
: Thank you. Just go on. I will stand beside you and see how it goes.
- Would you look away while I enter my PIN code?
: Of course. I will look out of the window. Take your time.
: All right. Another day, perhaps. Goodbye.
= Your visitor knows your PIN code.
This happens to careful people. The visitor was friendly, and stood close to you. That was their doing, not yours.
The clue: somebody stood beside you while you entered your PIN code. Asking them to look away, or saying goodbye first, would have stopped it. The code and the text in the app could not.
In real life, change your PIN code in the app. If your phone is gone as well, block your MitID at once.
= Nobody saw your PIN code.
You were alone, or nobody looked.
The clue: somebody who had not been asked wanted to stand beside you. You may always ask people to look away, whoever they are.
In real life, log on when nobody is looking, or cover the phone with your hand.";

/// The same.
pub const LOOKS_DANISH: &str = "\
Det er mandag eftermiddag. Du vil logge på din MitID-profil på computeren.
I dag står nogen ved siden af dig, mens du logger på.
@ Kim fra Øvby Support
: Goddag. Jeg hjælper folk her med deres computer. Må jeg blive, mens du logger på?
- Ja, det må du gerne.
- Vil du kigge væk, mens jeg indtaster min PIN-kode?
- Ikke i dag, tak.
: Tak. Fortsæt bare. Jeg stiller mig ved siden af og ser, hvordan det går.
- Vil du kigge væk, mens jeg indtaster min PIN-kode?
: Selvfølgelig. Jeg kigger ud ad vinduet. Tag dig god tid.
: Det er i orden. En anden dag måske. Farvel.
= Den besøgende kender din PIN-kode.
Det sker også for forsigtige mennesker. Den besøgende var venlig og stod tæt på dig. Det var deres værk, ikke dit.
Tegnet: Nogen stod ved siden af dig, mens du indtastede din PIN-kode. »Vil du kigge væk?« eller et farvel først ville have stoppet det. Det kunne koden og teksten i appen ikke.
I virkeligheden: Skift din PIN-kode i appen. Er din telefon også væk, så spær straks dit MitID.
= Ingen så din PIN-kode.
Du var alene, eller ingen kiggede med.
Tegnet: En, du ikke havde bedt om at komme, ville stå ved siden af dig. Du må altid bede folk om at kigge væk, uanset hvem de er.
I virkeligheden: Log på, når ingen kigger med, eller hold hånden over telefonen.";

/// A neighbour looks away of her own accord: honest.
pub const NEIGHBOUR_ENGLISH: &str = "\
It is Monday afternoon. You want to log on to your MitID profile on the computer. Your neighbour may come by with a book.
Today you have a visitor while you log on.
@ Sofie, your neighbour
: Hello! I have brought your book. Is this a bad time?
- Come in. I am just logging on.
- Another day, please.
: Go ahead. I will look at your flowers. Then nobody sees your PIN code.
: No problem. See you soon.
= You logged on, and had a visitor.
Your neighbour looked away while you entered your PIN code.
The signs: you knew her and expected her, and she looked away without being asked.
In real life, having visitors is fine. Enter your PIN code when nobody is looking.
= Your neighbour went home.
You were not logged on yet. Nothing bad happened. The visit was an honest one.
The signs: you knew her and expected her, and she wanted nothing from you. It is always right to be alone for this.
In real life, you can log on now and ask her in later.";

/// The same.
pub const NEIGHBOUR_DANISH: &str = "\
Det er mandag eftermiddag. Du vil logge på din MitID-profil på computeren. Din nabo kommer måske forbi med en bog.
I dag har du besøg, mens du logger på.
@ Sofie, din nabo
: Hej! Jeg kommer med din bog. Forstyrrer jeg?
- Kom indenfor. Jeg er lige ved at logge på.
- En anden dag, tak.
: Fortsæt bare. Jeg kigger på dine blomster. Så er der ingen, der ser din PIN-kode.
: Helt i orden. Vi ses.
= Du loggede på og havde besøg.
Din nabo kiggede væk, mens du indtastede din PIN-kode.
Tegnene: Du kendte hende og ventede besøg, og hun kiggede væk uden at blive bedt om det.
I virkeligheden: Det er fint at have gæster. Indtast din PIN-kode, når ingen kigger med.
= Din nabo gik hjem igen.
Du var ikke logget på endnu. Der skete ikke noget. Det var et helt almindeligt besøg.
Tegnene: Du kendte hende og ventede besøg, og hun ville ikke have noget fra dig. Det er altid i orden at være alene om det.
I virkeligheden: Du kan logge på nu og invitere hende ind senere.";
