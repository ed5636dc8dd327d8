/** Completion scripts for each shell. Words without a list are completed as file names. */

/** What can follow the words of a command. */
export interface Place {
  /** Empty for the program itself. */
  readonly words: readonly string[];
  readonly commands: readonly { readonly name: string; readonly help: string }[];
  readonly options: readonly Option[];
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly help: string;
  /** One word of a list, any word such as a file name, or nothing. */
  readonly takes: 'nothing' | 'a word' | readonly string[];
}

/** Scripts by the name of the shell. Places are tried in order. */
export const shells: Readonly<Record<string, (places: readonly Place[]) => string>> = { bash, zsh, fish };

function bash(places: readonly Place[]): string {
  const cases = places.map(({ words, commands, options }) => {
    const lists = options.flatMap(({ name, takes }) =>
      typeof takes === 'string' ? [] : [`        --${name}) words='${takes.join(' ')}' ;;`],
    );
    const free = options.filter(({ takes }) => takes === 'a word').map(({ name }) => `--${name}`);
    return [
      `    ${behind(words)})`,
      '      case "$before" in',
      ...lists,
      ...(free.length > 0 ? [`        ${free.join('|')}) ;;`] : []),
      '        *)',
      `          words='${commands.map(({ name }) => name).join(' ')}'`,
      `          [[ $current != -* ]] || words='${options.map(({ name }) => `--${name}`).join(' ')}' ;;`,
      '      esac ;;',
    ].join('\n');
  });
  return `# bash completion for perf-regression
_perf_regression() {
  local IFS=$' \\t\\n'
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} words=
  local line="\${COMP_WORDS[*]:1:COMP_CWORD - 1} "
  case "\${line# }" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _perf_regression perf-regression
`;
}

function zsh(places: readonly Place[]): string {
  const cases = places.map(({ words, commands, options }) => {
    const specs = options.map(({ name, help, takes }) => {
      const value =
        takes === 'nothing'
          ? ''
          : typeof takes === 'string'
            ? ':value:_files'
            : `:value:(${takes.join(' ')})`;
      return `        ${quoted(`--${name}[${firstSentence(help).replace(/[[\]:\\]/g, '\\$&')}]${value}`)}`;
    });
    const list = commands.map(
      ({ name, help }) => `        ${quoted(`${name}:${firstSentence(help).replaceAll(':', '\\:')}`)}`,
    );
    const names = list.length === 0 ? '' : `      names=(\n${list.join('\n')}\n      )\n`;
    return `    ${behind(words)})
      depth=${words.length}
${names}      options=(\n${specs.join('\n')}\n      ) ;;`;
  });
  return `#compdef perf-regression
_perf-regression() {
  local depth
  local -a names options
  case "\${(j: :)words[2,CURRENT-1]} " in
${cases.join('\n')}
  esac
  if (( CURRENT == depth + 2 && $#names > 0 )) && [[ $PREFIX != -* ]]; then
    _describe command names && return
  fi
  shift depth words
  (( CURRENT -= depth ))
  _arguments : $options '*:file:_files'
}
_perf-regression "$@"
`;
}

function fish(places: readonly Place[]): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = places.flatMap(({ words, commands, options }) => {
    const line = words.join(' ');
    const start = (when: string) => `complete -c perf-regression -n ${quoted(when)}`;
    // The program's own options come before any command.
    const within = words.length === 0 ? '__perf_regression_is' : `__perf_regression_begins ${line}`;
    return [
      ...commands.map(
        ({ name, help }) =>
          `${start(`__perf_regression_is ${line}`.trim())} -a ${name} -d ${quoted(firstSentence(help))}`,
      ),
      ...options.map(({ name, help, takes }) => {
        const value =
          takes === 'nothing' ? '' : typeof takes === 'string' ? ' -r' : ` -x -a ${quoted(takes.join(' '))}`;
        return `${start(within)} -l ${name}${value} -d ${quoted(firstSentence(help))}`;
      }),
    ];
  });
  return `# fish completion for perf-regression
function __perf_regression_line
    set -l words (commandline -opc)
    set -e words[1]
    echo "$words"
end
function __perf_regression_is
    test (__perf_regression_line) = "$argv"
end
function __perf_regression_begins
    string match -q -- "$argv *" (__perf_regression_line)" "
end
${lines.join('\n')}
`;
}

/** The pattern of a line that begins with these words, up to the completed word. */
function behind(words: readonly string[]): string {
  return words.length === 0 ? '*' : `${quoted(`${words.join(' ')} `)}*`;
}

/** A list of completions has one line for each. */
function firstSentence(help: string): string {
  const [sentence = help] = help.split(/(?<=[.;:]) /, 1);
  return sentence.replace(/[.;:]$/, '');
}

/** In single quotes; a quote inside ends the text, is escaped, and begins it again. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
