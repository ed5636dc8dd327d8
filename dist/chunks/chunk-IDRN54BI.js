import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  baseBranchOf,
  githubBranch
} from "./chunk-TRUOL3IP.js";
import {
  besideResults,
  fetchedCommit,
  referenceNamed,
  referencedRuns
} from "./chunk-3DOCGWGR.js";
import {
  parseStores
} from "./chunk-YKIEVL6K.js";
import {
  HistoryLog,
  tryGit
} from "./chunk-7MKHXQQS.js";
import {
  referenceText
} from "./chunk-CMCPUWHZ.js";
import {
  UserError,
  describeError
} from "./chunk-AY2RLHZI.js";

// src/modes/reference.ts
function requireReferenceFit({ command, reference, referenceResults, merge }) {
  if (command !== "" && referenceResults.length > 0) {
    throw new UserError(
      "command and reference-results exclude one another: the reference is measured in turn with the command",
      "Leave reference-results out, and name the version:   with: { reference: v1.0.0 }"
    );
  }
  if (command === "" && reference !== "" && referenceResults.length === 0) {
    throw new UserError(
      "reference is measured by command, and there is none",
      "Let the action measure (command), or measure the reference yourself in the same job, in turn with the code, and name its files with reference-results."
    );
  }
  if (merge.length > 0 && referenceResults.length > 0) {
    throw new UserError("reference-results are of this job, and merge joins results of several");
  }
}
async function askedReference({ config, context }) {
  const { reference, referenceCommand } = config;
  if (reference === "") {
    return referenceCommand === "" ? void 0 : referenceNamed(referenceCommand, "");
  }
  const commit = await fetchedCommit(reference, context.workspace).catch((error) => {
    throw error instanceof UserError ? new UserError(`reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit);
}
async function runsBefore({ config, context, github, runner }, suite) {
  if (!parseStores(config.store).branch) return [];
  const log = new HistoryLog(githubBranch(github, config.branch), config.historyDir, suite);
  try {
    return await referencedRuns(log, baseBranchOf(config, context));
  } catch (error) {
    runner.info(`Which reference the runs before had is not known: ${describeError(error)}`);
    return [];
  }
}
async function withReferenceResults({ config, context, runner }, candidates, reader, runInfo) {
  const patterns = config.referenceResults;
  if (patterns.length === 0) return [...candidates];
  const commit = await tryGit(
    [
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${config.reference || "reference-results"}^{commit}`
    ],
    { cwd: context.workspace }
  );
  const reference = referenceNamed(config.reference || "reference-results", commit ?? "");
  runner.info(`Beside the reference ${referenceText(reference)}.`);
  const beside = await besideResults(candidates, {
    patterns,
    reference,
    reader,
    cwd: context.workspace,
    runInfo
  });
  return candidates.map((candidate, i) => {
    const related = beside[i];
    if (!related) return candidate;
    return { ...candidate, run: related.run, warnings: [...candidate.warnings, ...related.warnings] };
  });
}

export {
  requireReferenceFit,
  askedReference,
  runsBefore,
  withReferenceResults
};
