/** A message arrives once, or an error says why not; it never says where it was to go. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeError, TransientError, UserError } from '../../src/model/errors.ts';
import { postJson } from '../../src/sinks/webhook.ts';
import { Patience } from '../../src/system/patience.ts';
import { startTunnel } from '../harness/tunnel.ts';
import { startWebhook, type WebhookAnswer, type WebhookStandIn } from '../harness/webhook.ts';

let service: WebhookStandIn;
beforeEach(async () => {
  service = await startWebhook();
});
afterEach(() => service.stop());

const BODY = { text: 'ä <!here>' };

/** For what never ends: until then a request arrives and its answer begins, on a busy machine too. */
const short = () => new Patience({ requestMs: 1000, budgetMs: 5000, tries: 4, pauseMs: 1 });

async function failure(address = service.url, patience?: Patience): Promise<UserError> {
  const error = await postJson(address, BODY, 'Slack', patience).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(describeError(error)).not.toContain('s3cr3t');
  return error as UserError;
}

test('what is sent is what arrives', async () => {
  await postJson(service.url, BODY, 'Slack');
  expect(service.received).toEqual([BODY]);
});

test('behind a proxy it goes through that, and still where it was to', async () => {
  const tunnel = await startTunnel(service.url);
  vi.stubEnv('http_proxy', tunnel.url);
  try {
    await postJson(service.url.replace(/127[^/]*/, 'hooks.example'), BODY, 'Slack');
    expect(service.received).toEqual([BODY]);
    expect(tunnel.asked).toEqual(['hooks.example:80']);
    vi.stubEnv('http_proxy', 'http://127.0.0.1:9');
    const refused = await failure('http://hooks.example/services/s3cr3t');
    expect(refused.message).toBe('Slack cannot be reached (ECONNREFUSED)');
  } finally {
    vi.unstubAllEnvs();
    tunnel.stop();
  }
});

const passing: { name: string; answers: WebhookAnswer[] }[] = [
  { name: 'a 500', answers: [{ status: 500 }] },
  { name: 'three faults in a row', answers: [{ status: 502 }, { status: 503 }, { status: 429 }] },
  { name: 'a limit with its time', answers: [{ status: 429, headers: { 'retry-after': '0' } }] },
  { name: 'an answer that says nothing', answers: [{ status: 204, body: '' }] },
];

test.each(passing)('$name is got over', async ({ answers }) => {
  const faults = answers.filter(({ status }) => status !== 204).length;
  service.answers.push(...answers);
  await postJson(service.url, BODY, 'Slack');
  expect(service.received).toHaveLength(faults + 1);
});

test.each([
  [{ status: 400, body: 'invalid_blocks' }, 'Slack answered 400 (invalid_blocks)', 'notify --test'],
  [{ status: 404, body: 'no_service' }, 'Slack answered 404 (no_service)', 'Create a new one'],
  [{ status: 410, body: '' }, 'Slack answered 410', 'Create a new one'],
  [
    { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' },
    'Slack answered 302',
    'notify --test',
  ],
])('%j is told once, with what to do', async (answer, message, remedy) => {
  service.answers.push(answer);
  const error = await failure();
  expect(error).not.toBeInstanceOf(TransientError);
  expect(error.message).toBe(message);
  expect(error.remedy).toContain(remedy);
  expect(service.received).toHaveLength(1);
});

test('a fault that stays is told after four tries', async () => {
  service.answers.push(
    ...Array.from({ length: 4 }, () => ({ status: 500, headers: { 'retry-after': '0' } })),
  );
  const error = await failure();
  expect(error).toBeInstanceOf(TransientError);
  expect(error.message).toBe('Slack answered 500 (ok)');
  expect(error.remedy).toContain('notify --report');
  expect(service.received).toHaveLength(4);
});

test('nobody waits for an hour', async () => {
  service.answers.push({ status: 429, headers: { 'retry-after': '3600' } });
  expect((await failure()).message).toBe('Slack answered 429 (ok)');
  expect(service.received).toHaveLength(1);
});

test('a connection that is cut behind the request is not repeated: it may have arrived', async () => {
  service.answers.push({ cut: true });
  const error = await failure();
  expect(error).toMatchObject({ remedy: expect.stringContaining('notify --report') });
  expect(error.message).toMatch(/^Slack closed the connection.*may have arrived$/);
  expect(service.received).toHaveLength(1);
});

test.each([
  {
    what: 'a service that is silent',
    answer: { silent: true },
    says: 'did not answer in time; the message may have',
  },
  { what: 'a refusal that never ends', answer: { status: 400, trickle: true }, says: 'answered 400' },
])('$what ends at the deadline, and is not repeated', async ({ answer, says }) => {
  service.answers.push(answer);
  expect((await failure(service.url, short())).message).toContain(`Slack ${says}`);
  expect(service.received).toHaveLength(1);
});

test('a page of a proxy is not repeated', async () => {
  service.answers.push({ body: '<!DOCTYPE html><title>Please sign in</title>' });
  expect((await failure()).message).toContain(
    'Slack answered with a web page instead of a webhook response; the message may not have arrived',
  );
  expect(service.received).toHaveLength(1);
});

test('a fault that never ends its words is got over', async () => {
  service.answers.push({ status: 503, trickle: true });
  await postJson(
    service.url,
    BODY,
    'Slack',
    new Patience({ requestMs: 1000, budgetMs: 60_000, tries: 9, pauseMs: 1 }),
  );
  expect(service.received).toHaveLength(2);
});

test('a service that took the message may go on talking', async () => {
  service.answers.push({ trickle: true });
  await postJson(service.url, BODY, 'Slack', short());
  expect(service.received).toHaveLength(1);
});

test('where nobody listens, it is tried again and then said', async () => {
  const { url } = service;
  await service.stop();
  expect((await failure(url)).message).toBe('Slack cannot be reached (ECONNREFUSED)');
  service = await startWebhook();
});

test('of an endless answer the beginning is read, and an address in it is not repeated', async () => {
  service.answers.push({ status: 403, body: `no: ${service.url} ${'x'.repeat(1_000_000)}` });
  const { message } = await failure();
  expect(message).toContain('403 (no: ***');
  expect(message.length).toBeLessThan(300);
});
