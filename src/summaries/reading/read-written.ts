import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { SummaryParagraph, SummaryText } from '../summary.ts';
import { inlineOfMarkdown } from './inline-of-markdown.ts';

export type WrittenReading =
  | { readonly kind: 'read'; readonly text: Omit<SummaryText, 'language'> }
  /** Each says where, and what to do. */
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** In characters: a summary is short. */
const longest = 20_000;
const cannotTellHeading =
  /^(?:what (?:this|the|our) (?:study|review|trial|work) (?:cannot|can not|can't|can’t|does not|doesn't|doesn’t) tell(?: you| us)?|limits|limitations|آنچه این (?:پژوهش|مطالعه) نمی[‌ ]?(?:تواند بگوید|گوید)|محدودیت[‌ ]?ها)\s*[:?؟]?$/i;
const unkept: readonly (readonly [RegExp, string])[] = [
  [/^(?:```|~~~)/, 'holds code, which a summary has not'],
  [/^\|.*\|$/, 'is of a table, which a summary has not: say it in a sentence'],
  [/!\[[^\]]*\]\(/, 'holds a picture, which a summary has not'],
  [/\[[^\]]+\]\([^)]*\)/, 'holds a link, which a summary has not: write the words alone'],
];

/**
 * Reads a summary as people write it, in plain text or Markdown: `# title`, `> all in one line`, paragraphs with or
 * without a `## heading`, and under `## What this study cannot tell you` what it cannot tell.
 */
export function readWritten(written: string): WrittenReading {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (text.length > longest)
    return refused(`It has ${text.length} characters; a summary has ${longest} at most.`);
  const control = /[\0-\x08\x0b-\x1f\x7f]/.exec(text);
  if (control !== null)
    return refused(`Line ${lineAt(text, control.index)} holds signs that are no text. Is it a text file?`);
  const draft = new Draft();
  let from = 1;
  for (const block of text.split(/\n[ \t]*(?=\n)/)) {
    const lines = block.split('\n');
    const first = lines.findIndex((line) => line.trim() !== '');
    if (first >= 0) draft.take(lines.slice(first), from + first);
    from += lines.length;
  }
  return draft.finish();
}

class Draft {
  readonly #problems: string[] = [];
  readonly #paragraphs: SummaryParagraph[] = [];
  #title: InlineMarkup | undefined;
  readonly #oneLine: string[] = [];
  readonly #cannotTell: string[] = [];
  #label: string | undefined;
  #inCannotTell = false;

  /** A run of lines without an empty one, which begins at a line of the file (from 1). */
  take(lines: readonly string[], at: number): void {
    let run: string[] = [];
    const flush = () => {
      if (run.length > 0) this.#paragraph(run.join(' '));
      run = [];
    };
    for (const [offset, whole] of lines.entries()) {
      const line = whole.trim();
      const where = `Line ${at + offset}`;
      for (const [pattern, why] of unkept) if (pattern.test(line)) this.#problems.push(`${where} ${why}.`);
      const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
      const quotation = /^>\s?(.*)$/.exec(line);
      const listed = /^(?:[-*+•]|\d{1,2}[.)])\s+(.*)$/.exec(line);
      if (heading !== null) {
        flush();
        this.#heading(heading[1]?.length ?? 1, heading[2] ?? '', where);
      } else if (quotation !== null) {
        flush();
        this.#quotation(quotation[1] ?? '', where);
      } else {
        // Each point of a list is a paragraph of its own.
        if (listed !== null) flush();
        run.push(listed?.[1] ?? line);
      }
    }
    flush();
  }

  finish(): WrittenReading {
    if (this.#label !== undefined)
      this.#problems.push(`Under the heading “${this.#label}” there is nothing.`);
    if (this.#problems.length === 0 && this.#paragraphs.length === 0)
      return refused('There is no paragraph in it: a summary has one at least.');
    if (this.#problems.length > 0) return { kind: 'problems', problems: this.#problems };
    return {
      kind: 'read',
      text: {
        ...(this.#title !== undefined && { title: this.#title }),
        ...(this.#oneLine.length > 0 && { oneLine: inlineOfMarkdown(this.#oneLine.join(' ')) }),
        paragraphs: this.#paragraphs,
        ...(this.#cannotTell.length > 0 && { cannotTell: inlineOfMarkdown(this.#cannotTell.join(' ')) }),
      },
    };
  }

  #heading(level: number, text: string, where: string): void {
    if (level === 1) {
      if (this.#title !== undefined || this.#paragraphs.length > 0)
        this.#problems.push(`${where} is a second title: a heading within the summary begins with ##.`);
      else this.#title = inlineOfMarkdown(text);
      return;
    }
    if (this.#label !== undefined)
      this.#problems.push(`Under the heading “${this.#label}” there is nothing.`);
    this.#label = undefined;
    this.#inCannotTell = cannotTellHeading.test(text);
    if (!this.#inCannotTell) this.#label = plainText(inlineOfMarkdown(text));
  }

  #quotation(text: string, where: string): void {
    if (text === '') return;
    if (this.#paragraphs.length > 0 || this.#inCannotTell)
      this.#problems.push(`${where} is marked by > as all in one line, which stands before the paragraphs.`);
    else this.#oneLine.push(text);
  }

  #paragraph(text: string): void {
    if (this.#inCannotTell) {
      this.#cannotTell.push(text);
      return;
    }
    const label = this.#label;
    this.#label = undefined;
    this.#paragraphs.push({ ...(label !== undefined && { label }), text: inlineOfMarkdown(text) });
  }
}

function refused(problem: string): WrittenReading {
  return { kind: 'problems', problems: [problem] };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
