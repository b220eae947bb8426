//! Which defence stops which attack, in words. A table of its own: the page leaves it out as long as it shows no such table.

use super::Lang;

#[derive(Debug)]
pub struct DefenceTexts {
    pub heading: &'static str,
    pub attack: &'static str,
    pub attacks: AttackNames,
    pub defences: DefenceNames,
    pub cells: CellTexts,
    pub legend: &'static [&'static str],
    /// What was looked at. `{moments}`, `{longest}` and `{bound}` are numbers.
    pub looked_at: &'static str,
    pub is_complete: &'static str,
    pub is_cut_short: &'static str,
    /// What stands between thousands and hundreds.
    pub thousands: &'static str,
}

#[derive(Debug)]
pub struct AttackNames {
    pub stranger: &'static str,
    pub dictated_code: &'static str,
    pub switch_first: &'static str,
    pub relay: &'static str,
    pub other_text: &'static str,
    pub guessed_code: &'static str,
}

#[derive(Debug)]
pub struct DefenceNames {
    pub qr_code: &'static str,
    pub one_time_code: &'static str,
    pub reading_the_text: &'static str,
    pub refusing_told_codes: &'static str,
    pub the_wait: &'static str,
    pub looking_at_the_address: &'static str,
}

/// What stands in a cell.
#[derive(Debug)]
pub struct CellTexts {
    pub stops: &'static str,
    pub fails: &'static str,
    pub in_part: &'static str,
    /// `{of}` and `{tries}` are numbers.
    pub chance: &'static str,
    pub none: &'static str,
}

impl Lang {
    #[must_use]
    pub const fn defence_texts(self) -> &'static DefenceTexts {
        match self {
            Self::English => &ENGLISH,
            Self::Danish => &DANISH,
        }
    }
}

const ENGLISH: DefenceTexts = DefenceTexts {
    heading: "What stops which attack",
    attack: "Attack",
    attacks: AttackNames {
        stranger: "A stranger starts a log-on, and you approve out of habit",
        dictated_code: "A caller reads a code out to you",
        switch_first: "'Switch to codes now', and then a caller reads one out",
        relay: "A look-alike site passes your log-on through",
        other_text: "The page says log-on, but it is a transfer",
        guessed_code: "A caller makes up a code",
    },
    defences: DefenceNames {
        qr_code: "QR code",
        one_time_code: "One-time code",
        reading_the_text: "Reading the text",
        refusing_told_codes: "Refusing codes from others",
        the_wait: "The 24-hour wait",
        looking_at_the_address: "Looking at the address",
    },
    cells: CellTexts {
        stops: "stops it",
        fails: "fails",
        in_part: "helps in part",
        chance: "1 in {of} a try, {tries} tries",
        none: "–",
    },
    legend: &[
        "stops it: whatever both people do, nobody else is logged on as you and no money is sent that you did not want to send.",
        "fails: it can happen in spite of this defence, whatever you wanted to do that day.",
        "helps in part: whether it can happen depends on what you wanted to do that day.",
        "1 in … a try: it happens only if digits that somebody made up are the right ones. After so many wrong tries the log-on ends.",
        "–: this defence has nothing to do here.",
        "In each column the learner has this one defence. Otherwise they believe everybody and look at nothing.",
    ],
    looked_at: "All moves of both people were tried: {moments} different moments. The longest way to a new one has {longest} moves.",
    is_complete: "The bound of {bound} moves was never reached, so nothing was left out.",
    is_cut_short: "The bound of {bound} moves was reached, so longer ways were left out.",
    thousands: ",",
};

const DANISH: DefenceTexts = DefenceTexts {
    heading: "Hvad stopper hvilket angreb",
    attack: "Angreb",
    attacks: AttackNames {
        stranger: "En fremmed starter et login, og du godkender af vane",
        dictated_code: "Nogen ringer og læser en kode op for dig",
        switch_first: "»Skift til engangskoder nu«, og så læser nogen en kode op",
        relay: "En side, der ligner den rigtige, sender dit login videre",
        other_text: "Der står login på siden, men det er en overførsel",
        guessed_code: "Nogen ringer og finder på en kode",
    },
    defences: DefenceNames {
        qr_code: "QR-kode",
        one_time_code: "Engangskode",
        reading_the_text: "At læse teksten",
        refusing_told_codes: "At afvise koder fra andre",
        the_wait: "24 timers ventetid",
        looking_at_the_address: "At se på adressen",
    },
    cells: CellTexts {
        stops: "stopper det",
        fails: "hjælper ikke",
        in_part: "hjælper nogle gange",
        chance: "1 ud af {of} pr. forsøg, {tries} forsøg",
        none: "–",
    },
    legend: &[
        "stopper det: Uanset hvad de to gør, bliver ingen anden logget på som dig, og der bliver ikke sendt penge, du ikke ville sende.",
        "hjælper ikke: Det kan ske alligevel, uanset hvad du ville den dag.",
        "hjælper nogle gange: Om det kan ske, afhænger af, hvad du ville den dag.",
        "1 ud af … pr. forsøg: Det sker kun, hvis de tal, nogen har fundet på, er de rigtige. Efter så mange forkerte forsøg er det slut med det login.",
        "–: Forsvaret har intet at gøre her.",
        "I hver kolonne har du netop det ene forsvar. Ellers tror du på alle og ser ikke efter noget.",
    ],
    looked_at: "Alt, hvad de to kan gøre, er prøvet: {moments} forskellige øjeblikke. Den længste vej til et nyt er på {longest} træk.",
    is_complete: "Grænsen på {bound} træk blev aldrig nået, så intet er udeladt.",
    is_cut_short: "Grænsen på {bound} træk blev nået, så længere veje er udeladt.",
    thousands: ".",
};
