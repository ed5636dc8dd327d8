/** What the user gave, checked before anything is done with it. */
import { checkValue, listOf, shareOf } from './input-types.ts';
import { type InputName, inputs } from './inputs.ts';

/** Checked values by name. */
export class Settings {
  readonly #values: ReadonlyMap<string, string>;

  /** @param given only what the user gave; empty text counts as not given */
  constructor(given: ReadonlyMap<string, string>) {
    const values = new Map<string, string>();
    for (const input of inputs) {
      const value = given.get(input.name)?.trim() || input.default;
      checkValue(input, value);
      values.set(input.name, value);
    }
    this.#values = values;
  }

  text(name: InputName): string {
    return this.#values.get(name) ?? '';
  }

  list(name: InputName): string[] {
    return listOf(this.text(name));
  }

  flag(name: InputName): boolean {
    return this.text(name) === 'true';
  }

  /** 0 where nothing was given. */
  count(name: InputName): number {
    return Number(this.text(name));
  }

  /** As a share: 0.95 for `95%`, `95` and `0.95`. */
  share(name: InputName): number {
    return shareOf(this.text(name));
  }
}
