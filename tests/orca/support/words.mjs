// Orca's own words, and those of the documents, in each language. What the page says is in the names of the browser tests.

const en = {
  orca: {
    button: "push button",
    tab: "page tab",
    link: "link",
    field: "entry",
    radio: "radio button",
    checkbox: "check box",
    slider: "horizontal slider",
    heading: / heading level \d\.?$/,
    focusMode: /^Focus mode$/,
    mode: /^(Focus|Browse) mode$/,
    blank: /^blank\b/i,
  },
  page: { finished: /\bLesson finished\. /, qrIsShown: "The computer shows a QR code.", pinIsAsked: "asks for the PIN code" },
  /** Who gets in touch, and what is answered. */
  caller: {
    "told-code": { who: "Jonas from Øvebank", yes: "Yes, please." },
    "look-alike": { who: "Øvby Municipality", link: "Open the link to My Page." },
    "asked-for-secrets": { who: "Jonas from Øvebank", why: "Why do you ask?" },
  },
  document: {
    about: (browser) => `What is heard with Orca and ${browser}, by keyboard alone. Key echo is off.`,
    press: (key) => `Press ${key}`,
    type: (what) => `Type ${what}`,
    wait: "Wait",
    userId: "the user ID",
    pin: "the six digits of the PIN code",
    otherPin: "six digits that are not the PIN code",
    code: "the four digits that were heard",
    otherCode: "four digits that were not heard",
    nothing: "(nothing)",
    keys: { Return: "Enter", space: "Space", "shift+Tab": "Shift + Tab", "Insert+a": "Insert + A", Down: "Arrow down", Right: "Arrow right" },
  },
};

const da = {
  orca: {
    button: "trykknap",
    tab: "sidefaneblad",
    link: "henvisning",
    field: "felt",
    radio: "radioknap",
    checkbox: "afkrydsningsboks",
    slider: "vandret skyder",
    heading: / overskrift niveau \d\.?$/,
    focusMode: /^Fokustilstand$/,
    mode: /^(Fokus|Gennemse)tilstand$/,
    blank: /^tom\b/i,
  },
  page: { finished: /\bLektionen er slut\. /, qrIsShown: "Computeren viser en QR-kode.", pinIsAsked: "beder om PIN-koden" },
  caller: {
    "told-code": { who: "Jonas fra Øvebank", yes: "Ja tak." },
    "look-alike": { who: "Øvby Kommune", link: "Åbn linket til Min Side." },
    "asked-for-secrets": { who: "Jonas fra Øvebank", why: "Hvorfor spørger du?" },
  },
  document: {
    about: (browser) => `Det, man hører med Orca og ${browser}, kun med tastatur. Tastaturekko er slået fra.`,
    press: (key) => `Tryk på ${key}`,
    type: (what) => `Tast ${what}`,
    wait: "Vent",
    userId: "bruger-ID'et",
    pin: "de seks cifre i PIN-koden",
    otherPin: "seks cifre, der ikke er PIN-koden",
    code: "de fire cifre, der blev læst op",
    otherCode: "fire cifre, der ikke blev læst op",
    nothing: "(intet)",
    keys: { Return: "Enter", space: "Mellemrum", "shift+Tab": "Skift + Tab", "Insert+a": "Insert + A", Down: "Pil ned", Right: "Pil til højre" },
  },
};

export const WORDS = { en, da };
