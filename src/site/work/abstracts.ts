import { type Html, html, markText, type TextMark } from '../../markup/index.ts';
import type { Abstract, OtherAbstract, Work } from '../../model/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';
import { explainedMarks, renderExplainSwitch } from './explained-words.ts';
import { saidMarks } from './said.ts';
import { renderSummary } from './summary.ts';
import type { WorkView } from './work-view.ts';

/** What is drawn differently in each section of an abstract. */
type SectionMarks = (section: number) => readonly TextMark[];
const noMarks: SectionMarks = () => [];

/** What the authors say of their work: in plain language, in the abstract, and in other languages. */
export function renderAbstracts(view: WorkView, context: PageContext): Html {
  const { work, plain: layer } = view;
  const explained = explainedMarks(view, context);
  const { abstract, otherAbstracts = [] } = work;
  const { words, locale } = context;
  const others = otherAbstracts.filter(({ kind }) => kind !== 'plain-language-summary');
  const main = abstract && languageOfMain(work);
  return html`${view.plainSummaries.map((summary) => renderSummary(summary, context))}<section class="words" id="abstract"><h2>${words.work.abstract}</h2>${renderExplainSwitch(view, context)}${
    abstract && main
      ? renderText(abstract, main, 'text', (at) => [...saidMarks(layer?.short, at), ...explained(at)])
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
      html`<p>${label !== undefined && html`<strong class="label">${label}</strong> `}${markText(text, marks(at))}</p>`,
  )}</div>${rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`}`;
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
