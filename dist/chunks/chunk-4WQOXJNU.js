import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  getProxyUrl
} from "./chunk-D4DRFCH4.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/system/proxy.ts
var proxies = /* @__PURE__ */ new Map();
async function proxiedFetch(url, init) {
  const proxy = getProxyUrl(new URL(url));
  if (!proxy?.hostname) return fetch(url, init);
  const known = proxies.get(proxy.href) ?? connect(proxy.href);
  proxies.set(proxy.href, known);
  const { dispatcher, send } = await known;
  return send(url, { ...init, dispatcher });
}
async function connect(proxy) {
  const { default: undici } = await import("./undici-D246AM43.js");
  return { dispatcher: new undici.ProxyAgent(proxy), send: undici.fetch };
}
var TooLongError = class extends UserError {
};
async function wholeBody({ body }, bytesMax) {
  const parts = [];
  let bytes = 0;
  for await (const part of body ?? []) {
    bytes += part.length;
    if (bytes > bytesMax) throw new TooLongError(`the answer has more than ${bytesMax} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
async function fetchWhole(url, init, bytesMax) {
  const answer = await proxiedFetch(url, init);
  const body = await wholeBody(answer, bytesMax);
  const { status, statusText, headers } = answer;
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status, statusText, headers });
}

export {
  proxiedFetch,
  TooLongError,
  fetchWhole
};
