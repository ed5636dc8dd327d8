/**
 * fio's JSON: reads, writes and trims of every job, each with its rate and completion latency. Settings that
 * change what is measured (rw, bs, iodepth, …) are part of the name; equal jobs (numjobs without
 * group_reporting) are one sample. `json+` has the same fields. Bandwidth is in bytes (`bw_bytes`), in
 * versions before 2.99 only in KiB (`bw`).
 */
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asParameters, asText } from './json.ts';
import { nameWith } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

const KINDS = ['read', 'write', 'trim'];
const PERCENTILES = new Map([
  ['50.000000', 'latency_p50'],
  ['90.000000', 'latency_p90'],
  ['95.000000', 'latency_p95'],
  ['99.000000', 'latency_p99'],
]);

/** Settings that make a job another benchmark, whatever its name. */
const PARAMETERS = ['rw', 'bs', 'iodepth', 'ioengine', 'size', 'numjobs', 'direct', 'rwmixread'];

export const fio: Format = {
  id: 'fio',
  tool: 'fio',
  produce: 'fio job.fio --output-format=json --output=results.json',
  reads: 'bytes and operations per second, latency with percentiles of every job',
  samples: 'iteration',
  // Equal jobs (numjobs without group_reporting).
  repeats: true,

  claims(_text, json) {
    const file = asObject(json);
    return file !== undefined && 'fio version' in file && Array.isArray(file.jobs);
  },

  read(_text, json) {
    const file = asObject(json) ?? {};
    const jobs = (asArray(file.jobs) ?? []).map((job) => asObject(job) ?? {});
    if (jobs.length === 0) throw new ParseFailure('no jobs in the file: fio ran none');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const options = asObject(file['global options']) ?? {};
    for (const job of jobs) {
      const name = nameWith(asText(job.jobname) ?? '(unnamed)', parametersOf(job, options));
      const found = rowsOf(name, job, options);
      const error = asNumber(job.error);
      if (error !== 0 && Number.isFinite(error)) {
        const words = asText(job.error_string);
        skipped.push({
          why: { code: 'failed', benchmark: name, message: `error ${error}${words ? `: ${words}` : ''}` },
          failed: name,
        });
      } else if (found.length === 0) skipped.push({ why: { code: 'no-result', benchmark: name } });
      else rows.push(...found);
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { fio: asText(file['fio version'])?.replace(/^fio-/, '') } }),
    };
  },
};

function parametersOf(job: Fields, options: Fields): Record<string, string> {
  const all = asParameters({ ...options, ...asObject(job['job options']) });
  return Object.fromEntries(PARAMETERS.flatMap((key) => (key in all ? [[key, all[key] ?? '']] : [])));
}

function rowsOf(name: string, job: Fields, options: Fields): Row[] {
  const parameters = parametersOf(job, options);
  return KINDS.flatMap((kind) => {
    const side = asObject(job[kind]);
    if (!side || !(asNumber(side.total_ios) > 0 || asNumber(side.io_bytes) > 0)) return [];
    const benchmark = `${name} ${kind}`;
    const row = (metric: string, unit: string, value: unknown): Row => {
      return { benchmark, metric, unit, centre: asNumber(value), parameters };
    };
    const { latency, unit } = latencyOf(side);
    const percentiles = asObject(latency?.percentile) ?? {};
    return [
      'bw_bytes' in side
        ? row('bytes_per_second', 'B/s', side.bw_bytes)
        : row('bytes_per_second', 'KiB/s', side.bw),
      row('operations_per_second', '1/s', side.iops),
      ...(latency ? [row('latency_mean', unit, latency.mean)] : []),
      ...[...PERCENTILES].flatMap(([rank, metric]) =>
        rank in percentiles ? [row(metric, unit, percentiles[rank])] : [],
      ),
    ];
  });
}

/**
 * Completion latency if fio has percentiles of it, which is the default; otherwise from submission to
 * completion.
 */
function latencyOf(side: Fields): { latency: Fields | undefined; unit: string } {
  const nanoseconds = [asObject(side.clat_ns), asObject(side.lat_ns)].filter(measured);
  const micro = [asObject(side.clat), asObject(side.lat)].filter(measured);
  const found = nanoseconds.length > 0 ? nanoseconds : micro;
  const latency = found.find((each) => asObject(each.percentile) !== undefined) ?? found[0];
  return { latency, unit: nanoseconds.length > 0 ? 'ns' : 'us' };
}

function measured(latency: Fields | undefined): latency is Fields {
  return latency !== undefined && asNumber(latency.N ?? 1) > 0 && typeof latency.mean === 'number';
}
