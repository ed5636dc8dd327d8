import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  boolean,
  number,
  object,
  string
} from "./chunk-KBBEHQ7K.js";

// src/model/run-state.ts
var runStateSchema = object({
  /** How the clock rate is chosen, such as `powersave`; several where cores differ. */
  governor: string().max(200).optional(),
  /** Whether the clock may rise above its nominal rate while it is cool. */
  turbo: boolean().optional(),
  /** Processes that ran or waited for a core, for each core: the mean of a minute. */
  loadPerCore: number().nonnegative().optional(),
  /** Share of the processor time that other virtual machines had, since this one started. */
  stolen: number().min(0).max(1).optional(),
  /** Share of the last ten seconds in which something waited for memory. */
  memoryPressure: number().min(0).max(1).optional(),
  onBattery: boolean().optional()
});
var LOAD_MAX = 1.5;
var STOLEN_MAX = 0.01;
var MEMORY_PRESSURE_MAX = 0.01;
function disturbances({
  loadPerCore = 0,
  stolen = 0,
  memoryPressure = 0,
  onBattery
}) {
  return [
    ...loadPerCore > LOAD_MAX ? [`a load of ${loadPerCore} per core`] : [],
    ...stolen > STOLEN_MAX ? [`other virtual machines took ${percent(stolen)} of the CPU time`] : [],
    ...memoryPressure > MEMORY_PRESSURE_MAX ? [`processes waited for memory ${percent(memoryPressure)} of the time`] : [],
    ...onBattery ? ["the machine ran on battery"] : []
  ];
}
function stateDifferences(was = {}, now = {}) {
  const differs = (name, before, after) => before === void 0 || after === void 0 || before === after ? [] : [`${name} ${before} \u2192 ${after}`];
  return [
    ...differs("governor", was.governor, now.governor),
    ...differs("turbo", switchText(was.turbo), switchText(now.turbo)),
    ...differs("battery", switchText(was.onBattery), switchText(now.onBattery))
  ];
}
function switchText(isOn) {
  return isOn === void 0 ? void 0 : isOn ? "on" : "off";
}
function percent(value) {
  return `${Number((value * 100).toPrecision(3))}%`;
}

export {
  runStateSchema,
  disturbances,
  stateDifferences
};
