/** The frozen list of commands; `--help` is rendered from it. */
import { abCommand } from './ab.ts';
import { baselineCommand } from './baseline.ts';
import { bisectCommand } from './bisect.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { dashboardCommand } from './dashboard.ts';
import { detectCommand } from './detect.ts';
import { doctorCommand } from './doctor.ts';
import { experimentCommand } from './experiment.ts';
import { formatsCommand } from './formats.ts';
import { historyCommand } from './history.ts';
import { noiseCommand } from './noise.ts';
import { notifyCommand } from './notify.ts';
import { parseCommand } from './parse.ts';
import { recordCommand } from './record.ts';
import { statusCommand } from './status.ts';
import { trackCommand } from './track.ts';
import { trendsCommand } from './trends.ts';

export const commands: readonly Command[] = Object.freeze([
  checkCommand,
  compareCommand,
  recordCommand,
  parseCommand,
  formatsCommand,
  trackCommand,
  abCommand,
  bisectCommand,
  experimentCommand,
  doctorCommand,
  historyCommand,
  baselineCommand,
  dashboardCommand,
  statusCommand,
  trendsCommand,
  noiseCommand,
  detectCommand,
  notifyCommand,
]);
