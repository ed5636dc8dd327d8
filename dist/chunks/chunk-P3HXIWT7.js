import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  lastOf
} from "./chunk-722SI4PJ.js";
import {
  ancestorsLocally,
  ancestorsOnGitHub
} from "./chunk-44I7G63R.js";
import {
  askGit,
  tryGit
} from "./chunk-F7QK2LC2.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  inOrder,
  newestOf,
  newestRuns
} from "./chunk-APQVLVC5.js";
import {
  faultOf
} from "./chunk-MG2DOFI5.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/baseline/lineage.ts
async function lateBehind({ branch }, stored, { commit, parents, isBefore, ancestors }) {
  const own = stored.filter((each) => each.branch === branch);
  const newer = newestOf(own)?.commit ?? "";
  if (newer === "" || newer === commit || parents.includes(newer)) return void 0;
  if (!await isBefore(newer, branch)) return void 0;
  const before = [commit, ...parents.slice(0, 1)].find((each) => lastOf(own, each) >= 0);
  const nearest = before ?? (await ancestors()).find((each) => lastOf(own, each) >= 0) ?? "";
  return { newer, after: own[lastOf(own, nearest)]?.id ?? "" };
}
var READING = { what: "ask for the order of commits", permission: "contents: read" };
function lineageOnGitHub(github, { commit, parents }) {
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (await comparison(github, other, commit) !== "behind") return false;
      return !["ahead", "diverged"].includes(await comparison(github, branch, other) ?? "");
    },
    ancestors: () => ancestorsOnGitHub(github, commit)
  });
}
async function comparison(github, base, head) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${base}...${head}`, per_page: 1 },
    READING
  );
  return data?.status;
}
function lineageLocally(folder, { commit, parents }) {
  const isAncestor = async (one, other) => {
    const { status } = await askGit(["merge-base", "--is-ancestor", one, other], { cwd: folder });
    return status === 0;
  };
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (!await isAncestor(commit, other)) return false;
      const tips = await tipsOf(folder, branch);
      const holding = await Promise.all(tips.map((tip) => isAncestor(other, tip)));
      return tips.length === 0 || holding.includes(true);
    },
    ancestors: () => ancestorsLocally(folder, commit)
  });
}
async function tipsOf(folder, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map(
    (ref) => tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder })
  );
  return (await Promise.all(asked)).filter((tip) => tip !== void 0);
}
function askedOnce(lineage) {
  const answers = /* @__PURE__ */ new Map();
  let ancestors;
  return {
    ...lineage,
    isBefore(other, branch) {
      const question = `${other} ${branch}`;
      const answer = answers.get(question) ?? lineage.isBefore(other, branch);
      answers.set(question, answer);
      return answer;
    },
    ancestors() {
      ancestors ??= lineage.ancestors();
      return ancestors;
    }
  };
}

// src/baseline/placing.ts
var IN_TIME = { late: void 0, warnings: [] };
function placingOf(run, window, log, lineage) {
  let known;
  return async (since = []) => {
    known ??= storedBeside(run, window, log);
    const before = await known;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run.branch && !ids.has(id));
    try {
      const late = await lateBehind(run, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: void 0, warnings: [unknownWarning(run, error)] };
    }
  };
}
async function storedBeside({ branch }, { runs }, log) {
  const own = runs.filter((each) => each.branch === branch);
  if (own.length > 0 || !log) return own;
  const ofBranch = (all) => all.filter((each) => each.branch === branch);
  const stored = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch(read).filter(({ after }) => after === void 0)
  });
  return ofBranch(stored.runs);
}
function lateWarning({ branch }, { newer }) {
  return { code: "late-run", subject: shortCommit(newer), values: { branch, newer } };
}
function unknownWarning({ branch }, error) {
  return { code: "unknown-order", subject: branch, values: { branch, fault: faultOf(error) } };
}

export {
  lineageOnGitHub,
  lineageLocally,
  IN_TIME,
  placingOf
};
