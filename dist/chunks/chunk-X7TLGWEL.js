import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// builtin:node:url
var of = (name) => perfRegressionRequire("node:url")[name];
function fileURLToPath(...given) {
  return new.target ? new (of("fileURLToPath"))(...given) : of("fileURLToPath")(...given);
}

export {
  fileURLToPath
};
