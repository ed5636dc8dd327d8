/**
 * The address of the stand-in GitHub in this process. GitHub's packages remember the one that they find when they are loaded, so they are loaded here,
 * before anything else can do it, and each stand-in takes that address if it is free.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

let port: Promise<number> | undefined;

export function usualPort(): Promise<number> {
  port ??= chosen();
  return port;
}

/** Whether a run in this process can reach it by those packages too. */
export async function isUsual(url: string): Promise<boolean> {
  return URL.parse(url)?.port === String(await usualPort());
}

async function chosen(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  const { GITHUB_API_URL: before } = process.env;
  process.env.GITHUB_API_URL = `http://127.0.0.1:${free}`;
  await import('@actions/github');
  await import('@actions/artifact');
  if (before === undefined) delete process.env.GITHUB_API_URL;
  else process.env.GITHUB_API_URL = before;
  return free;
}
