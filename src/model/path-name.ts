/**
 * Validates names that become paths below a folder of a branch, an artifact or a disk, so that a name cannot lead
 * anywhere else.
 */

/** Longer paths and suite names are invalid. */
const PATH_LENGTH_MAX = 200;

const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** git's own folder, including its aliases on case-insensitive file systems. */
const GIT = /^(?:\.git|git~\d)[. ]*(?::.*)?$/i;

/**
 * Why a text cannot be a path below a folder, with `/` between its parts.
 * @returns undefined if it can; otherwise the problem, to follow "it": `leads upwards (..)`
 */
export function pathFault(path: string, lengthMax = PATH_LENGTH_MAX): string | undefined {
  if (path.length > lengthMax) return `has ${path.length} characters, and at most ${lengthMax} are taken`;
  if (HIDDEN.test(path)) return 'has a control character';
  if (path.includes('\\')) return 'has a backslash';
  if (path.startsWith('/') || /^[A-Za-z]:(?:\/|$)/.test(path)) return 'is absolute';
  const parts = path.split('/').map((part) => part.trim());
  if (parts.includes('..')) return 'leads upwards (..)';
  return parts.some((part) => GIT.test(part)) ? "names git's own folder (.git)" : undefined;
}
