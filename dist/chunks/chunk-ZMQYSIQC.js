import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
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

// src/system/write-inside.ts
import { constants } from "node:fs";
import { lstat, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
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
      throw refused(path, root, `${folder} is no folder, but a link or a file`);
  }
  return folder;
}
async function replace(file, content) {
  if (!(await file.stat()).isFile()) throw new Error("it is no file, but a pipe or a device");
  await file.truncate(0);
  await file.writeFile(content);
}
function refused(path, root, why, cause) {
  return new UserError(
    `${JSON.stringify(visible(path, 300))} cannot be written below ${root}: ${why}`,
    "Nothing was written there. If the name stands in a history or an archive, look at who wrote it.",
    { cause }
  );
}

export {
  writeInside
};
