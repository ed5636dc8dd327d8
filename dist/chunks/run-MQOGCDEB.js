import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  measureRounds,
  requireAllowed,
  yesFlag
} from "./chunk-2G7EESR4.js";
import {
  decisionOf,
  openBenchmarks,
  statusText,
  withRound,
  withRounds
} from "./chunk-2TWGFWBJ.js";
import {
  nameIn
} from "./chunk-6TN3JFDF.js";
import {
  Experiments
} from "./chunk-K6VMDBWR.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import "./chunk-TTH7B3O2.js";
import {
  countOption
} from "./chunk-Q5DBDOEG.js";
import {
  roundsOf
} from "./chunk-7PYCJPYE.js";
import {
  personOf,
  requireWorkspace
} from "./chunk-OEVEALWO.js";
import "./chunk-PVOJ4Y3S.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import "./chunk-UC3YQEUK.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import "./chunk-SM7H766S.js";
import {
  localEnvironment
} from "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-44I7G63R.js";
import "./chunk-ADZNNUEX.js";
import "./chunk-F7QK2LC2.js";
import "./chunk-W635PBJQ.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-76WBJDSY.js";
import "./chunk-APQVLVC5.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import {
  describeEnvironment
} from "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import {
  interruptedStatus
} from "./chunk-LTZWDKG3.js";
import "./chunk-UEOQ56LV.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-RA54CWEE.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AR7DG7B6.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-VKQC5YWJ.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
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
  details: "The commands come from the history branch. A command that was not allowed here before is shown, and runs only if you agree.",
  examples: ["perf-regression experiment run cache --max-minutes 30"],
  inputs: ["suite", "branch", "history-dir", "rules-file", "pass-env"],
  flags: [
    {
      name: "max-minutes",
      value: "N",
      help: `Start no new round after N minutes. [${MINUTES.defaultValue}]`
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
