import { type Html, html, inline, markText, type TextMark } from '../../markup/index.ts';
import type { Abstract, InlineMarkup, OtherAbstract, Work } from '../../model/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';
import { saidMarks } from './said.ts';
import type { WorkView } from './work-view.ts';

/** What is drawn differently in each section of an abstract. */
type SectionMarks = (section: number) => readonly TextMark[];
const noMarks: SectionMarks = () => [];

/** What the authors say of their work: in plain language, in the abstract, and in other languages. */
export function renderAbstracts({ work, plain: layer }: WorkView, context: PageContext): Html {
  const { abstract, otherAbstracts = [] } = work;
  const { words, locale } = context;
  const plain = otherAbstracts.filter(({ kind }) => kind === 'plain-language-summary');
  const others = otherAbstracts.filter(({ kind }) => kind !== 'plain-language-summary');
  const main = abstract && languageOfMain(work);
  return html`${plain.map(
    (summary) =>
      html`<section class="words plain-language"><h2>${words.work.plain} <span class="terms-by">— ${
        words.work.plainBy
      }</span></h2>${renderText(summary, languageOfAbstract(summary, summary.language), 'text plain-words')}</section>`,
  )}<section class="words" id="abstract"><h2>${words.work.abstract}</h2>${
    abstract && main
      ? renderText(abstract, main, 'text', (at) => saidMarks(layer?.short, at))
      : html`<p class="quiet">${words.work.noAbstract}</p>`
  }</section>${others.map((other) => renderOther(other, context, other.language === locale))}`;
}

function renderOther(other: OtherAbstract, { words }: PageContext, ofReader: boolean): Html {
  const language = other.language === undefined ? undefined : words.languageName(other.language);
  return html`<details class="fold"${ofReader && html` open`}><summary>${
    language === undefined ? words.work.otherAbstract : words.work.abstractIn(language)
  }</summary><div class="words">${renderText(other, languageOfAbstract(other, other.language))}</div></details>`;
}

function renderText(
  { sections, rights }: Abstract,
  { tag, direction }: TextLanguage,
  look = 'text',
  marks: SectionMarks = noMarks,
): Html {
  return html`<div class="${look}" lang="${tag}" dir="${direction}">${sections.map(
    ({ label, text }, at) =>
      html`<p>${label !== undefined && html`<strong class="label">${label}</strong> `}${renderMarked(text, marks(at))}</p>`,
  )}</div>${rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`}`;
}

function renderMarked(text: InlineMarkup, marks: readonly TextMark[]): Html {
  return marks.length === 0 ? inline(text) : markText(text, marks);
}

/** The language in which the abstract of a work is written. */
export function languageOfMain({
  abstract,
  vernacularTitle,
  languages,
}: Pick<Work, 'abstract' | 'vernacularTitle' | 'languages'>): TextLanguage {
  const own = vernacularTitle === undefined ? languages?.[0] : undefined;
  return languageOfAbstract(abstract ?? { sections: [] }, own);
}

function languageOfAbstract({ sections }: Abstract, language: string | undefined): TextLanguage {
  return languageOfText(sections[0]?.text ?? '', language);
}
