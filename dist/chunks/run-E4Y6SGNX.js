import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  nameIn
} from "./chunk-34OMFHA6.js";
import {
  measureRounds
} from "./chunk-GMATCGUA.js";
import {
  decisionOf,
  openBenchmarks,
  statusText,
  withRound,
  withRounds
} from "./chunk-ZZGUM3A2.js";
import {
  Experiments
} from "./chunk-5Q5VWE2U.js";
import {
  onLog
} from "./chunk-HZWG2JEQ.js";
import "./chunk-CZXVFVWR.js";
import {
  roundsOf
} from "./chunk-6GT7ICXD.js";
import {
  countOption
} from "./chunk-ZLJOIMNV.js";
import {
  personOf,
  requireWorkspace
} from "./chunk-F7YUJDGF.js";
import "./chunk-AQHW34X6.js";
import {
  withJitter
} from "./chunk-NZHUFNVZ.js";
import {
  INTERRUPTED
} from "./chunk-CQUKWOZC.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-W37XMRY6.js";
import "./chunk-BWY23PEY.js";
import "./chunk-S4BAOCWQ.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-DOWZQXVO.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import "./chunk-IBOGSCJJ.js";
import "./chunk-TBNLTQE2.js";
import "./chunk-KXMKCDX7.js";
import "./chunk-MLGVYTHE.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import "./chunk-6UMB6MBZ.js";
import "./chunk-CI4FEJEB.js";
import "./chunk-I6T3QFDW.js";
import "./chunk-4PFCSR2T.js";
import {
  localEnvironment
} from "./chunk-Q7UWUU6S.js";
import "./chunk-BHNFQYJK.js";
import "./chunk-4UOLEOLT.js";
import "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import {
  describeEnvironment
} from "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-WDIDMRS2.js";
import "./chunk-ABYD4DNO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import {
  UserError,
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

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
