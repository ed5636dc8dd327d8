import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  getProxyUrl
} from "./chunk-D4DRFCH4.js";

// src/system/proxy.ts
async function proxiedFetch(url, init) {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  const { default: undici } = await import("./undici-D246AM43.js");
  const dispatcher = new undici.ProxyAgent(proxy.href);
  return undici.fetch(url, { ...init, dispatcher });
}

export {
  proxiedFetch
};
