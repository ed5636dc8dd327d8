/**
 * Source maps of JavaScript and CSS, in files of their own (`*.map`): left out as a whole. They say where a piece of code came from, so
 * they change with every comment and every folder; what runs is the file beside. A map within the file that runs is a part
 * of it, and counts.
 * Source: ECMA-426, "Source map format specification".
 */
import type { ArtifactRule } from './artifact.ts';

export const sourceMap: ArtifactRule = {
  id: 'source map',
  claims: ({ name, bytes }) => name.endsWith('.map') && isMap(bytes),
  essence: () => [],
};

function isMap(bytes: Buffer): boolean {
  try {
    const map: unknown = JSON.parse(bytes.toString('utf8'));
    const { version, mappings, sections } = Object(map);
    return version === 3 && (typeof mappings === 'string' || Array.isArray(sections));
  } catch {
    return false;
  }
}
