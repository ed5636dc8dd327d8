/** Something that takes a while: so many ms of processor time. */
const MS = 10;

const start = process.cpuUsage();
let usedMs = 0;
while (usedMs < MS) {
  const { user, system } = process.cpuUsage(start);
  usedMs = (user + system) / 1000;
}
