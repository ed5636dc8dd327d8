/**
 * Replaces unzip-stream in the bundle (scripts/build.ts). The client of artifacts unpacks downloads with it, but we never
 * ask it to: strangers make artifacts, so zip.ts unpacks them. And a dependency of unzip-stream has no licence.
 */
export default {
  Extract(): never {
    throw new Error('artifacts are unpacked by zip.ts: download them with skipDecompress');
  },
};
