/**
 * iperf3's JSON: received data, with TCP also retransmits, with UDP jitter and lost packets. Rates are bits
 * per second and become bytes. With --bidir each direction is a benchmark; streams and a target rate are part
 * of the name. Intervals follow one run through time and are not read.
 */
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asNumber, asObject, asParameters, asText } from './json.ts';
import { nameWith } from './names.ts';
import { successShare } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

export const iperf3: Format = {
  id: 'iperf3',
  tool: 'iperf3',
  produce: 'iperf3 -c server -J > results.json',
  reads: 'bytes per second at the receiver, retransmits; of UDP jitter and the share of packets that arrived',
  samples: 'iteration',

  claims(_text, json) {
    const file = asObject(json);
    const version = asText(asObject(file?.start)?.version);
    return version?.startsWith('iperf') === true && file !== undefined && 'end' in file;
  },

  read(_text, json) {
    const file = asObject(json) ?? {};
    const start = asObject(file.start) ?? {};
    const end = asObject(file.end) ?? {};
    const error = asText(file.error);
    const test = asObject(start.test_start) ?? {};
    const rows = [...rowsOf(end, test, ''), ...rowsOf(end, test, '_bidir_reverse')];
    if (rows.length === 0) throw new ParseFailure(error ?? 'iperf3 was stopped before its results');
    const skipped: Skipped[] =
      error === undefined ? [] : [{ why: { code: 'message', message: error }, failed: null }];
    const version = asText(start.version)?.replace(/^iperf /, '');
    return { rows, skipped, environment: environmentOf({ toolchain: { iperf3: version } }) };
  },
};

/** @param suffix of the fields with the other direction of --bidir */
function rowsOf(end: Fields, test: Fields, suffix: string): Row[] {
  const received = asObject(end[`sum_received${suffix}`]);
  const sent = asObject(end[`sum_sent${suffix}`]);
  // Versions before 3.10 have one sum for UDP, which is that of the receiver.
  const sum = received ?? asObject(end[`sum${suffix}`]);
  if (!sum || typeof sum.bits_per_second !== 'number') return [];
  const isReverse = (test.reverse === 1) !== (suffix !== '');
  const protocol = asText(test.protocol) ?? '';
  const isUdp = protocol === 'UDP';
  const streams = asNumber(test.num_streams);
  const parameters = asParameters({
    ...(streams > 1 && { streams }),
    ...(asNumber(test.target_bitrate) > 0 && { target_bitrate: test.target_bitrate }),
  });
  const way = isReverse ? 'download' : 'upload';
  const benchmark = nameWith(protocol === '' ? way : `${protocol} ${way}`, parameters);
  const row = (metric: string, unit: string, centre: number): Row => ({
    benchmark,
    metric,
    unit,
    centre,
    parameters,
  });
  const lost = asNumber(asObject(end[`sum${suffix}`])?.lost_percent ?? sum.lost_percent);
  const jitter = asNumber(asObject(end[`sum${suffix}`])?.jitter_ms ?? sum.jitter_ms);
  return [
    row('bytes_per_second', 'B/s', sum.bits_per_second / 8),
    ...(typeof sent?.retransmits === 'number' ? [row('retransmits', 'count', sent.retransmits)] : []),
    ...(isUdp && Number.isFinite(jitter) ? [row('jitter', 'ms', jitter)] : []),
    ...(isUdp && Number.isFinite(lost) ? [{ ...successShare(benchmark, 1 - lost / 100), parameters }] : []),
  ];
}
