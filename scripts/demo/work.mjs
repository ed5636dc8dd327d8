// The code under test: three small jobs.
export const parse = (text) => JSON.parse(text);
export const sort = (numbers) => numbers.toSorted((a, b) => a - b);
export const count = (words) => {
  const counts = new Map();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
