/** The blob store behind artifacts and caches: the part of Azure's protocol that their clients use. */
export interface Blob {
  blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer | string;
}

const blobHeaders = { etag: '"0x1"', 'last-modified': 'Mon, 05 Jan 2026 08:00:00 GMT' };

/** A request for one blob. */
export function blobReply(
  blob: Blob | undefined,
  method: string,
  query: URLSearchParams,
  body: Buffer,
): Reply {
  if (!blob) return { status: 404 };
  if (method === 'PUT') return put(blob, query, body);
  if (!blob.bytes) return { status: 404 };
  return { status: 200, headers: { 'content-type': 'application/zip', ...blobHeaders }, body: blob.bytes };
}

/** A block, the list that puts the blocks in order, or the whole blob at once. */
function put(blob: Blob, query: URLSearchParams, body: Buffer): Reply {
  const part = query.get('comp');
  if (part === 'block') blob.blocks.set(query.get('blockid') ?? '', body);
  else if (part === 'blocklist') {
    const ids = [...body.toString('utf8').matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(
      ([, id = '']) => id,
    );
    const blocks = ids.map((id) => blob.blocks.get(id));
    if (blocks.includes(undefined)) return { status: 400, body: 'InvalidBlockList' };
    blob.bytes = Buffer.concat(blocks as Buffer[]);
  } else blob.bytes = body;
  return { status: 201, headers: blobHeaders };
}

/** An answer of the services that announce blobs. */
export function twirp(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
