import type { Catalogue, WorkSummary } from '../catalogue/index.ts';
import { type Html, html } from '../markup/index.ts';
import type { WorkId } from '../model/index.ts';
import type { FindingCounts, KeptFindings, LintFinding } from '../syndication/index.ts';
import {
  alternatesOf,
  type FramedPage,
  languageOfText,
  type PageContext,
  type Paging,
  parsePage,
  renderBreadcrumbs,
  renderPaging,
  renderRange,
} from '../ui/index.ts';

export interface RecordsPagePorts {
  readonly catalogue: Pick<Catalogue, 'summaries'>;
  readonly findings: Pick<KeptFindings, 'worst' | 'counts'>;
  /** Changes of works that were not looked at yet. */
  readonly behind: () => Promise<number>;
  /** Looks at a page as it is now. */
  readonly examine: (id: WorkId) => Promise<readonly LintFinding[] | undefined>;
}

interface Shown {
  readonly summary: WorkSummary;
  readonly findings: readonly LintFinding[];
}

/** Each is drawn and looked at anew: few enough for a quarter of a second. */
const size = 25;
/** Whoever has come so far should mend some first. */
const deepest = 200;

/** What machines will find missing or wrong in the records, the worst first, with the fix. */
export async function recordsPage(
  query: { readonly rule?: string; readonly page?: string },
  { catalogue, findings, behind, examine }: RecordsPagePorts,
  context: PageContext,
): Promise<FramedPage> {
  const { words, urls } = context;
  const counts = findings.counts();
  const rule = counts.rules.find((one) => one.rule.name === query.rule);
  const total = rule?.works ?? counts.broken;
  const page = Math.min(parsePage(query.page), deepest, Math.max(1, Math.ceil(total / size)));
  const ids = findings.worst({ rule: rule?.rule.name, offset: (page - 1) * size, limit: size });
  const [waiting, shown] = await Promise.all([behind(), examined(ids, { catalogue, examine })]);
  const paging = { page, size, total: Math.min(total, deepest * size) };
  const say = words.desk;
  return {
    title: say.title,
    canonical: urls.deskRecords(),
    alternates: alternatesOf(context, (all) => all.deskRecords()),
    noIndex: true,
    noFollow: true,
    head: html`<link rel="stylesheet" href="${context.assets.moreStyles.desk}">`,
    main: html`${renderBreadcrumbs([{ text: say.title }], context)}<h1>${say.title}</h1>
<p class="lead">${say.explain} ${say.looked(counts.looked, counts.broken)}${waiting > 0 && html` ${say.waiting(waiting)}`}</p>
${renderRules(counts, rule?.rule.name, context)}
${renderShown(shown, rule?.rule, paging, context)}`,
  };
}

async function examined(
  ids: readonly WorkId[],
  { catalogue, examine }: Pick<RecordsPagePorts, 'catalogue' | 'examine'>,
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const summary of await catalogue.summaries(ids)) {
    const findings = await examine(summary.id);
    if (findings !== undefined) shown.push({ summary, findings });
  }
  return shown;
}

function renderRules({ rules }: FindingCounts, chosen: string | undefined, context: PageContext): Html {
  const { urls, words } = context;
  const say = words.desk;
  if (rules.length === 0) return html`<p>${say.nothing}</p>`;
  return html`<section class="section rules"><h2>${say.rules}</h2>
<table><thead><tr><th scope="col">${say.rule}</th><th scope="col">${say.gravity}</th><th scope="col" class="number">${say.works}</th><th scope="col">${say.readers}</th></tr></thead><tbody>${rules.map(
    ({ rule, works }) =>
      html`<tr${rule.name === chosen && html` class="chosen"`}><th scope="row"><a href="${urls.deskRecords({ rule: rule.name })}#works"${rule.name === chosen && html` aria-current="true"`}><code lang="en" dir="ltr">${rule.name}</code></a></th><td>${renderSeverity(rule, context)}</td><td class="number">${words.number(works)}</td><td>${rule.readers.map((reader) => say.readerNames[reader]).join(words.separator)}</td></tr>`,
  )}</tbody></table></section>`;
}

function renderShown(
  shown: readonly Shown[],
  rule: LintFinding['rule'] | undefined,
  paging: Paging,
  context: PageContext,
): Html | undefined {
  if (paging.total === 0) return undefined;
  const { urls, words } = context;
  const say = words.desk;
  return html`<section class="section" id="works"><h2>${rule === undefined ? say.worst : say.worstOf(rule.name)}</h2>
${rule && html`<p class="quiet"><a href="${urls.deskRecords()}#works">${say.all}</a></p>`}<p class="quiet">${renderRange(paging, context)}</p>
<ol class="contents" start="${(paging.page - 1) * paging.size + 1}">${shown.map((one) => renderWork(one, context))}</ol>
${renderPaging(paging, (page) => `${urls.deskRecords({ rule: rule?.name, page: page === 1 ? undefined : page })}#works`, context)}</section>`;
}

function renderWork({ summary, findings }: Shown, context: PageContext): Html {
  const { urls, words } = context;
  const { id, slug, title, language } = summary;
  const own = languageOfText(title, language);
  return html`<li><div class="entry"><p class="title" lang="${own.tag}" dir="${own.direction}"><a href="${urls.work(id, slug)}">${title}</a></p>
${findings.length === 0 ? html`<p class="quiet">${words.desk.mended}</p>` : html`<ul class="findings">${findings.map((finding) => renderFinding(id, finding, context))}</ul>`}</div></li>`;
}

function renderFinding(id: WorkId, { rule, found }: LintFinding, context: PageContext): Html {
  const { words } = context;
  const [explanation, fix] = words.desk.findings[rule.name] ?? [rule.explanation, rule.fix];
  return html`<li><p>${renderSeverity(rule, context)} <code lang="en" dir="ltr">${rule.name}</code>: <bdi lang="en">${found}</bdi></p>
<p class="quiet">${explanation} ${fix}</p>${
    rule.field !== undefined &&
    html`
<p class="quiet">${words.desk.command}: <code dir="ltr">lectern set ${id} ${rule.field} … --because …</code></p>`
  }</li>`;
}

const classes = { error: 'alarm', warning: 'caution', note: 'quiet' } as const;

function renderSeverity({ severity }: LintFinding['rule'], { words }: PageContext): Html {
  return html`<span class="severity ${classes[severity]}">${words.desk.severities[severity]}</span>`;
}
