import { webkit } from "./support/engine.mjs";
import { inEngine } from "./support/fixture.mjs";
import { MAIN_LESSON } from "./stories/main-lesson.mjs";

inEngine(webkit, MAIN_LESSON);
