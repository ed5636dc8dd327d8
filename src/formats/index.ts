/** The frozen list of formats. Adding one: a file here, a line here, a folder of fixtures. */
import type { Format } from './format.ts';
import { hyperfine } from './hyperfine.ts';

export const formats: readonly Format[] = Object.freeze([hyperfine]);
