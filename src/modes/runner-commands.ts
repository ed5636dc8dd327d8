/**
 * The protocol of GitHub's runner: commands in the log, and files for outputs. Written here because `@actions/core` loads an HTTP
 * client, which costs as much as the start of a process.
 * Source: https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

export type Properties = Readonly<Record<string, string | number | undefined>>;

/** A line of the log that the runner executes: `::error file=a.ts,line=1::message`. */
export function commandLine(name: string, properties: Properties, message: string): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined && value !== '');
  const pairs = given.map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Value of an input; the runner passes it in upper case, with underscores for spaces. */
export function inputIn(env: NodeJS.ProcessEnv, name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim();
}

/**
 * Sets an output of the step. The delimiter is random, so that no value can end it and set another output.
 * @param value other values than texts are written as JSON
 */
export function setOutput(env: NodeJS.ProcessEnv, name: string, value: unknown): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  const file = env.GITHUB_OUTPUT;
  if (!file) {
    // Runners of old GitHub Enterprise Servers have no file.
    process.stdout.write(`\n${commandLine('set-output', { name }, text)}`);
    return;
  }
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}\n${text}\n${delimiter}\n`);
}
