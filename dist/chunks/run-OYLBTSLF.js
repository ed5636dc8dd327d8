import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  measureRounds
} from "./chunk-WCKZD34B.js";
import {
  decisionOf,
  openBenchmarks,
  statusText,
  withRound,
  withRounds
} from "./chunk-UYG2RJ7X.js";
import {
  Experiments
} from "./chunk-7EJBRX4P.js";
import {
  onLog
} from "./chunk-JK53VW3V.js";
import "./chunk-5OSSK3G6.js";
import {
  roundsOf
} from "./chunk-QHG77TXV.js";
import {
  countOption
} from "./chunk-ZLJOIMNV.js";
import {
  personOf,
  requireWorkspace
} from "./chunk-YVH3522X.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-DXMG6PVY.js";
import {
  INTERRUPTED
} from "./chunk-GTQGO6DB.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-QQDLOU6C.js";
import "./chunk-W6BMWVCF.js";
import "./chunk-L7QR64BL.js";
import "./chunk-37TIETZN.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-VX6APBA7.js";
import "./chunk-LNXCOP4S.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-CG6OH52S.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-7J2DEYKZ.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-IXDPNUYF.js";
import "./chunk-XPXDNXDF.js";
import "./chunk-NKQSODH5.js";
import {
  localEnvironment
} from "./chunk-HEFDFJEK.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-IKOEHRK6.js";
import "./chunk-KXJB5AJU.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import {
  describeEnvironment
} from "./chunk-KLUIRO3Z.js";
import "./chunk-K543QYIJ.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-AEN2326D.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import {
  UserError,
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-UZ77254A.js";

// src/commands/experiment/run.ts
var MINUTES = { defaultValue: 10, min: 1, max: 1e5 };
var runCommand = onLog({
  name: "experiment run",
  usage: "experiment run NAME",
  examples: ["perf-regression experiment run cache --max-minutes 30"],
  inputs: ["suite", "branch", "history-dir", "rules-file"],
  flags: [
    {
      name: "max-minutes",
      value: "N",
      help: `No further round after so long. [${MINUTES.defaultValue}]`
    }
  ],
  startsEmpty: true,
  async run(log, given) {
    const { env, now, print, note } = given;
    const name = nameIn(given, "run");
    const minutes = countOption(given, "max-minutes", MINUTES);
    const workspace = await requireWorkspace(given);
    const experiments = new Experiments(log);
    const before = requireOpen(await experiments.read(name));
    const start = { experiment: before, decision: decisionOf(before) };
    if (start.decision.isFinal) {
      print(statusText(before, start.decision));
      return 0;
    }
    const { commit } = workspace.checkout;
    const last = before.runs.at(-1);
    if (last && last.commit !== commit) {
      note(
        `The rounds so far were measured at ${shortCommit(last.commit)}, this is ${shortCommit(commit)}.
`
      );
    }
    const { reader } = await given.configuration();
    const { rounds, interrupted, failure } = await measureRounds(
      before,
      reader,
      {
        budget: { rounds: roundsLeft(start), ms: 6e4 * minutes },
        seed: 1 + roundsOf(before),
        unsettled: following(start)
      },
      given
    );
    const runInfo = {
      by: personOf(workspace),
      at: now.toISOString(),
      commit,
      environment: describeEnvironment(localEnvironment(env))
    };
    let after = before;
    if (rounds.length > 0) {
      const message = `perf: ${rounds.length} rounds of experiment ${name} of ${log.suite}`;
      await experiments.change(name, message, withJitter(), (stored) => {
        after = withRounds(requireOpen(stored), rounds, runInfo);
        return after;
      });
    }
    print(statusText(after, decisionOf(after)));
    if (failure) note(`${describeError(failure)}
`);
    if (failure) return 2;
    return interrupted ? INTERRUPTED : 0;
  }
});
function requireOpen(experiment) {
  if (!experiment.outcome) return experiment;
  throw new UserError(
    `experiment ${experiment.experiment} is finalized (${experiment.outcome.at.slice(0, 10)})`,
    `See it: perf-regression experiment status ${experiment.experiment}. For more rounds create a new one.`
  );
}
function roundsLeft({ experiment, decision }) {
  const open = decision.criteria.filter(({ state }) => state === "open");
  return Math.max(...open.map(({ rounds }) => experiment.rounds - rounds));
}
function following(start) {
  let known = start;
  let seen = 0;
  return (rounds) => {
    for (const round of rounds.slice(seen)) if (!known.decision.isFinal) known = withRound(known, round);
    seen = rounds.length;
    return openBenchmarks(known.decision, known.experiment);
  };
}
export {
  runCommand
};
