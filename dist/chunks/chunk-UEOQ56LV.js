import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/model/once.ts
function once(ask) {
  let answer;
  return () => {
    answer ??= ask();
    return answer;
  };
}

export {
  once
};
