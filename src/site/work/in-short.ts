import { type Html, html } from '../../markup/index.ts';
import type { InShort, Role } from '../../plain/index.ts';
import { icon, type PageContext, type TextLanguage } from '../../ui/index.ts';
import { languageOfMain } from './abstracts.ts';
import { clearPart } from './clear-parts.ts';
import { explainedMarks } from './explained-words.ts';
import { quoted, quotedText, saidId, saidRoles } from './said.ts';
import { renderCautions, renderStudy } from './study.ts';
import { renderWasThisClear } from './was-this-clear.ts';
import type { WorkView } from './work-view.ts';

/** What kind of study it is, and the authors' own sentences that say what was asked, done and found. */
export function renderInShort(view: WorkView, context: PageContext): Html | undefined {
  const { short } = view.plain ?? {};
  const cautions = renderCautions(view, context);
  const study = renderStudy(view, context);
  if (short === undefined && study === undefined) return undefined;
  const say = context.words.plain;
  return html`<section class="words in-short" id="in-short"><h2>${
    short ? say.short : say.study.title
  }</h2>${cautions}${study}${short && renderSentences(short, view, context)}</section>`;
}

/** Each with the way to its place in the abstract. */
function renderSentences(short: InShort, view: WorkView, context: PageContext): Html {
  const { work, plainSummaries } = view;
  const say = context.words.plain;
  // An approved summary says it in its own place.
  const saysLimits = plainSummaries.some(({ cannotTell }) => cannotTell !== undefined);
  const marks = explainedMarks(view, context, 'quoted');
  const { limits, ...others } = Object.fromEntries(
    saidRoles.map((role) => [role, renderSentence(role, short, view, marks, context)]),
  );
  return html`<h3>${say.shortBy}</h3><dl class="said-list">${Object.values(others)}</dl>${
    limits && !saysLimits && html`<h3>${say.limits}</h3><dl class="said-list alone">${limits}</dl>`
  }${
    view.asksClear &&
    renderWasThisClear(
      clearPart('in-short', languageOfMain(work).tag, quotedText(work, short)),
      view,
      context,
    )
  }`;
}

function renderSentence(
  role: Role,
  short: InShort,
  { work }: WorkView,
  marks: ReturnType<typeof explainedMarks>,
  { locale, words }: PageContext,
): Html | undefined {
  const { plain: say } = words;
  const { tag, direction }: TextLanguage = languageOfMain(work);
  const sentences = (short[role] ?? []).flatMap((span) => quoted(work, span, undefined, marks) ?? []);
  const name = say.roles[role];
  if (sentences.length > 0)
    return html`<div><dt>${name}</dt><dd lang="${tag}" dir="${direction}"><q>${sentences}</q> <a class="to-place" href="#${saidId(
      role,
    )}" lang="${locale}" aria-label="${say.place(name)}" title="${say.place(name)}">${icon('down')}</a></dd></div>`;
  // What an abstract does not say of its limits is no reason to say so.
  if (role === 'limits' || !short.silent?.includes(role)) return undefined;
  return html`<div><dt>${name}</dt><dd class="quiet">${say.noneStated}</dd></div>`;
}
