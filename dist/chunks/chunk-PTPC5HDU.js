import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  readSite
} from "./chunk-EGNPQRY3.js";
import {
  namedSuite
} from "./chunk-IGLNJ6RH.js";
import {
  askGit,
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  SCHEMA_FOLDER,
  SUITES_FILE,
  encodeSuites,
  folderName,
  listOf
} from "./chunk-APQVLVC5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/commands/dashboard.ts
import { resolve as resolve2 } from "node:path";

// src/serve/browser.ts
import { spawn } from "node:child_process";
var OPENERS = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""]
};
function openInBrowser(address, note) {
  const [program, ...words] = OPENERS[process.platform] ?? ["xdg-open"];
  return new Promise((resolve3) => {
    const child = spawn(program, [...words, address], { stdio: "ignore", detached: true });
    child.once("error", () => {
      note(`Cannot start a browser (${program}). Open the address yourself.
`);
      resolve3();
    });
    child.once("spawn", () => {
      child.unref();
      resolve3();
    });
  });
}

// src/serve/local-suites.ts
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
async function collectSuites(paths, branch, historyDir) {
  const repositories = await Promise.all(
    paths.map((path, i) => repositoryAt(path, branch, historyDir, i === 0 ? "" : `also/${i}/`))
  );
  const below = (path) => [historyDir, path].filter((part) => part !== "").join("/");
  const read = async (path) => {
    const owner = repositories.findLast(({ prefix }) => path.startsWith(prefix));
    const own = owner && path.slice(owner.prefix.length);
    if (!owner || own === void 0 || !owner.files.includes(own)) return void 0;
    const { status, stdout } = await askGit(["cat-file", "blob", `${owner.commit}:${below(own)}`], {
      cwd: owner.path
    });
    return status === 0 ? stdout : void 0;
  };
  const suites = [];
  for (const { path, prefix, files, web } of repositories) {
    for (const folder of foldersOf(files)) {
      const name = suiteIn(await read(`${prefix}${folder}/index.json`) ?? "", folder);
      if (name === void 0) continue;
      suites.push({
        name: prefix === "" ? name : `${name} (${basename(resolve(path))})`,
        folder: `${prefix}${folder}`,
        ...web && { repository: web }
      });
    }
  }
  const list = encodeSuites(listOf(suites));
  return {
    suites,
    paths: async () => [
      SUITES_FILE,
      ...repositories.flatMap(({ prefix, files }) => files.map((file) => prefix + file))
    ],
    read: async (path) => path === SUITES_FILE ? list : read(path)
  };
}
async function repositoryAt(path, branch, historyDir, prefix) {
  await stat(path).catch((cause) => {
    throw new UserError(`folder ${path} does not exist`, "Pass folders of git repositories.", { cause });
  });
  const tip = await gitBranch(path, branch).tip();
  const tree = tip && (historyDir === "" ? tip.commit : `${tip.commit}:${historyDir}`);
  const listed = tree && await tryGit(["ls-tree", "-r", "-z", "--name-only", tree], { cwd: path });
  const all = listed ? listed.split("\0").filter((file) => file !== "") : [];
  const folders = foldersOf(all);
  if (!tip || folders.length === 0) {
    throw new UserError(
      `there is no history on branch ${branch} of ${path}`,
      `Fetch it (git fetch origin ${branch}:${branch}), or store a first run: perf-regression record FILES\u2026`
    );
  }
  const files = all.filter((file) => folders.some((folder) => file.startsWith(`${folder}/`)));
  return { path, commit: tip.commit, prefix, files, web: await webAddressOf(path) };
}
function foldersOf(files) {
  const folders = files.flatMap((file) => /^([^/]+)\/index\.json$/.exec(file)?.[1] ?? []);
  return folders.filter((folder) => folder !== SCHEMA_FOLDER).sort();
}
function suiteIn(index, folder) {
  try {
    const suite = namedSuite(JSON.parse(index));
    return suite !== void 0 && folderName(suite) === folder ? suite : void 0;
  } catch {
    return folder;
  }
}
async function webAddressOf(cwd) {
  const remote = await tryGit(["remote", "get-url", "origin"], { cwd });
  const found = /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/.exec(
    remote ?? ""
  );
  return found ? `https://${found[1]}/${found[2]}` : void 0;
}

// src/serve/server.ts
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { extname } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
var compress = promisify(gzip);
var TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".ndjson": "application/x-ndjson"
};
async function serve(port, site, collect) {
  const server = createServer((request, response) => {
    answer(request, response, site, collect).catch((error) => {
      send(request, response, 500, "text/plain", String(error));
    });
  });
  await new Promise((resolve3, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve3);
  }).catch((cause) => {
    throw new UserError(`cannot listen on port ${port}`, "Choose another port; --port 0 picks a free one.", {
      cause
    });
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const ended = new Promise((resolve3) => server.once("close", resolve3));
  return { address: `http://127.0.0.1:${server.address().port}/`, ended, stop };
}
async function answer(request, response, site, collect) {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (host !== "127.0.0.1" && host !== "localhost") {
    return send(request, response, 403, "text/plain", "This server is for this machine only.");
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    return send(request, response, 405, "text/plain", "This server is read-only.");
  }
  const path = pathOf(request.url ?? "/");
  const text = site.get(path) ?? await (await collect()).read(path);
  if (text === void 0) return send(request, response, 404, "text/plain", `There is no ${path}.`);
  return send(request, response, 200, TYPES[extname(path)] ?? "text/plain", text);
}
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, "http://127.0.0.1").pathname).slice(1) || "index.html";
  } catch {
    return "index.html";
  }
}
async function send(request, response, status, type, text) {
  const etag = `"${createHash("sha256").update(text).digest("hex").slice(0, 32)}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  const zips = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const body = zips ? await compress(text, { level: 6 }) : Buffer.from(text);
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
    "content-length": body.length,
    "cache-control": "no-cache",
    etag,
    "x-content-type-options": "nosniff",
    ...zips && { "content-encoding": "gzip" }
  });
  response.end(request.method === "HEAD" ? void 0 : body);
}

// src/commands/dashboard.ts
var PORT = 7777;
var alsoFlag = {
  name: "also",
  value: "PATHS",
  help: "Other local repositories whose suites to show as well."
};
var dashboardCommand = {
  name: "dashboard",
  usage: "dashboard",
  examples: ["perf-regression dashboard --open", "perf-regression dashboard --also ../backend,../client"],
  inputs: ["branch", "history-dir"],
  flags: [
    { name: "open", help: "Open the dashboard in the browser." },
    { name: "port", value: "NUMBER", help: `Port to listen on; 0 takes any free one. [${PORT}]` },
    alsoFlag
  ],
  run: (given) => show(given, () => collectFor(given))
};
function collectFor({ cwd, options, config }) {
  const also = (options.get("also") ?? "").split(",").filter((path) => path !== "");
  const folders = [cwd, ...also.map((path) => resolve2(cwd, path))];
  return collectSuites(folders, config.branch, config.historyDir);
}
async function show(given, collect) {
  await collect();
  const asked = Number(given.options.get("port") ?? PORT);
  if (!Number.isInteger(asked) || asked < 0 || asked > 65535) {
    throw new UserError(
      `--port: expected a port from 0 to 65535, got ${JSON.stringify(given.options.get("port"))}`,
      "Give a number up to 65535."
    );
  }
  const site = await readSite();
  const server = await serve(asked, await site.files(), collect);
  given.print(`The dashboard is at ${server.address} (Ctrl+C stops it)
`);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, server.stop);
  if (given.flags.has("open")) await openInBrowser(server.address, given.note);
  await server.ended;
  return 0;
}

export {
  alsoFlag,
  dashboardCommand,
  collectFor
};
