import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  HistoryLog,
  Patience,
  TEST_MESSAGE,
  decodeSegment,
  encodeEvent,
  encodeSegment,
  entryFor,
  folderName,
  isOverdue,
  lstat,
  messageOf as messageOf2,
  mkdir,
  namesOfOwn,
  nextSegmentFile,
  notOurs,
  open,
  openEvents,
  proxiedFetch,
  readOwn
} from "./chunk-AWV3AP5M.js";
import {
  TransientError,
  UserError,
  constants,
  isBad,
  join,
  linkTarget,
  markdownCode,
  markdownText,
  messageOf,
  pathFault,
  published,
  shortCommit,
  visible
} from "./chunk-VBP7NML6.js";
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/sinks/channels.ts
var channels_exports = {};
__export(channels_exports, {
  TEST: () => TEST,
  channels: () => channels,
  contentOf: () => contentOf,
  failureOf: () => failureOf,
  send: () => send
});

// src/reporters/discord.ts
var TITLE_MAX = 256;
var DESCRIPTION_MAX = 4096;
var TEXT_MAX = 6e3;
var FREE = 700;
var COLOURS = {
  pass: 3055683,
  fail: 13706287,
  allowed: 12551936,
  inconclusive: 9147550,
  "nothing-compared": 8540383
};
function renderDiscord({ gate, title, suites, links }) {
  const linked = links.map(({ words, url }) => `[${words}](${linkTarget(url)})`).join(" \xB7 ");
  const room = Math.min(
    DESCRIPTION_MAX,
    Math.floor((TEXT_MAX - FREE - linked.length) / Math.max(1, suites.length))
  );
  const texts = suites.map((suite) => within(suiteLines(suite), room));
  const described = texts.length === 0 ? [""] : texts;
  const embeds = described.map((description, i) => ({
    ...i === 0 && { title: plain(title) },
    color: COLOURS[gate],
    description: i === described.length - 1 ? [description, linked].filter((part) => part !== "").join("\n") : description
  }));
  return { username: "perf-regression", allowed_mentions: { parse: [] }, embeds };
}
function suiteLines({ title, lines, notes }) {
  return [
    ...title === "" ? [] : [`**${prose(title)}**`],
    ...lines.map(lineText),
    ...notes.map((note) => `-# ${prose(note)}`)
  ];
}
function lineText({ symbol, name, page, values, change, why }) {
  const strong = change === "" ? "" : ` **${prose(change)}**`;
  const linked = page === void 0 ? code(name) : `[${code(name)}](${linkTarget(page)})`;
  return `${symbol} ${linked} ${prose(values)}${strong} ${prose(why)}`;
}
function within(lines, room) {
  let used = 0;
  const retained = lines.filter((line) => {
    used += line.length + 1;
    return used <= room;
  });
  return retained.join("\n");
}
function plain(title) {
  const text = prose(title);
  return text.length <= TITLE_MAX ? text : prose(title.slice(0, TITLE_MAX / 2 - 1).toWellFormed());
}
var MEANINGFUL = /[\\*_~`|<>#:[\]()]/g;
function prose(text) {
  return text.replace(MEANINGFUL, "\\$&").replaceAll("@", "@\u200B");
}
function code(name) {
  return `\`${name.replaceAll("`", "\u02CB") || " "}\``;
}

// src/reporters/slack.ts
var HEADER_MAX = 150;
var TEXT_MAX2 = 3e3;
function renderSlack(message, mentions) {
  const { title, suites, links } = message;
  const called = isBad(message.gate) ? mentions.map(mention) : [];
  const linked = links.map(({ words, url }) => `<${escaped(linkTarget(url))}|${words}>`).join(" \xB7 ");
  return {
    text: cut([prose2(title), ...called].join(" "), TEXT_MAX2),
    blocks: [
      { type: "header", text: { type: "plain_text", text: cut(plain2(title), HEADER_MAX), emoji: false } },
      ...section(called.join(" ")),
      ...suites.flatMap(suiteBlocks),
      ...context(linked)
    ]
  };
}
function suiteBlocks({ title, lines, notes }) {
  return [
    ...section(title === "" ? "" : `*${prose2(title)}*`),
    ...inSections(lines.map(lineText2)),
    ...context(notes.map(prose2).join("\n"))
  ];
}
function lineText2({ symbol, name, page, values, change, why }) {
  const strong = change === "" ? "" : ` *${prose2(change)}*`;
  const linked = page === void 0 ? code2(name) : `<${escaped(linkTarget(page))}|${label(name)}>`;
  return `${symbol} ${linked} ${prose2(values)}${strong} ${prose2(why)}`;
}
var LINES_MAX = 5;
function inSections(lines) {
  return lines.length === 0 ? [] : [...section(lines.slice(0, LINES_MAX).join("\n")), ...inSections(lines.slice(LINES_MAX))];
}
function section(text) {
  return text === "" ? [] : [{ type: "section", text: mrkdwn(text) }];
}
function context(text) {
  return text === "" ? [] : [{ type: "context", elements: [mrkdwn(text)] }];
}
function mrkdwn(text) {
  return { type: "mrkdwn", text: cut(text, TEXT_MAX2), verbatim: true };
}
function mention(whom) {
  if (whom === "here" || whom === "channel") return `<!${whom}>`;
  return whom.startsWith("S") ? `<!subteam^${whom}>` : `<@${whom}>`;
}
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
var ALIKE = {
  "*": "\u2217",
  "~": "\u223C",
  "`": "\u02CB",
  "@": "\uFF20",
  "&": "\uFF06",
  "<": "\u2039",
  ">": "\u203A"
};
function prose2(text) {
  const marks = text.replace(/[*~`@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => ALIKE[mark] ?? "\uFF3F");
  return escaped(marks);
}
function plain2(text) {
  return text.replace(/[&<>@]/g, (mark) => ALIKE[mark] ?? mark);
}
function code2(name) {
  return `\`${escaped(name.replaceAll("`", "\u02CB")) || " "}\``;
}
function label(name) {
  return prose2(name).replaceAll("|", "\xA6") || "(no name)";
}
function cut(text, length) {
  if (text.length <= length) return text;
  const end = text.lastIndexOf("\n", length - 2);
  return `${text.slice(0, end > 0 ? end : length - 1)}\u2026`.toWellFormed();
}

// src/reporters/teams.ts
var CARD_BYTES = 26e3;
var COLOURS2 = {
  pass: "Good",
  fail: "Attention",
  allowed: "Warning",
  inconclusive: "Default",
  "nothing-compared": "Attention"
};
function renderTeams({ gate, title, suites, links }) {
  const head = block([{ text: title, weight: "Bolder", size: "Medium", color: COLOURS2[gate] }]);
  const content = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.4",
    msteams: { width: "Full" },
    body: within2([head, ...suites.flatMap(suiteBlocks2)]),
    actions: links.map(({ words, url }) => ({
      type: "Action.OpenUrl",
      title: words,
      url: linkTarget(url)
    }))
  };
  const attachment = { contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content };
  return { type: "message", attachments: [attachment] };
}
function suiteBlocks2({ title, lines, notes }) {
  return [
    ...title === "" ? [] : [{ ...block([{ text: title, weight: "Bolder" }]), separator: true }],
    ...lines.map(lineBlock),
    ...notes.map((note) => block([{ text: note, isSubtle: true, size: "Small" }]))
  ];
}
function lineBlock({ symbol, name, page, values, change, why }) {
  return block([
    { text: `${symbol} ` },
    { text: name, fontType: "Monospace", ...page !== void 0 && { selectAction: opening(page) } },
    { text: ` ${values} ` },
    ...change === "" ? [] : [{ text: `${change} `, weight: "Bolder" }],
    { text: why, isSubtle: true }
  ]);
}
function opening(url) {
  return { type: "Action.OpenUrl", url: linkTarget(url) };
}
function block(runs) {
  return { type: "RichTextBlock", inlines: runs.map((run) => ({ type: "TextRun", ...run })) };
}
function within2(blocks) {
  let used = 0;
  return blocks.filter((each) => {
    used += new TextEncoder().encode(JSON.stringify(each)).length;
    return used <= CARD_BYTES;
  });
}

// src/reporters/unmeasured.ts
function renderUnmeasured({ suite, commit, why, url }) {
  const log = /^https?:\/\//.test(url) ? `[the run](${linkTarget(url)})` : "the run";
  return `### \u{1F7E3} ${sentenceOf(commit)}

Suite ${markdownCode(suite)}: ${markdownText(why, 600)}

Its performance is unknown. See the log of ${log} for details.
`;
}
function unmeasuredMessage({ suite, commit, why, url }) {
  return {
    gate: "nothing-compared",
    title: `\u{1F7E3} ${visible(suite, 40)}: ${sentenceOf(commit)}`,
    suites: [{ title: "", lines: [], notes: [visible(why, 240), "Its performance is unknown"] }],
    links: /^https?:\/\//.test(url) ? [{ words: "Run", url }] : []
  };
}
function sentenceOf(commit) {
  return `${commit === "" ? "This run" : `Commit ${shortCommit(commit)}`} could not be measured`;
}

// src/sinks/webhook.ts
var webhookPatience = () => new Patience({ requestMs: 1e4, budgetMs: 6e4, tries: 4, pauseMs: 1e3 });
var ANSWER_BYTES_MAX = 2e3;
var SHOWN_MAX = 200;
var NOT_CONNECTED = /* @__PURE__ */ new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]);
async function postJson(address, body, service, patience = webhookPatience()) {
  const text = JSON.stringify(body);
  await patience.ask(async (signal) => {
    const failure = await tryPost(address, text, signal);
    if (failure) throw errorOf(failure, service);
  });
}
async function tryPost(address, body, signal) {
  let status;
  try {
    const response = await proxiedFetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", "user-agent": "perf-regression" },
      body,
      // A redirect leads to another address, and the user did not name that one.
      redirect: "manual",
      signal
    });
    status = response.status;
    const answer = withoutAddress(await beginningOf(response), address);
    if (response.ok) return isPage(answer) ? A_PAGE : void 0;
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    return refusal(status, answer, seconds >= 0 ? seconds * 1e3 : void 0);
  } catch (error) {
    if (status === void 0) return withoutAnswer(error);
    return status < 300 ? void 0 : refusal(status, "", void 0);
  }
}
var A_PAGE = {
  phrase: "answered with a web page instead of a webhook response; the message may not have arrived",
  status: void 0,
  passing: false,
  wait: void 0
};
function isPage(answer) {
  return /^<(?:!doctype|html)/i.test(answer);
}
function refusal(status, answer, wait) {
  const phrase = `answered ${status}${answer === "" ? "" : ` (${answer})`}`;
  return { phrase, status, passing: status === 429 || status >= 500, wait };
}
async function beginningOf({ body }) {
  if (!body) return "";
  const chunks = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= ANSWER_BYTES_MAX) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, ANSWER_BYTES_MAX).trim();
}
function withoutAddress(answer, address) {
  const { pathname } = new URL(address);
  const masked = answer.replaceAll(address, "***");
  const safe = pathname.length > 1 ? masked.replaceAll(pathname, "***") : masked;
  return visible(safe.slice(0, SHOWN_MAX), SHOWN_MAX);
}
function withoutAnswer(error) {
  const { name, cause } = error;
  const code3 = typeof cause?.code === "string" ? cause.code : "";
  if (isOverdue(error)) {
    const phrase = "did not answer in time; the message may have arrived";
    return { phrase, status: void 0, passing: false, wait: void 0 };
  }
  if (name !== "TypeError") throw error;
  return NOT_CONNECTED.has(code3) ? { phrase: `cannot be reached (${code3})`, status: void 0, passing: true, wait: void 0 } : {
    phrase: `closed the connection${code3 === "" ? "" : ` (${code3})`}; the message may have arrived`,
    status: void 0,
    passing: false,
    wait: void 0
  };
}
function errorOf({ phrase, status, passing, wait }, service) {
  const message = `${service} ${phrase}`;
  const later = "Send it later: perf-regression notify --report FILE";
  if (passing) return new TransientError(message, later, { waitMs: wait });
  if (status === void 0) return new UserError(message, later);
  const gone = [401, 403, 404, 410].includes(status);
  return new UserError(
    message,
    gone ? "The webhook may have been removed. Create a new one and put its address into the secret." : `Check that the address is a webhook of ${service}: perf-regression notify --test`
  );
}

// src/sinks/channels.ts
var channels = Object.freeze([
  {
    service: "Slack",
    input: "slack-webhook",
    variable: "SLACK_WEBHOOK_URL",
    bodies: ({ message }, config) => [renderSlack(message, config.slackMention)]
  },
  {
    service: "Microsoft Teams",
    input: "teams-webhook",
    variable: "TEAMS_WEBHOOK_URL",
    bodies: ({ message }) => [renderTeams(message)]
  },
  {
    service: "Discord",
    input: "discord-webhook",
    variable: "DISCORD_WEBHOOK_URL",
    bodies: ({ message }) => [renderDiscord(message)]
  },
  {
    service: "The webhook",
    input: "webhook",
    variable: "WEBHOOK_URL",
    bodies: ({ data }) => data
  }
]);
var TEST = { message: TEST_MESSAGE, data: [{ test: TEST_MESSAGE.title }] };
function failureOf(unmeasured) {
  return { message: unmeasuredMessage(unmeasured), data: [{ unmeasured }] };
}
function contentOf(news, links) {
  const message = messageOf2(news, links, links.Dashboard);
  return { message, data: news.map(({ report }) => published(report)) };
}
async function send(channel, content, config) {
  const address = config.written[channel.input];
  const patience = webhookPatience();
  for (const body of channel.bodies(content, config))
    await postJson(address, body, channel.service, patience);
}

// src/history/archive.ts
function archiveOnBranch(branch, historyDir, patience) {
  return {
    description: branch.description,
    async store(suite, segments) {
      const log = new HistoryLog(branch, historyDir, suite);
      const message = `perf: archive ${segments.length} segments of ${suite}`;
      await log.revise(message, patience, async (entries) => withThose(entries, segments));
      const there = new HistoryLog(branch, historyDir, suite);
      await there.revise("", patience, async (entries, read) => {
        for (const { entry } of segments) {
          const archived = entries.find(({ sha256 }) => sha256 === entry.sha256);
          if (!archived) throw new UserError(`${entry.file} of ${suite} is not in ${branch.description}`);
          await read(archived);
        }
        return void 0;
      });
    }
  };
}
function withThose(entries, segments) {
  const all = [...entries];
  const files = /* @__PURE__ */ new Map();
  for (const { entry, text } of segments) {
    if (entries.some(({ sha256 }) => sha256 === entry.sha256)) continue;
    const file = nextSegmentFile(all);
    all.push({ ...entry, file });
    files.set(file, text);
  }
  return files.size > 0 ? { segments: all, files } : void 0;
}
function archiveInFiles(store) {
  return {
    description: store.description,
    async store(suite, segments) {
      for (const { entry, text } of segments) {
        const name = `${folderName(suite)}/${fileName(entry)}`;
        const there = await store.get(name);
        if (there === text) continue;
        if (there !== void 0) throw notOurs(name, store.description, "it has another content");
        await store.put(name, text);
        if (await store.get(name) === text) continue;
        throw new UserError(
          `${name} cannot be read back from ${store.description}`,
          "Nothing was dropped; try again."
        );
      }
    }
  };
}
function fileName({ oldest, newest, sha256 }) {
  return `${oldest.slice(0, 10)}_${newest.slice(0, 10)}_${sha256.slice(0, 12)}.ndjson`;
}
function branchNameOf(where) {
  const [, name] = /^branch:(.+)$/.exec(where) ?? [];
  return name === void 0 ? [] : [name];
}
function archiveAt(where, context2) {
  if (where === "") return void 0;
  const [name] = branchNameOf(where);
  if (name !== void 0 && name !== context2.branch) {
    return archiveOnBranch(context2.openBranch(name), context2.historyDir, context2.patience);
  }
  const store = name === void 0 ? context2.openStore(where) : void 0;
  if (store) return archiveInFiles(store);
  const why = name === void 0 ? "names no archive" : "is the history itself";
  throw new UserError(`archive: ${JSON.stringify(where)} ${why}`, "Write it as branch:perf-archive.");
}

// src/history/retention.ts
var BATCH = 16;
async function pruneHistory(log, { since, archive, most = Number.POSITIVE_INFINITY, slackMs = 0, isDry = false }, patience) {
  let old = [];
  const where = archive ? `are in ${archive.description}` : "are dropped";
  await log.revise(`perf: old runs of ${log.suite} ${where}`, patience, async (entries, read) => {
    const oldSegments = oldOnes(entries, since).slice(0, most);
    const newest = entries.at(-1);
    const isLong = newest && Date.parse(newest.oldest) < since.getTime() - slackMs && oldSegments.length < most;
    const split = isLong ? splitAt(await read(newest), since, log.suite) : void 0;
    old = [...oldSegments, ...split ? [split.old.entry] : []];
    if (old.length === 0 || isDry) return void 0;
    for (let i = 0; i < oldSegments.length; i += BATCH) {
      const batch = [];
      for (const entry of oldSegments.slice(i, i + BATCH)) batch.push(await read(entry));
      await archive?.store(log.suite, batch);
    }
    if (split) await archive?.store(log.suite, [split.old]);
    const files = new Map(oldSegments.map(({ file }) => [file, null]));
    const segments = entries.filter(({ file }) => !files.has(file));
    if (split) {
      segments.splice(-1, 1, split.left.entry);
      files.set(split.left.entry.file, split.left.text);
    }
    return { segments, files };
  });
  return old;
}
function oldOnes(entries, since) {
  return entries.slice(0, -1).filter(({ newest }) => Date.parse(newest) < since.getTime());
}
function splitAt({ entry, text, segment }, since, suite) {
  const isOld = ({ time }) => Date.parse(time) < since.getTime();
  const last = segment.runs.at(-1);
  const removed = segment.runs.filter((run) => isOld(run) && run !== last);
  if (removed.length === 0) return void 0;
  const left = segment.runs.filter((run) => !removed.includes(run));
  const ids = new Set(left.map(({ id }) => id));
  const others = segment.events.filter(({ run }) => !ids.has(run));
  const open2 = openEvents(others).map(encodeEvent).join("");
  return {
    old: storedAs(entry, encodeSegment(removed, others), suite),
    left: storedAs(entry, open2 + linesOf(text, ids), suite)
  };
}
function storedAs({ file }, text, suite) {
  const segment = decodeSegment(file, text, suite);
  return { entry: entryFor(file, text, segment.runs), text, segment };
}
function linesOf(text, ids) {
  const lines = text.split("\n").filter((line) => {
    if (line === "") return false;
    const { type, id, run } = JSON.parse(line);
    return type === "series" || ids.has((type === "run" ? id : run) ?? "");
  });
  return lines.map((line) => `${line}
`).join("");
}

// src/system/write-inside.ts
var LENGTH_MAX = 4096;
var { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
async function writeInside(root, path, content, { isNew = false } = {}) {
  const parts = partsOf(path, root);
  const name = parts.pop();
  try {
    const folder = await folderInside(root, parts, path);
    const flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | (isNew ? O_EXCL : 0);
    const file = await open(join(folder, name), flags, 438);
    try {
      await replace(file, content);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const why = cause.code === "ELOOP" ? "it is a link" : messageOf(cause);
    throw refused(path, root, why, cause);
  }
}
function partsOf(path, root) {
  const parts = path.split("/");
  const fault = pathFault(path, LENGTH_MAX);
  if (fault !== void 0) throw refused(path, root, `it ${fault}`);
  if (parts.some((part) => part === "" || part === ".")) throw refused(path, root, "it has an empty part");
  return parts;
}
async function folderInside(root, parts, path) {
  await mkdir(root, { recursive: true });
  let folder = root;
  for (const part of parts) {
    folder = join(folder, part);
    await mkdir(folder).catch((error) => {
      if (error.code !== "EEXIST") throw error;
    });
    if (!(await lstat(folder)).isDirectory())
      throw refused(path, root, `${folder} is not a folder, but a link or a file`);
  }
  return folder;
}
async function replace(file, content) {
  if (!(await file.stat()).isFile()) throw new Error("it is not a file, but a pipe or a device");
  await file.truncate(0);
  await file.writeFile(content);
}
function refused(path, root, why, cause) {
  return new UserError(
    `${JSON.stringify(visible(path, 300))} cannot be written below ${root}: ${why}`,
    "Nothing was written there. If the name comes from a history or an archive, check who wrote it.",
    { cause }
  );
}

// src/serve/site.ts
var FOLDER = "dist/dashboard";
var VERSION_FILE = "version";
function readSite() {
  const files = () => {
    const names = namesOfOwn(FOLDER).filter((name) => name !== VERSION_FILE);
    return new Map(names.map((name) => [name, readOwn(`${FOLDER}/${name}`)]));
  };
  return { version: readOwn(`${FOLDER}/${VERSION_FILE}`).trim(), files };
}

export {
  branchNameOf,
  archiveAt,
  pruneHistory,
  writeInside,
  readSite,
  renderUnmeasured,
  channels,
  TEST,
  failureOf,
  contentOf,
  send,
  channels_exports
};
