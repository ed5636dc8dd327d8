// The same three jobs; counting now copies its map at every twentieth word.
export const parse = (text) => JSON.parse(text);
export const sort = (numbers) => numbers.toSorted((a, b) => a - b);
export const count = (words) => {
  let counts = new Map();
  for (const [position, word] of words.entries()) {
    if (position % 20 === 0) counts = new Map(counts);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
};
