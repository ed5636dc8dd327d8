/** A real S3 server in its own process, with one bucket and one pair of keys, behind a proxy that checks signatures. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { node24 } from './process.ts';
import { isSigned } from './signature.ts';

export interface BucketServer {
  readonly url: string;
  /** The bucket that is there. */
  readonly bucket: string;
  /** What a job gets that may use it. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

const bucket = 'benchmarks';
const keys = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
const refusal =
  '<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><Message>Check your key.</Message></Error>';

export async function startBucketServer(): Promise<BucketServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bucket-'));
  const root = dirname(createRequire(import.meta.url).resolve('s3rver/package.json'));
  const args = ['-d', folder, '-a', '127.0.0.1', '-p', '0', '--silent', '--configure-bucket', bucket];
  const child = spawn(node24, [join(root, 'bin/s3rver.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const behind = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const port = /listening on 127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port) found(`http://127.0.0.1:${port}`);
    });
    child.once('exit', () => failed(new Error(`the S3 server ended: ${said}`)));
  });
  const door = createServer((request, response) => {
    const isKnown = request.headers.authorization?.includes(`Credential=${keys.AWS_ACCESS_KEY_ID}/`);
    if (isKnown && !isSigned(request, keys.AWS_SECRET_ACCESS_KEY)) {
      response.writeHead(403, { 'content-type': 'application/xml' }).end(refusal);
      return;
    }
    const { method, url = '/', headers } = request;
    const forwarded = ask(new URL(url, behind), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    // The server behind may be stopped while it is asked.
    forwarded.on('error', () => response.destroy());
    request.pipe(forwarded);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  return {
    url,
    bucket,
    env: { ...keys, AWS_ENDPOINT_URL_S3: url },
    stop: async () => {
      door.closeAllConnections();
      door.close();
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
