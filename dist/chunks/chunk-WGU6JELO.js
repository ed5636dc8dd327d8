import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;

// builtin:node:url
var fileURLToPath = (...given) => perfRegressionRequire("node:url").fileURLToPath(...given);

export {
  fileURLToPath
};
