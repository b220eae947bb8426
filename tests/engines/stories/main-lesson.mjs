// What is to hold of the main lesson in each engine.

import { announcements } from "./announcements.mjs";
import { codeField } from "./code-field.mjs";
import { focus } from "./focus.mjs";
import { layout } from "./layout.mjs";
import { links } from "./links.mjs";
import { loading } from "./loading.mjs";
import { logOn } from "./log-on.mjs";
import { oneFile } from "./one-file.mjs";
import { privacy } from "./privacy.mjs";
import { secondWindow } from "./second-window.mjs";
import { slider } from "./slider.mjs";

export const MAIN_LESSON = [loading, logOn, slider, codeField, focus, announcements, links, layout, privacy, oneFile, secondWindow];
