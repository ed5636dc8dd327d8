/**
 * Starts programs for a test process, and passes on what goes in and comes out. Messages of the parent:
 * { id, start: { file, args, options } }, { id, input: Uint8Array }, { id, end: true }, { id, kill: signal }; of this
 * process: { id, pid }, { id, stream, chunk }, { id, closed: [status, signal] }, { id, failed: { message, code } }.
 */
import { spawn } from 'node:child_process';

const children = new Map();
const answer = (message) => {
  // The test process may be gone: then nobody waits for an answer.
  if (process.connected) process.send(message, () => undefined);
};

process.on('message', ({ id, start, input, end, kill }) => {
  if (start === undefined) {
    const child = children.get(id);
    if (input !== undefined) child?.stdin?.write(input);
    if (end) child?.stdin?.end();
    if (kill !== undefined) child?.kill(kill);
    return;
  }
  const child = spawn(start.file, start.args, start.options);
  children.set(id, child);
  if (child.pid !== undefined) answer({ id, pid: child.pid });
  child.on('error', ({ message, code }) => answer({ id, failed: { message, code } }));
  child.stdin?.on('error', () => undefined);
  for (const stream of ['stdout', 'stderr'])
    child[stream]?.on('data', (chunk) => answer({ id, stream, chunk }));
  child.on('close', (status, signal) => {
    children.delete(id);
    answer({ id, closed: [status, signal] });
  });
});
// What was started for a test process ends with it.
process.on('disconnect', () => {
  for (const child of children.values()) child.kill('SIGKILL');
});
