/** The values of a chart as files, as they were measured, in base units. */
import type { History } from './protocol.ts';

export function csvOf({ lines, runs }: History): string {
  const head = ['benchmark', 'metric', 'unit', 'branch', 'run', 'commit', 'time', 'machine', 'value'];
  const rows = lines.flatMap(({ benchmark, metric, unit, branch, values }) =>
    runs.flatMap(({ id, commit, time, machine }, place) => {
      const value = values[place] as number;
      return Number.isNaN(value)
        ? []
        : [[benchmark, metric, unit, branch, id, commit, time, machine.name, String(value)]];
    }),
  );
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** CSV (RFC 4180). Cells that a spreadsheet would read as a formula are marked as text. */
function cell(text: string): string {
  const safe = /^[=+@\t]|^-[^\d.]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function jsonOf({ lines, runs }: History): string {
  const series = lines.map(({ benchmark, metric, unit, direction, branch, values }) => ({
    benchmark,
    metric,
    unit,
    direction,
    branch,
    values: runs.flatMap(({ id, commit, time, environment }, place) => {
      const value = values[place] as number;
      return Number.isNaN(value) ? [] : [{ run: id, commit, time, environment, value }];
    }),
  }));
  return `${JSON.stringify({ series }, null, 1)}\n`;
}

export function save(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Twice the pixels of the drawing, for high-resolution screens and slides. */
const PIXELS = 2;

export function savePicture(name: string, svg: string): void {
  const picture = new Image();
  picture.onload = () => {
    const canvas = document.createElement('canvas');
    canvas.width = picture.width * PIXELS;
    canvas.height = picture.height * PIXELS;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => blob && save(name, 'image/png', blob), 'image/png');
  };
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
