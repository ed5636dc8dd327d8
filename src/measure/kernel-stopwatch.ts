/**
 * Reads the kernel's account of a finished child from wait4(2): exact to the microsecond, for processes of
 * any length. Node does not expose it, so a Perl process (part of every Debian and Ubuntu) forks the commands
 * and waits for them. It is small, so its fork is cheap. It stays for all runs. It takes the time itself, so
 * Node's event loop is not included.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import {
  type Command,
  type End,
  type Listeners,
  PADDING,
  type Reading,
  type Stopwatch,
} from './stopwatch.ts';

/**
 * Reads commands (length, then folder, padding and words separated by NUL) on descriptor 4 and replies on 3: `p` with
 * the process id, `!` with the reason why it could not be started, and last `r` with status, wall, user and
 * system time in ns and the resident set in KiB. It uses no Perl modules: they are not installed everywhere,
 * and each makes the process larger.
 */
const SCRIPT = String.raw`
my ($wait4, $clock, $variable) = @ARGV;
open my $orders, '<&=', 4 or die; open my $answers, '>&=', 3 or die;
fcntl $_, 2, 1 for $orders, $answers;
while (read $orders, my $length, 4) {
  read $orders, my $order, unpack 'N', $length;
  my ($folder, $padding, @words) = split /\0/, $order, -1;
  my ($from, $to, $status, $usage) = ("\0" x 16, "\0" x 16, "\0" x 4, "\0" x 256);
  syscall $clock, 1, $from;
  my $pid = fork;
  defined $pid or die "fork: $!";
  if (!$pid) {
    setpgrp 0, 0;
    $ENV{$variable} = $padding if length $padding;
    chdir $folder and exec { $words[0] } @words;
    syswrite $answers, "! $!\n";
    kill 9, $$;
  }
  setpgrp $pid, $pid;
  syswrite $answers, "p $pid\n";
  syscall $wait4, $pid, $status, 0, $usage;
  syscall $clock, 1, $to;
  my ($s0, $n0, $s1, $n1) = (unpack('q2', $from), unpack 'q2', $to);
  my ($us, $uu, $ss, $su, $rss) = unpack 'q5', $usage;
  syswrite $answers, join(' ', 'r', unpack('i', $status), ($s1 - $s0) * 1e9 + $n1 - $n0,
    $us * 1e9 + $uu * 1e3, $ss * 1e9 + $su * 1e3, $rss) . "\n";
}
`;

/** System call numbers of wait4 and clock_gettime on Linux, by Node's names of architectures. */
const CALLS = new Map([
  ['x64', [61, 228]],
  ['arm64', [260, 113]],
  ['riscv64', [260, 113]],
  ['loong64', [260, 113]],
  ['ppc64', [114, 246]],
  ['s390x', [114, 260]],
]);

const KIB = 1024;

/**
 * @returns undefined if the machine has none: not Linux, no Perl, or the system calls do not work as expected
 */
export async function kernelStopwatch(env: NodeJS.ProcessEnv): Promise<Stopwatch | undefined> {
  const calls = process.platform === 'linux' ? CALLS.get(process.arch) : undefined;
  if (!calls) return undefined;
  const child = spawn('perl', ['-e', SCRIPT, ...calls.map(String), PADDING], {
    env,
    // A session of its own, so that Ctrl-C reaches us only, and we decide about the command.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
  });
  // Rejects if Perl is not installed.
  const started = await once(child, 'spawn').then(
    () => true,
    () => false,
  );
  if (!started) return undefined;
  const stopwatch = new KernelStopwatch(child);
  const quiet = { started: () => {}, wrote: () => {} };
  const { end, memoryPeakBytes = 0 } = await stopwatch.time(
    { words: ['/bin/sh', '-c', ':'], cwd: '/' },
    quiet,
  );
  if (end.kind === 'exit' && end.code === 0 && memoryPeakBytes > 0) return stopwatch;
  stopwatch.close();
  return undefined;
}

/** The command that is running. */
interface Current {
  readonly listeners: Listeners;
  readonly ended: (reading: Reading) => void;
  notStarted: string | undefined;
}

class KernelStopwatch implements Stopwatch {
  readonly source = 'the kernel (wait4)';
  readonly #child: ChildProcess;
  readonly #orders: Writable;
  #current: Current | undefined;
  #answers = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#orders = child.stdio[4] as Writable;
    child.stdout?.on('data', (chunk: Buffer) => this.#current?.listeners.wrote('stdout', chunk));
    child.stderr?.on('data', (chunk: Buffer) => this.#current?.listeners.wrote('stderr', chunk));
    (child.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => this.#read(text));
    child.on('exit', () => this.#end({ kind: 'not-started', why: 'the stopwatch ended' }));
    // The exit event above reports its end.
    this.#orders.on('error', () => {});
  }

  time({ words, cwd, padding = '' }: Command, listeners: Listeners): Promise<Reading> {
    return new Promise((ended) => {
      this.#current = { listeners, ended, notStarted: undefined };
      const order = Buffer.from([cwd, padding, ...words].join('\0'));
      const length = Buffer.alloc(4);
      length.writeUInt32BE(order.length);
      this.#orders.write(Buffer.concat([length, order]));
    });
  }

  close(): void {
    this.#orders.end();
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.destroy();
  }

  #read(text: string): void {
    const lines = (this.#answers + text).split('\n');
    this.#answers = lines.pop() ?? '';
    for (const line of lines) this.#answer(line);
  }

  #answer(line: string): void {
    const [, kind, words = ''] = /^([p!r]) (.*)$/.exec(line) ?? [];
    if (kind === 'p') this.#current?.listeners.started(Number(words));
    else if (kind === '!' && this.#current) this.#current.notStarted = words;
    else if (kind === 'r') {
      const [status = 0, wallNs = 0, userNs = 0, systemNs = 0, rss = 0] = words.split(' ').map(Number);
      const why = this.#current?.notStarted;
      const end: End = why === undefined ? endOf(status) : { kind: 'not-started', why };
      // Output written before the reply is readable when the event loop polls next. The current iteration may
      // have polled before the reply came, so this waits for the next iteration, which begins with a poll.
      const account = { wallNs, userNs, systemNs, memoryPeakBytes: rss * KIB };
      setImmediate(() => setImmediate(() => this.#end(end, account)));
    }
  }

  #end(end: End, account: Omit<Reading, 'end'> = NOTHING): void {
    const current = this.#current;
    this.#current = undefined;
    current?.ended({ end, ...account });
  }
}

const NOTHING: Omit<Reading, 'end'> = {
  wallNs: 0,
  userNs: undefined,
  systemNs: undefined,
  memoryPeakBytes: undefined,
};

/** Decodes the status of wait(2). */
function endOf(status: number): End {
  const number = status & 127;
  if (number === 0) return { kind: 'exit', code: (status >> 8) & 255 };
  const name = Object.entries(constants.signals).find(([, value]) => value === number)?.[0];
  return { kind: 'signal', signal: name ?? `signal ${number}` };
}
