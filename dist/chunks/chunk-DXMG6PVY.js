import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  backoff
} from "./chunk-ER2MJHPF.js";
import {
  isOpen
} from "./chunk-IXDPNUYF.js";

// src/history/write-events.ts
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode }) => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === "accepted") return override ? [{ kind: "override", ...override, ...of }] : [];
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
var DEADLINE_MS = 3e5;
function withJitter(random = Math.random, deadlineMs = DEADLINE_MS) {
  return backoff({ deadlineMs, pauseMs: 800, pauseMsMax: 2e4, random });
}

export {
  eventsOf,
  withJitter
};
