/** Versions: the sections of CHANGELOG.md, and the tags of a release. */
import { UserError } from '../src/model/errors.ts';

export interface Section {
  /** Undefined for the unreleased section. */
  readonly version: string | undefined;
  /** Markdown, without the heading. */
  readonly notes: string;
}

const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9a-z]+(?:\.[0-9a-z]+)*))?$/;

/**
 * The sections of CHANGELOG.md, newest first: `## 1.2.3`, optionally with a date in brackets, or `## Unreleased`.
 * @throws UserError naming a heading that is neither, a version that is older than the one below it, or an empty section
 */
export function sectionsOf(changelog: string): Section[] {
  const [, ...parts] = changelog.split(/^## /m);
  const sections = parts.map((part) => {
    const [heading = ''] = part.split('\n', 1);
    const version = /^(\S+)(?: \(\d{4}-\d\d-\d\d\))?$/.exec(heading.trim())?.[1] ?? '';
    if (version !== 'Unreleased' && !VERSION.test(version)) {
      throw new UserError(`CHANGELOG.md: "## ${heading}" is neither a version such as 1.2.3 nor Unreleased`);
    }
    const notes = part.slice(heading.length).trim();
    if (notes === '') throw new UserError(`CHANGELOG.md has no entries for ${version}`);
    return { version: version === 'Unreleased' ? undefined : version, notes };
  });
  const versions = sections.flatMap(({ version }) => version ?? []);
  for (const [i, older] of versions.slice(1).entries()) {
    const newer = versions[i] ?? '';
    if (compareVersions(newer, older) <= 0) {
      throw new UserError(`CHANGELOG.md: ${newer} is above ${older}, but is not newer`);
    }
  }
  return sections;
}

export interface Tags {
  /** The tag of this version; it never moves. */
  readonly own: string;
  /** The tag of the major version, if it moves to this release. */
  readonly moving: string | undefined;
  /** The dist-tag on npm. */
  readonly npm: 'latest' | 'next' | 'previous';
}

/**
 * The tags of a version. Neither a prerelease nor a patch of an older line moves the major tag or becomes npm's `latest`.
 * @param existing all existing tags, of any form
 */
export function tagsFor(version: string, existing: readonly string[]): Tags {
  const own = `v${version}`;
  if (isPrerelease(version)) return { own, moving: undefined, npm: 'next' };
  const released = existing
    .map((tag) => tag.slice(1))
    .filter((each) => VERSION.test(each) && !isPrerelease(each));
  const isNewest = (among: readonly string[]) => among.every((each) => compareVersions(version, each) >= 0);
  const major = version.split('.')[0];
  return {
    own,
    moving: isNewest(released.filter((each) => each.startsWith(`${major}.`))) ? `v${major}` : undefined,
    npm: isNewest(released) ? 'latest' : 'previous',
  };
}

/** Compares by https://semver.org/#spec-item-11. */
export function compareVersions(a: string, b: string): number {
  const [, majorA, minorA, patchA, nameA] = VERSION.exec(a) ?? [];
  const [, majorB, minorB, patchB, nameB] = VERSION.exec(b) ?? [];
  for (const [x, y] of [
    [majorA, majorB],
    [minorA, minorB],
    [patchA, patchB],
  ]) {
    if (x !== y) return Number(x) - Number(y);
  }
  if (nameA === undefined || nameB === undefined)
    return Number(nameA === undefined) - Number(nameB === undefined);
  return nameA.localeCompare(nameB, 'en', { numeric: true });
}

/** The version after a released one, for a dry run. */
export function nextMinor(version: string): string {
  const [, major, minor] = VERSION.exec(version) ?? [];
  return `${major}.${Number(minor) + 1}.0`;
}

function isPrerelease(version: string): boolean {
  return version.includes('-');
}
