import { type Html, html, inline } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { Summary } from '../../summaries/index.ts';
import { languageOfText, type PageContext } from '../../ui/index.ts';

/** A plain-language summary, and who wrote, drafted and approved it. */
export function renderSummary(summary: Summary, context: PageContext): Html {
  const { title, oneLine, paragraphs, cannotTell, rights } = summary;
  const { words, locale } = context;
  const say = words.plain.summary;
  const all = [title, oneLine, ...paragraphs.map(({ text }) => text)].filter((text) => text !== undefined);
  const { tag, direction } = languageOfText(all[0] ?? ('' as InlineMarkup), summary.language);
  const language = tag === locale ? undefined : words.languageName(tag);
  return html`<section class="words plain-language"><h2>${words.work.plain}${
    language !== undefined && html` <span class="terms-by">(${language})</span>`
  }${
    summary.origin === 'record' && html` <span class="terms-by">— ${words.work.plainBy}</span>`
  }</h2><div class="text plain-words" lang="${tag}" dir="${direction}">${
    title !== undefined && html`<p class="plain-title">${inline(title)}</p>`
  }${oneLine !== undefined && html`<p class="one-line">${inline(oneLine)}</p>`}${paragraphs.map(
    ({ label, text }) =>
      html`<p>${label !== undefined && html`<strong class="label">${label}</strong> `}${inline(text)}</p>`,
  )}</div>${
    cannotTell !== undefined &&
    html`<h3>${say.cannotTell}${
      summary.cannotTellIsQuoted && html` <span class="terms-by">— ${say.quoted}</span>`
    }</h3><div class="text plain-words" lang="${tag}" dir="${direction}"><p>${inline(cannotTell)}</p></div>`
  }${renderMakers(summary, context)}${
    rights !== undefined && html`<p class="rights" lang="en" dir="ltr">${rights}</p>`
  }</section>`;
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
