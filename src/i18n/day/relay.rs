//! Everything looks right but the address.

/// A page passes the learner's own log-on through: a fraud.
pub const COPY_ENGLISH: &str = "\
It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.
Today a page is right everywhere but in one place.
= The stranger is logged on as you.
This happens to careful people. The code and the text were right, and only the page was wrong. That was their doing, not yours.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. The code and the text could not show it. Looking at the address before entering anything would have stopped it.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
Your user ID was entered on that page, but then you stopped: nobody is logged on as you.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. Stopping helps at any moment, even with the right code and the right text.
In real life, call your bank yourself, and reject whatever you did not start.
= You left in time.
You did not enter your user ID on that page.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. The code and the text could not show it.
In real life, type the bank's address yourself, or open the bank's own app.";

/// The same.
pub const COPY_DANISH: &str = "\
Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.
I dag er en side rigtig overalt undtagen ét sted.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Koden og teksten var rigtige. Det var kun siden, der var forkert. Det var deres værk, ikke dit.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. Koden og teksten kunne ikke vise det. Et blik på adressen, før noget blev indtastet, ville have stoppet det.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
Dit bruger-ID blev indtastet på den side, men så stoppede du: Ingen er logget på som dig.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. Det hjælper altid at stoppe, også når kode og tekst er rigtige.
I virkeligheden: Ring selv til din bank, og afvis alt, du ikke selv har sat i gang.
= Du forlod siden i tide.
Du indtastede ikke dit bruger-ID på den side.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. Koden og teksten kunne ikke vise det.
I virkeligheden: Skriv selv bankens adresse, eller åbn bankens egen app.";

/// The bank's own page: honest.
pub const GENUINE_ENGLISH: &str = "\
It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.
Today you log on at a page that you searched for.
= You can see your account.
The page was the bank's own, and you are logged on there.
The signs: the address of the MitID log-on ended in mitid.dk, and the app asked for what you had started.
In real life, it is safer still to type the bank's address yourself.
= You did not log on.
Nothing bad happened. The page was the bank's own.
The signs: the address of the MitID log-on ended in mitid.dk. It is always right to stop and look again.
In real life, you can type the bank's address yourself and go on.";

/// The same.
pub const GENUINE_DANISH: &str = "\
Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.
I dag søger du en side frem og logger på.
= Du kan se din konto.
Siden var bankens egen, og du er logget på der.
Tegnene: Adressen på MitID-login endte på mitid.dk, og appen spurgte om det, du selv havde sat i gang.
I virkeligheden: Det er endnu sikrere selv at skrive bankens adresse.
= Du loggede ikke på.
Der skete ikke noget. Siden var bankens egen.
Tegnene: Adressen på MitID-login endte på mitid.dk. Det er altid i orden at stoppe og se efter en gang til.
I virkeligheden: Du kan selv skrive bankens adresse og fortsætte.";

/// The same with a QR code: a fraud.
pub const QR_ENGLISH: &str = "\
It is Sunday evening. You searched for Øvebank and opened the first page that came up. You want to see your account.
Today a page is right everywhere but in one place.
= The stranger is logged on as you.
This happens to careful people. The QR code and the text were right, and only the page was wrong. That was their doing, not yours.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. The QR code and the text could not show it. Looking at the address before entering anything would have stopped it.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
Your user ID was entered on that page, but then you stopped: nobody is logged on as you.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. Stopping helps at any moment, even with the right QR code and the right text.
In real life, call your bank yourself, and reject whatever you did not start.
= You left in time.
You did not enter your user ID on that page.
The clue was the address alone: it was logon-mitid.example, and the right one ends in mitid.dk. The QR code and the text could not show it.
In real life, type the bank's address yourself, or open the bank's own app.";

/// The same.
pub const QR_DANISH: &str = "\
Det er søndag aften. Du har søgt efter Øvebank og åbnet den første side, der kom frem. Du vil se din konto.
I dag er en side rigtig overalt undtagen ét sted.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. QR-koden og teksten var rigtige. Det var kun siden, der var forkert. Det var deres værk, ikke dit.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. QR-koden og teksten kunne ikke vise det. Et blik på adressen, før noget blev indtastet, ville have stoppet det.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
Dit bruger-ID blev indtastet på den side, men så stoppede du: Ingen er logget på som dig.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. Det hjælper altid at stoppe, også når QR-kode og tekst er rigtige.
I virkeligheden: Ring selv til din bank, og afvis alt, du ikke selv har sat i gang.
= Du forlod siden i tide.
Du indtastede ikke dit bruger-ID på den side.
Det eneste tegn var adressen: Den var logon-mitid.example, og den rigtige ender på mitid.dk. QR-koden og teksten kunne ikke vise det.
I virkeligheden: Skriv selv bankens adresse, eller åbn bankens egen app.";
