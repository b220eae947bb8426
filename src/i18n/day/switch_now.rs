//! Somebody speaks of one-time codes.

/// A helper who is in a hurry: a fraud.
pub const HELPER_ENGLISH: &str = "\
It is Wednesday. You are at home with your phone and your computer. Your app is set to QR codes.
Today somebody asks you to switch to one-time codes.
@ Peter from Øvby Support
: Good morning. Many people find QR codes hard. Shall we switch you to one-time codes now?
- Yes, please.
- Why now?
- I will think about it.
: Good. Open your MitID app, and then its menu. Choose 'QR or one-time codes'. I will wait.
- Why now?
- I would rather not.
: It is quick, and I can help you only now. I have more people to call.
- All right.
- I would rather not.
: I see, it takes 24 hours. Then I will call you again tomorrow. Goodbye.
: Of course. It is up to you. Goodbye.
@ Peter from Øvby Support
: Good morning, it is Peter again. Please open your MitID app. Then we can try your codes.
- All right.
- Why is that?
- I would rather not.
: Your app asks for a code. It is #. Please enter it, press Next and approve.
- Why do you know the code?
- I would rather not.
: That is how we see that your codes work. It takes a minute.
- I will call you back.
- All right.
: Of course. Goodbye.
= The stranger is logged on as you.
This happens to careful people. The caller was friendly, and came back. That was their doing, not yours.
The clue: somebody called you and wanted you to switch now. With QR codes there was no code to read out. Hanging up on the first call would have stopped it, and so would refusing the code on the second. The one-time code by itself could not.
In real life, block your MitID at once, call your bank, then tell the police.
= You stopped in time.
Your app has one-time codes now, and nobody is logged on as you.
The clue: somebody called you and wanted you to switch now. The 24 hours gave you time to think it over, and you used it.
In real life, you can go back to QR codes at any time, in the menu of the app.
= You took the switch back.
Your app keeps its QR codes, and nobody is logged on as you.
The clue: somebody called you and wanted you to switch now. The 24 hours are most likely there so that nobody can hurry you.
In real life, hang up, and ask somebody you know. You can switch later, if you want to.
= Nothing was switched.
You ended the call, and your app keeps its QR codes. The caller had no code to read out.
The clue: somebody called you and wanted you to switch now. A switch takes 24 hours, so nobody can do it with you during a call.
In real life, you decide when to switch, and you do it by yourself.";

/// The same.
pub const HELPER_DANISH: &str = "\
Det er onsdag. Du er hjemme med din telefon og din computer. Din app er indstillet til QR-koder.
I dag beder nogen dig om at skifte til engangskoder.
@ Peter fra Øvby Support
: Godmorgen. Mange synes, at QR-koder er besværlige. Skal vi skifte til engangskoder nu?
- Ja tak.
- Hvorfor nu?
- Det vil jeg tænke over.
: Godt. Åbn din MitID-app og så menuen. Vælg »QR- eller engangskoder«. Jeg venter så længe.
- Hvorfor nu?
- Det vil jeg helst ikke.
: Det går hurtigt, og jeg kan kun hjælpe dig nu. Jeg har flere at ringe til.
- Okay.
- Det vil jeg helst ikke.
: Nå, det tager 24 timer. Så ringer jeg igen i morgen. Farvel.
: Selvfølgelig. Du bestemmer. Farvel.
@ Peter fra Øvby Support
: Godmorgen, det er Peter igen. Åbn din MitID-app, så prøver vi dine koder.
- Okay.
- Hvorfor det?
- Det vil jeg helst ikke.
: Din app beder om en kode. Den er #. Indtast den, tryk på Næste, og godkend.
- Hvorfor kender du koden?
- Det vil jeg helst ikke.
: Sådan kan vi se, at dine koder virker. Det tager et minut.
- Jeg ringer tilbage.
- Okay.
: Selvfølgelig. Farvel.
= Den fremmede er logget på som dig.
Det sker også for forsigtige mennesker. Den, der ringede, var venlig og ringede igen. Det var deres værk, ikke dit.
Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. Med QR-koder var der ingen kode at læse op. At lægge på ved det første opkald ville have stoppet det. Det ville et nej til koden ved det andet også. Det kunne engangskoden ikke i sig selv.
I virkeligheden: Spær straks dit MitID, ring til din bank, og anmeld det til politiet.
= Du stoppede i tide.
Din app har nu engangskoder, og ingen er logget på som dig.
Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. De 24 timer gav dig tid til at tænke dig om, og den brugte du.
I virkeligheden: Du kan altid gå tilbage til QR-koder i appens menu.
= Du fortrød skiftet.
Din app har stadig QR-koder, og ingen er logget på som dig.
Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. De 24 timer er der nok, for at ingen kan presse dig.
I virkeligheden: Læg på, og spørg en, du kender. Du kan altid skifte senere, hvis du vil.
= Du skiftede ikke.
Du lagde på, og din app har stadig QR-koder. Der var ingen kode at læse op.
Tegnet: Nogen ringede til dig og ville have dig til at skifte nu. Et skifte tager 24 timer, så ingen kan klare det sammen med dig under et opkald.
I virkeligheden: Du bestemmer selv, hvornår du skifter, og du gør det selv.";

/// Somebody from the library writes that there are codes: honest.
pub const LIBRARY_ENGLISH: &str = "\
It is Wednesday. Your app is set to QR codes, and scanning is hard for you. Last week you said so at the library.
Today somebody writes to you about one-time codes.
@ Karen from Øvby Library
: Thank you for your visit. If scanning is hard, you can switch to one-time codes.
- How do I do that?
- Is there any hurry?
- Not today, thank you.
: In the menu of the MitID app, under 'QR or one-time codes'. You do it by yourself, at home.
- Is there any hurry?
- I will leave it for now.
: None at all. It takes 24 hours, and your QR codes work until then.
- How do I do that?
- I will leave it for now.
: That is fine. You decide if you want to, and when.
= You have started the switch.
You did it by yourself. In 24 hours you can use one-time codes.
The signs: you had asked about it, nobody was in a hurry, and nobody waited on the phone meanwhile.
In real life, switch when it suits you, but never while a caller waits on the phone.
= Your app keeps its QR codes.
Nothing has changed, and that is fine. The message was an honest one.
The signs: you had asked about it, nobody was in a hurry, and nobody asked you for anything.
In real life, you can still switch on any other day, by yourself.";

/// The same.
pub const LIBRARY_DANISH: &str = "\
Det er onsdag. Din app er indstillet til QR-koder, og du har svært ved at scanne. Det fortalte du biblioteket i sidste uge.
I dag skriver nogen til dig om engangskoder.
@ Karen fra Øvby Bibliotek
: Tak for besøget. Er det svært at scanne, kan du skifte til engangskoder.
- Hvordan gør jeg?
- Haster det?
- Ikke i dag, tak.
: I menuen i MitID-appen under »QR- eller engangskoder«. Du gør det selv, derhjemme.
- Haster det?
- Det venter jeg med.
: Slet ikke. Det tager 24 timer, og QR-koderne virker så længe.
- Hvordan gør jeg?
- Det venter jeg med.
: Det er helt i orden. Du bestemmer, om du vil, og hvornår.
= Du har sat skiftet i gang.
Det gjorde du selv. Om 24 timer kan du bruge engangskoder.
Tegnene: Du havde selv spurgt, ingen havde travlt, og ingen ventede i telefonen imens.
I virkeligheden: Skift, når det passer dig, men aldrig mens nogen venter i telefonen.
= Din app har stadig QR-koder.
Intet er ændret, og det er helt i orden. Beskeden var ægte.
Tegnene: Du havde selv spurgt, ingen havde travlt, og ingen bad dig om noget.
I virkeligheden: Du kan stadig skifte en anden dag på egen hånd.";
