import type { InlineMarkup } from '../model/index.ts';
import { type Html, inline, trustedHtml } from './html.ts';
import { plainText } from './inline-builder.ts';

/** A stretch of text to be drawn differently. */
export interface TextMark {
  /** Where it begins and ends in `plainText` of the markup, in UTF-16 units; `end` is the first that is not of it. */
  readonly start: number;
  readonly end: number;
  /**
   * Draws the stretch. Where elements or other marks cross it, it is drawn in several parts: `part` counts them from 0,
   * so that an `id` can stand in the first alone.
   */
  readonly draw: (content: Html, part: number) => Html;
}

/** Markup drawn with marks: elements stay nested as they are; a formula is marked whole or not at all. */
export function markText(text: InlineMarkup, marks: readonly TextMark[]): Html {
  if (marks.length === 0) return inline(text);
  const pieces = piecesOf(text);
  const drawing = new Drawing(fitMarks(marks, pieces));
  for (const piece of pieces)
    switch (piece.kind) {
      case 'text':
        drawing.text(piece);
        break;
      case 'whole':
        drawing.whole(piece);
        break;
      case 'open':
        drawing.open(piece);
        break;
      case 'close':
        drawing.close(piece);
    }
  return trustedHtml(drawing.finish());
}

interface Piece {
  readonly kind: 'text' | 'whole' | 'open' | 'close';
  readonly markup: string;
  /** In plain text; for an opening tag, where its element begins and ends. */
  readonly start: number;
  end: number;
}

/** A formula, a tag, or text between tags. */
const pieceOfMarkup = /<math[^>]*>.*?<\/math>|<\/[^>]*>|<[^>]*>|[^<]+|</gs;

function piecesOf(text: InlineMarkup): readonly Piece[] {
  // Most texts have no element at all.
  if (text !== '' && !text.includes('<'))
    return [{ kind: 'text', markup: text, start: 0, end: plainText(text).length }];
  const pieces: Piece[] = [];
  const open: Piece[] = [];
  let at = 0;
  for (const [markup] of text.matchAll(pieceOfMarkup)) {
    const start = at;
    if (markup.startsWith('</')) {
      const opened = open.pop();
      if (opened === undefined) continue;
      opened.end = at;
      pieces.push({ kind: 'close', markup, start, end: at });
    } else if (markup.startsWith('<math')) {
      at += plainText(markup as InlineMarkup).length;
      pieces.push({ kind: 'whole', markup, start, end: at });
    } else if (markup.startsWith('<')) {
      const piece: Piece = { kind: 'open', markup, start, end: Number.POSITIVE_INFINITY };
      open.push(piece);
      pieces.push(piece);
    } else {
      at += plainText(markup as InlineMarkup).length;
      pieces.push({ kind: 'text', markup, start, end: at });
    }
  }
  return pieces;
}

/** The marks in the order in which they begin, outer ones first, each with the whole of a formula that it begins or ends in. */
function fitMarks(marks: readonly TextMark[], pieces: readonly Piece[]): readonly TextMark[] {
  const formulas = pieces.filter(({ kind }) => kind === 'whole');
  return marks
    .filter(({ start, end }) => start < end)
    .map((mark) => ({
      draw: mark.draw,
      start: formulas.find(({ start, end }) => start < mark.start && mark.start < end)?.start ?? mark.start,
      end: formulas.find(({ start, end }) => start < mark.end && mark.end < end)?.end ?? mark.end,
    }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

/** What is open, innermost last: the whole (with neither mark nor element), marks and elements, each with what is drawn in it so far. */
interface Frame {
  readonly mark?: ActiveMark;
  content: string;
}

interface ActiveMark {
  readonly mark: TextMark;
  parts: number;
  isOpen: boolean;
}

const oneCharacter = /&(?:amp|lt|gt|quot|#39);|&/gy;

class Drawing {
  readonly #marks: readonly TextMark[];
  #next = 0;
  /** Marks that have begun and not ended, outer ones first. */
  #active: ActiveMark[] = [];
  readonly #frames: Frame[] = [{ content: '' }];

  constructor(marks: readonly TextMark[]) {
    this.#marks = marks;
  }

  text({ markup, start, end }: Piece): void {
    let [at, from] = [start, 0];
    while (at < end) {
      this.#arriveAt(at);
      this.#openMarks(() => true);
      const stop = Math.min(end, this.#nextBorder());
      const until = stop === end ? markup.length : skipCharacters(markup, from, stop - at);
      this.#add(markup.slice(from, until));
      [at, from] = [stop, until];
    }
  }

  whole({ markup, start }: Piece): void {
    this.#arriveAt(start);
    this.#openMarks(() => true);
    this.#add(markup);
  }

  open({ markup, start, end }: Piece): void {
    this.#arriveAt(start);
    const reachesAsFar = ({ mark }: ActiveMark): boolean => mark.end >= end && start < end;
    // A mark that ends inside the element cannot hold it: it goes on inside.
    this.#leave((active) => !reachesAsFar(active));
    this.#openMarks(reachesAsFar);
    this.#frames.push({ content: markup });
  }

  close({ markup }: Piece): void {
    while (this.#frames.at(-1)?.mark) this.#drawInnermost();
    const { content } = this.#frames.pop() ?? { content: '' };
    this.#add(content + markup);
  }

  finish(): string {
    while (this.#frames.length > 1) {
      const innermost = this.#frames.at(-1);
      if (innermost?.mark) this.#drawInnermost();
      else this.#add(this.#frames.pop()?.content ?? '');
    }
    return this.#frames[0]?.content ?? '';
  }

  /** Leaves the marks that end here, and takes in those that begin. */
  #arriveAt(at: number): void {
    this.#leave(({ mark }) => mark.end <= at);
    this.#active = this.#active.filter(({ mark }) => mark.end > at);
    for (let mark = this.#marks[this.#next]; mark && mark.start <= at; mark = this.#marks[++this.#next])
      if (mark.end > at) this.#active.push({ mark, parts: 0, isOpen: false });
  }

  #nextBorder(): number {
    let border = this.#marks[this.#next]?.start ?? Number.POSITIVE_INFINITY;
    for (const { mark } of this.#active) border = Math.min(border, mark.end);
    return border;
  }

  #openMarks(which: (active: ActiveMark) => boolean): void {
    for (const active of this.#active) {
      if (active.isOpen || !which(active)) continue;
      active.isOpen = true;
      this.#frames.push({ mark: active, content: '' });
    }
  }

  /** Closes the open marks that are to be left, and those inside them, as far as the next element. */
  #leave(which: (active: ActiveMark) => boolean): void {
    let outermost = this.#frames.length;
    for (let at = outermost - 1; at > 0; at -= 1) {
      const { mark } = this.#frames[at] ?? {};
      if (mark === undefined) break;
      if (which(mark)) outermost = at;
    }
    while (this.#frames.length > outermost) this.#drawInnermost();
  }

  #drawInnermost(): void {
    const { mark: active, content } = this.#frames.pop() ?? {};
    if (active === undefined || content === undefined) return;
    active.isOpen = false;
    if (content === '') return;
    this.#add(active.mark.draw(trustedHtml(content), active.parts).toString());
    active.parts += 1;
  }

  #add(text: string): void {
    const innermost = this.#frames.at(-1);
    if (innermost) innermost.content += text;
  }
}

/** Where so many characters of escaped text end; an escape is one character. */
function skipCharacters(markup: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const sign = markup.indexOf('&', at);
    if (sign === -1 || sign - at >= left) return at + left;
    left -= sign - at;
    oneCharacter.lastIndex = sign;
    oneCharacter.test(markup);
    at = oneCharacter.lastIndex;
  }
  return at;
}
