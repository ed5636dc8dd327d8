/**
 * Normalises what tools report about the machine, so that runs of different tools can be recognised as
 * comparable.
 */
import type { Environment } from '../model/environment.ts';
import { runStateSchema } from '../model/run-state.ts';

const OS = new Map([
  ['macos', 'darwin'],
  ['mac os x', 'darwin'],
  ['win32', 'windows'],
  ['windows_nt', 'windows'],
]);

/** Node's names. */
const ARCH = new Map([
  ['amd64', 'x64'],
  ['x86_64', 'x64'],
  ['aarch64', 'arm64'],
  ['386', 'ia32'],
  ['i386', 'ia32'],
  ['i686', 'ia32'],
  ['x86', 'ia32'],
]);

export interface ReportedEnvironment {
  readonly os?: unknown;
  readonly arch?: unknown;
  readonly cpu?: unknown;
  readonly cores?: unknown;
  readonly memoryBytes?: unknown;
  /** Versions by tool. */
  readonly toolchain?: Readonly<Record<string, unknown>>;
  /** In the form of our own format. */
  readonly state?: unknown;
}

/** The fields with a value: text that is not empty, numbers above zero. */
export function environmentOf(reported: ReportedEnvironment): Partial<Environment> {
  const os = word(reported.os);
  const arch = word(reported.arch);
  const cpu = word(reported.cpu);
  const cores = positive(reported.cores);
  const memoryBytes = positive(reported.memoryBytes);
  // Only our own format reports one, and to make the schema takes a twentieth of reading a small file.
  const state = reported.state === undefined ? undefined : runStateSchema.safeParse(reported.state).data;
  const toolchain = Object.entries(reported.toolchain ?? {}).flatMap(([tool, version]) => {
    const text = word(version)?.replace(/^v(?=\d)/, '');
    return text === undefined ? [] : [[tool, text] as const];
  });
  return {
    ...(os !== undefined && { os: spell(os, OS) }),
    ...(arch !== undefined && { arch: spell(arch, ARCH) }),
    ...(cpu !== undefined && { cpu }),
    ...(cores !== undefined && { cores }),
    ...(memoryBytes !== undefined && { memoryBytes }),
    ...(toolchain.length > 0 && { toolchain: Object.fromEntries(toolchain) }),
    ...(state !== undefined && { state }),
  };
}

/**
 * If parts of a run disagree about the machine, all words are kept: such a run is only comparable with others
 * like it.
 */
export function joinWords(words: Iterable<string>): string {
  const known = new Set([...words].flatMap((joined) => joined.split(' | ')));
  return [...known].sort().join(' | ');
}

function spell(words: string, spelling: ReadonlyMap<string, string>): string {
  const lower = words.toLowerCase().split(' | ');
  return joinWords(lower.map((each) => spelling.get(each) ?? each));
}

function word(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}
