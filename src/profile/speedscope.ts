/** Writes profiles for speedscope.app: one file with both versions. (File format: speedscope's `src/lib/file-format-spec.ts`.) */
import { labelOf } from './folded.ts';
import type { Frame, Profile } from './profile.ts';

/** @param profiles by their name, such as `base` */
export function speedscopeText(profiles: ReadonlyMap<string, Profile>): string {
  const frames: { name: string; file?: string; line?: number }[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (frame: Frame) => {
    const label = labelOf(frame);
    const known = numbers.get(label);
    if (known !== undefined) return known;
    const { file, line } = frame;
    numbers.set(label, frames.length);
    return frames.push({ name: label, ...(file !== null && { file }), ...(line !== null && { line }) }) - 1;
  };
  const all = [...profiles].map(([name, profile]) => ({
    type: 'sampled',
    name,
    unit: profile.unit === 'ns' ? 'nanoseconds' : 'none',
    startValue: 0,
    endValue: profile.total,
    samples: profile.stacks.map(({ path }) => path.map((i) => numberOf(profile.frames[i] as Frame))),
    weights: profile.stacks.map(({ value }) => value),
  }));
  const $schema = 'https://www.speedscope.app/file-format-schema.json';
  return `${JSON.stringify({ $schema, exporter: 'perf-regression', shared: { frames }, profiles: all })}\n`;
}
