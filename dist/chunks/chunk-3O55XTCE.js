import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  getProxyUrl
} from "./chunk-7LJ3NZWS.js";

// src/system/proxy.ts
async function proxiedFetch(url, init) {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  const { default: undici } = await import("./undici-XXL7FG4Z.js");
  const dispatcher = new undici.ProxyAgent(proxy.href);
  return undici.fetch(url, { ...init, dispatcher });
}

export {
  proxiedFetch
};
