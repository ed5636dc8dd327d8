/**
 * In the place of unzip-stream, with which the client of artifacts unpacks what it downloads (scripts/build.ts). Nothing
 * asks it to: zip.ts unpacks, because strangers make artifacts. And a part of that package has no licence.
 */
export default {
  Extract(): never {
    throw new Error('artifacts are unpacked by zip.ts: download them with skipDecompress');
  },
};
