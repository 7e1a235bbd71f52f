import { type Html, html, inline } from '../../markup/index.ts';
import { type RelationKind, type RelationTarget, standingNotices } from '../../model/index.ts';
import { externalLink, type PageContext, renderNotice } from '../../ui/index.ts';
import { doiAddress, pubmedAddress } from './addresses.ts';
import type { WorkView } from './work-view.ts';

/** What a reader must know before reading on: retracted, in part, under concern, or corrected. */
export function renderStandings(view: WorkView, context: PageContext): readonly Html[] {
  const { words } = context;
  return standingNotices(view.work).map(({ standing, by }) =>
    renderNotice(
      standing === 'retracted' || standing === 'partly-retracted' ? 'alarm' : 'caution',
      words.standings[standing],
      html`<p>${words.standingMeanings[standing]}</p>${
        by && html`<p>${words.noticeIn} ${renderTarget(by, view, context)}</p>`
      }`,
    ),
  );
}

/** Already said in the notices above. */
const saidAbove: ReadonlySet<RelationKind> = new Set([
  'is-retracted-by',
  'is-partially-retracted-by',
  'is-concern-of',
  'is-corrected-by',
  'is-republished-as',
]);

/** The works to which the record itself links this one: comments, updates, what a notice is about. */
export function renderLinked(view: WorkView, context: PageContext): Html | undefined {
  const relations = (view.work.relations ?? []).filter(({ kind }) => !saidAbove.has(kind));
  if (relations.length === 0) return undefined;
  const { work: say } = context.words;
  return html`<section class="words minor"><h2>${say.linked}</h2><ul class="linked">${relations.map(
    ({ kind, target }) => html`<li>${say.relations[kind]}: ${renderTarget(target, view, context)}</li>`,
  )}</ul></section>
`;
}

/** Our own page of the other work where it is held, else its citation with a way to it. */
function renderTarget(target: RelationTarget, { linked }: WorkView, { urls }: PageContext): Html {
  const held = linked.get(target);
  const { citation, doi, pmid, note } = target;
  const shown = held
    ? html`<a href="${urls.work(held.id, held.slug)}"><bdi>${inline(held.title)}</bdi></a>${
        held.year !== undefined && ` (${held.year})`
      }`
    : html`<bdi>${citation ?? doi ?? pmid ?? ''}</bdi>`;
  return html`${shown}${
    doi !== undefined
      ? html` ${externalLink(doiAddress(doi), 'DOI')}`
      : pmid !== undefined && html` ${externalLink(pubmedAddress(pmid), 'PubMed')}`
  }${note !== undefined && html` — ${note}`}`;
}
