/** A profile of one execution, whatever profiler wrote it: stacks of functions with what was spent in each, merged. */
import { UserError } from '../model/errors.ts';
import type { ProfileUnit } from '../model/profile.ts';

export interface Frame {
  /** As people write it; empty for a function without a name. */
  readonly name: string;
  /** Relative to the checkout if it is in it; null if not known. */
  readonly file: string | null;
  /** Where the function begins, from 1. */
  readonly line: number | null;
  /** Whether it is code of the checkout, not of the language, a library or the system. */
  readonly isOwn: boolean;
}

export interface Profile {
  readonly unit: ProfileUnit;
  readonly frames: readonly Frame[];
  /** Indices of frames, the outermost first, with what was spent in the innermost itself. */
  readonly stacks: readonly Stack[];
  readonly total: number;
  /** What one sample stands for: the noise of a function is that of its number of samples. 0 if everything is counted. */
  readonly quantum: number;
  /** What the profiler itself spent, in the unit; 0 if not known. */
  readonly overhead: number;
}

export interface Stack {
  readonly path: readonly number[];
  readonly value: number;
}

/** Deeper stacks are recursion; their outermost calls are kept. */
const DEPTH_MAX = 200;

/** Collects stacks. @param root folder of the checkout */
export class ProfileBuilder {
  readonly #root: string;
  readonly #frames: Frame[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #stacks = new Map<string, { path: readonly number[]; value: number }>();
  #total = 0;
  #samples = 0;

  constructor(root: string) {
    this.#root = root.endsWith('/') ? root : `${root}/`;
  }

  /**
   * @param file where the function is defined, as the profiler writes it
   * @param module the program or library that it is in, if that is known
   */
  frame(name: string, file: string | null, line: number | null, module: string | null = null): number {
    const key = `${name}\0${file}\0${line}\0${module}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const isInside = (path: string | null) => path?.startsWith(this.#root) ?? false;
    const isRelative =
      file !== null && /^[^/<[(]/.test(file) && !/^(?:node|internal|evalmachine|wasm):/.test(file);
    const frame: Frame = {
      name,
      file: file !== null && isInside(file) ? file.slice(this.#root.length) : isRelative ? file : null,
      line: line !== null && line > 0 ? line : null,
      isOwn: isInside(file) || isInside(module) || (module === null && isRelative),
    };
    this.#numbers.set(key, this.#frames.length);
    return this.#frames.push(frame) - 1;
  }

  /** @param path frames, the outermost first */
  add(path: readonly number[], value: number): void {
    if (!(value > 0 && Number.isFinite(value))) return;
    const kept = path.slice(0, DEPTH_MAX);
    const key = kept.join(' ');
    const stack = this.#stacks.get(key);
    if (stack) stack.value += value;
    else this.#stacks.set(key, { path: kept, value });
    this.#total += value;
    this.#samples++;
  }

  /** @param isCounted whether there is no chance in the values. @throws UserError if there is nothing */
  profile(unit: ProfileUnit, isCounted = false): Profile {
    if (this.#total === 0) throw emptyProfile();
    return {
      ...{ unit, frames: this.#frames, total: this.#total },
      stacks: [...this.#stacks.values()],
      quantum: isCounted ? 0 : this.#total / this.#samples,
      overhead: 0,
    };
  }
}

export function scaled(profile: Profile, factor: number): Profile {
  const stacks = profile.stacks.map(({ path, value }) => ({ path, value: value * factor }));
  const { total, quantum, overhead } = profile;
  return {
    ...profile,
    stacks,
    total: total * factor,
    quantum: quantum * factor,
    overhead: overhead * factor,
  };
}

/** Several processes of one command as one profile. @param profiles of one unit. @throws UserError if there are none */
export function mergedProfiles(profiles: readonly Profile[]): Profile {
  const [first] = profiles;
  if (!first) throw emptyProfile();
  if (profiles.length === 1) return first;
  const frames: Frame[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (frame: Frame) => {
    const key = JSON.stringify(frame);
    const known = numbers.get(key) ?? frames.push(frame) - 1;
    numbers.set(key, known);
    return known;
  };
  const stacks = profiles.flatMap((each) => {
    const map = each.frames.map(numberOf);
    return each.stacks.map(({ path, value }) => ({ path: path.map((i) => map[i] as number), value }));
  });
  const total = profiles.reduce((sum, each) => sum + each.total, 0);
  const samples = profiles.reduce((sum, each) => sum + (each.quantum > 0 ? each.total / each.quantum : 0), 0);
  const overhead = profiles.reduce((sum, each) => sum + each.overhead, 0);
  return { unit: first.unit, frames, stacks, total, quantum: samples > 0 ? total / samples : 0, overhead };
}

/** What a process did before and after its profiler ran. @param spent by the whole command, in the unit */
export function uncovered({ overhead, total }: Profile, spent: number): number {
  return Math.max(0, spent - overhead - total);
}

/** @param value what is added, in the unit: on both sides the same, because it is the language's own and varies with the machine */
export function withUncovered(profile: Profile, value: number): Profile {
  if (!(value > 0)) return profile;
  const frame = { name: '(start and end)', file: null, line: null, isOwn: false };
  return {
    ...profile,
    frames: [...profile.frames, frame],
    stacks: [...profile.stacks, { path: [profile.frames.length], value }],
    total: profile.total + value,
  };
}

function emptyProfile(): UserError {
  return new UserError('the profile is empty', 'A command that works for some tenths of a second has one.');
}
