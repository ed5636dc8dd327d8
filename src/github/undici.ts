/**
 * What the GitHub packages take from undici, which is as large as all the rest of this program at its start. Node has the
 * same fetch built in; only a proxy needs the package. The bundle puts this in its place (scripts/build.ts).
 */
const VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

const isProxied = VARIABLES.some((name) => process.env[name]);
const undici = isProxied ? (await import('undici')).default : undefined;

export const fetch = undici?.fetch ?? globalThis.fetch;

/** Asked for where a variable names a proxy. */
export const ProxyAgent = undici?.ProxyAgent;
