import { type Html, html } from '../../markup/index.ts';
import { standingOf, type Work } from '../../model/index.ts';
import type { Evidence, StudyKind } from '../../plain/index.ts';
import { externalLink, type PageContext } from '../../ui/index.ts';
import { languageOfMain } from './abstracts.ts';
import { explainedMarks } from './explained-words.ts';
import { quoted } from './said.ts';
import type { WorkView } from './work-view.ts';

type Caution = keyof PageContext['words']['plain']['study']['cautions'];

type Marks = ReturnType<typeof explainedMarks>;

/** Something told of a study, and what says so. */
interface Row {
  readonly name: string;
  readonly value: Html | string;
  readonly by: Evidence;
}

/** What a reader should bear in mind with this kind of work, the gravest first. */
export function renderCautions({ work, plain }: WorkView, { words }: PageContext): Html | undefined {
  const cautions = cautionsOf(work, plain?.study);
  const { cautions: say } = words.plain.study;
  return cautions.length === 0
    ? undefined
    : html`<p class="bear-in-mind">${cautions.map((caution) => say[caution]).join(' ')}</p>`;
}

/** What to bear in mind, the gravest first. */
export function cautionsOf(work: Work, study: StudyKind | undefined): readonly Caution[] {
  const standing = standingOf(work);
  const isPreprint =
    work.type === 'preprint' || (work.publicationTypes?.some((type) => /^preprint$/i.test(type)) ?? false);
  const subjects = study?.subjects?.is;
  return [
    ...(standing === 'sound' || standing === 'corrected' ? [] : [standing]),
    ...(isPreprint ? (['preprint'] as const) : []),
    ...(study?.design?.is === 'protocol' ? (['protocol'] as const) : []),
    ...(subjects === 'animals' || subjects === 'cells' ? [subjects] : []),
  ];
}

/** The kind of study in plain words; what says so opens on request. */
export function renderStudy(view: WorkView, context: PageContext): Html | undefined {
  const { work, plain } = view;
  const marks = explainedMarks(view, context, 'quoted');
  const rows = rowsOf(work, plain?.study ?? {}, context);
  if (rows.length === 0) return undefined;
  const { study: say } = context.words.plain;
  return html`<dl class="study">${rows.map(
    ({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl><details class="evidence"><summary>${say.known}</summary><ul>${rows.map(
    ({ name, by }) => html`<li>${name}: ${renderEvidence(by, work, marks, context)}</li>`,
  )}</ul></details>`;
}

function rowsOf(work: Work, study: StudyKind, context: PageContext): readonly Row[] {
  const { study: say } = context.words.plain;
  const { design, subjects, size, registrations = [], funding } = study;
  const rows: Row[] = [];
  const quotation = (span: Evidence & { readonly span: unknown }) => renderQuotation(span, 'span', work);
  if (design) {
    const isInAnimals = design.is === 'randomised-trial' && subjects?.is === 'animals';
    rows.push({
      name: say.design,
      value: isInAnimals ? say.animalTrial : say.designs[design.is],
      by: design.by,
    });
  }
  if (subjects) rows.push({ name: say.studied, value: say.subjects[subjects.is], by: subjects.by });
  if (size) rows.push({ name: say.size, value: html`“${quotation(size)}”`, by: size });
  for (const { is, by } of registrations)
    rows.push({ name: say.registrations, value: renderRegistration(is), by });
  if (funding) rows.push({ name: say.funding, value: html`“${quotation(funding)}”`, by: funding });
  return rows;
}

function renderRegistration(number: string): Html {
  const bare = number.replaceAll(' ', '');
  if (/^NCT\d{8}$/.test(bare)) return externalLink(`https://clinicaltrials.gov/study/${bare}`, bare);
  if (/^ISRCTN\d+$/.test(bare)) return externalLink(`https://www.isrctn.com/${bare}`, bare);
  return html`<bdi>${number}</bdi>`;
}

function renderEvidence(by: Evidence, work: Work, marks: Marks, { words }: PageContext): Html {
  const { study: say } = words.plain;
  if ('field' in by) return html`${say.inRecord}, ${say.fields[by.field]} <bdi>“${by.value}”</bdi>`;
  const place = by.span[0] < 0 ? say.inTitle : say.inAbstract;
  return html`${place}, “${renderQuotation(by, 'sentence', work, marks)}”`;
}

/** Title and abstract are of one language where it is theirs. */
function renderQuotation(
  by: Evidence,
  what: 'span' | 'sentence',
  work: Work,
  marks?: Marks,
): Html | undefined {
  if ('field' in by) return undefined;
  const { tag, direction } = languageOfMain(work);
  const words = what === 'sentence' ? by.span : undefined;
  return html`<q lang="${tag}" dir="${direction}">${quoted(work, by[what], words, marks)}</q>`;
}
