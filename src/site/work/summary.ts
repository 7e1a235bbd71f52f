import { type Html, html, inline, markText, plainText } from '../../markup/index.ts';
import type { Summary } from '../../summaries/index.ts';
import type { Locale, PageContext } from '../../ui/index.ts';
import { clearPart } from './clear-parts.ts';
import { renderExplainSwitch, type SectionMarks, textMarks } from './explained-words.ts';
import { isOfLanguage, languageOfSummary, mainSummary } from './main-summary.ts';
import { renderWasThisClear } from './was-this-clear.ts';
import type { WorkView } from './work-view.ts';

/** A title in plain words, under the authors' own. */
export function renderPlainTitle({ plainSummaries }: WorkView, context: PageContext): Html | undefined {
  const summary = mainSummary(plainSummaries, context);
  if (summary?.title === undefined) return undefined;
  const { tag, direction } = languageOfSummary(summary);
  return html`<p class="plain-title"><span class="terms-by">${context.words.work.plain}:</span> <span lang="${tag}" dir="${direction}">${inline(summary.title)}</span></p>
`;
}

/** The first two depths of a work: one line, and a plain summary; those in other languages are folded behind it. */
export function renderSummaries(view: WorkView, context: PageContext): Html | undefined {
  const { plainSummaries } = view;
  const main = mainSummary(plainSummaries, context);
  if (main === undefined) return undefined;
  const { words } = context;
  const { tag } = languageOfSummary(main);
  const say = words.plain.depths;
  const others = plainSummaries.filter((summary) => summary !== main);
  const marks = marksOf(main, 'meaning-s0', view, context);
  return html`<section class="words plain-language" id="plain"><nav class="depths" aria-label="${say.title}">${
    main.oneLine !== undefined && html`<a href="#one-line">${say.oneLine}</a>`
  }<a href="#in-plain-language">${words.work.plain}</a><a href="#abstract">${words.work.abstract}</a>${renderLanguages(
    main,
    others,
    view,
    context,
  )}</nav>${renderExplainSwitch(
    plainSummaries.map(({ explained }) => explained),
    context,
  )}${renderOneLine(main, marks, true)}<details class="depth" data-depth="plain" id="in-plain-language" open><summary><h2>${words.work.plain}${renderLanguageName(
    tag,
    context,
  )}</h2></summary>${renderSummary(main, marks, view, context)}</details>${others.map((summary, at) => {
    const marksOfOther = marksOf(summary, `meaning-s${at + 1}`, view, context);
    return html`<details class="fold" id="${idOf(summary, at)}"><summary>${words.work.plain}${renderLanguageName(
      languageOfSummary(summary).tag,
      context,
    )}</summary>${
      summary.title !== undefined &&
      html`<p class="plain-title" lang="${languageOfSummary(summary).tag}" dir="${languageOfSummary(summary).direction}">${inline(summary.title)}</p>`
    }${renderOneLine(summary, marksOfOther)}${renderSummary(summary, marksOfOther, view, context)}</details>`;
  })}</section>
`;
}

function marksOf(
  { explained }: Summary,
  name: string,
  { meanings }: WorkView,
  context: PageContext,
): SectionMarks {
  return textMarks(explained, meanings, context, { name });
}

function renderOneLine(summary: Summary, marks: SectionMarks, isMain = false): Html | undefined {
  if (summary.oneLine === undefined) return undefined;
  const { tag, direction } = languageOfSummary(summary);
  return html`<p class="one-line"${isMain && html` id="one-line"`} lang="${tag}" dir="${direction}">${markText(
    summary.oneLine,
    marks(-1),
  )}</p>`;
}

function idOf({ language }: Summary, at: number): string {
  return `plain-${language}-${at + 1}`;
}

function renderLanguageName(tag: string, { locale, words }: PageContext): Html | undefined {
  const name = tag === locale ? undefined : words.languageName(tag);
  return name === undefined ? undefined : html` <span class="terms-by">(${name})</span>`;
}

/** The way to the summaries in other languages: on the page of that language where there is one, else further down. */
function renderLanguages(
  main: Summary,
  others: readonly Summary[],
  { work, summary }: WorkView,
  { institution, urlsIn, words }: PageContext,
): Html | undefined {
  const links = others.flatMap((other, at) => {
    const { tag } = languageOfSummary(other);
    if (isOfLanguage(tag, main.language)) return [];
    const locale = institution.languages.find((one): one is Locale => isOfLanguage(tag, one));
    const href =
      locale === undefined
        ? `#${idOf(other, at)}`
        : `${urlsIn(locale).work(work.id, summary?.slug ?? '')}#in-plain-language`;
    return [html` <a href="${href}" hreflang="${tag}">${words.languageName(tag) ?? tag}</a>`];
  });
  return links.length === 0
    ? undefined
    : html`<span class="in-languages">${words.plain.depths.alsoIn}${links}</span>`;
}

/** The paragraphs of a summary, what the study cannot tell, and who wrote, drafted and approved it. */
function renderSummary(summary: Summary, marks: SectionMarks, view: WorkView, context: PageContext): Html {
  const { paragraphs, cannotTell, rights, language } = summary;
  const { words } = context;
  const say = words.plain.summary;
  const { tag, direction } = languageOfSummary(summary);
  return html`${
    summary.origin === 'record' && html`<p class="terms-by">${words.work.plainBy}</p>`
  }<div class="text plain-words">${paragraphs.map(
    ({ label, text }, at) =>
      html`<p lang="${tag}" dir="${direction}">${label !== undefined && html`<strong class="label">${label}</strong> `}${markText(
        text,
        marks(at),
      )}</p>${renderWasThisClear(clearPart('summary', language, plainText(text)), view, context)}`,
  )}</div>${
    cannotTell !== undefined &&
    html`<h3>${say.cannotTell}${
      summary.cannotTellIsQuoted && html` <span class="terms-by">— ${say.quoted}</span>`
    }</h3><div class="text plain-words" lang="${tag}" dir="${direction}"><p>${markText(cannotTell, marks(paragraphs.length))}</p></div>`
  }${renderMakers(summary, context)}${
    rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`
  }`;
}

/** Says whose words a summary is, and who answers for it. */
function renderMakers(
  { origin, writtenBy, draftedBy, approvedBy, approvedAt, isOutdated }: Summary,
  { words }: PageContext,
): Html | undefined {
  if (origin === 'record') return undefined;
  const say = words.plain.summary;
  const made = [
    draftedBy !== undefined && html`${say.draftedBy} <bdi>${draftedBy}</bdi>`,
    writtenBy !== undefined &&
      html`${draftedBy === undefined ? say.writtenBy : say.editedBy} <bdi>${writtenBy}</bdi>`,
    approvedBy !== undefined &&
      html`${say.approvedBy} <bdi>${approvedBy}</bdi>${
        approvedAt &&
        html`${words.separator}<time datetime="${approvedAt.toISOString().slice(0, 10)}">${words.date({
          year: approvedAt.getUTCFullYear(),
          month: approvedAt.getUTCMonth() + 1,
          day: approvedAt.getUTCDate(),
        })}</time>`
      }`,
  ].filter((part) => part !== false);
  return html`<p class="rights">${made.map((part, at) => html`${at > 0 && ' · '}${part}`)}${
    isOutdated && html` · ${say.isOutdated}`
  }</p>`;
}
