/** Describes the state of the machine during a run. */
import type { Report } from '../model/report.ts';
import { type RunState, stateDifferences } from '../model/run-state.ts';
import { machineText } from './reference.ts';
import { differenceText } from './words.ts';

interface KnownState {
  readonly run: Pick<Report['run'], 'environment'>;
  readonly baseline: Pick<Report['baseline'], 'state'>;
}

/** What the machine was like, and how it changed; empty if nothing is worth a word. */
export function stateText(report: Report): string {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== '').join('. ');
}

/** What disturbed the run, or differed from the runs before; empty if nothing did. */
function disturbanceText(report: Report): string {
  const differences = disturbancesOf(report);
  return differences.length === 0 ? '' : `While this run was measured: ${differences.join('; ')}`;
}

/** Each thing that disturbed the run, or differed from the runs before. */
export function disturbancesOf({ run, baseline }: KnownState): string[] {
  const { state = {} } = run.environment;
  return [...disturbances(state), ...stateDifferences(baseline.state, state).map(differenceText)];
}

/** All that is known. */
export function stateFacts({ governor, turbo, loadPerCore }: RunState): string {
  return [
    ...(governor === undefined ? [] : [`governor ${governor}`]),
    ...(turbo === undefined ? [] : [`turbo ${turbo ? 'on' : 'off'}`]),
    ...(loadPerCore === undefined ? [] : [`load ${loadPerCore} per core`]),
  ].join(', ');
}

/** A benchmark that uses all cores causes a load of one itself, and its build a little more. */
const LOAD_MAX = 1.5;
const STOLEN_MAX = 0.01;
const MEMORY_PRESSURE_MAX = 0.01;

/** The disturbances of the run, in words. */
export function disturbances({
  loadPerCore = 0,
  stolen = 0,
  memoryPressure = 0,
  onBattery,
}: RunState): string[] {
  return [
    ...(loadPerCore > LOAD_MAX ? [`a load of ${loadPerCore} per core`] : []),
    ...(stolen > STOLEN_MAX ? [`other virtual machines took ${percent(stolen)} of the CPU time`] : []),
    ...(memoryPressure > MEMORY_PRESSURE_MAX
      ? [`processes waited for memory ${percent(memoryPressure)} of the time`]
      : []),
    ...(onBattery ? ['the machine ran on battery'] : []),
  ];
}

function percent(value: number): string {
  return `${Number((value * 100).toPrecision(3))}%`;
}
