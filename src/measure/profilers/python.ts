/**
 * A sampler inside every Python process of a command. It counts the processor's time between two samples, so that waiting costs
 * nothing. cProfile would make functions that call much look slower than they are.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFolded } from '../../profile/folded.ts';
import { mergedProfiles } from '../../profile/profile.ts';
import { works } from '../instructions.ts';
import { profileFiles } from './files.ts';
import type { Profiler } from './profiler.ts';

/** Python loads a module of this name first. One that it hides is loaded after it. */
const SITE = String.raw`
import sys

def _start():
    import atexit, os, signal, time
    folder = os.environ.get("PERF_REGRESSION_PROFILE")
    if not folder or not hasattr(signal, "setitimer"):
        return
    process, clock, stacks, state = os.getpid(), time.process_time_ns, {}, [time.process_time_ns(), 0, 0]

    def sample(_, frame):
        begin = clock()
        spent = begin - state[0]
        path = []
        while frame is not None:
            path.append(frame.f_code)
            frame = frame.f_back
        path = tuple(path)
        stacks[path] = stacks.get(path, 0) + spent
        state[1] += 1
        state[0] = clock()
        state[2] += state[0] - begin

    def write():
        signal.setitimer(signal.ITIMER_REAL, 0)
        if os.getpid() != process:
            return
        name = lambda code: "%s (%s:%d)" % (getattr(code, "co_qualname", code.co_name), code.co_filename, code.co_firstlineno)
        with open("%s/%d.folded" % (folder, process), "w", encoding="utf-8", errors="replace") as file:
            file.write("# samples %d overhead %d\n" % (state[1], state[2]))
            for path, spent in stacks.items():
                file.write("%s %d\n" % (";".join(name(code).replace(";", ",") for code in reversed(path)), spent))

    signal.signal(signal.SIGALRM, sample)
    signal.siginterrupt(signal.SIGALRM, False)
    interval = float(os.environ["PERF_REGRESSION_INTERVAL"]) / 1e6
    signal.setitimer(signal.ITIMER_REAL, interval, interval)
    atexit.register(write)

_start()
_own = __file__.rsplit("/", 1)[0]
sys.path[:] = [each for each in sys.path if each != _own]
sys.modules.pop("sitecustomize", None)
try:
    import sitecustomize
except ImportError:
    pass
`;

export const python: Profiler = {
  name: 'python',
  claims: (text) => /(?:^|[\s/;&|])(?:python|pytest|pypy|uv|poetry|tox|nox)[\d.]*(?:\s|$)/.test(text),
  isPartial: true,
  symbols: 'run the .py files themselves',
  obstacle: async ({ stopwatch }) =>
    (await works(['env', 'true'], stopwatch)) ? undefined : 'the profiler of Python needs a POSIX system',
  async words(command, { folder, env, intervalUs }) {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'sitecustomize.py'), SITE);
    const path = [site, ...(env.PYTHONPATH ? [env.PYTHONPATH] : [])].join(':');
    const asked = [`PERF_REGRESSION_PROFILE=${folder}`, `PERF_REGRESSION_INTERVAL=${intervalUs}`];
    return ['env', `PYTHONPATH=${path}`, ...asked, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.folded$/);
    const texts = files.map((bytes) => bytes.toString('utf8')).filter((text) => /\n./.test(text));
    return mergedProfiles(
      texts.map((text) => {
        const profile = readFolded(text, root, 'ns');
        const [, samples = '1', overhead = '0'] = /^# samples (\d+) overhead (\d+)$/m.exec(text) ?? [];
        return {
          ...profile,
          quantum: profile.total / Math.max(1, Number(samples)),
          overhead: Number(overhead),
        };
      }),
    );
  },
};
