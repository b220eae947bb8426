// Every finding of a checker that is let pass, with the reason. There are no others.

/** What IBM's checker calls a failure and is none. */
export const EXCEPTED = [
  {
    rule: "element_tabbable_role_valid",
    where: /class="(said__box|defences__scroll|inside__scroll[^"]*)"/,
    reason: "it scrolls, and who has only keys can scroll nothing that has no focus; axe asks for the opposite (scrollable-region-focusable)",
  },
  {
    rule: "fieldset_legend_valid",
    where: /<fieldset class="choice">/,
    reason: "it has a legend, and the browser tells it as the group's name; version 4.0.34 overlooks one that only screen readers get, and the screen's heading says the same to everybody",
  },
  {
    rule: "element_attribute_deprecated",
    where: /<meta [^>]*http-equiv="Content-Security-Policy"/,
    reason: "the standard has the policy in this attribute; version 4.0.34 takes every http-equiv for one that was given up",
  },
];

/** Questions of IBM's checker, by rule, with the answer. They are asked of each page that has such a thing at all. */
export const ANSWERED = {
  style_color_misuse: "no: turn, errors, choices and what is off have words or shapes; looked at in questions/colour.mjs",
  style_highcontrast_visible: "yes: with forced colours words and borders stay; looked at in questions/colour.mjs",
  style_viewport_resizable: "yes: only gaps and headings follow the window, and all sizes up to 250 % are looked at in questions/reflow.mjs",
  style_focus_visible: "yes: two rings, one of them visible on any ground, for everything that has focus; looked at in questions/colour.mjs",
  element_tabbable_unobscured: "it is not: what has focus is scrolled clear of the caption and of the band at the top; looked at in settings.spec.mjs and questions/reflow.mjs",
  text_block_heading: "no heads of anything: the name of the program, 'Your turn', and the line above a screen's heading",
  text_sensory_misuse: "none tells a thing by its place alone; 'left' is of time, 'right' of a swipe or the opposite of wrong, 'small' of a code display",
  text_quoted_correctly: "no quotations: the names of buttons and the words on them",
  input_fields_grouped: "they are: in the region 'Settings', or each alone on its device",
  input_checkboxes_grouped: "they are: in the region 'Settings' or the group 'What if …', or alone on its screen",
};

/** What the Nu HTML checker says and is no fault of the page. */
export const NU_EXCEPTED = [
  {
    message: /^The “style” attribute violates Content Security Policy \(meta tag\)/,
    reason: "there is none in what is sent: the program sets single properties of an element, which the policy allows, and the page is looked at as it stands then",
  },
  {
    message: /^Resource violates Content Security Policy \(meta tag\): external (script|stylesheet) “\.\//,
    reason: "the checker reads pages from a folder, where 'self' is nobody; what the page was served with, the browser has let it load",
  },
];
