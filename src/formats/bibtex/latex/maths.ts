import temml from 'temml';
import { accented, isAccent } from './accents.ts';
import { LatexSource } from './latex-source.ts';
import { inside, type Piece, textOfPieces } from './pieces.ts';
import { symbols } from './symbols.ts';

const upright = new Set(
  'mathrm mathsf mathtt mathit mathnormal mathcal mathbb mathfrak text textrm textnormal textit mbox hbox operatorname rm it sf displaystyle textstyle scriptstyle left right big Big bigl bigr Bigl Bigr limits nolimits'.split(
    ' ',
  ),
);
const bold = new Set(['mathbf', 'boldsymbol', 'bm', 'textbf', 'bf']);
const spaceSigns: Readonly<Record<string, string>> = {
  ',': '',
  ';': ' ',
  ':': ' ',
  '!': '',
  ' ': ' ',
  '>': ' ',
  '\\': ' ',
};

/** A formula as text with raised and lowered parts where that says it; as MathML where it does not; else as it is written. */
export function formula(source: string): readonly Piece[] {
  const trimmed = source.trim();
  return simple(new LatexSource(trimmed), 0) ?? mathml(trimmed) ?? [`$${trimmed}$`];
}

/** `undefined` for what letters on lines cannot say: fractions, roots, matrices. */
function simple(source: LatexSource, depth: number): readonly Piece[] | undefined {
  if (depth > 10) return undefined;
  const pieces: Piece[] = [];
  while (!source.isAtEnd) {
    const character = source.takeCharacter();
    const added =
      character === '_' || character === '^'
        ? script(source, character, depth)
        : character === '{'
          ? group(source, depth)
          : character === '\\'
            ? command(source, depth)
            : sign(character);
    if (added === undefined) return undefined;
    pieces.push(...added);
  }
  return pieces;
}

function script(source: LatexSource, character: '_' | '^', depth: number): readonly Piece[] | undefined {
  const argument = source.takeArgument();
  // `25^\circ C` is written so, but printed as a sign of its own.
  if (character === '^' && argument === '\\circ') return ['°'];
  if (/^(?:\\prime)+$/.test(argument)) return ['′'.repeat(argument.length / 6)];
  const inner = simple(new LatexSource(argument), depth + 1);
  return inner && inside(character === '_' ? 'sub' : 'sup', inner);
}

function group(source: LatexSource, depth: number): readonly Piece[] | undefined {
  source.at -= 1;
  return simple(new LatexSource(source.takeGroup()), depth + 1);
}

function command(source: LatexSource, depth: number): readonly Piece[] | undefined {
  const word = source.take(/[A-Za-z]+/y);
  if (word === '') {
    const character = source.takeCharacter();
    return [spaceSigns[character] ?? character];
  }
  const symbol = symbols.get(word);
  if (symbol !== undefined) {
    // After a letter the space only ends the command; around an operator it is meant.
    if (/\p{L}/u.test(symbol)) source.take(/\s+/y);
    return [symbol];
  }
  if (isAccent(word)) {
    const argument = simple(new LatexSource(source.takeArgument()), depth + 1);
    const text = argument && textOfPieces(argument);
    return text === undefined || [...text].length !== 1 ? undefined : [accented(word, text)];
  }
  if (bold.has(word) || upright.has(word)) {
    source.take(/\s+/y);
    if (!source.startsWith('{')) return [];
    const argument = source.takeGroup();
    const inner = /^(?:text|mbox|hbox)/.test(word)
      ? [argument.replace(/[\\{}$]/g, '')]
      : simple(new LatexSource(argument), depth + 1);
    return inner && bold.has(word) ? inside('b', inner) : inner;
  }
  return undefined;
}

function sign(character: string): readonly Piece[] | undefined {
  if (character === '&' || character === '}' || character === '$') return undefined;
  return [character === '-' ? '−' : character === "'" ? '′' : character === '~' ? ' ' : character];
}

/** By temml, which knows nearly all of LaTeX's formulas. */
function mathml(source: string): readonly Piece[] | undefined {
  if (source.length > 2000) return undefined;
  try {
    return [{ kind: 'mathml', source: temml.renderToString(source, { throwOnError: true, maxExpand: 100 }) }];
  } catch {
    return undefined;
  }
}

/** The formulas of the package mhchem as far as titles have them: `H2O`, `SO4^2-`, `^{14}C`. */
export function chemistry(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const [whole, digits, raised] of source.matchAll(
    /(?<=[\p{L})\]])(\d+)|\^(\{[^}]*\}|[\d+−-]+)|->|[\s\S]/gu,
  )) {
    if (digits !== undefined) pieces.push(...inside('sub', [digits]));
    else if (raised !== undefined)
      pieces.push(...inside('sup', [raised.replace(/[{}]/g, '').replaceAll('-', '−')]));
    else if (whole === '->') pieces.push('→');
    else if (!/[{}$]/.test(whole)) pieces.push(whole);
  }
  return pieces;
}
