/**
 * ELF programs, libraries and object files (Linux, BSD): the build id and debugging information are left out. The build id is a hash
 * over the whole file, with the debugging information, which has line numbers and folders in it: a new comment changes
 * both. Neither is read when the program runs. All that is loaded counts, with its addresses; so do symbols.
 * Sources: System V ABI, "Object Files" (gABI 4.1) and elf(5) for the headers; ld(1), `--build-id`; DWARF 5, section 7.3 for
 * the names of debugging sections; Go's cmd/internal/buildid for `.note.go.buildid`.
 */
import { type ArtifactRule, partOf } from './artifact.ts';

const MAGIC = 0x7f454c46;
const LOADED = 1;
const WITHOUT_BYTES = 8;

/** Is loaded, and is read by nothing but debuggers and package managers. */
const BUILD_IDS: ReadonlySet<string> = new Set(['.note.gnu.build-id', '.note.go.buildid']);

/** Is not loaded. `.gnu_debuglink` has the checksum of the debugging information in a file of its own. */
const DEBUGGING = /^(?:\.rela?)?\.z?debug_|^\.gnu_debug(?:alt)?link$/;

interface Section {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  /** Its header without the place in the file. */
  readonly header: Buffer;
}

export const elf: ArtifactRule = {
  id: 'ELF',
  claims: ({ bytes }) => bytes.length >= 52 && bytes.readUInt32BE(0) === MAGIC,
  essence({ bytes }) {
    const file = new ElfFile(Buffer.from(bytes));
    const sections = file.sections();
    for (const { name, start, size } of sections)
      if (BUILD_IDS.has(name)) partOf(file.bytes, start, size).fill(0);
    const segments = file.segments();
    file.forgetSections();
    const kept = sections.filter(({ name }) => !DEBUGGING.test(name));
    return [
      ...segments.map(({ start, size }) => partOf(file.bytes, start, size)),
      ...sections.map(({ name, header }) => Buffer.concat([Buffer.from(`${name}\0`), header])),
      ...kept
        .filter(({ type }) => type !== WITHOUT_BYTES)
        .map(({ start, size }) => partOf(file.bytes, start, size)),
    ];
  },
};

/** Where the fields of a header lie, in files of 32 and of 64 bits. */
const FIELDS = {
  32: { header: 52, phoff: 28, shoff: 32, counts: 42, segment: [4, 16], section: [16, 20] },
  64: { header: 64, phoff: 32, shoff: 40, counts: 54, segment: [8, 32], section: [24, 32] },
} as const;

class ElfFile {
  readonly bytes: Buffer;
  readonly #fields: (typeof FIELDS)[32 | 64];
  readonly #isLittle: boolean;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.#fields = FIELDS[bytes[4] === 1 ? 32 : 64];
    this.#isLittle = bytes[5] === 1;
  }

  /** What is loaded, and the headers that say so. */
  segments(): { start: number; size: number }[] {
    const { header, phoff, counts, segment } = this.#fields;
    const [table, entry, count] = [this.#word(phoff), this.#half(counts), this.#half(counts + 2)];
    const loaded = Array.from({ length: count }, (_, i) => table + i * entry)
      .filter((at) => this.#int(at) === LOADED)
      .map((at) => ({ start: this.#word(at + segment[0]), size: this.#word(at + segment[1]) }));
    return [{ start: 0, size: header }, { start: table, size: count * entry }, ...loaded];
  }

  sections(): Section[] {
    const { shoff, counts, section } = this.#fields;
    const [table, entry] = [this.#word(shoff), this.#half(counts + 4)];
    const [count, names] = [this.#half(counts + 6), this.#half(counts + 8)];
    const namesAt = count === 0 ? 0 : this.#word(table + names * entry + section[0]);
    return Array.from({ length: count }, (_, i) => {
      const at = table + i * entry;
      const name = this.#text(namesAt + this.#int(at));
      const [start, size] = section.map((field) => this.#word(at + field)) as [number, number];
      const header = Buffer.from(partOf(this.bytes, at, entry));
      const width = section[1] - section[0];
      header.fill(0, section[0], section[1] + (DEBUGGING.test(name) ? width : 0));
      return { name, type: this.#int(at + 4), start, size, header };
    });
  }

  /** The place of the table of sections lies behind the debugging information. */
  forgetSections(): void {
    const { shoff, phoff } = this.#fields;
    this.bytes.fill(0, shoff, shoff + (shoff - phoff));
  }

  #text(at: number): string {
    const end = this.bytes.indexOf(0, at);
    return this.bytes.toString('latin1', at, end < 0 ? at : end);
  }

  #half(at: number): number {
    return this.#isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  #int(at: number): number {
    return this.#isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }

  /** An address or a size: as wide as the file says. */
  #word(at: number): number {
    if (this.#fields === FIELDS[32]) return this.#int(at);
    return Number(this.#isLittle ? this.bytes.readBigUInt64LE(at) : this.bytes.readBigUInt64BE(at));
  }
}
