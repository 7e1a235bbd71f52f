import type { Catalogue, WorkSummary } from '../../catalogue/index.ts';
import { citeApa, citeVancouver } from '../../formats/index.ts';
import type { RelationTarget, Work, WorkId } from '../../model/index.ts';
import type { People, Units } from '../../people/index.ts';
import type { Plain } from '../../plain/index.ts';
import type { Reach } from '../../reach/index.ts';
import type { RelatedIndex } from '../../related/index.ts';
import type { ApprovedSummaries } from '../../summaries/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { explainedBeside } from './explained-beside.ts';
import { unitsNamedIn } from './units-named-in.ts';
import type { WorkView } from './work-view.ts';

/** Whom the page of a work asks. */
export interface WorkPagePorts {
  readonly catalogue: Pick<Catalogue, 'find' | 'findByIdentifier' | 'summaries' | 'wordsOn'>;
  readonly related: Pick<RelatedIndex, 'relatedTo'>;
  readonly people: Pick<People, 'contributorsOf'>;
  readonly units: Pick<Units, 'count' | 'unitsIn'>;
  readonly plain: Plain;
  /** Whether readers are asked if the plain parts are clear; their answers are counted elsewhere. */
  readonly asksClear?: boolean;
  /** Where the public is told how often a work was read. */
  readonly reach?: Pick<Reach, 'readsOf' | 'since'>;
  readonly summaries: ApprovedSummaries;
  /** Has all that is asked answered as of one moment, which is cheaper, too. */
  readonly readTogether?: <T>(ask: () => Promise<T>) => Promise<T>;
}

const relatedShown = 50;
const noUnits: WorkView['units'] = new Map();

/** Everything that is known of a work, for its page and its twin in Markdown. */
export async function askWork(work: Work, ports: WorkPagePorts, context: PageContext): Promise<WorkView> {
  const { catalogue } = ports;
  const areUnitsKnown = (await ports.units.count()) > 0;
  const [persons, units, near, targets, provenance, plain, approved] = await Promise.all([
    ports.people.contributorsOf(work.id),
    areUnitsKnown ? unitsNamedIn(work.contributions, ports.units) : noUnits,
    ports.related.relatedTo(work.id, relatedShown),
    findTargets(work, catalogue),
    catalogue.wordsOn(work.id),
    ports.plain.layerOf(work),
    ports.summaries.approvedOf(work),
  ]);
  const ids = [work.id, ...near.map(({ id }) => id), ...targets.values()];
  const summaries = inPlace(ids, await catalogue.summaries(ids));
  // The words of records' summaries are explained in the layer of their work.
  const plainSummaries = approved.map((one) => {
    const explained = one.explained ?? explainedBeside(plain, one.paragraphs);
    return explained ? { ...one, explained } : one;
  });
  const meanings = await ports.plain.explain(
    [plain, ...(plain?.beside ?? []), ...plainSummaries.map(({ explained }) => explained)].flatMap((words) =>
      (words?.terms ?? []).map(([, , , entry]) => entry),
    ),
  );
  const linked = new Map<RelationTarget, WorkSummary>();
  [...targets.keys()].forEach((target, at) => {
    const summary = summaries[1 + near.length + at];
    if (summary) linked.set(target, summary);
  });
  const [summary] = summaries;
  const [reads = 0, since] = await Promise.all([
    ports.reach?.readsOf(`works/${work.id}`),
    ports.reach?.since(),
  ]);
  return {
    work,
    summary,
    persons,
    units,
    areUnitsKnown,
    related: near.flatMap(({ shares, ties }, at) => {
      const related = summaries[1 + at];
      return related ? { summary: related, shares, ties } : [];
    }),
    linked,
    provenance,
    plain,
    plainSummaries,
    meanings,
    asksClear: ports.asksClear ?? false,
    ...(since !== undefined && { reads: { count: reads, since } }),
    apa: citeApa(work),
    vancouver: citeVancouver(work),
    address: context.institution.origin + context.urls.work(work.id, summary?.slug ?? ''),
  };
}

/** Summaries in the places of their ids: they come in the order asked, without those that there are none of. */
function inPlace(
  ids: readonly WorkId[],
  summaries: readonly WorkSummary[],
): readonly (WorkSummary | undefined)[] {
  let next = 0;
  return ids.map((id) => {
    const summary = summaries[next];
    if (summary?.id !== id) return undefined;
    next += 1;
    return summary;
  });
}

async function findTargets(
  { relations = [] }: Work,
  catalogue: Pick<Catalogue, 'findByIdentifier'>,
): Promise<ReadonlyMap<RelationTarget, WorkId>> {
  const found = new Map<RelationTarget, WorkId>();
  for (const { target } of relations) {
    const { doi, pmid, pmcid } = target;
    const id =
      (pmid && (await catalogue.findByIdentifier('pmid', pmid))) ??
      (doi && (await catalogue.findByIdentifier('doi', doi))) ??
      (pmcid && (await catalogue.findByIdentifier('pmcid', pmcid)));
    if (id) found.set(target, id);
  }
  return found;
}
