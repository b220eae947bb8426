//! A link leads to a page whose address is another one.

/// The link leads to a copy: a fraud.
pub const COPY_ENGLISH: &str = "\
It is Saturday morning. You are waiting for a letter from Øvby Municipality. Nothing else is planned.
Today a link leads to a page that is not what it looks like.
@ Øvby Municipality
: You have a new letter. You can read it on My Page until Monday.
- Open the link to My Page.
- Answer: What is it about?
: It is about the appointment you asked for. The date is in the letter on My Page.
- Open the link to My Page.
= The stranger is logged on as you.
This happens to careful people. The page looked like the right one, and everything worked. That was their doing, not yours.
The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. Looking at it and pressing 'Cancel' would have stopped it. The code and the text would not.
In real life, block your MitID at once, tell the municipality, then the police.
= You stopped in time.
Your user ID was entered on that page, but then you stopped: nobody is logged on as you.
The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. You can stop at any moment.
In real life, they may try to use your user ID. Reject whatever you did not start.
= Nobody got anything from you.
You did not enter your user ID on that page.
The clue: the address of the MitID log-on was logon-mitid.example. The right one ends in mitid.dk. A message can look as if it came from anybody.
In real life, go to the municipality's page yourself, without the link.";

/// The same.
pub const COPY_DANISH: &str = "\
Det er lørdag formiddag. Du venter på et brev fra Øvby Kommune. Ellers har du ingen planer.
I dag fører et link til en side, der ikke er det, den ligner.
@ Øvby Kommune
: Du har fået et nyt brev. Du kan læse det på Min Side indtil mandag.
- Åbn linket til Min Side.
- Svar: Hvad drejer det sig om?
: Det drejer sig om den tid, du har bestilt. Datoen står i brevet på Min Side.
- Åbn linket til Min Side.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Siden lignede den rigtige, og alt virkede. Det var deres værk, ikke dit.
Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. Et blik på adressen og et tryk på »Afbryd« ville have stoppet det. Det ville koden og teksten ikke.
I virkeligheden: Spær straks dit MitID, giv kommunen besked, og anmeld det til politiet.
= Du stoppede i tide.
Dit bruger-ID blev indtastet på den side, men så stoppede du: Ingen er logget på som dig.
Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. Du kan stoppe når som helst.
I virkeligheden: De kan prøve at bruge dit bruger-ID. Afvis alt, du ikke selv har sat i gang.
= Ingen fik noget fra dig.
Du indtastede ikke dit bruger-ID på den side.
Tegnet: Adressen på MitID-login var logon-mitid.example. Den rigtige ender på mitid.dk. En besked kan se ud, som om den kommer fra hvem som helst.
I virkeligheden: Gå selv ind på kommunens side uden at bruge linket.";

/// The link leads to the municipality: honest.
pub const GENUINE_ENGLISH: &str = "\
It is Saturday morning. You are waiting for a letter from Øvby Municipality. Nothing else is planned.
Today you get a link in a message.
@ Øvby Municipality
: You have a new letter. You can read it on My Page until Monday.
- Open the link to My Page.
- Answer: What is it about?
: It is about the appointment you asked for. The date is in the letter on My Page.
- Open the link to My Page.
= You can read your letter.
The page was the municipality's own, and you are logged on there.
The signs: the address of the MitID log-on ended in mitid.dk, and the app asked for what you had started.
In real life, it is safer still to go to the municipality's page yourself.
= Your letter is still unread.
Nothing bad happened. The message was an honest one.
The signs: behind the link, the address of the MitID log-on ended in mitid.dk. It is always right not to use a link.
In real life, you can go to the municipality's page yourself and read it there.";

/// The same.
pub const GENUINE_DANISH: &str = "\
Det er lørdag formiddag. Du venter på et brev fra Øvby Kommune. Ellers har du ingen planer.
I dag får du et link i en besked.
@ Øvby Kommune
: Du har fået et nyt brev. Du kan læse det på Min Side indtil mandag.
- Åbn linket til Min Side.
- Svar: Hvad drejer det sig om?
: Det drejer sig om den tid, du har bestilt. Datoen står i brevet på Min Side.
- Åbn linket til Min Side.
= Du kan læse dit brev.
Siden var kommunens egen, og du er logget på der.
Tegnene: Adressen på MitID-login endte på mitid.dk, og appen spurgte om det, du selv havde sat i gang.
I virkeligheden: Det er endnu sikrere selv at gå ind på kommunens side.
= Dit brev er ikke læst endnu.
Der skete ikke noget. Beskeden var ægte.
Tegnene: Adressen på MitID-login bag linket endte på mitid.dk. Det er altid i orden ikke at bruge et link.
I virkeligheden: Du kan selv gå ind på kommunens side og læse brevet der.";
