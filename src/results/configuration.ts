/**
 * Builds the policy and the reader from the settings and the rules file, for the action and the command line.
 */
import { resolve } from 'node:path';
import { NO_RULES, type OnMissing, type OnSuspected, type Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import { inputs } from '../config/inputs.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import { UserError } from '../model/errors.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Warning } from '../model/warning.ts';
import type { RulesFile } from '../rules/file.ts';
import { INSTRUCTIONS_RULE } from '../rules/rules.ts';
import type { Sources } from '../rules/sources.ts';
import { parseThresholds } from '../rules/thresholds.ts';
import { readText } from './files.ts';
import type { Reader } from './read-runs.ts';
import { findRules } from './rules-place.ts';

/** The rules file and the settings beside it. */
export interface Configuration {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly sources: Sources;
  /** About a rules file that was found but not read. */
  readonly warnings: readonly Warning[];
  /** Path of the rules file if it is not where the setting says; otherwise empty. */
  readonly readFrom: string;
  /** The rules file that was read, relative to the working directory; undefined if there is none. */
  readonly found: string | undefined;
}

/**
 * Reads the rules file once.
 * @param results patterns of the result files; null if checkouts below the working directory are not trusted
 */
export async function readConfiguration(
  config: Config,
  cwd: string,
  results: readonly string[] | null = config.results,
): Promise<Configuration> {
  const { file, ...about } = await readRulesFile(config, cwd, results);
  return { ...(await configurationOf(config, file)), ...about };
}

/** Combines the settings with the rules of a file, wherever that was read. */
export async function configurationOf(
  config: Config,
  file: RulesFile,
): Promise<Pick<Configuration, 'policy' | 'reader' | 'sources'>> {
  const given = parseThresholds(config.thresholds).map((rule) => ({ ...rule, isInput: true }));
  const counted = config.metric === 'instructions' ? [INSTRUCTIONS_RULE] : [];
  const rules = [...counted, ...file.rules, ...given];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: config.tags,
    confidence: config.confidence,
    alpha: config.alpha,
    confirmRuns: config.confirmRuns,
    onSuspected: config.onSuspected as OnSuspected,
    onMissing: config.onMissing as OnMissing,
    comparability: config.environment,
  };
  const reader = {
    tool: config.tool,
    formats: [...formats, ...(await mappedFormats(file.readers))],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names,
  };
  return { policy, reader, sources: file.sources };
}

/** The rules without a rules file. */
export const NO_RULES_FILE: RulesFile = { ...NO_RULES, derived: [], readers: [], sources: new Map() };

/** Loads the YAML parser only if there is a rules file: most set-ups have none. */
async function readRulesFile(
  config: Config,
  cwd: string,
  results: readonly string[] | null,
): Promise<{ file: RulesFile } & Pick<Configuration, 'warnings' | 'readFrom' | 'found'>> {
  const path = config.rulesFile;
  const isDefault = path === inputs.find((input) => input.name === 'rules-file')?.default;
  const { file: found, unread } = findRules(cwd, path, results);
  if (found === undefined) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `The path is relative to ${cwd}.`);
    return { file: NO_RULES_FILE, warnings: [], readFrom: '', found };
  }
  const { parseRulesFile, requireRulesSize } = await import('../rules/file.ts');
  const { text } = await readText(resolve(cwd, found), found, requireRulesSize);
  const file = parseRulesFile(found, text);
  const warnings = unread.map(
    (other): Warning => ({
      code: 'unread-rules',
      subject: other,
      values: { file: other, read: found },
    }),
  );
  return { file, warnings, readFrom: found === path ? '' : found, found };
}

async function mappedFormats(mappings: readonly Mapping[]): Promise<Format[]> {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import('../formats/mapped.ts');
  return mappings.map(mappedFormat);
}
