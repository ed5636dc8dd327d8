/**
 * The service behind @actions/artifact (version 4 of the protocol): artifacts are announced over Twirp, and
 * their zip bytes go to a blob store that speaks the part of Azure's protocol which the client uses. It keeps
 * everything in memory, per workflow run. What workflow-runs.ts tells GitHub's API of artifacts comes from here.
 * Caches have the same door and blobs; see cache-service.ts.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './answer.ts';
import { type Blob, blobReply, type Reply, twirp } from './blobs.ts';
import { type CacheService, createCacheService } from './cache-service.ts';

export interface ResultsService {
  /** What the action gets as `ACTIONS_RESULTS_URL`. */
  readonly url: string;
  /** An unsigned token in which the client reads its run and job. */
  runtimeToken(runId?: string, jobId?: string): string;
  /** Finished uploads: the zip's bytes by artifact name; of several runs, the latest. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
  readonly caches: CacheService;
  /** Everything that was uploaded, oldest first. */
  stored(): readonly StoredArtifact[];
  /** An artifact that somebody else uploaded; its bytes need not be a zip. Returns its number. */
  place(runId: string, name: string, bytes: Buffer): number;
  /** What the service says of its size, whatever it is. */
  claimBytes(id: number, bytes: number): void;
  stop(): Promise<void>;
}

export interface StoredArtifact {
  readonly id: number;
  readonly runId: string;
  readonly name: string;
  readonly bytes: number;
  readonly createdAt: string;
  readonly signedUrl: string;
}

interface Upload extends Blob {
  id: number;
  runId: string;
  jobId: string;
  name: string;
  createdAt: string;
  claimedBytes: number | undefined;
  finished: boolean;
}

export async function startResultsService(): Promise<ResultsService> {
  const uploads: Upload[] = [];
  const artifacts = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const caches = createCacheService(url);

  const find = (body: Json) =>
    uploads.find((upload) => upload.runId === body.workflow_run_backend_id && upload.name === body.name);
  // The client takes the path apart and expects a container and a blob in it.
  const signedUrl = (upload: Upload) => `${url}blobs/artifacts/${upload.id}?sig=signed`;

  const announce = (runId: string, jobId: string, name: string): Upload => {
    const upload: Upload = {
      id: uploads.length + 1,
      runId,
      jobId,
      name,
      createdAt: new Date().toISOString(),
      claimedBytes: undefined,
      blocks: new Map(),
      bytes: undefined,
      finished: false,
    };
    uploads.push(upload);
    return upload;
  };

  const methods: Record<string, (body: Json) => Reply> = {
    CreateArtifact: (body) => {
      if (find(body)) return twirp(409, { code: 'already_exists', msg: 'an artifact with this name exists' });
      const upload = announce(body.workflow_run_backend_id, body.workflow_job_run_backend_id, body.name);
      return twirp(200, { ok: true, signed_upload_url: signedUrl(upload) });
    },
    FinalizeArtifact: (body) => {
      const upload = find(body);
      if (!upload?.bytes)
        return twirp(404, { code: 'not_found', msg: `nothing was uploaded for ${body.name}` });
      if (Number(body.size) !== upload.bytes.length) {
        return twirp(400, {
          code: 'invalid_argument',
          msg: `${body.size} is not ${upload.bytes.length} bytes`,
        });
      }
      upload.finished = true;
      artifacts.set(upload.name, upload.bytes);
      return twirp(200, { ok: true, artifact_id: `${upload.id}` });
    },
    ListArtifacts: (body) => {
      const listed = uploads.filter(
        (upload) =>
          upload.finished &&
          upload.runId === body.workflow_run_backend_id &&
          (body.name_filter === undefined || upload.name === body.name_filter) &&
          (body.id_filter === undefined || `${upload.id}` === body.id_filter),
      );
      return twirp(200, { artifacts: listed.map(description) });
    },
    GetSignedArtifactURL: (body) => {
      const upload = find(body);
      if (!upload?.finished) return twirp(404, { code: 'not_found', msg: `no artifact ${body.name}` });
      return twirp(200, { signed_url: signedUrl(upload) });
    },
  };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const reply = route(request, Buffer.concat(chunks));
    response.writeHead(reply.status, { 'x-ms-request-id': '1', ...reply.headers }).end(reply.body ?? '');
  }

  function route(request: IncomingMessage, body: Buffer): Reply {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [, service, method = ''] =
      /^\/twirp\/github\.actions\.results\.api\.v1\.(Artifact|Cache)Service\/(\w+)$/.exec(pathname) ?? [];
    if (service) {
      const call = service === 'Cache' ? caches.method(method) : methods[method];
      const hasToken = request.headers.authorization?.startsWith('Bearer ');
      if (!hasToken) return twirp(401, { code: 'unauthenticated', msg: 'no runtime token' });
      return call ? call(JSON.parse(body.toString('utf8'))) : twirp(404, { code: 'bad_route', msg: method });
    }
    const [, kind, id = ''] = /^\/blobs\/(artifacts|caches)\/(\d+)$/.exec(pathname) ?? [];
    const upload = uploads.find((candidate) => `${candidate.id}` === id);
    const blob = kind === 'caches' ? caches.blob(id) : upload;
    return blobReply(blob, request.method ?? 'GET', searchParams, body);
  }

  return {
    url,
    runtimeToken: (runId = '1001', jobId = 'benchmark') => {
      const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${encode({ alg: 'none' })}.${encode({ scp: `Actions.Results:${runId}:${jobId}` })}.`;
    },
    artifacts,
    caches,
    stored: () =>
      uploads
        .filter(({ finished }) => finished)
        .map((upload) => ({
          id: upload.id,
          runId: upload.runId,
          name: upload.name,
          bytes: sizeOf(upload),
          createdAt: upload.createdAt,
          signedUrl: signedUrl(upload),
        })),
    place: (runId, name, bytes) => {
      const upload = announce(runId, 'elsewhere', name);
      upload.bytes = bytes;
      upload.finished = true;
      artifacts.set(name, bytes);
      return upload.id;
    },
    claimBytes: (id, bytes) => {
      const upload = uploads.find((candidate) => candidate.id === id);
      if (!upload) throw new Error(`there is no artifact ${id}`);
      upload.claimedBytes = bytes;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function description(upload: Upload): Json {
  const bytes = upload.bytes ?? Buffer.alloc(0);
  return {
    workflow_run_backend_id: upload.runId,
    workflow_job_run_backend_id: upload.jobId,
    database_id: `${upload.id}`,
    name: upload.name,
    size: `${sizeOf(upload)}`,
    created_at: upload.createdAt,
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  };
}

function sizeOf({ claimedBytes, bytes }: Upload): number {
  return claimedBytes ?? bytes?.length ?? 0;
}
