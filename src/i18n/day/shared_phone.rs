//! Two people share a phone.

/// Somebody of the household wants to do it quickly, as the learner.
pub const QUICKLY_ENGLISH: &str = "\
It is Sunday. You and Anders live together and share a phone. He is out with his laptop, and you have the phone.
Today somebody in your household asks you for something that is private.
@ Anders
: Thanks, I forgot my key. I am ordering the parking permit for us both. What is your PIN code?
- Here is my PIN code.
- Why do you need mine?
- I will do it myself.
: Thank you. Please open the app for me, and choose your name.
- All right.
- I will do it myself.
: I have entered your user ID already. It is quicker if I do it as you.
- Here is my PIN code.
- I will do it myself.
: That is fine with me. It can wait.
: My screen shows a code: #. Enter it and approve, and we are done.
- I will do it myself.
= Anders is logged on as you.
This happens in careful households. He meant well, and wanted to be quick. But whatever he does there now counts as done by you.
The clue: he wanted to do it as you, with a PIN code that is yours. Your own log-on would have stopped it, and takes a few minutes. The one-time code could not: he read it out.
In real life, ask him to log off, and change your PIN code. You are responsible for what is done with your MitID.
= Anders knows your PIN code.
You told it, or entered it while he was looking, and then you stopped. Nobody is logged on as you.
The clue: he wanted to do it as you, with a PIN code that is yours. In a household that shares an app, each has one of their own.
In real life, change your PIN code in the app, and cover it when you enter it.
= Your PIN code is still yours alone.
You kept it to yourself, and nobody is logged on as you.
The clue: he wanted to do it as you, with a PIN code that is yours. You can order the permit by yourself, with your own log-on.
In real life, agree on it at home: each with their own user ID and PIN code, also when time is short.";

/// The same.
pub const QUICKLY_DANISH: &str = "\
Det er søndag. Du og Anders bor sammen og deler en telefon. Han er ude med sin bærbare, og du har telefonen.
I dag spørger en derhjemme dig om noget, der er privat.
@ Anders
: Tak, jeg glemte min nøgle. Jeg er ved at bestille parkeringstilladelsen til os. Hvad er din PIN-kode?
- Her er min PIN-kode.
- Hvorfor skal du bruge min?
- Det gør jeg selv.
: Tak. Vil du åbne appen for mig og vælge dit navn?
- Ja, det kan jeg godt.
- Det gør jeg selv.
: Jeg har allerede skrevet dit bruger-ID. Det går hurtigere, når jeg gør det som dig.
- Her er min PIN-kode.
- Det gør jeg selv.
: Det er helt fint. Det kan vente.
: Min skærm viser en kode: #. Indtast den, og godkend, så er vi færdige.
- Det gør jeg selv.
= Anders er logget på som dig.
Det sker også, hvor man er forsigtig. Han mente det godt og ville bare gøre det hurtigt. Men det, han gør dér nu, tæller, som om du gjorde det.
Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Dit eget login ville have stoppet det og tager kun et par minutter. Det kunne engangskoden ikke: Den læste han op.
I virkeligheden: Bed ham logge af, og skift din PIN-kode. Du har selv ansvaret for det, der bliver gjort med dit MitID.
= Anders kender din PIN-kode.
Du fortalte ham den eller indtastede den, mens han så på, og så stoppede du. Ingen er logget på som dig.
Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Når man deler en app derhjemme, har hver sin egen PIN-kode.
I virkeligheden: Skift din PIN-kode i appen, og skjul den, når du indtaster den.
= Din PIN-kode er stadig kun din.
Du holdt den for dig selv, og ingen er logget på som dig.
Tegnet: Han ville gøre det som dig, med en PIN-kode, der er din. Du kan selv bestille tilladelsen med dit eget login.
I virkeligheden: Aftal det derhjemme: Hver sit bruger-ID og hver sin PIN-kode, også når det skal gå hurtigt.";

/// Each in their turn, each with their own PIN code.
pub const OWN_TURN_ENGLISH: &str = "\
It is Sunday. You and Anders share a phone. You want to log on at Øvby Municipality when he has finished with it.
Today somebody in your household writes to you.
@ Anders
: I have done mine. The phone is on the kitchen table. Now it is your turn.
- Could you not do mine as well?
- Which PIN code do I use?
: No, that one is yours. I used my PIN code, and you use your own.
- Which PIN code do I use?
: Your own. I do not know it, and I do not want to. Choose your name first.
- Could you not do mine as well?
= You logged on yourself.
Anders used his PIN code and you used yours, each in your turn.
The signs: he did not ask for your PIN code, and nobody looked on while you entered it.
In real life, that is how a household shares an app: own user ID, own PIN code, and one at a time.
= You rejected your own log-on.
Nothing bad happened. It was the one that you had started yourself, so you can start again.
The signs: Anders asked you for nothing, the code was on your own screen, and the text was what you wanted.
In real life, it is always all right to reject when in doubt, and to start again.
= You deleted the message.
Nothing bad happened. Anders only wanted to say that the phone is free.
The signs: he asked you for nothing, neither a PIN code nor a code.
In real life, you can still log on by yourself, with your own PIN code.";

/// The same.
pub const OWN_TURN_DANISH: &str = "\
Det er søndag. Du og Anders deler en telefon. Du vil logge på hos Øvby Kommune, når han er færdig med den.
I dag skriver en derhjemme til dig.
@ Anders
: Jeg er færdig med mit. Telefonen ligger på køkkenbordet. Nu er det din tur.
- Kunne du ikke også ordne mit?
- Hvilken PIN-kode skal jeg bruge?
: Nej, det er dit. Jeg brugte min PIN-kode, og du bruger din egen.
- Hvilken PIN-kode skal jeg bruge?
: Din egen. Jeg kender den ikke, og det vil jeg heller ikke. Vælg først dit navn.
- Kunne du ikke også ordne mit?
= Du loggede selv på.
Anders brugte sin PIN-kode, og du brugte din, én ad gangen.
Tegnene: Han spurgte ikke om din PIN-kode, og ingen kiggede med, mens du indtastede den.
I virkeligheden: Sådan deler man en app derhjemme: eget bruger-ID, egen PIN-kode og én ad gangen.
= Du afviste dit eget login.
Der skete ikke noget. Det var det login, du selv havde sat i gang, så du kan begynde igen.
Tegnene: Anders bad dig ikke om noget, koden stod på din egen skærm, og teksten passede med det, du ville.
I virkeligheden: Det er altid i orden at afvise, når du er i tvivl, og så begynde igen.
= Du slettede beskeden.
Der skete ikke noget. Anders ville bare sige, at telefonen er ledig.
Tegnene: Han bad dig ikke om noget, hverken en PIN-kode eller en anden kode.
I virkeligheden: Du kan stadig logge på selv, med din egen PIN-kode.";
