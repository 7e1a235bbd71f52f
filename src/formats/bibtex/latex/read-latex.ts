import { accented, isAccent } from './accents.ts';
import { LatexSource, spaces } from './latex-source.ts';
import { chemistry, formula } from './maths.ts';
import { type InlineElement, inside, type Piece, textOfPieces } from './pieces.ts';
import { symbols } from './symbols.ts';

/** Commands with one argument that set it in another manner. */
const styles: ReadonlyMap<string, InlineElement> = new Map([
  ...['textit', 'emph', 'textsl', 'mkbibemph', 'mkbibitalic'].map((name) => [name, 'i'] as const),
  ...['textbf', 'mkbibbold', 'textbfseries'].map((name) => [name, 'b'] as const),
  ...['underline', 'uline', 'ul'].map((name) => [name, 'u'] as const),
  ...['textsubscript', 'subscript', 'textinferior', 'mkbibsubscript'].map((name) => [name, 'sub'] as const),
  ...['textsuperscript', 'superscript', 'textsuperior', 'mkbibsuperscript', 'up'].map(
    (name) => [name, 'sup'] as const,
  ),
]);

/** Commands that set everything after them, up to the end of the group, in another manner. */
const declarations: ReadonlyMap<string, InlineElement | undefined> = new Map<
  string,
  InlineElement | undefined
>([
  ...['it', 'em', 'sl', 'itshape', 'slshape'].map((name) => [name, 'i'] as const),
  ...['bf', 'bfseries'].map((name) => [name, 'b'] as const),
  ...'rm sf tt sc upshape scshape rmfamily sffamily ttfamily mdseries normalfont protect relax tiny scriptsize footnotesize small normalsize large Large LARGE huge bgroup egroup begingroup endgroup noindent centering displaystyle textstyle scriptstyle limits nolimits'
    .split(' ')
    .map((name) => [name, undefined] as const),
]);

/** Commands whose argument stands as it is. */
const transparent = new Set(
  'text textrm textsf texttt textsc textmd textup textnormal textlf mbox hbox fbox mathrm mathsf mathtt mathit mathbf mathcal mathbb mathfrak boldsymbol bm operatorname ensuremath t lowercase uppercase MakeUppercase MakeLowercase MakeTextUppercase NoCaseChange mkbibacro mkbibname textlatin foreignlanguage selectlanguage phantom smash vphantom raisebox natexlab bibinfo bibfield bibnamefont bibfnamefont citenamefont Eprint ISBN acronym ac title'.split(
    ' ',
  ),
);
/** Commands that print nothing of their argument, as the tricks for sorting do. */
const silent = new Set(
  'noopsort SortNoop NOOPSORT printfirst sortnoop label index vspace hspace vskip hskip color mathcode cite citep citet ref hyphenation'.split(
    ' ',
  ),
);
const quotes: Readonly<Record<string, readonly [string, string]>> = {
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
  mkbibparens: ['(', ')'],
  mkbibbrackets: ['[', ']'],
};
/** Commands of one sign that is no letter. */
const signs: Readonly<Record<string, string>> = {
  '\\': ' ',
  ' ': ' ',
  '\n': ' ',
  '\t': ' ',
  ',': '\u2009',
  ';': ' ',
  ':': ' ',
  '!': '',
  '-': '',
  '/': '',
  '@': '',
  '|': '‖',
};

const deepest = 40;
const plainRun = /[^\\{}$~\-`'_^]+/y;
const name = /[A-Za-z]+\*?/y;

/** Reads LaTeX as bibliographies have it. `notify` is told of commands that are not known. */
export function readLatex(text: string, notify?: (command: string) => void): readonly Piece[] {
  return new LatexReader(new LatexSource(text), notify ?? (() => undefined)).readAll();
}

class LatexReader {
  readonly #source: LatexSource;
  readonly #notify: (command: string) => void;
  #pieces: Piece[] = [];
  #depth = 0;

  constructor(source: LatexSource, notify: (command: string) => void) {
    this.#source = source;
    this.#notify = notify;
  }

  readAll(): readonly Piece[] {
    while (!this.#source.isAtEnd) {
      this.#readGroup();
      // A closing brace too many.
      this.#source.at += 1;
    }
    return this.#pieces;
  }

  /** Up to the brace that closes the group, or the end. */
  #readGroup(): void {
    const source = this.#source;
    const declared: InlineElement[] = [];
    this.#depth += 1;
    while (!source.isAtEnd) {
      const run = source.take(plainRun);
      if (run !== '') this.#pieces.push(run);
      const character = source.text[source.at];
      if (character === undefined || character === '}') break;
      if (character === '{') this.#readInnerGroup();
      else if (character === '\\') this.#readCommand(declared);
      else if (character === '$') this.#readFormula();
      else if (character === '_' || character === '^') this.#readScript(character);
      else this.#readPunctuation(character);
    }
    for (const element of declared.reverse()) this.#pieces.push({ kind: 'close', element });
    this.#depth -= 1;
  }

  #readInnerGroup(): void {
    this.#source.at += 1;
    // Deeper than anybody writes: the braces are passed over, the text stays.
    if (this.#depth > deepest) return;
    this.#readGroup();
    this.#source.at += 1;
  }

  #readPunctuation(character: string): void {
    const source = this.#source;
    source.at += 1;
    const take = (next: string): boolean => {
      if (!source.startsWith(next)) return false;
      source.at += next.length;
      return true;
    };
    if (character === '~') this.#pieces.push('\u00a0');
    else if (character === '-') this.#pieces.push(take('--') ? '—' : take('-') ? '–' : '-');
    else if (character === '`') this.#pieces.push(take('`') ? '“' : this.#openingMark());
    else this.#pieces.push(take("'") ? '”' : "'");
  }

  /** ?` and !` are the marks that open a Spanish sentence. */
  #openingMark(): string {
    const last = this.#pieces.at(-1);
    if (typeof last !== 'string' || !/[?!]$/.test(last)) return '‘';
    this.#pieces[this.#pieces.length - 1] = last.slice(0, -1);
    return last.endsWith('?') ? '¿' : '¡';
  }

  /** Outside formulas `_` is a sign like others, but `H_{2}O` can only be meant in one way. */
  #readScript(character: '_' | '^'): void {
    const source = this.#source;
    source.at += 1;
    if (source.text[source.at] === '{')
      this.#pieces.push(...inside(character === '_' ? 'sub' : 'sup', this.#argument()));
    else this.#pieces.push(character);
  }

  #readFormula(): void {
    const source = this.#source;
    const fence = source.startsWith('$$') ? '$$' : '$';
    const start = source.at + fence.length;
    const end = closingFence(source.text, start, fence);
    const inner = end === -1 ? '' : source.text.slice(start, end);
    if (end === -1 || !isFormula(inner)) {
      this.#pieces.push(fence);
      source.at = start;
      return;
    }
    source.at = end + fence.length;
    this.#pieces.push(...formula(inner));
  }

  #readCommand(declared: InlineElement[]): void {
    const source = this.#source;
    source.at += 1;
    const word = source.take(name).replace(/\*$/, '');
    if (word === '') {
      this.#readSign(source.takeCharacter());
      return;
    }
    const symbol = symbols.get(word);
    if (symbol !== undefined) {
      source.take(spaces);
      this.#pieces.push(symbol);
    } else if (isAccent(word)) this.#pieces.push(accented(word, textOfPieces(this.#argument())));
    else if (declarations.has(word)) {
      source.take(spaces);
      const element = declarations.get(word);
      if (element === undefined) return;
      declared.push(element);
      this.#pieces.push({ kind: 'open', element });
    } else this.#readCall(word);
  }

  #readSign(sign: string): void {
    const source = this.#source;
    if (isAccent(sign)) this.#pieces.push(accented(sign, textOfPieces(this.#argument())));
    else if (sign === '(' || sign === '[') {
      const end = source.text.indexOf(sign === '(' ? '\\)' : '\\]', source.at);
      if (end === -1) this.#pieces.push(sign);
      else {
        this.#pieces.push(...formula(source.text.slice(source.at, end)));
        source.at = end + 2;
      }
    } else this.#pieces.push(sign === '' ? '\\' : (signs[sign] ?? sign));
  }

  /** A command with arguments. */
  #readCall(word: string): void {
    const source = this.#source;
    const style = styles.get(word);
    const quote = Object.hasOwn(quotes, word) ? quotes[word] : undefined;
    if (style !== undefined) this.#pieces.push(...inside(style, this.#argument()));
    else if (word === 'ensuremath') this.#pieces.push(...formula(source.takeArgument()));
    else if (word === 'ce' || word === 'ch') this.#pieces.push(...chemistry(source.takeArgument()));
    else if (quote) this.#pieces.push(quote[0], ...this.#argument(), quote[1]);
    else if (word === 'url' || word === 'path' || word === 'nolinkurl')
      this.#pieces.push(verbatim(source.takeArgument()));
    else if (word === 'href' || word === 'textcolor' || word === 'foreignlanguage') {
      source.takeArgument();
      this.#pieces.push(...this.#argument());
    } else if (silent.has(word)) {
      source.skipOption();
      source.takeArgument();
    } else if (transparent.has(word)) {
      source.skipOption();
      this.#pieces.push(...this.#argument());
    } else this.#readUnknown(word);
  }

  #readUnknown(word: string): void {
    this.#notify(word);
    // With an argument it sets it somehow; without one it is more likely a stray backslash.
    if (this.#source.text[this.#source.at] === '{') this.#pieces.push(...this.#argument());
    else this.#pieces.push(`\\${word}`);
  }

  #argument(): readonly Piece[] {
    if (this.#depth > deepest) return [verbatim(this.#source.takeArgument())];
    const inner = new LatexReader(new LatexSource(this.#source.takeArgument()), this.#notify);
    inner.#depth = this.#depth + 1;
    return inner.readAll();
  }
}

/** Where a formula ends: at a fence that is not escaped; a single one is not behind a space or before a digit, as money is. */
function closingFence(text: string, start: number, fence: string): number {
  for (let at = text.indexOf(fence, start); at !== -1; at = text.indexOf(fence, at + 1)) {
    if (text[at - 1] === '\\') continue;
    if (fence === '$$') return at;
    if (!/\d/.test(text[at + 1] ?? '')) return at;
  }
  return -1;
}

/** Not "$5 and then some $": a formula is marked by its signs, or is short. */
function isFormula(inner: string): boolean {
  if (inner.trim() === '' || inner.length > 2000) return false;
  if (/[\\_^{]/.test(inner)) return !/(?:[A-Za-z]{3,} ){4}/.test(inner.replace(/\\[a-z]+ /gi, ''));
  return !/^\s|\s$/.test(inner) && inner.length <= 40 && !/[A-Za-z]{3}/.test(inner);
}

const escaped =
  /\\(?:text(underscore|asciitilde|asciicircum|backslash|percent|ampersand)(?:\{\}|\s)?|([%#&_{}~$^]))(?:\{\})?/g;
const escapedNames: Readonly<Record<string, string>> = {
  underscore: '_',
  asciitilde: '~',
  asciicircum: '^',
  backslash: '\\',
  percent: '%',
  ampersand: '&',
};

/** An address: nothing in it is a command but what was escaped. */
export function verbatim(text: string): string {
  if (!/[\\{}$]/.test(text)) return text;
  return text
    .replace(/\$\\sim\$/g, '~')
    .replace(
      escaped,
      (_, word: string | undefined, sign: string | undefined) => sign ?? escapedNames[word ?? ''] ?? '',
    )
    .replace(/[{}]/g, '');
}
