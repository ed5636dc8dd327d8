import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  UserError,
  messageOf
} from "./chunk-XVYHIGXT.js";

// src/system/write-file.ts
import { writeFile } from "node:fs/promises";
async function writeNamed(name, path, text) {
  await writeFile(path, text).catch((cause) => {
    throw new UserError(
      `${name}: ${path} cannot be written (${cause.code ?? messageOf(cause)})`,
      "Name a file in a folder that is there and that you may write to.",
      { cause }
    );
  });
}

export {
  writeNamed
};
