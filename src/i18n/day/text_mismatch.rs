//! The computer says one thing, and the app asks for another.

/// The page says that it logs on, and the app asks for a transfer: a fraud.
pub const OTHER_ENGLISH: &str = "\
It is Thursday evening. You want to log on at Øvebank on the computer, and look at your account.
Today the computer and the app say two different things.
= The stranger got your money.
This happens to careful people. Everything on the computer looked as it always does. That was their doing, not yours.
The clue: you wanted to log on, and the app asked for a transfer of 8200 kroner. Reading that text and pressing 'Reject' would have stopped it. The code, the address and a QR code would not.
In real life, call your bank at once, block your MitID, then tell the police.
= No money was sent.
You did not approve, and the stranger got nothing.
The clue: you wanted to log on, and the app asked for a transfer of 8200 kroner. What you approve is the text in the app, whatever the computer says.
In real life, call your bank yourself, on a number that you find yourself, and tell them about it.";

/// The same.
pub const OTHER_DANISH: &str = "\
Det er torsdag aften. Du vil logge på hos Øvebank på computeren og se på din konto.
I dag siger computeren og appen ikke det samme.
= Den fremmede fik dine penge.
Det sker også for forsigtige mennesker. Alt på computeren så ud, som det plejer. Det var deres værk, ikke dit.
Tegnet: Du ville logge på, og appen bad dig godkende en overførsel på 8200 kroner. At læse teksten og trykke på »Afvis« ville have stoppet det. Det ville koden, adressen og en QR-kode ikke.
I virkeligheden: Ring straks til din bank, spær dit MitID, og anmeld det til politiet.
= Der blev ikke sendt nogen penge.
Du godkendte ikke, og den fremmede fik ingenting.
Tegnet: Du ville logge på, og appen bad dig godkende en overførsel på 8200 kroner. Det, du godkender, er teksten i appen, uanset hvad computeren siger.
I virkeligheden: Ring selv til din bank på et nummer, du selv finder, og fortæl om det.";

/// The learner's own transfer: honest.
pub const OWN_ENGLISH: &str = "\
It is Thursday evening. You are logged on at Øvebank, and want to send 450 kroner to Øvby Waterworks.
Today you approve a text in the app.
= You sent your own transfer.
The app asked for what you had started: 450 kroner to the waterworks.
The signs: you had started it yourself, and both the amount and the name in the app were right.
In real life, approve when the text is what you started yourself.
= You stopped your own transfer.
Nothing bad happened. The transfer was an honest one, and it was your own.
The signs: you had started it yourself, and both the amount and the name in the app were right. Stopping is always allowed.
In real life, you can start it again whenever you like.";

/// The same.
pub const OWN_DANISH: &str = "\
Det er torsdag aften. Du er logget på hos Øvebank og vil sende 450 kroner til Øvby Vandværk.
I dag godkender du en tekst i appen.
= Du sendte din egen overførsel.
Appen spurgte om det, du selv havde sat i gang: 450 kroner til vandværket.
Tegnene: Du havde selv sat det i gang, og både beløbet og navnet i appen var rigtige.
I virkeligheden: Godkend, når teksten passer med det, du selv har sat i gang.
= Du stoppede din egen overførsel.
Der skete ikke noget. Overførslen var ægte, og den var din egen.
Tegnene: Du havde selv sat det i gang, og både beløbet og navnet i appen var rigtige. Det er altid i orden at stoppe.
I virkeligheden: Du kan altid begynde forfra, når det passer dig.";
