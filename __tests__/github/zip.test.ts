/** Untrusted zips: each is built for real, most with one wrong field. */
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackTexts } from '../../src/github/zip.ts';

const limits = { zipBytes: 1_000_000, files: 3, textBytes: 2_000_000 };
const unpack = (zip: Uint8Array) => unpackTexts(zip, limits, 'the artifact x');

const zipped = (files: Record<string, string>, options: ZipOptions = {}) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), options),
  );

/** Another number in the first entry of the central directory. */
function lying(zip: Buffer, offset: number, value: number, bytes = 4): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUIntLE(value, copy.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + offset, bytes);
  return copy;
}

const text = 'a text that is long enough to be worth deflating, deflating, deflating, deflating';
const good = zipped({ 'run.ndjson': text });
const stored = zipped({ 'run.ndjson': text }, { level: 0 });
const zeros = (bytes: number) => '\0'.repeat(bytes);
/** Ten times what may come out of it. */
const bomb = zipped({ x: zeros(20_000_000) });

/** 64 files of one packed body: the directory names the same bytes again and again (Fifield 2019). */
function overlapping(): Buffer {
  const zip = zipped({ a: zeros(1_000_000) });
  const start = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  const end = zip.indexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entry = zip.subarray(start, end);
  const entries = Array.from({ length: 3 }, (_, i) => {
    const copy = Buffer.from(entry);
    copy.write(String.fromCharCode(97 + i), 46, 'latin1');
    return copy;
  });
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(3, 8);
  tail.writeUInt16LE(3, 10);
  return Buffer.concat([zip.subarray(0, start), ...entries, tail]);
}

/** The record that a zip64 has before the last one. */
function zip64(): Buffer {
  const end = good.indexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  return Buffer.concat([good.subarray(0, end), locator, good.subarray(end)]);
}

describe('what is read', () => {
  test.each([
    { what: 'deflated', zip: good },
    { what: 'stored', zip: stored },
    { what: 'with a comment behind', zip: zipped({ 'run.ndjson': text }, { comment: 'made by hand' }) },
    { what: 'made on Unix', zip: zipped({ 'run.ndjson': text }, { os: 3, attrs: 0o100644 << 16 }) },
    { what: 'with a folder', zip: zipped({ 'a/': '', 'run.ndjson': text }) },
    { what: 'behind other bytes of its buffer', zip: Buffer.concat([Buffer.alloc(7), good]).subarray(7) },
  ])('$what', ({ zip }) => {
    expect([...unpack(zip)]).toEqual([['run.ndjson', text]]);
  });

  test('an empty zip, an empty file, folders, and names that are special elsewhere', () => {
    expect(unpack(zipped({})).size).toBe(0);
    const special = Buffer.from(
      zipped({ 'a/b/é.json': '', 'a..b': 'dots', placehold: 'x' })
        .toString('latin1')
        .replaceAll('placehold', '__proto__'),
      'latin1',
    );
    expect([...unpack(special)]).toEqual([
      ['a/b/é.json', ''],
      ['a..b', 'dots'],
      ['__proto__', 'x'],
    ]);
  });
});

const path = (name: string) => zipped({ [name]: text });
const CRC = 16;
const PACKED = 20;
const SIZE = 24;
const OFFSET = 42;

test.each([
  {
    what: 'a path that climbs',
    zip: path('../../etc/cron.d/x'),
    why: '"../../etc/cron.d/x" leads out of its folder',
  },
  { what: 'a path that climbs inside', zip: path('a/../../x'), why: 'leads out' },
  { what: 'a dot', zip: path('./x'), why: 'leads out' },
  { what: 'an empty part', zip: path('a//x'), why: 'leads out' },
  { what: 'an empty path', zip: path(''), why: 'leads out' },
  { what: 'an absolute path', zip: path('/etc/passwd'), why: 'absolute path' },
  { what: 'a drive', zip: path('C:/x'), why: 'absolute path' },
  { what: 'a backslash', zip: path('..\\x'), why: 'backslash' },
  { what: 'a zero in the path', zip: path('x\0.txt'), why: 'control character' },
  { what: 'a path of 5000 characters', zip: path('x'.repeat(5000)), why: 'more than 4096 characters' },
  {
    what: 'a symbolic link',
    zip: zipped({ x: '/etc/passwd' }, { os: 3, attrs: 0o120777 << 16 }),
    why: 'a link',
  },
  { what: 'a device', zip: zipped({ x: '' }, { os: 3, attrs: 0o020666 << 16 }), why: 'a device' },
  { what: 'a folder with content', zip: path('a/'), why: 'a folder with content' },
  { what: 'the same path twice', zip: doubled(), why: '"a" is in it twice' },
  { what: 'too many files', zip: zipped({ a: '', b: '', c: '', d: '' }), why: 'it has 4 files; at most 3' },
  {
    what: 'a zip beyond its limit',
    zip: Buffer.alloc(1_000_001),
    why: 'it has 1000001 bytes; at most 1000000',
  },
  { what: 'a bomb', zip: bomb, why: 'more than the 2000000 bytes' },
  {
    what: 'a bomb of many',
    zip: zipped({ a: zeros(1_900_000), b: zeros(1_900_000) }),
    why: 'more than the 2000000',
  },
  { what: 'a bomb of one body under three names', zip: overlapping(), why: 'more than the 2000000' },
  {
    what: 'a bomb that says it is small',
    zip: lying(bomb, SIZE, 10),
    why: 'more than the 10 bytes',
  },
  {
    what: 'a bomb that says it is empty',
    zip: lying(bomb, SIZE, 0),
    why: 'more than the 0 bytes',
  },
  {
    what: 'a size that is too large',
    zip: lying(good, SIZE, 500),
    why: `has ${text.length} bytes, but the directory states 500`,
  },
  {
    what: 'a stored size that lies',
    zip: lying(stored, SIZE, 5),
    why: `has ${text.length} bytes, but the directory states 5`,
  },
  { what: 'a packed size beyond the zip', zip: lying(good, PACKED, 0x7fffffff), why: 'cut off' },
  { what: 'a place outside of the zip', zip: lying(good, OFFSET, 0xfffffff0), why: 'cut off or damaged' },
  { what: 'a place inside of something else', zip: lying(good, OFFSET, 3), why: 'not where it should be' },
  { what: 'another checksum', zip: lying(good, CRC, 1), why: 'CRC-32' },
  { what: 'an unknown method', zip: lying(good, 10, 93, 2), why: 'packed by method 93' },
  {
    what: 'a deflated text that says it is stored',
    zip: lying(good, 10, 0, 2),
    why: 'but the directory states',
  },
  { what: 'a stored text that says it is deflated', zip: lying(stored, 10, 8, 2), why: 'damaged' },
  { what: 'encryption', zip: lying(good, 8, 1, 2), why: 'encrypted' },
  { what: 'a name longer than the zip', zip: lying(good, 28, 0xffff, 2), why: 'directory is cut off' },
  { what: 'zip64', zip: zip64(), why: 'zip64' },
  { what: 'a zip that is cut off', zip: good.subarray(0, -30), why: 'not a zip, or it is cut off' },
  { what: 'not a zip', zip: Buffer.from('{"findings":[]}'), why: 'not a zip' },
  { what: 'nothing', zip: Buffer.alloc(0), why: 'not a zip' },
  {
    what: 'bytes that are no text',
    zip: Buffer.from(zipSync({ x: new Uint8Array([0xff, 0xfe, 0x80]) })),
    why: 'not UTF-8',
  },
])('$what is refused', ({ zip, why }) => {
  expect(() => unpack(zip)).toThrow(/^the artifact x is refused: /);
  expect(() => unpack(zip)).toThrow(why);
});

function doubled(): Buffer {
  const zip = zipped({ a: '1', b: '2' });
  return Buffer.from(zip.toString('latin1').replaceAll('b', 'a'), 'latin1');
}

test('names of ten megabytes cost no more than the zip', () => {
  const many = Object.fromEntries(Array.from({ length: 160 }, (_, i) => [`${i}-${'n'.repeat(65_000)}`, '']));
  const roomy = { ...limits, zipBytes: 30_000_000, files: 1000 };
  expect(() => unpackTexts(zipped(many), roomy, 'the artifact x')).toThrow('more than 4096 characters');
});

test('whatever byte is changed, it is read whole or refused in words', () => {
  const zip = zipped({ 'a/b.json': text, c: text }, { os: 3, attrs: 0o100644 << 16 });
  let refused = 0;
  for (let at = 0; at < zip.length; at++) {
    for (const value of [0x00, 0xff, (zip[at] as number) ^ 1]) {
      const changed = Buffer.from(zip);
      changed[at] = value;
      try {
        for (const found of unpack(changed).values()) expect(found).toBe(text);
      } catch (error) {
        expect(error).toHaveProperty('name', 'UserError');
        refused++;
      }
    }
  }
  expect(refused).toBeGreaterThan(100);
});
