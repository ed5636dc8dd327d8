/** Something that takes a while: so many ms of processor time. */
const MS = 10;

let usedMs = 0;
while (usedMs < MS) {
  const { user, system } = process.cpuUsage();
  usedMs = (user + system) / 1000;
}
