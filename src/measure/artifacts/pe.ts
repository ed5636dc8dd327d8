/**
 * Windows programs and libraries: the time of the link, the checksum, and the name and hash of the file with the debugging information
 * are left out. Nothing reads them when the program runs; the loader checks the sum of drivers only.
 * Source: Microsoft, "PE Format" (https://learn.microsoft.com/windows/win32/debug/pe-format): COFF File Header, Optional Header, The .debug
 * Section, The .edata Section.
 */
import { type ArtifactRule, partOf } from './artifact.ts';

const DOS = 0x5a4d;
const SIGNATURE = 0x00004550;
const PE32_PLUS = 0x20b;
const EXPORTS = 0;
const RESOURCES = 2;
const DEBUG = 6;
const DEBUG_ENTRY = 28;
/** Kinds of debugging information: CodeView, which names the PDB file, and the hash of a reproducible build. */
const NAMES_OF_A_BUILD: readonly number[] = [2, 16];

export const pe: ArtifactRule = {
  id: 'PE',
  claims: ({ bytes }) => {
    if (bytes.length < 64 || bytes.readUInt16LE(0) !== DOS) return false;
    const header = bytes.readUInt32LE(0x3c);
    return header + 4 <= bytes.length && bytes.readUInt32LE(header) === SIGNATURE;
  },
  essence(file) {
    const bytes = Buffer.from(file.bytes);
    const blank = (start: number, length: number) => partOf(bytes, start, length).fill(0);
    const coff = bytes.readUInt32LE(0x3c) + 4;
    const optional = coff + 20;
    const directories = optional + (bytes.readUInt16LE(optional) === PE32_PLUS ? 112 : 96);
    const count = bytes.readUInt32LE(directories - 4);
    const sections = optional + bytes.readUInt16LE(coff + 16);
    const placeOf = (address: number): number | undefined => {
      for (let i = 0; i < bytes.readUInt16LE(coff + 2); i++) {
        const at = sections + 40 * i;
        const offset = address - bytes.readUInt32LE(at + 12);
        if (offset >= 0 && offset < bytes.readUInt32LE(at + 16)) return bytes.readUInt32LE(at + 20) + offset;
      }
      return undefined;
    };
    const directory = (index: number) => {
      if (index >= count) return undefined;
      const address = bytes.readUInt32LE(directories + 8 * index);
      const start = address === 0 ? undefined : placeOf(address);
      return start === undefined
        ? undefined
        : { start, size: bytes.readUInt32LE(directories + 8 * index + 4) };
    };
    const debug = directory(DEBUG);
    const stamped = [EXPORTS, RESOURCES].flatMap((index) => directory(index)?.start ?? []);
    blank(coff + 4, 4);
    blank(optional + 64, 4);
    for (const start of stamped) blank(start + 4, 4);
    for (
      let at = debug?.start ?? 0;
      debug && at + DEBUG_ENTRY <= debug.start + debug.size;
      at += DEBUG_ENTRY
    ) {
      if (NAMES_OF_A_BUILD.includes(bytes.readUInt32LE(at + 12)))
        blank(bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 16));
      blank(at + 4, 4);
    }
    return [bytes];
  },
};
