import { firefox } from "./support/engine.mjs";
import { inEngine } from "./support/fixture.mjs";
import { MAIN_LESSON } from "./stories/main-lesson.mjs";

inEngine(firefox, MAIN_LESSON);
