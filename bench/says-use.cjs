/** Preloaded: prints at exit the peak memory of this process in KiB and the processor time of its threads in ms. */
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let peak = maxRSS;
  try {
    // On Linux, maxRSS includes the peak of the parent process.
    peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {}
  writeSync(2, `used ${peak} ${(userCPUTime + systemCPUTime) / 1000}\n`);
});
