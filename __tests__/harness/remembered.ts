/** What several tests make of the same words is made once. */

/** @returns for words that were given before, what was made of them then: nobody may change it */
export function remembered<Given, Made>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new Map<string, Made>();
  return (given) => {
    // Also of half a pair and of a control character it is a text of its own.
    const key = JSON.stringify(given);
    const made = known.has(key) ? (known.get(key) as Made) : make(given);
    known.set(key, made);
    return made;
  };
}
