import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  backoff
} from "./chunk-ADZNNUEX.js";
import {
  isOpen
} from "./chunk-WAUY756K.js";

// src/history/write-events.ts
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode, change }) => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === "accepted") {
      if (!override) return [];
      const { sizes: _, ...said } = override;
      return [{ kind: "override", ...said, ...of, change: change?.estimate ?? null }];
    }
    if (state === "waived") {
      const waiver = waivers.find((each) => each.state === "applied" && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: "waiver", by: owner, reason: why, at: run.time, source, ...of, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: "perf-regression", reason: reason.code, at: run.time, source: "check", ...of, ...levels }
    ];
  });
}
var USUAL_RACES = { budgetMs: 3e5, pauseMs: 800 };
var PAUSE_MS_MAX = 2e4;
function withJitter(random = Math.random, { budgetMs, pauseMs } = USUAL_RACES) {
  return backoff({ deadlineMs: budgetMs, pauseMs, pauseMsMax: PAUSE_MS_MAX, random });
}

export {
  eventsOf,
  withJitter
};
