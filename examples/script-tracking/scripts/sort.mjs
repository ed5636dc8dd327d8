const numbers = Float64Array.from({ length: 200_000 }, (_, i) => (i * 7919) % 200_003);
console.log(numbers.sort()[0]);
