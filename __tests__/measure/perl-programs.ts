/**
 * Small programs that tests measure, in Perl: it starts in a tenth of the time of Node.js, and a test of measured rounds starts a
 * hundred of them. The stopwatch needs Perl too, and its modules are those that every installation has.
 */

/** Uses the processor for so many ms of its own time. */
export const job = (ms: number) => `use POSIX (); 1 while POSIX::clock() < ${ms * 1000};\n`;

/**
 * Prints what `go test -bench` would, of the benchmarks that match the first argument: times with a noise of 1% (Sync: 4%).
 * Where the variable ASKED names a file, the pattern is written there, and the noise is the same every time.
 * @param times in ns by benchmark
 * @param before what it does first
 */
export const goBench = (times: Readonly<Record<string, number>>, before = '') => `
${before}
my $wanted = $ARGV[0] // '.';
my $count = 0;
if (my $asked = $ENV{ASKED}) {
  open my $file, '+>>', $asked or die "$asked: $!";
  syswrite $file, "$wanted\\n";
  seek $file, 0, 0;
  $count++ while <$file>;
}
sub chance {
  my $x = sin($count * 12.9898 + length($_[0]) * 78.233) * 43758.5453;
  return $count ? abs($x - int $x) : rand;
}
print "goos: linux\\ngoarch: amd64\\n";
for (${Object.entries(times)
  .map(([name, ns]) => `['${name}', ${ns}]`)
  .join(', ')}) {
  my ($name, $ns) = @$_;
  my $noise = $name =~ /Sync/ ? 0.04 : 0.01;
  printf "%s-2\\t1000\\t%.2f ns/op\\n", $name, $ns * (1 + $noise * (chance($name) - 0.5)) if $name =~ /$wanted/;
}
print "PASS\\n";
`;
