import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  proxiedFetch
} from "./chunk-WF7FNIJH.js";
import {
  backoff,
  retry
} from "./chunk-ER2MJHPF.js";
import {
  TransientError,
  UserError,
  messageOf
} from "./chunk-ODVAPF3E.js";

// src/storage/s3.ts
var TEXT_BYTES_MAX = 64 * 1024 * 1024;
var REFUSAL_BYTES_MAX = 64 * 1024;
var USUAL_PATIENCE = { deadlineMs: 2e4, tries: 4, pauseMs: 500 };
function secretsOf({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }) {
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].flatMap((secret) => secret ? [secret] : []);
}
var BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
function parseBucket(address) {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, "");
  const isPlain = prefix === "" || PREFIX.test(prefix) && !/(?:^|\/)\.+(?:\/|$)/.test(prefix);
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // What is no address may be a secret that went astray.
    `${JSON.stringify(address.replace(/\/\/.*@/, "//\u2026@").slice(0, 100))} is no address of a bucket`,
    "Write it as s3://bucket/folder: lower case letters, digits, dots and dashes for the bucket, and no special characters in the folder. Keys and endpoint come from AWS_\u2026 variables."
  );
}
function bucketAt(where, env) {
  return where.includes("://") ? openBucket(parseBucket(where), env) : void 0;
}
function openBucket(address, env, patience = USUAL_PATIENCE) {
  const folder = [address.bucket, address.prefix].filter((part) => part !== "").join("/");
  const description = `s3://${folder}`;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
  let client;
  const urlOf = (name) => [baseOf(address.bucket, region, env), address.prefix, name].filter((part) => part !== "").join("/");
  async function ask(what, url, body) {
    client ??= connect(what, region, env);
    const aws = await client;
    const request = body === void 0 ? {} : { method: "PUT", body, headers: { "content-type": "application/x-ndjson" } };
    return retry(backoff({ tries: patience.tries, pauseMs: patience.pauseMs }), async () => {
      try {
        const signal = AbortSignal.timeout(patience.deadlineMs);
        const { headers } = await aws.sign(url, request);
        const signed = {
          ...request,
          headers: Object.fromEntries(headers),
          signal,
          redirect: "manual"
        };
        const response = await proxiedFetch(url, signed);
        const limit = response.ok ? TEXT_BYTES_MAX : REFUSAL_BYTES_MAX;
        const answer = { status: response.status, text: await textOf(response, limit, what) };
        if (answer.status < 500 && answer.status !== 429) return answer;
        throw new TransientError(`cannot ${what}: the server answers ${told(answer)}`, "Run the job again.");
      } catch (error) {
        if (error instanceof UserError) throw error;
        throw new TransientError(`cannot ${what}: ${reasonOf(error, patience)}`, ENDPOINT_REMEDY, {
          cause: error
        });
      }
    });
  }
  return {
    description,
    async get(name) {
      const what = `read ${description}/${name}`;
      const answer = await ask(what, urlOf(name));
      if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return void 0;
      if (answer.status !== 200) throw explain(what, answer, address, region);
      return answer.text;
    },
    async put(name, text) {
      const what = `write ${description}/${name}`;
      const answer = await ask(what, urlOf(name), text);
      if (answer.status !== 200) throw explain(what, answer, address, region);
    }
  };
}
function baseOf(bucket, region, env) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || "";
  if (endpoint !== "") {
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new UserError(
        "AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is no address",
        "Write it as https://minio.example.com:9000, or leave it out for Amazon S3."
      );
    }
    return `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  }
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const host = `s3.${region}.${domain}`;
  return bucket.includes(".") ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}
async function connect(what, region, env) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UserError(
      `cannot ${what}: there are no keys`,
      "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets, or let aws-actions/configure-aws-credentials do it. A pull request from a fork has no secrets."
    );
  }
  const { AwsClient } = await import("./aws4fetch.esm-JV3PWLWO.js");
  const sessionToken = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  return new AwsClient({ accessKeyId, secretAccessKey, ...sessionToken, service: "s3", region });
}
async function textOf(response, bytesMax, what) {
  const parts = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.length;
    if (bytes > bytesMax) {
      throw new UserError(
        `cannot ${what}: the answer has more than ${bytesMax} bytes`,
        "It is none of ours: delete it, or choose another folder."
      );
    }
    parts.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(parts));
}
function codeOf({ text }) {
  return /<Code>(\w{1,100})<\/Code>/.exec(text)?.[1] ?? "";
}
function told(answer) {
  return [String(answer.status), codeOf(answer)].filter((part) => part !== "").join(" ");
}
var ENDPOINT_REMEDY = "Is the server there? AWS_ENDPOINT_URL_S3 names it; without it, it is Amazon S3 in AWS_REGION.";
function reasonOf(error, { deadlineMs }) {
  if (error instanceof Error && error.name === "TimeoutError")
    return `no answer within ${deadlineMs / 1e3} s`;
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : "";
  return `the server cannot be reached (${cause || messageOf(error)})`;
}
var BAD_KEYS = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "ExpiredToken",
  "InvalidToken",
  "TokenRefreshRequired"
];
function explain(what, answer, { bucket }, region) {
  const code = codeOf(answer);
  const expected = /<Region>([\w-]{1,40})<\/Region>/.exec(answer.text)?.[1];
  const failed = (why, remedy) => new UserError(`cannot ${what}: ${why}`, remedy);
  if (code === "NoSuchBucket") {
    return failed(`there is no bucket ${bucket}`, "Create it, or correct its name.");
  }
  if (expected !== void 0 || [301, 307].includes(answer.status)) {
    const where = expected === void 0 ? "another region" : `region ${expected}`;
    return failed(
      `the bucket is in ${where}, not in ${region}`,
      `Set AWS_REGION${expected ? ` to ${expected}` : ""}.`
    );
  }
  if (BAD_KEYS.includes(code)) {
    return failed(
      `the server does not take the keys (${code})`,
      "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, for keys of a role, AWS_SESSION_TOKEN."
    );
  }
  if (answer.status === 403) {
    return failed(
      `the keys may not (${told(answer)})`,
      `They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket on ${bucket}: without that, what is not there yet is a refusal.`
    );
  }
  return failed(`the server answers ${told(answer)}`, ENDPOINT_REMEDY);
}

export {
  secretsOf,
  parseBucket,
  bucketAt,
  openBucket
};
