/**
 * Starts programs for a test process, and passes on what goes in and comes out. Messages of the parent:
 * { id, start: { file, args, options } }, { id, at, input: Uint8Array }, { id, at, end: true }, { id, kill: signal }; of
 * this process: { id, pid }, { id, at, chunk }, { id, exited: [status, signal] }, { id, closed: [status, signal] },
 * { id, failed: { message, code } }. `at` is the number of a pipe.
 */
import { spawn } from 'node:child_process';

const children = new Map();
const answer = (message) => {
  // The test process may be gone: then nobody waits for an answer.
  if (process.connected) process.send(message, () => undefined);
};

/** What a program printed comes before what it says of it elsewhere, as a poll for all pipes at once shows it. */
function passOn(at, pass) {
  if (at < 3) pass();
  else setImmediate(() => setImmediate(pass));
}

process.on('message', ({ id, start, at, input, end, kill }) => {
  if (start === undefined) {
    const child = children.get(id);
    if (input !== undefined) child?.stdio[at]?.write(input);
    if (end) child?.stdio[at]?.end();
    if (kill !== undefined) child?.kill(kill);
    return;
  }
  const child = spawn(start.file, start.args, start.options);
  children.set(id, child);
  if (child.pid !== undefined) answer({ id, pid: child.pid });
  child.on('error', ({ message, code }) => answer({ id, failed: { message, code } }));
  for (const [at, pipe] of (child.stdio ?? []).entries()) {
    pipe?.on('error', () => undefined);
    if (at > 0) pipe?.on('data', (chunk) => passOn(at, () => answer({ id, at, chunk })));
  }
  child.on('exit', (status, signal) => answer({ id, exited: [status, signal] }));
  child.on('close', (status, signal) => {
    children.delete(id);
    answer({ id, closed: [status, signal] });
  });
});
// What was started for a test process ends with it.
process.on('disconnect', () => {
  for (const child of children.values()) child.kill('SIGKILL');
});
