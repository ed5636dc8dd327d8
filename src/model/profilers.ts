/** Names of the profilers, and when they run. Apart from their schemas, because every start reads the settings. */
export const profilers = ['perf', 'callgrind', 'node', 'go', 'python'] as const;
export type ProfilerName = (typeof profilers)[number];

/** `auto`: after a regression, with a profiler that fits; `always`: also without one. */
export const profileChoices = ['auto', 'always', 'off', ...profilers] as const;
export type ProfileChoice = (typeof profileChoices)[number];
