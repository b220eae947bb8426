import { chromium } from "./support/engine.mjs";
import { inEngine } from "./support/fixture.mjs";
import { MAIN_LESSON } from "./stories/main-lesson.mjs";

inEngine(chromium, MAIN_LESSON);
