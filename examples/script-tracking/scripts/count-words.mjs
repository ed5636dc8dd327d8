const text = 'the quick brown fox jumps over the lazy dog '.repeat(5000);
const counts = new Map();
for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
console.log(counts.get('the'));
