import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  ageOf
} from "./chunk-MPOV3BXL.js";
import {
  onLog
} from "./chunk-GUEES7WQ.js";
import {
  gitBranch
} from "./chunk-PVOJ4Y3S.js";
import {
  archiveAt,
  branchNameOf,
  pruneHistory
} from "./chunk-LOM26YSJ.js";
import {
  writeInside
} from "./chunk-ZMQYSIQC.js";
import {
  withJitter
} from "./chunk-C7TRFEUQ.js";
import {
  bucketAt
} from "./chunk-UX62IQZO.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  pathFault
} from "./chunk-VIHHHHHU.js";
import {
  UserError,
  messageOf
} from "./chunk-XVYHIGXT.js";

// src/storage/folder.ts
import { readFile, rename } from "node:fs/promises";
import { resolve } from "node:path";
function folderStore(path, cwd) {
  const folder = resolve(cwd, path);
  const refused = (name, cause) => new UserError(`${name} in ${path}: ${messageOf(cause)}`, "Nothing was dropped.", { cause });
  return {
    description: path,
    async put(name, text) {
      const file = resolve(folder, name);
      try {
        await writeInside(folder, `${name}.part`, text);
        await rename(`${file}.part`, file);
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw refused(name, cause);
      }
    },
    async get(name) {
      const fault = pathFault(name);
      if (fault !== void 0) throw refused(name, `it ${fault}`);
      try {
        return await readFile(resolve(folder, name), "utf8");
      } catch (cause) {
        if (cause.code === "ENOENT") return void 0;
        throw refused(name, cause);
      }
    }
  };
}

// src/commands/history/prune.ts
var dryRunFlag = { name: "dry-run", help: "Only show what would be removed." };
var pruneCommand = onLog({
  name: "history prune",
  usage: "history prune",
  examples: [
    "perf-regression history prune --older-than 180d --archive branch:perf-archive",
    "perf-regression history prune --older-than 52w --dry-run"
  ],
  inputs: ["suite", "branch", "history-dir", "archive"],
  flags: [
    {
      name: "older-than",
      value: "AGE",
      help: "Remove segments whose newest run is older than AGE, such as 180d."
    },
    dryRunFlag
  ],
  async run(log, { config, options, flags, cwd, env, now, print }) {
    const age = options.get("older-than");
    if (age === void 0) {
      throw new UserError(
        "history prune: how old is old?",
        "perf-regression history prune --older-than 180d"
      );
    }
    const isDry = flags.has("dry-run");
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => gitBranch(cwd, name),
      openStore: (where2) => bucketAt(where2, env) ?? folderStore(where2, cwd)
    });
    const since = new Date(now.getTime() - ageOf("older-than", age));
    const old = await pruneHistory(log, { since, archive, isDry }, withJitter());
    if (old.length === 0) {
      print(`Nothing in ${log.folder} on ${log.branch.description} is older than ${age}.
`);
      return 0;
    }
    const where = archive ? `moved to ${visible(archive.description, 120)}` : "dropped";
    print(
      isDry ? `Would be ${where}, but this is a dry run:
` : `${where[0]?.toUpperCase()}${where.slice(1)}:
`
    );
    for (const { file, runs, bytes, oldest, newest } of old) {
      print(`  ${file}   runs: ${runs}   ${bytes} bytes   ${oldest.slice(0, 10)} \u2026 ${newest.slice(0, 10)}
`);
    }
    const pushed = [config.branch, ...branchNameOf(config.archive)].join(" ");
    if (!isDry) print(`Tell the others: git push origin ${pushed}
`);
    return 0;
  }
});

export {
  dryRunFlag,
  pruneCommand
};
