/** Where and how the run was measured and judged. */
import type { Report } from '../../model/report.ts';
import { threshold as percent } from '../quantity.ts';
import { stateFacts } from '../state.ts';
import { code, type Html, html, link } from './markup.ts';

/** Digits of a commit hash that are enough to identify it. */
const HASH = 12;

export function facts({ run, baseline, confidence, alpha, measurements }: Report): Html {
  const { os, arch, cpu, cores, runner, toolchain } = run.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : '', `${os} ${arch}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known = [
    fact('Commit', run.commit === '' ? '' : code(run.commit.slice(0, HASH))),
    fact('Branch', run.branch === '' ? '' : code(run.branch)),
    fact('Run', link(run.url, code(run.id))),
    fact('Baseline up to', baseline.commit === '' ? '' : code(baseline.commit.slice(0, HASH))),
    fact('Machine', machine.filter((part) => part !== '').join(', ')),
    fact('State', stateFacts(run.environment.state ?? {})),
    fact('Tools', tools.join(', ')),
    fact('Measured', measurements > 1 ? `${measurements} times` : ''),
    fact('Intervals', `contain the true change ${percent(confidence)} of the time`),
    fact('False alarms', `in at most ${percent(alpha)} of runs without real changes`),
  ];
  return html`<dl>
${known.flat()}</dl>
`;
}

function fact(term: string, description: string | Html): Html[] {
  return description === ''
    ? []
    : [
        html`<dt>${term}</dt><dd>${description}</dd>
`,
      ];
}
