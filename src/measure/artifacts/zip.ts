/**
 * Zip files, jar files and wheels: the times of their entries are left out, and what packers add beside them (extra fields, comments). What
 * counts is each entry, in the order of the directory: its name, how it is packed, its mode, and its content by the rules again.
 * Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 and 4.5. Large ones (ZIP64) and encrypted ones count whole.
 */
import { inflateRawSync } from 'node:zlib';
import { type Artifact, type ArtifactRule, partOf } from './artifact.ts';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_MAX = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** The size or the number is elsewhere. */
const ZIP64 = [0xffff, 0xffffffff];

/** Of all entries together. */
const UNPACKED_BYTES_MAX = 1024 ** 3;

export const zip: ArtifactRule = {
  id: 'zip',
  claims: ({ bytes }) => bytes.length >= END_BYTES && [LOCAL, END].includes(bytes.readUInt32LE(0)),
  essence({ bytes }, inner) {
    const end = endOf(bytes);
    if (end === undefined) return undefined;
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (ZIP64.includes(count) || ZIP64.includes(at)) return undefined;
    const parts: Buffer[] = [];
    let left = UNPACKED_BYTES_MAX;
    for (let i = 0; i < count; i++) {
      const entry = entryAt(bytes, at, left);
      if (!entry) return undefined;
      left -= entry.content.bytes.length;
      at = entry.next;
      parts.push(entry.facts, ...inner(entry.content));
    }
    return parts;
  },
};

function endOf(bytes: Buffer): number | undefined {
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - COMMENT_MAX); at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  return undefined;
}

interface Entry {
  /** What of it counts beside its content. */
  readonly facts: Buffer;
  readonly content: Artifact;
  readonly next: number;
}

function entryAt(bytes: Buffer, at: number, left: number): Entry | undefined {
  if (bytes.readUInt32LE(at) !== ENTRY) return undefined;
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
  const mode = bytes.readUInt32LE(at + 38);
  const local = bytes.readUInt32LE(at + 42);
  if ((flags & ENCRYPTED) !== 0 || [packed, size, local].some((value) => ZIP64.includes(value)))
    return undefined;
  if (size > left || (method !== STORED && method !== DEFLATED)) return undefined;
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = partOf(bytes, at + 46, nameLength).toString('latin1');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const raw = partOf(bytes, start, packed);
  const content = method === STORED ? Buffer.from(raw) : unpacked(raw, size);
  if (content?.length !== size) return undefined;
  return {
    facts: Buffer.from(`${method} ${mode} ${name}\0`),
    content: { name, bytes: content },
    next: at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32),
  };
}

/** Undefined if it is damaged, or longer than it says. */
function unpacked(raw: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}
