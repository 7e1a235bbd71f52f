import { type Html, html, markText } from '../../markup/index.ts';
import type { Abstract, OtherAbstract, Work } from '../../model/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';
import { explainedBeside } from './explained-beside.ts';
import { explainedMarks, renderExplainSwitch, type SectionMarks, textMarks } from './explained-words.ts';
import { saidMarks } from './said.ts';
import type { WorkView } from './work-view.ts';

/** What the authors say of their work: in the abstract, and in other languages. */
export function renderAbstracts(view: WorkView, context: PageContext): Html {
  const { work, plain: layer, meanings } = view;
  const explained = explainedMarks(view, context);
  const { abstract, otherAbstracts = [] } = work;
  const { words, locale } = context;
  const others = otherAbstracts
    .filter(({ kind }) => kind !== 'plain-language-summary')
    .map((other) => ({ other, words: explainedBeside(layer, other.sections) }));
  const main = abstract && languageOfMain(work);
  const body = html`${renderExplainSwitch([layer, ...others.map((one) => one.words)], context)}${
    abstract && main
      ? renderText(abstract, main, (at) => [...saidMarks(layer?.short, at), ...explained(at)])
      : html`<p class="quiet">${words.work.noAbstract}</p>`
  }`;
  // Where there is a plain summary, the abstract is the third depth, and can be put away.
  return html`<section class="words" id="abstract">${
    view.plainSummaries.length > 0
      ? html`<details class="depth" data-depth="abstract" open><summary><h2>${words.work.abstract}</h2></summary>${body}</details>`
      : html`<h2>${words.work.abstract}</h2>${body}`
  }</section>${others.map(({ other, words: explainedOnes }, at) =>
    renderOther(
      other,
      textMarks(explainedOnes, meanings, context, { name: `meaning-o${at + 1}` }),
      context,
      other.language === locale,
    ),
  )}`;
}

function renderOther(
  other: OtherAbstract,
  marks: SectionMarks,
  { words }: PageContext,
  ofReader: boolean,
): Html {
  const language = other.language === undefined ? undefined : words.languageName(other.language);
  return html`<details class="fold"${ofReader && html` open`}><summary>${
    language === undefined ? words.work.otherAbstract : words.work.abstractIn(language)
  }</summary><div class="words">${renderText(other, languageOfAbstract(other, other.language), marks)}</div></details>`;
}

function renderText(
  { sections, rights }: Abstract,
  { tag, direction }: TextLanguage,
  marks: SectionMarks,
): Html {
  return html`<div class="text" lang="${tag}" dir="${direction}">${sections.map(
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
