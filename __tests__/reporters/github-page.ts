/** Our Markdown as GitHub shows it: the part of it that we write, in the style sheet of a comment. */

/** https://github.com/sindresorhus/github-markdown-css, what decides how wide a table is. */
const STYLE = `
.markdown-body{margin:0;font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI","Noto Sans",Helvetica,Arial,sans-serif;overflow-wrap:break-word}
.markdown-body table{display:block;width:max-content;max-width:100%;overflow:auto;border-collapse:collapse}
.markdown-body th,.markdown-body td{padding:6px 13px;border:1px solid #d1d9e0}
.markdown-body th{font-weight:600}
.markdown-body code{padding:.2em .4em;font-size:85%;white-space:break-spaces;background:#818b981f;border-radius:6px;font-family:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}`;

export function githubPage(markdown: string, width = 800): string {
  return pageWith(bodyOf(markdown), width);
}

/** Several texts one below the other, each in a section of its own. */
export function githubPageOf(texts: readonly string[], width = 800): string {
  return pageWith(texts.map((text) => `<section>${bodyOf(`${text}\n`)}</section>`).join('\n'), width);
}

function pageWith(body: string, width: number): string {
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;width:${width}px}${STYLE}</style><body class="markdown-body">${body}`;
}

function bodyOf(markdown: string): string {
  return markdown
    .split('\n')
    .map((line, i, all) => htmlOf(line, all[i - 1] ?? ''))
    .join('\n');
}

function htmlOf(line: string, before: string): string {
  if (line.startsWith('|')) {
    if (/^\|[-:|]+\|$/.test(line)) return '';
    const isHead = !before.startsWith('|');
    const cell = isHead ? 'th' : 'td';
    const cells = line.slice(2, -2).split(' | ');
    const row = `<tr>${cells.map((text) => `<${cell}>${inline(text)}</${cell}>`).join('')}</tr>`;
    return isHead ? `<table>${row}` : row;
  }
  const end = before.startsWith('|') ? '</table>' : '';
  const heading = /^(#{3,4}) (.*)$/.exec(line);
  if (heading) return `${end}<h3>${inline(heading[2] ?? '')}</h3>`;
  return `${end}${/^<\/?details|^$/.test(line) ? line.replace('<details>', '<details open>') : `<p>${inline(line)}</p>`}`;
}

function inline(text: string): string {
  return text
    .replace(/`([^`]*)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>')
    .replace(/\[((?:[^[\]]|<[^>]*>)*)\]\((\S*?)\)/g, '<a href="$2">$1</a>');
}
