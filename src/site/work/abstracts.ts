import { type Html, html, inline } from '../../markup/index.ts';
import type { Abstract, OtherAbstract, Work } from '../../model/index.ts';
import { languageOfText, type PageContext, type TextLanguage } from '../../ui/index.ts';

/** What the authors say of their work: in plain language, in the abstract, and in other languages. */
export function renderAbstracts(work: Work, context: PageContext): Html {
  const { abstract, otherAbstracts = [], vernacularTitle, languages } = work;
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
  )}<section class="words" id="abstract"><h2>${words.work.abstract}</h2>${
    abstract && main ? renderText(abstract, main) : html`<p class="quiet">${words.work.noAbstract}</p>`
  }</section>${others.map((other) => renderOther(other, context, other.language === locale))}`;
}

function renderOther(other: OtherAbstract, { words }: PageContext, ofReader: boolean): Html {
  const language = other.language === undefined ? undefined : words.languageName(other.language);
  return html`<details class="fold"${ofReader && html` open`}><summary>${
    language === undefined ? words.work.otherAbstract : words.work.abstractIn(language)
  }</summary><div class="words">${renderText(other, languageOfAbstract(other, other.language))}</div></details>`;
}

function renderText({ sections, rights }: Abstract, { tag, direction }: TextLanguage, look = 'text'): Html {
  return html`<div class="${look}" lang="${tag}" dir="${direction}">${sections.map(
    ({ label, text }) =>
      html`<p>${label !== undefined && html`<strong class="label">${label}</strong> `}${inline(text)}</p>`,
  )}</div>${rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`}`;
}

function languageOfAbstract({ sections }: Abstract, language: string | undefined): TextLanguage {
  return languageOfText(sections[0]?.text ?? '', language);
}
