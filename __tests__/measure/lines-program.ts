/** The C program of docs/measure.md: five files that a script links in an order that a number decides. */

export const program = {
  'count.c': `#include <stddef.h>
size_t count(const char *text, size_t length, char wanted) {
  size_t found = 0;
  for (const char *end = text + length; text != end; text++)
    if (*text == wanted) found++;
  return found;
}
`,
  'hash.c': `#include <stddef.h>
unsigned hash(const char *text, size_t length) {
  unsigned value = 5381;
  while (length--) value = value * 33 + (unsigned char)*text++;
  return value;
}
`,
  'upper.c': `#include <stddef.h>
void upper(char *text, size_t length) {
  for (size_t i = 0; i < length; i++)
    if (text[i] >= 'a' && text[i] <= 'z') text[i] -= 32;
}
`,
  'report.c': `#include <stdio.h>
void report(size_t lines, unsigned value) { printf("%zu lines, %08x\\n", lines, value); }
`,
  'main.c': `#include <stdlib.h>
size_t count(const char *, size_t, char);
unsigned hash(const char *, size_t);
void upper(char *, size_t);
void report(size_t, unsigned);
enum { LENGTH = 1 << 16 };
static char text[LENGTH];
int main(void) {
  for (int i = 0; i < LENGTH; i++) text[i] = i % 61 ? 'a' + i % 26 : '\\n';
  size_t lines = 0;
  unsigned value = 0;
  for (int i = 0; i < 400; i++) {
    lines += count(text, LENGTH, '\\n');
    if (i % 20 == 0) value += hash(text, LENGTH);
    if (i % 20 == 10) upper(text, LENGTH);
  }
  report(lines, value);
}
`,
};

/** What the next commit adds to hash.c: nothing calls it. */
export const unused = `
unsigned long long hash64(const char *text, size_t length) {
  unsigned long long value = 14695981039346656037u;
  while (length--) value = (value ^ (unsigned char)*text++) * 1099511628211u;
  return value;
}
`;
