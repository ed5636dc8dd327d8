/**
 * Unpacks the texts of an untrusted zip in memory, without touching the disk. The central directory is checked before anything
 * is unpacked, and each entry must match its stated size and CRC-32. One invalid entry rejects the archive, because a part
 * of a report would mislead. Libraries were rejected: those that work in memory trust the stated sizes and do not
 * distinguish links.
 * Source: PKWARE, APPNOTE.TXT 6.3.10, section 4.3.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { UserError } from '../model/errors.ts';

export interface Limits {
  /** Size of the zip itself. */
  readonly zipBytes: number;
  readonly files: number;
  /** Total size of the texts. */
  readonly textBytes: number;
}

const END = { signature: 0x06054b50, bytes: 22, commentMax: 0xffff };
const ENTRY = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const ZIP64_LOCATOR = { signature: 0x07064b50, bytes: 20 };

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Unix file types, in the upper half of the external attributes; zero if the zip was made on another system. */
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DIRECTORY = 0o040000;

/** Longest path; file systems do not allow longer ones. */
const PATH_LENGTH_MAX = 4096;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly start: number;
}

/**
 * @param what the archive, as errors name it
 * @returns texts by path, in the order of the archive; folders are left out
 * @throws UserError if it is not a zip, is damaged, exceeds a limit, or contains anything but texts at safe paths
 */
export function unpackTexts(zip: Uint8Array, limits: Limits, what: string): Map<string, string> {
  const refuse = (why: string) =>
    new UserError(`${what} is refused: ${why}`, 'None of it was used. Create it again, or leave it out.');
  if (zip.length > limits.zipBytes) {
    throw refuse(`it has ${zip.length} bytes; at most ${limits.zipBytes} are read`);
  }
  try {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
    const entries = entriesOf(bytes, limits);
    return new Map(entries.map((entry) => [entry.path, textOf(bytes, entry)]));
  } catch (error) {
    if (error instanceof Refusal) throw refuse(error.message);
    // An offset points outside the zip.
    if (error instanceof RangeError) throw refuse('it is cut off or damaged');
    throw error;
  }
}

class Refusal extends Error {}

/** The files of the central directory, with all checks that do not need unpacking. */
function entriesOf(zip: Buffer, { files, textBytes }: Limits): Entry[] {
  const { count, start } = directoryOf(zip);
  if (count > files) throw new Refusal(`it has ${count} files; at most ${files} are read`);
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (zip.readUInt32LE(at) !== ENTRY.signature) throw new Refusal('its directory is damaged');
    const entry = entryAt(zip, at);
    at += ENTRY.bytes + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    total += entry.bytes;
    if (total > textBytes)
      throw new Refusal(`unpacked it has more than the ${textBytes} bytes that are read`);
    if (entries.has(entry.path)) throw new Refusal(`${quoted(entry.path)} is in it twice`);
    if (!entry.path.endsWith('/')) entries.set(entry.path, entry);
  }
  return [...entries.values()];
}

/** Finds the central directory through the record at the zip's end, which only a comment may follow. */
function directoryOf(zip: Buffer): { count: number; start: number } {
  const last = zip.length - END.bytes;
  for (let at = last; at >= Math.max(0, last - END.commentMax); at--) {
    if (zip.readUInt32LE(at) !== END.signature || at + zip.readUInt16LE(at + 20) !== last) continue;
    const locator = at - ZIP64_LOCATOR.bytes;
    if (locator >= 0 && zip.readUInt32LE(locator) === ZIP64_LOCATOR.signature) {
      throw new Refusal('it is a zip64, which only archives of more than 4 GB need');
    }
    return { count: zip.readUInt16LE(at + 10), start: zip.readUInt32LE(at + 16) };
  }
  throw new Refusal('it is not a zip, or it is cut off');
}

function entryAt(zip: Buffer, at: number): Entry {
  const nameStart = at + ENTRY.bytes;
  const nameEnd = nameStart + zip.readUInt16LE(at + 28);
  if (nameEnd > zip.length) throw new Refusal('its directory is cut off');
  const path = decodeText(zip.subarray(nameStart, nameEnd));
  if (path === undefined) throw new Refusal('a path in it is not UTF-8');
  const wrong = wrongPath(path);
  if (wrong !== undefined) throw new Refusal(`${quoted(path)} ${wrong}`);
  const type = (zip.readUInt32LE(at + 38) >>> 16) & TYPE_MASK;
  if (type !== 0 && type !== REGULAR && type !== DIRECTORY) {
    throw new Refusal(`${quoted(path)} is a link or a device, not a file`);
  }
  const bytes = zip.readUInt32LE(at + 24);
  if (path.endsWith('/') && bytes > 0) throw new Refusal(`${quoted(path)} is a folder with content`);
  if (zip.readUInt16LE(at + 8) & ENCRYPTED) throw new Refusal(`${quoted(path)} is encrypted`);
  const method = zip.readUInt16LE(at + 10);
  if (method !== STORED && method !== DEFLATED) {
    throw new Refusal(`${quoted(path)} is packed by method ${method}; stored and deflated are read`);
  }
  return {
    path,
    method,
    crc: zip.readUInt32LE(at + 16),
    packedBytes: zip.readUInt32LE(at + 20),
    bytes,
    start: zip.readUInt32LE(at + 42),
  };
}

/** Why a path is not safely inside a folder on any system; undefined if it is. */
function wrongPath(path: string): string | undefined {
  if (path.length > PATH_LENGTH_MAX) return `has a path of more than ${PATH_LENGTH_MAX} characters`;
  if (/\p{Cc}/u.test(path)) return 'has a control character in its path';
  if (path.includes('\\')) return 'has a backslash in its path';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'has an absolute path';
  const parts = path.replace(/\/$/, '').split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'leads out of its folder';
  return undefined;
}

function textOf(zip: Buffer, { path, method, crc, packedBytes, bytes, start }: Entry): string {
  if (zip.readUInt32LE(start) !== LOCAL.signature)
    throw new Refusal(`${quoted(path)} is not where it should be`);
  const from = start + LOCAL.bytes + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (from + packedBytes > zip.length) throw new Refusal(`${quoted(path)} is cut off`);
  const packed = zip.subarray(from, from + packedBytes);
  const content = method === STORED ? packed : inflate(packed, bytes, path);
  if (content.length !== bytes) {
    throw new Refusal(`${quoted(path)} has ${content.length} bytes, but the directory states ${bytes}`);
  }
  if (crc32(content) !== crc) throw new Refusal(`${quoted(path)} is damaged (CRC-32)`);
  const text = decodeText(content);
  if (text === undefined) throw new Refusal(`${quoted(path)} is not UTF-8 text`);
  return text;
}

/** Stops as soon as the output exceeds the stated size. */
function inflate(packed: Buffer, bytes: number, path: string): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(
      isLonger
        ? `${quoted(path)} has more than the ${bytes} bytes that the directory states`
        : `${quoted(path)} is damaged`,
      { cause: error },
    );
  }
}

/** @returns undefined if the bytes are not UTF-8 */
function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function quoted(path: string): string {
  return JSON.stringify(path.slice(0, 100));
}
