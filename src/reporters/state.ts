/** Describes the state of the machine during a run. */
import type { Report } from '../model/report.ts';
import { disturbances, type RunState, stateDifferences } from '../model/run-state.ts';
import { machineText } from './reference.ts';

/** What the machine was like, and how it changed; empty if nothing is worth a word. */
export function stateText(report: Report): string {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== '').join('. ');
}

/** What disturbed the run, or differed from the runs before; empty if nothing did. */
function disturbanceText({ run, baseline }: Report): string {
  const { state = {} } = run.environment;
  const differences = [...disturbances(state), ...stateDifferences(baseline.state, state)];
  return differences.length === 0 ? '' : `While this run was measured: ${differences.join('; ')}`;
}

/** All that is known. */
export function stateFacts({ governor, turbo, loadPerCore, kernel, microcode, image }: RunState): string {
  return [
    ...(governor === undefined ? [] : [`governor ${governor}`]),
    ...(turbo === undefined ? [] : [`turbo ${turbo ? 'on' : 'off'}`]),
    ...(loadPerCore === undefined ? [] : [`load ${loadPerCore} per core`]),
    ...(kernel === undefined ? [] : [`kernel ${kernel}`]),
    ...(microcode === undefined ? [] : [`microcode ${microcode}`]),
    ...(image === undefined ? [] : [`image ${image}`]),
  ].join(', ');
}
