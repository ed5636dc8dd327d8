/**
 * The stateful GitHub behind the stand-in: the `emulate` package with two people, one repository, and the
 * GitHub Actions app, so that what a workflow writes is signed `github-actions[bot]` as it is on GitHub. It
 * accepts more than GitHub does; the proxy in front of it is what refuses.
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import { createEmulator } from 'emulate';
import type { Answer, Json } from './answer.ts';
import { ask, serverAt } from './in-process.ts';

export interface EmulatorSeed {
  owner: string;
  name: string;
  /** Somebody who is not a member and works in a fork. */
  contributor: string;
  /** No commit at all, as after creating a repository without a README. */
  empty: boolean;
}

export interface EmulatedGitHub {
  /** The two ways in which its answers link to itself: bodies by name, `Link` headers by address. */
  readonly origins: readonly string[];
  /** One request as if it came from the network; `token` decides who is asking. */
  send(request: {
    method: string;
    target: string;
    token: string | undefined;
    headers?: Record<string, string>;
    body?: Buffer | undefined;
  }): Promise<Answer>;
  /** A JSON request that must succeed, by the repository's owner unless another login is given. Bytes are JSON already. */
  api(method: string, target: string, body?: unknown, login?: string): Promise<Json>;
  /** Who set or took away which label, oldest first: the emulator knows it and does not tell it of pull requests. */
  readonly labelEvents: readonly LabelEvent[];
  /** What the emulator knows the workflow token by. */
  readonly workflowToken: string;
  stop(): Promise<void>;
}

export interface LabelEvent {
  readonly number: number;
  readonly event: 'labeled' | 'unlabeled';
  readonly actor: { readonly login: string };
  readonly created_at: string;
  readonly label: { readonly name: string };
}

const app = { id: 15368, installation: 1 };

/** What never changes: git's objects by their hashes. Asking the emulator again takes longer than most of what is asked. */
const OBJECT = /\/git\/(?:blobs|commits|trees)\/[0-9a-f]{40}(?:\?|$)/;

/** The app's key signs one request per stand-in; making it is the slow part. */
let keyPem: string | undefined;

function appKey(): string {
  keyPem ??= generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;
  return keyPem;
}

export async function startEmulator(seed: EmulatorSeed): Promise<EmulatedGitHub> {
  const tokenOf = (login: string) => `token-of-${login}`;
  const permissions = {
    actions: 'write',
    checks: 'write',
    contents: 'write',
    issues: 'write',
    metadata: 'read',
    pull_requests: 'write',
    statuses: 'write',
  };
  const logins = [seed.owner, seed.contributor];
  const emulator = await createEmulator({
    service: 'github',
    port: 0,
    seed: {
      tokens: Object.fromEntries(logins.map((login) => [tokenOf(login), { login, scopes: ['repo'] }])),
      github: {
        // Ada, who writes the commits of a local repository.
        users: logins.map((login) => ({ login, ...(login === seed.owner && { email: 'ada@example.com' }) })),
        repos: [{ owner: seed.owner, name: seed.name, auto_init: !seed.empty }],
        apps: [
          {
            app_id: app.id,
            slug: 'github-actions',
            name: 'GitHub Actions',
            private_key: appKey(),
            permissions,
            installations: [
              {
                installation_id: app.installation,
                account: seed.owner,
                repository_selection: 'all',
                permissions,
              },
            ],
          },
        ],
      },
    },
  });
  // Its links say localhost, its socket is on the IPv4 loopback only.
  const address = emulator.url.replace('localhost', '127.0.0.1');

  const server = await serverAt(address);
  const { host } = new URL(address);

  const send: EmulatedGitHub['send'] = ({ method, target, token, headers, body }) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return ask(server, { method, target, headers: { host, ...headers, ...authorization }, body });
  };

  const json = async (method: string, target: string, body: unknown, token: string): Promise<Json> => {
    const answer = await send({
      method,
      target,
      token,
      headers: { 'content-type': 'application/json' },
      body: body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
    });
    const text = answer.body.toString('utf8');
    if (answer.status >= 300) throw new Error(`${method} ${target} answered ${answer.status}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  const labelEvents: LabelEvent[] = [];
  const objects = new Map<string, Promise<Json>>();
  const api: EmulatedGitHub['api'] = async (method, target, body, login = seed.owner) => {
    if (method === 'GET' && OBJECT.test(target)) {
      const known = objects.get(target) ?? json(method, target, body, tokenOf(login));
      objects.set(target, known);
      known.catch(() => objects.delete(target));
      return known;
    }
    const answer = await json(method, target, body, tokenOf(login));
    const [, number, name] = /\/issues\/(\d+)\/labels(?:\/(.+))?$/.exec(target) ?? [];
    const names = name === undefined ? ((body as Json)?.labels ?? []) : [decodeURIComponent(name)];
    if (number === undefined || !['POST', 'DELETE'].includes(method)) return answer;
    for (const label of names) {
      labelEvents.push({
        number: Number(number),
        event: method === 'POST' ? 'labeled' : 'unlabeled',
        actor: { login },
        created_at: new Date().toISOString(),
        label: { name: label },
      });
    }
    return answer;
  };

  const installation = `/app/installations/${app.installation}/access_tokens`;
  const granted = await json('POST', installation, {}, appToken());
  return {
    origins: [emulator.url, address],
    send,
    api,
    labelEvents,
    workflowToken: granted.token as string,
    stop: () => emulator.close(),
  };
}

/** The signed claim with which an app asks for an installation token (RFC 7519, RS256). */
function appToken(): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const nowS = Math.floor(Date.now() / 1000);
  const claim = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iat: nowS - 10, exp: nowS + 300, iss: app.id })}`;
  return `${claim}.${sign('RSA-SHA256', Buffer.from(claim), appKey()).toString('base64url')}`;
}
