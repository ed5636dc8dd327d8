/**
 * The GitHub that the action talks to: an HTTP server on the loopback that judges every request before the
 * emulator sees it. A request outside GitHub's description is recorded and refused; then faults, tokens,
 * permissions and the differences of gaps.ts apply, in this order, so that a broken request is noticed even
 * when it would also have met a fault. It keeps no state of the repository: that is the emulator's.
 */

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { usualPort } from './address.ts';
import { type Answer, type Json, jsonAnswer, refusal } from './answer.ts';
import { violationOf } from './description.ts';
import type { EmulatedGitHub } from './emulator.ts';
import type { Fault, FaultQueue } from './faults.ts';
import { amends, type Call, concerns, gaps } from './gaps.ts';
import { graphqlAnswer } from './graphql.ts';
import { createLaggard } from './laggard.ts';
import { denialOf, type Permissions } from './permissions.ts';
import { type Withheld, withhold } from './withheld.ts';
import type { WorkflowRuns } from './workflow-runs.ts';

export interface RecordedRequest {
  method: string;
  /** Decoded, with the query string: `/repos/acme/widgets/git/refs/heads/perf-data`. */
  path: string;
  /** 0 when the connection was cut. */
  status: number;
  token: string | undefined;
  body: Json;
  /** Of both bodies together. */
  bytes: number;
}

export interface ProxyState {
  readonly requests: RecordedRequest[];
  readonly invalid: string[];
  readonly permissions: Map<string, Permissions>;
  readonly faults: FaultQueue;
  readonly workflowRuns: WorkflowRuns;
}

export interface Proxy {
  readonly url: string;
  stop(): Promise<void>;
}

interface Incoming {
  method: string;
  target: string;
  path: string;
  token: string | undefined;
  accept: string;
  bytes: Buffer;
  body: Json;
}

const PAGE: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<!doctype html><title>Please sign in</title>'),
};

/** It has a description of its own. */
const GRAPHQL = '/graphql';

async function listen(server: Server): Promise<void> {
  const listening = once(server, 'listening');
  server.listen(await usualPort(), '127.0.0.1');
  await listening.catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
}

export async function startProxy(emulator: EmulatedGitHub, state: ProxyState): Promise<Proxy> {
  const server: Server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A mistake in the stand-in must not look like a GitHub outage that the client retries in silence.
      state.invalid.push(`the stand-in failed: ${error instanceof Error ? error.stack : String(error)}`);
      if (!response.headersSent) write(response, refusal(500, 'the stand-in failed'));
    });
  });
  const before = createLaggard();
  await listen(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const incoming = await read(request);
    const answer = await answerTo(incoming);
    const { method, path, token, body } = incoming;
    const bytes = incoming.bytes.length + ('body' in answer ? answer.body.length : 0);
    state.requests.push({ method, path, status: 'body' in answer ? answer.status : 0, token, body, bytes });
    if ('body' in answer) write(response, answer);
    else await withhold(response, answer.withheld);
  }

  async function answerTo(incoming: Incoming): Promise<Answer | Withheld> {
    const violation = incoming.path === GRAPHQL ? undefined : await violationOf(incoming);
    if (violation) {
      state.invalid.push(violation);
      return refusal(400, violation);
    }
    const fault = state.faults.take(incoming.method, incoming.path, incoming.body);
    return fault ? await meet(fault, incoming) : await remembered(incoming);
  }

  async function meet(fault: Fault, incoming: Incoming): Promise<Answer | Withheld> {
    if (fault.kind === 'latency') await delay(fault.ms);
    if (fault.kind === 'meanwhile') await fault.act();
    if (fault.kind === 'latency' || fault.kind === 'meanwhile') return await remembered(incoming);
    if (fault.kind === 'stale') return before.of(incoming.method, incoming.path);
    if (fault.applied) await remembered(incoming);
    if (fault.kind === 'page') return PAGE;
    if (fault.kind !== 'status') return { withheld: fault.kind };
    const body = fault.body ?? { message: `fault ${fault.status}` };
    return jsonAnswer(fault.status, body, fault.headers);
  }

  async function remembered(incoming: Incoming): Promise<Answer> {
    const answer = await judge(incoming);
    before.note(incoming.method, incoming.path, answer);
    return answer;
  }

  async function judge(incoming: Incoming): Promise<Answer> {
    if (incoming.token === undefined) {
      if (incoming.method !== 'GET') return refusal(401, 'Requires authentication');
    } else {
      const permissions = state.permissions.get(incoming.token);
      if (!permissions) return refusal(401, 'Bad credentials');
      if (incoming.path === GRAPHQL) return await graphqlAnswer(incoming.body, emulator, permissions);
      const denial = denialOf(incoming.method, incoming.path, permissions);
      if (denial) return denial;
    }
    const told = state.workflowRuns.answer(incoming.method, incoming.path);
    return told ?? withProxyLinks(await throughGaps(incoming), emulator.origins, url);
  }

  async function throughGaps(incoming: Incoming): Promise<Answer> {
    const call = callOf(incoming);
    if (!call) return await forward(incoming, incoming.bytes);
    const concerned = gaps.filter((gap) => concerns(gap, call));
    let body = incoming.bytes;
    for (const gap of concerned) {
      const refused = await gap.refuse?.(call, emulator);
      if (refused) return refused;
      if (gap.rewrite) body = Buffer.from(JSON.stringify(gap.rewrite(call)));
    }
    let answer = await forward(incoming, body);
    for (const gap of concerned) {
      if (gap.amend && amends(gap, answer)) answer = await gap.amend(call, answer, emulator);
    }
    return answer;
  }

  async function forward(incoming: Incoming, body: Buffer): Promise<Answer> {
    return await emulator.send({
      method: incoming.method,
      target: incoming.target,
      token: incoming.token === undefined ? undefined : emulator.workflowToken,
      headers: { accept: incoming.accept, 'content-type': 'application/json' },
      body: body.length === 0 ? undefined : body,
    });
  }

  return {
    url,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const target = request.url ?? '/';
  const [pathname = '', ...query] = target.split('?');
  return {
    method: request.method ?? 'GET',
    target,
    path: [decodeURIComponent(pathname), ...query].join('?'),
    token: /^(?:bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1],
    accept: request.headers.accept ?? '*/*',
    bytes,
    body: bytes.length === 0 ? undefined : parseBody(bytes),
  };
}

/** Text that is not JSON stays text, and the description then says that an object was expected. */
function parseBody(bytes: Buffer): Json {
  try {
    return JSON.parse(bytes.toString('utf8')) as Json;
  } catch {
    return bytes.toString('utf8');
  }
}

function callOf({ method, path, accept, body }: Incoming): Call | undefined {
  const parts = /^(\/repos\/[^/]+\/[^/?]+)([^?]*)\??(.*)$/.exec(path);
  if (!parts) return undefined;
  const [, repository = '', rest = '', query = ''] = parts;
  return { method, repository, path: rest, query: new URLSearchParams(query), body, accept };
}

/**
 * The emulator's own address would lead clients around the proxy, so links name the proxy; pages for people
 * are on github.com. Times are whole seconds as GitHub's are.
 */
function withProxyLinks(answer: Answer, origins: readonly string[], url: string): Answer {
  const {
    'content-length': _length,
    'transfer-encoding': _encoding,
    connection: _c,
    ...headers
  } = answer.headers;
  if (headers.link)
    headers.link = origins.reduce((link, origin) => link.replaceAll(origin, url), headers.link);
  if (!headers['content-type']?.includes('application/json')) return { ...answer, headers };
  let text = answer.body.toString('utf8').replace(/("(?:date|[a-z]+_at)":"[^"\\]{19})\.\d{3}Z"/g, '$1Z"');
  for (const origin of origins) {
    text = text
      .replaceAll(`"html_url":"${origin}/`, '"html_url":"https://github.com/')
      .replaceAll(origin, url);
  }
  return { status: answer.status, headers, body: Buffer.from(text) };
}

function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  response.end(answer.body);
}
