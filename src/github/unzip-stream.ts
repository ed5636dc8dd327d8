/**
 * Replaces unzip-stream in the bundle (scripts/build.ts). The artifact client uses it to unpack downloads, which is switched
 * off here: strangers can make artifacts, so zip.ts unpacks them. A dependency of unzip-stream also has no licence.
 */
export default {
  Extract(): never {
    throw new Error('artifacts are unpacked by zip.ts: download them with skipDecompress');
  },
};
