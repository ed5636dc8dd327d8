import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  openHistory,
  requireHistory,
  suiteOf
} from "./chunk-Q3Y773YI.js";
import {
  visible
} from "./chunk-VBP7NML6.js";

// src/commands/progress.ts
var WIDTH = 24;
var FORECAST_MS = 1e3;
var PAUSE_MS = 50;
var Progress = class {
  #note;
  #onTerminal;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;
  #startedAt;
  constructor(note, onTerminal) {
    this.#note = note;
    this.#onTerminal = onTerminal;
  }
  /** A part of the work begins; a bar shows that itself. */
  line(what) {
    if (!this.#onTerminal) this.#note(`${visible(what, 100)}
`);
  }
  /** A warning; it stays visible. */
  warn(text) {
    this.end();
    this.#note(`${text}
`);
  }
  /** @param done of `total`, at least one */
  step(what, done, total) {
    if (!this.#onTerminal) return;
    const now = perfRegressionNow();
    this.#startedAt ??= now;
    if (done < total && now - this.#drawnAt < PAUSE_MS) return;
    this.#drawnAt = now;
    const full = Math.round(WIDTH * done / Math.max(1, total));
    const bar = "\u2588".repeat(full) + "\u2591".repeat(WIDTH - full);
    this.#note(`\r\x1B[2K${bar} ${done}/${total}${this.#rest(done, total)}  ${visible(what, 60)}`);
    this.#isOpen = true;
  }
  /** The remaining time if the work goes on at the same speed. */
  #rest(done, total) {
    const elapsedMs = perfRegressionNow() - (this.#startedAt ?? 0);
    if (done === 0 || elapsedMs < FORECAST_MS) return "";
    const seconds = Math.ceil(elapsedMs / done * (total - done) / 1e3);
    return seconds < 100 ? `  ${seconds} s left` : `  ${Math.ceil(seconds / 60)} min left`;
  }
  /** Removes the bar: the result contains what it showed. */
  end() {
    if (this.#isOpen) this.#note("\r\x1B[2K");
    this.#isOpen = false;
  }
};

// src/commands/json-flag.ts
var jsonFlag = { name: "json", help: "Print JSON." };

// src/commands/on-log.ts
function onLog({ startsEmpty, takesDamaged, run, ...command }) {
  return {
    ...command,
    async run(given) {
      const log = openHistory(suiteOf(given), given);
      if (!startsEmpty && !takesDamaged) await requireHistory(log, given);
      return run(log, given);
    }
  };
}

export {
  Progress,
  jsonFlag,
  onLog
};
