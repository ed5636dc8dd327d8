/**
 * Texts in a bucket of Amazon S3 or of a compatible service (MinIO, R2, …). Keys and endpoint come from the variables
 * that Amazon's own tools read. Answers are limited in size, and transient faults are retried.
 */
import type { AwsClient } from 'aws4fetch';
import type { FileStore } from '../history/archive.ts';
import { messageOf, TransientError, UserError } from '../model/errors.ts';
import { type Deadlines, isOverdue, Patience } from '../system/patience.ts';
import { fetchWhole, TooLongError } from '../system/proxy.ts';

/** Largest text that is read. */
const TEXT_BYTES_MAX = 64 * 1024 * 1024;

/** The budget covers all requests of a run to one bucket. */
const USUAL_DEADLINES: Deadlines = { requestMs: 20_000, budgetMs: 75_000, tries: 4, pauseMs: 500 };

type Env = Readonly<Record<string, string | undefined>>;

/** Values that must not appear in a log. */
export function secretsOf({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }: Env): string[] {
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].flatMap((secret) => (secret ? [secret] : []));
}

/** A folder in a bucket. */
export interface BucketAddress {
  readonly bucket: string;
  /** Without leading or trailing slash; empty for the bucket itself. */
  readonly prefix: string;
}

/** Amazon's rules for names; other services are not more liberal. */
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/** @throws UserError if the address is invalid */
export function parseBucket(address: string): BucketAddress {
  const [, bucket = '', rest = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, '');
  const isPlain = prefix === '' || (PREFIX.test(prefix) && !/(?:^|\/)\.+(?:\/|$)/.test(prefix));
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // A text that is not an address may be a secret that was pasted by mistake.
    `${JSON.stringify(address.replace(/\/\/.*@/, '//…@').slice(0, 100))} is not an address of a bucket`,
    'Write it as s3://bucket/folder. The bucket takes lower-case letters, digits, dots and dashes; the folder takes no special characters. Keys and endpoint come from AWS_… variables.',
  );
}

/** The bucket of an address; undefined if the text is not an address. */
export function bucketAt(where: string, env: Env): FileStore | undefined {
  return where.includes('://') ? openBucket(parseBucket(where), env) : undefined;
}

export function openBucket(
  address: BucketAddress,
  env: Env,
  deadlines: Deadlines = USUAL_DEADLINES,
): FileStore {
  const patience = new Patience(deadlines);
  const folder = [address.bucket, address.prefix].filter((part) => part !== '').join('/');
  const description = `s3://${folder}`;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1';
  let client: Promise<AwsClient> | undefined;

  const urlOf = (name: string) =>
    [baseOf(address.bucket, region, env), address.prefix, name].filter((part) => part !== '').join('/');

  async function ask(what: string, url: string, body?: string): Promise<Answer> {
    client ??= connect(what, region, env);
    const aws = await client;
    const request =
      body === undefined ? {} : { method: 'PUT', body, headers: { 'content-type': 'application/x-ndjson' } };
    return patience.ask(async (signal) => {
      try {
        const { headers } = await aws.sign(url, request);
        const signed = {
          ...request,
          headers: Object.fromEntries(headers),
          signal,
          redirect: 'manual',
        } as const;
        const response = await fetchWhole(url, signed, TEXT_BYTES_MAX);
        const answer = { status: response.status, text: await response.text() };
        if (response.ok && isPage(response))
          throw new TransientError(`cannot ${what}: ${IS_PAGE}`, PAGE_REMEDY);
        if (!isTransient(answer.status)) return answer;
        throw new TransientError(
          `cannot ${what}: the server answers ${statusText(answer)}`,
          'Run the job again.',
          {
            waitMs: waitOf(response.headers),
          },
        );
      } catch (error) {
        if (error instanceof TooLongError) throw tooLarge(what, error);
        if (error instanceof UserError) throw error;
        throw new TransientError(`cannot ${what}: ${reasonOf(error, deadlines)}`, ENDPOINT_REMEDY, {
          cause: error,
        });
      }
    });
  }

  return {
    description,

    async get(name) {
      const what = `read ${description}/${name}`;
      const answer = await ask(what, urlOf(name));
      if (answer.status === 404 && codeOf(answer) === 'NoSuchKey') return undefined;
      if (answer.status !== 200) throw explain(what, answer, address, region);
      return answer.text;
    },

    async put(name, text) {
      const what = `write ${description}/${name}`;
      const answer = await ask(what, urlOf(name), text);
      if (answer.status !== 200) throw explain(what, answer, address, region);
    },
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

const IS_PAGE = 'the answer is a web page';
const PAGE_REMEDY = 'Does a proxy ask for a sign-in, or is AWS_ENDPOINT_URL_S3 the address of the console?';

/** perf-regression never writes HTML. */
function isPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') ?? false;
}

/** 409 means that another job writes to the same object at the same time. */
function isTransient(status: number): boolean {
  return status >= 500 || status === 429 || status === 409;
}

/** Milliseconds that the server asks the client to wait. */
function waitOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds >= 0 ? seconds * 1000 : undefined;
}

function tooLarge(what: string, cause: TooLongError): UserError {
  return new UserError(
    `cannot ${what}: ${cause.message}`,
    'It was not written by perf-regression: delete it, or choose another folder.',
    { cause },
  );
}

/** Amazon expects the bucket in the host name, unless the bucket has dots. Other services expect it in the path. */
function baseOf(bucket: string, region: string, env: Env): string {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || '';
  if (endpoint !== '') {
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new UserError(
        'AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not a URL',
        'Write it as https://minio.example.com:9000, or leave it out for Amazon S3.',
      );
    }
    return `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  }
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const host = `s3.${region}.${domain}`;
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}

/** Loads the client when it is first needed. */
async function connect(what: string, region: string, env: Env): Promise<AwsClient> {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UserError(
      `cannot ${what}: there are no keys`,
      'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets, or let aws-actions/configure-aws-credentials do it. A pull request from a fork has no secrets.',
    );
  }
  const { AwsClient } = await import('aws4fetch');
  const sessionToken = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  return new AwsClient({ accessKeyId, secretAccessKey, ...sessionToken, service: 's3', region });
}

function codeOf({ text }: Answer): string {
  return /<Code>(\w{1,100})<\/Code>/.exec(text)?.[1] ?? '';
}

function statusText(answer: Answer): string {
  return [String(answer.status), codeOf(answer)].filter((part) => part !== '').join(' ');
}

const ENDPOINT_REMEDY =
  'Is the server running? AWS_ENDPOINT_URL_S3 names it; the default is Amazon S3 in AWS_REGION.';

function reasonOf(error: unknown, { requestMs }: Deadlines): string {
  if (isOverdue(error)) return `no whole answer within ${requestMs / 1000} s`;
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : '';
  return `the server cannot be reached (${cause || messageOf(error)})`;
}

const BAD_KEYS = [
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'InvalidToken',
  'TokenRefreshRequired',
];

function explain(what: string, answer: Answer, { bucket }: BucketAddress, region: string): UserError {
  const code = codeOf(answer);
  const expected = /<Region>([\w-]{1,40})<\/Region>/.exec(answer.text)?.[1];
  const failed = (why: string, remedy: string) => new UserError(`cannot ${what}: ${why}`, remedy);
  if (code === 'NoSuchBucket') {
    return failed(`there is no bucket ${bucket}`, 'Create it, or correct its name.');
  }
  if (expected !== undefined || [301, 307].includes(answer.status)) {
    const where = expected === undefined ? 'another region' : `region ${expected}`;
    return failed(
      `the bucket is in ${where}, not in ${region}`,
      `Set AWS_REGION${expected ? ` to ${expected}` : ''}.`,
    );
  }
  if (BAD_KEYS.includes(code)) {
    return failed(
      `the server rejects the keys (${code})`,
      'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, if the keys belong to a role, AWS_SESSION_TOKEN.',
    );
  }
  if (answer.status === 403) {
    return failed(
      `access denied (${statusText(answer)})`,
      `They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket on ${bucket}: without it, the server denies access to a file that does not exist yet.`,
    );
  }
  return failed(`the server answers ${statusText(answer)}`, ENDPOINT_REMEDY);
}
