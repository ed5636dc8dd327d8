/**
 * Reads commits, trees and blobs of a repository. One `git cat-file --batch` answers all questions that a command has about a
 * folder's repository: to start git takes longer than to read an object. It is started with the first question, keeps no
 * process alive while nobody waits for it, and ends with the command, or, however that ended, when its input is closed.
 */
import type { ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { UserError } from '../model/errors.ts';
import { gitFailed, NoGitError, startGit, whenEnded } from './git.ts';

export interface GitObject {
  /** Full hash. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
  /** Empty if it has more bytes than were asked for. */
  readonly content: Buffer;
}

export interface ObjectOptions {
  readonly cwd: string;
  /** The content of a larger object is not read. */
  readonly bytesMax?: number;
}

/**
 * @param name as git-rev-parse(1) describes it, such as `HEAD^{commit}`
 * @returns undefined if there is no such object
 * @throws UserError with git's own message if the repository cannot be read, NoGitError if git is not installed
 */
export async function gitObject(
  name: string,
  { cwd, bytesMax = Infinity }: ObjectOptions,
): Promise<GitObject | undefined> {
  // A name is a line of git's input, and none of git's names has two.
  if (name.includes('\n')) return undefined;
  const ask = () => (readers.get(cwd) ?? start(cwd)).ask(name, bytesMax);
  if (!readers.has(cwd)) return ask();
  // Ctrl-C also ends the programs of a command that still has something to store.
  return ask().catch((error: unknown) => {
    if (error instanceof NoGitError) throw error;
    return ask();
  });
}

/** Undefined also if the repository cannot be read. @throws NoGitError if git is not installed */
export async function tryGitObject(name: string, options: ObjectOptions): Promise<GitObject | undefined> {
  return gitObject(name, options).catch((error: unknown) => {
    if (error instanceof NoGitError || !(error instanceof UserError)) throw error;
    return undefined;
  });
}

/** Full hash of the commit that a branch, a tag, or another name leads to; undefined if there is none. */
export async function commitNamed(name: string, cwd: string): Promise<string | undefined> {
  return (await tryGitObject(`${name}^{commit}`, { cwd }))?.hash;
}

/** Lets the processes of all folders answer what was asked, and end. */
export function endGitObjects(): void {
  for (const reader of readers.values()) reader.end();
  readers.clear();
}

/** By folder. */
const readers = new Map<string, ObjectReader>();

function start(cwd: string): ObjectReader {
  const reader = new ObjectReader(cwd, (waiting) => {
    if (readers.get(cwd) === reader) readers.delete(cwd);
    if (waiting.length === 0) return;
    const next = readers.get(cwd) ?? start(cwd);
    for (const question of waiting) next.put(question);
  });
  readers.set(cwd, reader);
  return reader;
}

interface Question {
  readonly name: string;
  readonly bytesMax: number;
  readonly resolve: (object: GitObject | undefined) => void;
  readonly reject: (error: UserError) => void;
}

/** Source: git-cat-file(1), "Batch output". */
class ObjectReader {
  readonly #child: ChildProcess;
  /** Git answers in the order of the questions. */
  readonly #questions: Question[] = [];
  #line: Buffer = Buffer.alloc(0);
  #object: Omit<GitObject, 'content'> | undefined;
  #parts: Buffer[] = [];
  /** Bytes of the object to come, and of the line break behind it. */
  #left = 0;
  #ended: UserError | undefined;
  #isStopped = false;
  readonly #atEnd: (waiting: readonly Question[]) => void;

  /** @param atEnd is called with the questions that another process has to answer */
  constructor(cwd: string, atEnd: (waiting: readonly Question[]) => void) {
    this.#atEnd = atEnd;
    this.#child = startGit(['cat-file', '--batch'], cwd, 'pipe');
    this.#child.stdout?.on('data', (chunk: Buffer) => this.#hear(chunk));
    whenEnded(this.#child, (ended) => {
      this.#ended ??= ended instanceof Error ? ended : gitFailed('cat-file', cwd, ended);
      atEnd([]);
      for (const { reject } of this.#questions.splice(0)) reject(this.#ended);
    });
  }

  ask(name: string, bytesMax: number): Promise<GitObject | undefined> {
    return new Promise((resolve, reject) => this.put({ name, bytesMax, resolve, reject }));
  }

  put(question: Question): void {
    if (this.#ended) {
      question.reject(this.#ended);
      return;
    }
    this.#questions.push(question);
    if (this.#questions.length === 1) this.#each((handle) => handle.ref());
    this.#child.stdin?.write(`${question.name}\n`);
  }

  end(): void {
    this.#child.stdin?.end();
  }

  #each(act: (handle: Pick<Socket, 'ref' | 'unref'>) => void): void {
    const { stdin, stdout, stderr } = this.#child;
    for (const handle of [this.#child, stdin, stdout, stderr]) act(handle as unknown as Socket);
  }

  #hear(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0 && !this.#isStopped)
      rest = this.#object ? this.#content(rest, this.#object) : this.#header(rest);
  }

  /** @returns what follows */
  #header(chunk: Buffer): Buffer {
    const end = chunk.indexOf('\n');
    this.#line = Buffer.concat([this.#line, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.subarray(chunk.length);
    // Otherwise it says that the object is missing, or that its name is ambiguous.
    const [, hash, type, bytes] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(this.#line.toString('utf8')) ?? [];
    this.#line = Buffer.alloc(0);
    if (hash === undefined || type === undefined) this.#answer(undefined);
    else {
      this.#object = { hash, type, bytes: Number(bytes) };
      this.#left = Number(bytes) + 1;
      if (this.#object.bytes > (this.#questions[0]?.bytesMax ?? 0)) this.#stop(this.#object);
    }
    return chunk.subarray(end + 1);
  }

  /** Git cannot be told to leave an object out, and to pass it over would take as long as to read it. */
  #stop(object: Omit<GitObject, 'content'>): void {
    const [asked, ...waiting] = this.#questions.splice(0);
    asked?.resolve({ ...object, content: Buffer.alloc(0) });
    this.#isStopped = true;
    this.#each((handle) => handle.unref());
    this.#child.kill('SIGKILL');
    this.#atEnd(waiting);
  }

  /** @returns what follows */
  #content(chunk: Buffer, object: Omit<GitObject, 'content'>): Buffer {
    const part = chunk.subarray(0, this.#left);
    this.#parts.push(part);
    this.#left -= part.length;
    if (this.#left === 0) {
      const content = Buffer.concat(this.#parts, object.bytes);
      this.#object = undefined;
      this.#parts = [];
      this.#answer({ ...object, content });
    }
    return chunk.subarray(part.length);
  }

  #answer(object: GitObject | undefined): void {
    this.#questions.shift()?.resolve(object);
    if (this.#questions.length === 0) this.#each((handle) => handle.unref());
  }
}
