import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  openEvents
} from "./chunk-44I7G63R.js";
import {
  encodeSegment,
  inOrder,
  readSegment
} from "./chunk-APQVLVC5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/history/snapshot.ts
var SNAPSHOT_RUNS_MAX = 30;
var SNAPSHOT_BYTES_MAX = 4 * 1024 * 1024;
var SNAPSHOT_READ_BYTES_MAX = 64 * 1024 * 1024;
var SNAPSHOT_READ_RUNS_MAX = 1e3;
async function readSnapshot(keep, suite, branch) {
  const runs = [];
  const events = [];
  for (const text of await keep.read(suite, branch)) {
    const { segment, damage } = readSegment(`what is kept in ${keep.description}`, text, suite, {
      runsMax: SNAPSHOT_READ_RUNS_MAX
    });
    if (damage)
      throw new UserError(damage.message, "Delete it there: the next run of the branch begins anew.");
    runs.push(...segment.runs);
    events.push(...segment.events);
  }
  return ofBranch(branch, { runs, events });
}
async function saveSnapshot(keep, run, events, known) {
  const kept = await readSnapshot(keep, run.suite, run.branch);
  const all = ofBranch(run.branch, {
    runs: [...kept.runs, ...known.runs, run],
    events: [...kept.events, ...known.events, ...events]
  });
  await keep.write(run.suite, run.branch, encodeWindow(all));
}
function ofBranch(branch, { runs, events }) {
  const own = runs.filter((run) => run.branch === branch);
  const once = [...new Map(own.map((run) => [run.id, run])).values()];
  const said = new Map(events.map((event) => [JSON.stringify(event), event]));
  const byTime = once.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  return { runs: inOrder(byTime), events: [...said.values()] };
}
function encodeWindow({ runs, events }) {
  for (let count = Math.min(runs.length, SNAPSHOT_RUNS_MAX); ; ) {
    const left = runs.slice(-count);
    const here = new Set(left.map(({ id }) => id));
    const isHere = ({ run }) => here.has(run);
    const open = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left, [...open, ...events.filter(isHere)]);
    const bytes = Buffer.byteLength(text);
    if (bytes <= SNAPSHOT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor(count * SNAPSHOT_BYTES_MAX / bytes)));
  }
}

export {
  SNAPSHOT_READ_BYTES_MAX,
  readSnapshot,
  saveSnapshot
};
