/**
 * The service behind @actions/cache (version 2 of the protocol): entries by key and version, never changed once they
 * are there; the newest of a beginning is restored. GitHub's scopes by branch are not there.
 */
import type { Json } from './answer.ts';
import { type Blob, type Reply, twirp } from './blobs.ts';

interface Entry extends Blob {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  finished: boolean;
}

export interface CacheService {
  /** Keys of the finished entries, oldest first. */
  keys(): string[];
  /** From now on nothing is saved, as in a `workflow_run` job. */
  denyWrites(): void;
  method(name: string): ((body: Json) => Reply) | undefined;
  blob(id: string): Blob | undefined;
}

/** @param url of the service, with a slash at its end */
export function createCacheService(url: string): CacheService {
  const entries: Entry[] = [];
  let isReadOnly = false;
  const signedUrl = ({ id }: Entry) => `${url}blobs/caches/${id}?sig=signed`;
  const finished = () => entries.filter((entry) => entry.finished);

  const methods: Record<string, (body: Json) => Reply> = {
    CreateCacheEntry: ({ key, version }) => {
      if (isReadOnly)
        return twirp(200, { ok: false, message: 'cache write denied: the token may only read' });
      if (entries.some((entry) => entry.key === key && entry.version === version)) {
        return twirp(409, {
          code: 'already_exists',
          msg: 'cache entry with the same key, version, and scope already exists',
        });
      }
      const entry = {
        id: entries.length + 1,
        key,
        version,
        blocks: new Map(),
        bytes: undefined,
        finished: false,
      };
      entries.push(entry);
      return twirp(200, { ok: true, signed_upload_url: signedUrl(entry) });
    },
    FinalizeCacheEntryUpload: ({ key, version, size_bytes: size }) => {
      const entry = entries.find((each) => each.key === key && each.version === version);
      if (entry?.bytes?.length !== Number(size))
        return twirp(400, { code: 'invalid_argument', msg: `size ${size}` });
      entry.finished = true;
      return twirp(200, { ok: true, entry_id: `${entry.id}` });
    },
    GetCacheEntryDownloadURL: ({ key, restore_keys: prefixes = [], version }) => {
      const known = finished().filter((entry) => entry.version === version);
      const found =
        known.find((entry) => entry.key === key) ??
        prefixes
          .map((prefix: string) => known.findLast((entry) => entry.key.startsWith(prefix)))
          .find((entry: Entry | undefined) => entry !== undefined);
      if (!found) return twirp(200, { ok: false });
      return twirp(200, { ok: true, signed_download_url: signedUrl(found), matched_key: found.key });
    },
  };

  return {
    keys: () => finished().map(({ key }) => key),
    denyWrites: () => {
      isReadOnly = true;
    },
    method: (name) => methods[name],
    blob: (id) => entries.find((entry) => `${entry.id}` === id),
  };
}
