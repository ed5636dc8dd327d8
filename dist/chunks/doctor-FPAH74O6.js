import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  changeFoundIn
} from "./chunk-5NC5HYE7.js";
import {
  Progress
} from "./chunk-TTH7B3O2.js";
import {
  countOption,
  openCommandStopwatch
} from "./chunk-Q5DBDOEG.js";
import {
  ROUNDS
} from "./chunk-YBNJXKWG.js";
import {
  PAIRED,
  execute,
  failed,
  succeeded
} from "./chunk-UC3YQEUK.js";
import "./chunk-6UCI7WM2.js";
import "./chunk-PMURIVW2.js";
import "./chunk-6LEYEKYL.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-XGO4WDDV.js";
import "./chunk-KEGZTUGN.js";
import "./chunk-K7Q2RVBI.js";
import {
  filesBelow,
  machineState,
  ticksOf
} from "./chunk-SM7H766S.js";
import "./chunk-PYAJDVUU.js";
import "./chunk-5HLS4MK6.js";
import {
  jsonText
} from "./chunk-D5BHDMOK.js";
import {
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import "./chunk-W635PBJQ.js";
import "./chunk-TMHQ55PA.js";
import {
  deviationScale
} from "./chunk-MIGJ3Q72.js";
import "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import "./chunk-WDIDMRS2.js";
import {
  interruptedStatus,
  interruptible
} from "./chunk-LTZWDKG3.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-SCN2QYTL.js";
import "./chunk-LPUAS5NW.js";
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
import "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

// src/measure/advice.ts
var STOLEN_MAX = 0.01;
var CPU_PRESSURE_MAX = 0.1;
var MEMORY_PRESSURE_MAX = 0.01;
var MEMORY_MIN = 0.1;
var SWAP_MAX = 0.5;
var LOAD_MAX = 0.5;
function adviceFor(state, stolen) {
  const {
    governors,
    turbo,
    smt,
    cores,
    load,
    cpuPressure,
    memoryPressure,
    memoryAvailable,
    swapUsed,
    quota
  } = state;
  const slow = governors.filter((governor) => governor !== "performance");
  const rules = [
    [
      load !== null && cores > 0 && load > LOAD_MAX * cores,
      `other work: a load of ${load} on ${count(cores, "core")}`,
      "End what else runs (ps aux --sort=-%cpu | head), or measure when it has ended."
    ],
    [
      (cpuPressure ?? 0) > CPU_PRESSURE_MAX,
      `something waited for a core in ${share2(cpuPressure)} of the last ten seconds`,
      "End what else runs, or pin the benchmark to a core of its own: taskset -c 1 CMD."
    ],
    [
      (stolen ?? 0) > STOLEN_MAX,
      `other virtual machines took ${share2(stolen)} of the time`,
      "Take a machine that is not shared, or measure base and head in turn: perf-regression ab."
    ],
    [
      quota !== null && quota < cores,
      `a control group grants ${quota} of ${count(cores, "core")}: beyond that the benchmark is put to sleep`,
      "Give the container more cores, or whole ones."
    ],
    [
      slow.length > 0,
      `the clock rate follows the load (governor ${slow.join(", ")})`,
      "sudo cpupower frequency-set --governor performance"
    ],
    [
      turbo === true,
      "the clock rises above its nominal rate while the processor is cool",
      "Switch it off while you measure: echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo (Intel), echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost (others)."
    ],
    [
      smt === true,
      "two threads share each core",
      "Keep the other threads idle, or switch them off while you measure: echo off | sudo tee /sys/devices/system/cpu/smt/control"
    ],
    [state.onBattery === true, "it runs on battery", "Plug it in."],
    [
      (memoryPressure ?? 0) > MEMORY_PRESSURE_MAX || (memoryAvailable ?? 1) < MEMORY_MIN,
      `memory is short: ${share2(memoryAvailable)} is available`,
      "End what needs much of it (ps aux --sort=-rss | head)."
    ],
    [
      (swapUsed ?? 0) > SWAP_MAX,
      `${share2(swapUsed)} of the swap space is in use`,
      "Free memory, then: sudo swapoff -a && sudo swapon -a"
    ],
    [
      state.virtual === true,
      "it is a virtual machine: its neighbours are not seen, and its clock rate not told",
      ""
    ]
  ];
  return rules.flatMap(([holds, what, remedy]) => holds ? [{ what, remedy }] : []);
}
function share2(value) {
  return value === null ? "an unknown share" : threshold(value);
}
function count(number, word) {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

// src/commands/doctor.ts
var ROUNDS2 = { defaultValue: 20, min: 5, max: 1e3 };
var AB_ROUNDS = ROUNDS.defaultValue;
var AB_LEVEL = 0.01;
var POWER = 0.8;
var LOOP = "let x = 0; for (let i = 0; i < 5e7; i++) x = (x * 31 + i) | 0; process.exitCode = x & 0;";
var doctorCommand = {
  name: "doctor",
  usage: "doctor [-- CMD\u2026]",
  details: "Measures the same command twice in each of 20 rounds; without a command, a counted loop.",
  examples: ["perf-regression doctor", "perf-regression doctor --rounds 50 -- ./job"],
  inputs: ["pass-env"],
  flags: [
    { name: "rounds", value: "N", help: `Number of rounds of two executions. [${ROUNDS2.defaultValue}]` },
    { name: "json", help: "Print facts, advice and noise as JSON." },
    {
      name: "report",
      help: "Print versions and facts for a bug report, without secrets or names, and measure nothing."
    }
  ],
  async run(given) {
    const { flags, print } = given;
    if (flags.has("report")) {
      print(await (await import("./doctor-report-ZP7OHBNB.js")).doctorReport(given));
      return 0;
    }
    const files = filesBelow("/");
    const state = machineState(files);
    const before = ticksOf(files);
    const stopwatch = await openCommandStopwatch(given);
    const times = await timesOf(stopwatch, given).finally(() => stopwatch.close());
    if (!times) return interruptedStatus();
    const after = ticksOf(files);
    const stolen = after.all > before.all ? (after.stolen - before.stolen) / (after.all - before.all) : null;
    const noise = noiseOf(times);
    const advice = adviceFor(state, stolen);
    print(
      flags.has("json") ? `${jsonText({ state, stolen, noise, advice }, 1)}
` : textOf(noise, advice, state.cores > 0)
    );
    return 0;
  }
};
function timesOf(stopwatch, given) {
  const { cwd, words, note } = given;
  const rounds = countOption(given, "rounds", ROUNDS2);
  const order = { cwd, words: words.length > 0 ? words : [process.execPath, "-e", LOOP] };
  const progress = new Progress(note, given.isInteractive);
  return interruptible(async (stop) => {
    const once = async () => {
      const execution = await execute(order, stopwatch, {
        timeoutMs: Number.POSITIVE_INFINITY,
        keptBytes: 0,
        stop
      });
      if (!succeeded(execution) && !stop.aborted) throw failed("the command failed", execution);
      return execution.wallNs;
    };
    const times = [];
    try {
      while (times.length < rounds && !stop.aborted) {
        times.push([await once(), await once()]);
        progress.step("rounds", times.length, rounds);
      }
    } finally {
      progress.end();
    }
    return stop.aborted ? void 0 : times;
  });
}
function noiseOf(times) {
  const logs = times.flat().map(Math.log);
  const within = deviationScale(times.map(([first, second]) => Math.log(second / first)));
  const pairs = times.map(([first, second]) => ({ before: Math.log(first), after: Math.log(second) }));
  const seen = Math.expm1(changeFoundIn(AB_ROUNDS, pairs, AB_LEVEL / PAIRED.length, POWER));
  return { between: deviationScale(logs), within, seen };
}
function textOf({ between, within, seen }, advice, isTold) {
  const lines = [
    `One execution differs from the next by \xB1 ${share(between)}, the two of a round by \xB1 ${share(within)} (robust standard deviations).`,
    `perf-regression ab would find a change of ${share(seen)} in ${AB_ROUNDS} rounds, four times in five.`,
    "",
    ...isTold ? [] : ["What makes a machine noisy is looked up on Linux only."],
    ...isTold && advice.length === 0 ? ["Nothing to be mended was found."] : [],
    ...advice.flatMap(({ what, remedy }) => [`! ${what}`, ...remedy === "" ? [] : [`  ${remedy}`]])
  ];
  return `${lines.join("\n")}
`;
}
export {
  doctorCommand
};
