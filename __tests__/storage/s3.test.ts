/** Texts in a bucket: a real S3 server for its answers, and plain HTTP servers for failures. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FileStore } from '../../src/history/archive.ts';
import { describeError } from '../../src/model/errors.ts';
import { bucketAt, openBucket, parseBucket, secretsOf } from '../../src/storage/s3.ts';
import { type BucketServer, startBucketServer } from '../harness/bucket.ts';
import { startTunnel } from '../harness/tunnel.ts';

let server: BucketServer;
beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(() => server.stop());

const quick = { requestMs: 200, budgetMs: 2000, tries: 3, pauseMs: 1 };
/** For what has to arrive on a slow machine too. */
const patient = { requestMs: 1000, budgetMs: 60_000, tries: 9, pauseMs: 1 };
const failure = async (act: Promise<unknown>) => act.then(() => 'no failure', describeError);
const open = (env: Record<string, string> = {}, address = `s3://${server.bucket}/perf`) =>
  openBucket(parseBucket(address), { ...server.env, ...env }, { ...patient, requestMs: 30_000 });

describe('a real server', () => {
  test('what is put is there for others, and replaced as a whole', async () => {
    expect(await open().get('a/main.ndjson')).toBeUndefined();
    await open().put('a/main.ndjson', 'µ one\n');
    expect(await open().get('a/main.ndjson')).toBe('µ one\n');
    await open().put('a/main.ndjson', '2\n');
    expect(await open().get('a/main.ndjson')).toBe('2\n');
    expect(await open({}, `s3://${server.bucket}`).get('perf/a/main.ndjson')).toBe('2\n');
    expect(await open({}, `s3://${server.bucket}/other`).get('a/main.ndjson')).toBeUndefined();
  });

  test('a text that looks like a refusal is a text', async () => {
    await open().put('odd', '<Code>NoSuchKey</Code>');
    expect(await open().get('odd')).toBe('<Code>NoSuchKey</Code>');
  });

  test('behind a proxy', async () => {
    const tunnel = await startTunnel(server.env.AWS_ENDPOINT_URL_S3 as string);
    vi.stubEnv('http_proxy', tunnel.url);
    try {
      const there = open({ AWS_ENDPOINT_URL_S3: 'http://s3.amazonaws.com' });
      await there.put('far', 'µ one\n');
      expect(await there.get('far')).toBe('µ one\n');
      expect(new Set(tunnel.asked)).toEqual(new Set(['s3.amazonaws.com:80']));
    } finally {
      vi.unstubAllEnvs();
      tunnel.stop();
    }
  });

  test('four megabytes', async () => {
    const text = `${'x'.repeat(4 * 2 ** 20)}\n`;
    await open().put('large', text);
    expect(await open().get('large')).toBe(text);
  });

  test.each([
    {
      what: 'a wrong secret',
      env: { AWS_SECRET_ACCESS_KEY: 'wrong' },
      says: 'the server rejects the keys (SignatureDoesNotMatch)\n  Check AWS_ACCESS_KEY_ID',
    },
    {
      what: 'an unknown key',
      env: { AWS_ACCESS_KEY_ID: 'nobody' },
      says: 'the server rejects the keys (InvalidAccessKeyId)',
    },
    { what: 'no keys', env: { AWS_ACCESS_KEY_ID: '' }, says: 'there are no keys\n  Set AWS_ACCESS_KEY_ID' },
    {
      what: 'an endpoint that is not an address',
      env: { AWS_ENDPOINT_URL_S3: 'minio' },
      says: 'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not a URL',
    },
    {
      what: 'a server that is not there',
      env: { AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9' },
      says: 'the server cannot be reached',
    },
  ])('$what', async ({ env, says }) => {
    for (const act of [() => open(env).get('x'), () => open(env).put('x', 'y')]) {
      const told = await failure(act());
      expect(told).toContain(says);
      expect(told).not.toContain('wrong');
    }
  });

  test('no such bucket is no empty one', async () => {
    const told = await failure(open({}, 's3://nowhere/perf').get('x'));
    expect(told).toBe(
      'cannot read s3://nowhere/perf/x: there is no bucket nowhere\n  Create it, or correct its name.',
    );
    expect(await failure(open({}, 's3://nowhere/perf').put('x', 'y'))).toContain(
      'there is no bucket nowhere',
    );
  });
});

describe('trouble', () => {
  const servers: { close(): void; closeAllConnections(): void }[] = [];
  afterEach(() => {
    for (const each of servers.splice(0)) {
      each.closeAllConnections();
      each.close();
    }
  });

  async function answering(listener: RequestListener, patience = quick) {
    const http = createServer(listener).listen(0, '127.0.0.1');
    servers.push(http);
    await once(http, 'listening');
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const env = { ...server.env, AWS_ENDPOINT_URL_S3: url };
    return openBucket(parseBucket('s3://benchmarks/perf'), env, patience);
  }

  const refusing = (status: number, body: string) =>
    answering((_, response) => void response.writeHead(status).end(body));

  test.each([{ status: 500 }, { status: 503 }, { status: 429 }])(
    'a $status that passes',
    async ({ status }) => {
      let asked = 0;
      const bucket = await answering((_, response) => {
        response.writeHead(++asked < 3 ? status : 200).end('text');
      });
      expect(await bucket.get('x')).toBe('text');
      expect(asked).toBe(3);
    },
  );

  test('a 503 that stays is told after three tries', async () => {
    const told = await failure((await refusing(503, '<Error><Code>SlowDown</Code></Error>')).get('x'));
    expect(told).toBe(
      'cannot read s3://benchmarks/perf/x: the server answers 503 SlowDown\n  Run the job again.',
    );
  });

  test('a cut connection that comes back', async () => {
    let asked = 0;
    const bucket = await answering((request, response) => {
      if (++asked === 1) request.socket.destroy();
      else response.end('text');
    });
    expect(await bucket.get('x')).toBe('text');
  });

  const page: RequestListener = (_, response) =>
    void response.setHeader('content-type', 'text/html').end('<html>Please sign in');
  const half: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('text');
    setImmediate(() => response.destroy());
  };
  const trickle: RequestListener = (_, response) => {
    const timer = setInterval(() => response.write(' '), 20);
    response.writeHead(200).on('close', () => clearInterval(timer));
  };
  const status =
    (code: number, body = '', headers = {}): RequestListener =>
    (_, response) =>
      void response.writeHead(code, headers).end(body);
  const faults: { fault: string; listener: RequestListener; says: string; stays?: true }[] = [
    { fault: 'silence', listener: () => undefined, says: 'no whole answer within 0.2 s' },
    { fault: 'an answer a byte at a time', listener: trickle, says: 'no whole answer within 0.2 s' },
    { fault: 'half an answer', listener: half, says: 'the server cannot be reached' },
    { fault: 'a page', listener: page, says: 'the answer is a web page' },
    { fault: '409', listener: status(409, '<Code>OperationAborted</Code>'), says: '409 OperationAborted' },
    { fault: '429', listener: status(429), says: 'the server answers 429' },
    { fault: '429 with its time', listener: status(429, '', { 'retry-after': '0' }), says: '429' },
    { fault: '500', listener: status(500), says: 'the server answers 500' },
    { fault: '503 with its time', listener: status(503, '', { 'retry-after': '0' }), says: '503' },
    { fault: '403', listener: status(403), says: 'access denied (403)', stays: true },
    { fault: '404', listener: status(404), says: 'the server answers 404', stays: true },
    { fault: '422', listener: status(422), says: 'the server answers 422', stays: true },
  ];
  const acts = {
    get: (bucket: FileStore) => bucket.get('x'),
    put: (bucket: FileStore) => bucket.put('x', 'text').then(() => 'text'),
  };

  describe.each(Object.entries(acts))('%s', (_, act) => {
    test.each(faults.filter(({ stays }) => !stays))('$fault once is got over', async ({ listener }) => {
      let asked = 0;
      const bucket = await answering(
        (request, response) => void (++asked === 1 ? listener : status(200, 'text'))(request, response),
        patient,
      );
      expect(await act(bucket)).toBe('text');
      expect(asked).toBe(2);
    });

    test.each(faults)('$fault that stays is reported', async ({ listener, says }) => {
      expect(await failure(act(await answering(listener)))).toContain(says);
    });
  });

  test('all that fails of one run shares a budget', async () => {
    let asked = 0;
    const bucket = await answering(() => void asked++, {
      requestMs: 120,
      budgetMs: 300,
      tries: 9,
      pauseMs: 1,
    });
    for (let i = 0; i < 4; i++) expect(await failure(bucket.get('x'))).toContain('no whole answer');
    // Three take the budget of the first; then each has one try.
    expect(asked).toBeLessThanOrEqual(3 + 1 + 3);
  });

  test('an answer that never ends is given up', async () => {
    const endless: RequestListener = (_, response) => {
      const more = () => {
        if (response.write(Buffer.alloc(2 ** 20))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    };
    const bucket = await answering(endless, { ...quick, requestMs: 60_000, budgetMs: 60_000 });
    expect(await failure(bucket.get('x'))).toContain('the answer has more than 67108864 bytes');
  });

  test.each([
    {
      what: 'a refusal',
      status: 403,
      body: '<Code>AccessDenied</Code>',
      says: 'access denied (403 AccessDenied)\n  They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket',
    },
    {
      what: 'another region',
      status: 301,
      body: '<Code>PermanentRedirect</Code><Region>eu-west-1</Region>',
      says: 'the bucket is in region eu-west-1, not in us-east-1\n  Set AWS_REGION to eu-west-1.',
    },
    {
      what: 'another region without a name',
      status: 307,
      body: '',
      says: 'the bucket is in another region, not in us-east-1\n  Set AWS_REGION.',
    },
    {
      what: 'a page that is not from S3',
      status: 404,
      body: '<html>',
      says: 'the server answers 404\n  Is the server running?',
    },
  ])('$what', async ({ status, body, says }) => {
    expect(await failure((await refusing(status, body)).get('x'))).toContain(says);
  });
});

test.each([
  { address: 's3://b', says: 'is not an address of a bucket' },
  { address: 's3://', says: 'is not an address' },
  { address: 's3://Bucket/x', says: 'is not an address' },
  { address: 's3://bucket/../x', says: 'is not an address' },
  { address: 's3://bucket/a//b', says: 'is not an address' },
  { address: 's3://bucket/a?x=1', says: 'is not an address' },
  { address: 'https://bucket.example.com', says: 'Write it as s3://bucket/folder' },
])('$address', ({ address, says }) => {
  expect(() => describeError(parseBucket(address))).toThrow();
  try {
    parseBucket(address);
  } catch (error) {
    expect(describeError(error)).toContain(says);
  }
});

test('a password in an address is not repeated', () => {
  expect(() => parseBucket('s3://me:secret@bucket/x')).toThrow(/^"s3:\/\/…@bucket\/x" is not an address/);
});

test('what is an address, and what is none', () => {
  expect(parseBucket('s3://my.bucket-1/a/b/')).toEqual({ bucket: 'my.bucket-1', prefix: 'a/b' });
  expect(parseBucket('s3://bucket')).toEqual({ bucket: 'bucket', prefix: '' });
  expect(bucketAt('s3://bucket/a', {})?.description).toBe('s3://bucket/a');
  expect(bucketAt('folder', {})).toBeUndefined();
});

test('the secrets are known, and the name of the key is none', () => {
  const env = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't', HOME: '/' };
  expect(secretsOf(env)).toEqual(['s', 't']);
  expect(secretsOf({ AWS_SESSION_TOKEN: '' })).toEqual([]);
});
