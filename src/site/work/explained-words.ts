import { escapeText, type Html, html, type TextMark } from '../../markup/index.ts';
import type { ExplainedWords, GlossaryEntry } from '../../plain/index.ts';
import { languageOfText, type PageContext } from '../../ui/index.ts';
import type { WorkView } from './work-view.ts';

/**
 * The marks for the short forms and terms in a section of the abstract: each shows what it means when it is pointed at, tapped
 * or focused. `quoted`: for a piece of the abstract that stands elsewhere in the page; identifiers are the abstract's own.
 */
export function explainedMarks(
  { plain, meanings }: Pick<WorkView, 'plain' | 'meanings'>,
  context: Pick<PageContext, 'locale'>,
  where: 'abstract' | 'quoted' = 'abstract',
): SectionMarks {
  return textMarks(plain, meanings, context, { name: 'meaning', isQuoted: where === 'quoted' });
}

/** What is drawn differently in each section of a text. */
export type SectionMarks = (section: number) => readonly TextMark[];

/** The same of any text of the page. Its identifiers begin with `name`; quoted, it leaves them to where it is quoted from. */
export function textMarks(
  words: ExplainedWords | undefined,
  meanings: WorkView['meanings'],
  { locale }: Pick<PageContext, 'locale'>,
  { name, isQuoted = false }: { readonly name: string; readonly isQuoted?: boolean },
): SectionMarks {
  const bySection = new Map<number, TextMark[]>();
  const add = (section: number, mark: TextMark): void => {
    const marks = bySection.get(section);
    if (marks) marks.push(mark);
    else bySection.set(section, [mark]);
  };
  let number = 0;
  for (const { long, uses } of words?.shortForms ?? []) {
    number += 1;
    const id = `${name}-${number}`;
    const meaning = whenDrawn(() => renderMeaning(long, undefined));
    uses.forEach(([section, start, end], use) => {
      add(section, {
        start,
        end,
        draw: (text, part) => explained(abbreviated, text, id, meaning(), !isQuoted && use + part === 0),
      });
    });
  }
  for (const [section, start, end, entryId] of words?.terms ?? []) {
    const entry = meanings.get(entryId);
    if (entry === undefined) continue;
    number += 1;
    const id = `${name}-${number}`;
    const meaning = whenDrawn(() => definitionIn(entry, locale));
    add(section, {
      start,
      end,
      draw: (text, part) => explained(term, text, id, meaning(), !isQuoted && part === 0),
    });
  }
  return (section) => bySection.get(section) ?? none;
}

const none: readonly TextMark[] = [];

/** Of all the words that a work explains, a quotation draws one or two. */
function whenDrawn(make: () => Meaning): () => Meaning {
  let made: Meaning | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Turns the marks of terms off and on, wherever in the page; shown with texts that have some, where a script can do it. */
export function renderExplainSwitch(
  texts: readonly (ExplainedWords | undefined)[],
  { words }: PageContext,
): Html | undefined {
  if (texts.every((text) => text?.terms === undefined)) return undefined;
  return html`<button class="explain-switch" type="button" data-explain-switch aria-pressed="true" hidden>${words.explaining.switch}</button>`;
}

const abbreviated = (text: Html, id: string): Html =>
  html`<abbr tabindex="0" aria-describedby="${id}">${text}</abbr>`;
const term = (text: Html, id: string): Html => html`<dfn tabindex="0" aria-describedby="${id}">${text}</dfn>`;

/** `hidden` for all that know no style sheet: readers' views, programs that take the text. The style sheet shows it when asked. */
function explained(
  draw: (text: Html, id: string) => Html,
  text: Html,
  id: string,
  meaning: Meaning,
  isFirst: boolean,
): Html {
  return html`<span class="explained">${draw(text, id)}<span class="meaning" role="tooltip"${isFirst && html` id="${id}"`} lang="${
    meaning.language
  }" dir="${meaning.direction}" hidden>${meaning.text}</span></span>`;
}

interface Meaning {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
}

function renderMeaning(text: string, language: string | undefined): Meaning {
  const { tag, direction } = languageOfText(escapeText(text), language);
  return { text, language: tag, direction };
}

/** In the reader's language where there is one, else in English or whatever there is. */
function definitionIn({ definitions }: GlossaryEntry, locale: string): Meaning {
  const language = [locale, 'en', ...Object.keys(definitions)].find((one) => definitions[one] !== undefined);
  return renderMeaning(definitions[language ?? ''] ?? '', language);
}
