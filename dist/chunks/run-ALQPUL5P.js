import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  measureRounds,
  requireAllowed,
  yesFlag
} from "./chunk-GHPBKQWE.js";
import {
  decisionOf,
  openBenchmarks,
  statusText,
  withRound,
  withRounds
} from "./chunk-3AMUULMJ.js";
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-HXCVFSBS.js";
import {
  onLog
} from "./chunk-QSQCTSXW.js";
import "./chunk-QAM6GBCI.js";
import {
  countOption
} from "./chunk-O4FQR3VC.js";
import {
  roundsOf
} from "./chunk-7PYCJPYE.js";
import {
  personOf,
  requireWorkspace
} from "./chunk-64EQ67K6.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-ZF3XDEHK.js";
import "./chunk-I25JCEDP.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-PPESRUVV.js";
import "./chunk-2OAVNWB4.js";
import "./chunk-T3H3PUF6.js";
import "./chunk-5GJWZAVM.js";
import {
  localEnvironment
} from "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-DHZRYOQC.js";
import "./chunk-N7JX7W3S.js";
import "./chunk-M437URUX.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-W635PBJQ.js";
import "./chunk-YOBCRQNQ.js";
import "./chunk-2MGLZR3T.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-E22NO6ZN.js";
import "./chunk-HCIVUQTY.js";
import {
  describeEnvironment
} from "./chunk-YUMC3TKP.js";
import "./chunk-WDIDMRS2.js";
import {
  interruptedStatus
} from "./chunk-LTZWDKG3.js";
import "./chunk-6KRE362Q.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-KRW3VBLW.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-TK6H5W7O.js";
import "./chunk-FBVJVD7U.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-433ON2U3.js";
import "./chunk-2DYEVVSO.js";
import "./chunk-KZNLPEAK.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError,
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/commands/experiment/run.ts
var MINUTES = { defaultValue: 10, min: 1, max: 1e5 };
var runCommand = onLog({
  name: "experiment run",
  usage: "experiment run NAME",
  details: "What it runs stands on the history branch: a command that was not allowed here before is shown, and asked for.",
  examples: ["perf-regression experiment run cache --max-minutes 30"],
  inputs: ["suite", "branch", "history-dir", "rules-file", "pass-env"],
  flags: [
    {
      name: "max-minutes",
      value: "N",
      help: `No further round after so long. [${MINUTES.defaultValue}]`
    },
    yesFlag
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
    await requireAllowed(before, given);
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
    return interrupted ? interruptedStatus() : 0;
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
