import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  visible
} from "./chunk-5EYWCUDP.js";

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
  /** A part of the work begins; a bar says it itself. */
  line(what) {
    if (!this.#onTerminal) this.#note(`${visible(what, 100)}
`);
  }
  /** What has to be read; it stays. */
  warn(text) {
    this.end();
    this.#note(`${text}
`);
  }
  /** @param done of `total`, at least one */
  step(what, done, total) {
    if (!this.#onTerminal) return;
    const now = performance.now();
    this.#startedAt ??= now;
    if (done < total && now - this.#drawnAt < PAUSE_MS) return;
    this.#drawnAt = now;
    const full = Math.round(WIDTH * done / Math.max(1, total));
    const bar = "\u2588".repeat(full) + "\u2591".repeat(WIDTH - full);
    this.#note(`\r\x1B[2K${bar} ${done}/${total}${this.#rest(done, total)}  ${visible(what, 60)}`);
    this.#isOpen = true;
  }
  /** How long it is going to take, if it goes on as it began. */
  #rest(done, total) {
    const elapsedMs = performance.now() - (this.#startedAt ?? 0);
    if (done === 0 || elapsedMs < FORECAST_MS) return "";
    const seconds = Math.ceil(elapsedMs / done * (total - done) / 1e3);
    return seconds < 100 ? `  ${seconds} s left` : `  ${Math.ceil(seconds / 60)} min left`;
  }
  /** The bar is taken away: what it told is in the account. */
  end() {
    if (this.#isOpen) this.#note("\r\x1B[2K");
    this.#isOpen = false;
  }
};

export {
  Progress
};
