/** What the machine was like while a run was measured, in words. */
import type { Report } from '../model/report.ts';
import { disturbances, type RunState, stateDifferences } from '../model/run-state.ts';
import { machineText } from './reference.ts';

/** What the machine was like, and how it changed; empty where nothing is worth a word. */
export function stateText(report: Report): string {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== '').join('. ');
}

/** What disturbed it, or was set otherwise than in the runs before. */
function disturbanceText({ run, baseline }: Report): string {
  const { state = {} } = run.environment;
  const told = [...disturbances(state), ...stateDifferences(baseline.state, state)];
  return told.length === 0 ? '' : `While this run was measured: ${told.join('; ')}`;
}

/** All that is known. */
export function stateFacts({ governor, turbo, loadPerCore }: RunState): string {
  return [
    ...(governor === undefined ? [] : [`governor ${governor}`]),
    ...(turbo === undefined ? [] : [`turbo ${turbo ? 'on' : 'off'}`]),
    ...(loadPerCore === undefined ? [] : [`load ${loadPerCore} per core`]),
  ].join(', ');
}
