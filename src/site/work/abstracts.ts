import { type Html, html, markText, type TextMark } from '../../markup/index.ts';
import type { Abstract, OtherAbstract } from '../../model/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';
import { explainedMarks, renderExplainSwitch } from './explained-words.ts';
import type { WorkView } from './work-view.ts';

const noMarks = (): readonly TextMark[] => [];

/** What the authors say of their work: in plain language, in the abstract, and in other languages. */
export function renderAbstracts(view: WorkView, context: PageContext): Html {
  const { abstract, otherAbstracts = [], vernacularTitle, languages } = view.work;
  const { words, locale } = context;
  const plain = otherAbstracts.filter(({ kind }) => kind === 'plain-language-summary');
  const others = otherAbstracts.filter(({ kind }) => kind !== 'plain-language-summary');
  const main =
    abstract && languageOfAbstract(abstract, vernacularTitle === undefined ? languages?.[0] : undefined);
  return html`${plain.map(
    (summary) =>
      html`<section class="words plain-language"><h2>${words.work.plain} <span class="terms-by">— ${
        words.work.plainBy
      }</span></h2>${renderText(summary, languageOfAbstract(summary, summary.language), 'text plain-words')}</section>`,
  )}<section class="words" id="abstract"><h2>${words.work.abstract}</h2>${renderExplainSwitch(view, context)}${
    abstract && main
      ? renderText(abstract, main, 'text', explainedMarks(view, context))
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
  marksIn: (section: number) => readonly TextMark[] = noMarks,
): Html {
  return html`<div class="${look}" lang="${tag}" dir="${direction}">${sections.map(
    ({ label, text }, section) =>
      html`<p>${label !== undefined && html`<strong class="label">${label}</strong> `}${markText(text, marksIn(section))}</p>`,
  )}</div>${rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`}`;
}

function languageOfAbstract({ sections }: Abstract, language: string | undefined): TextLanguage {
  return languageOfText(sections[0]?.text ?? '', language);
}
