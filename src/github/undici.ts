/**
 * Replaces undici in the bundle (scripts/build.ts) for the GitHub packages. Node has the same fetch built in; only a proxy needs
 * the package, which is as large as everything else that loads at the start.
 */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

const isProxied = VARIABLES.some((name) => process.env[name]);
const undici = isProxied ? (await import('undici')).default : undefined;

export const fetch = undici?.fetch ?? globalThis.fetch;

/** Undefined unless a variable names a proxy. */
export const ProxyAgent = undici?.ProxyAgent;
