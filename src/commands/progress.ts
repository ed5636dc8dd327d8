/**
 * Shows the progress of a long command: a bar that is redrawn on a terminal, one line for each part
 * elsewhere.
 */
import { visible } from '../reporters/escape.ts';

const WIDTH = 24;

/** Before this time no forecast is possible. */
const FORECAST_MS = 1000;

/** Redrawing more often would only slow the work down. */
const PAUSE_MS = 50;

export class Progress {
  readonly #note: (text: string) => void;
  readonly #onTerminal: boolean;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;
  #startedAt: number | undefined;

  constructor(note: (text: string) => void, onTerminal: boolean) {
    this.#note = note;
    this.#onTerminal = onTerminal;
  }

  /** A part of the work begins; a bar shows that itself. */
  line(what: string): void {
    if (!this.#onTerminal) this.#note(`${visible(what, 100)}\n`);
  }

  /** A warning; it stays visible. */
  warn(text: string): void {
    this.end();
    this.#note(`${text}\n`);
  }

  /** @param done of `total`, at least one */
  step(what: string, done: number, total: number): void {
    if (!this.#onTerminal) return;
    const now = performance.now();
    this.#startedAt ??= now;
    if (done < total && now - this.#drawnAt < PAUSE_MS) return;
    this.#drawnAt = now;
    const full = Math.round((WIDTH * done) / Math.max(1, total));
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    this.#note(`\r\x1b[2K${bar} ${done}/${total}${this.#rest(done, total)}  ${visible(what, 60)}`);
    this.#isOpen = true;
  }

  /** The remaining time if the work goes on at the same speed. */
  #rest(done: number, total: number): string {
    const elapsedMs = performance.now() - (this.#startedAt ?? 0);
    if (done === 0 || elapsedMs < FORECAST_MS) return '';
    const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000);
    return seconds < 100 ? `  ${seconds} s left` : `  ${Math.ceil(seconds / 60)} min left`;
  }

  /** Removes the bar: the result contains what it showed. */
  end(): void {
    if (this.#isOpen) this.#note('\r\x1b[2K');
    this.#isOpen = false;
  }
}
