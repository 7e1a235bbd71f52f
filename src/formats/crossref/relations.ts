import {
  type HistoryEvent,
  parseDoi,
  parsePmid,
  type Relation,
  type RelationKind,
  type RelationTarget,
} from '../../model/index.ts';
import { distinctBy } from '../fields/distinct.ts';
import { dateIn } from '../json/date-parts.ts';
import { type JsonObject, objectIn, objectsIn, textIn } from '../json/json-value.ts';

/** Crossref's relations (schema relations.xsd 1.0), as far as they lead to another text; others are no matter of a page. */
const kinds: Readonly<Record<string, RelationKind>> = {
  'is-preprint-of': 'is-preprint-of',
  'has-preprint': 'has-preprint',
  'is-version-of': 'is-version-of',
  'has-version': 'has-version',
  'is-manuscript-of': 'is-version-of',
  'has-manuscript': 'has-version',
  'is-same-as': 'is-version-of',
  'is-identical-to': 'is-version-of',
  'is-variant-form-of': 'is-version-of',
  'is-original-form-of': 'has-version',
  'is-manifestation-of': 'is-version-of',
  'has-manifestation': 'has-version',
  'is-expression-of': 'is-version-of',
  'has-expression': 'has-version',
  'is-format-of': 'is-version-of',
  'has-format': 'has-version',
  'is-translation-of': 'is-version-of',
  'has-translation': 'is-translated-as',
  'is-replaced-by': 'is-updated-by',
  replaces: 'updates',
  'is-part-of': 'is-part-of',
  'has-part': 'has-part',
  'is-supplement-to': 'is-supplement-to',
  'is-supplemented-by': 'is-supplemented-by',
  'is-review-of': 'reviews',
  'has-review': 'is-reviewed-by',
  'is-comment-on': 'comments-on',
  'has-comment': 'is-commented-on-by',
  'is-reply-to': 'comments-on',
  'has-reply': 'is-commented-on-by',
  'is-related-material': 'cites-as-related',
  'has-related-material': 'cites-as-related',
  'is-derived-from': 'cites-as-related',
  'has-derivation': 'cites-as-related',
  'is-based-on': 'cites-as-related',
  'is-basis-for': 'cites-as-related',
  'based-on-data': 'cites-as-related',
  'is-data-basis-for': 'cites-as-related',
  'is-documented-by': 'cites-as-related',
  documents: 'cites-as-related',
  'is-continued-by': 'is-updated-by',
  continues: 'updates',
};

/** What a notice does to the work that it updates, and what is done to that work (Crossmark's types of updates). */
const updates: Readonly<Record<string, readonly [RelationKind, RelationKind]>> = {
  retraction: ['retracts', 'is-retracted-by'],
  withdrawal: ['retracts', 'is-retracted-by'],
  removal: ['retracts', 'is-retracted-by'],
  partial_retraction: ['partially-retracts', 'is-partially-retracted-by'],
  correction: ['corrects', 'is-corrected-by'],
  corrigendum: ['corrects', 'is-corrected-by'],
  erratum: ['corrects', 'is-corrected-by'],
  addendum: ['corrects', 'is-corrected-by'],
  clarification: ['corrects', 'is-corrected-by'],
  expression_of_concern: ['raises-concern-about', 'is-concern-of'],
  new_version: ['updates', 'is-updated-by'],
  new_edition: ['updates', 'is-updated-by'],
};

export interface Linked {
  readonly relations: readonly Relation[];
  /** When it was retracted or corrected. */
  readonly history: readonly HistoryEvent[];
}

/** Everything a record says of other works but what it cites. */
export function linksOf(work: JsonObject): Linked {
  const own = parseDoi(textIn(work, 'DOI') ?? '');
  const relations: Relation[] = [];
  const history: HistoryEvent[] = [];
  for (const [list, position] of [['update-to', 0] as const, ['updated-by', 1] as const]) {
    for (const update of objectsIn(work, list)) {
      const type = (textIn(update, 'type') ?? '').toLowerCase().replace(/[\s-]/g, '_');
      const pair = Object.hasOwn(updates, type) ? updates[type] : undefined;
      const doi = parseDoi(textIn(update, 'DOI') ?? '');
      if (pair === undefined || doi === undefined) continue;
      // Some publishers put the notice in the place of the work, under the same DOI.
      const isOwn = doi === own;
      const kind = pair[isOwn ? 1 : position];
      const note = noteOf(update);
      const named = isOwn ? { citation: textIn(update, 'label') ?? type } : { doi };
      relations.push({ kind, target: { ...named, ...(note !== undefined && { note }) } });
      const on = dateIn(update, 'updated');
      const event = eventOf(kind);
      if (event !== undefined && on !== undefined) history.push({ event, on });
    }
  }
  // A new version that is told as an update is not told as a version once more.
  const told = new Set(relations.map(({ target }) => target.doi));
  for (const [name, kind] of Object.entries(kinds)) {
    for (const link of objectsIn(objectIn(work, 'relation'), name)) {
      const target = targetOf(link);
      if (target === undefined) continue;
      const isTold =
        target.doi !== undefined && (target.doi === own || (isVersion(kind) && told.has(target.doi)));
      if (!isTold) relations.push({ kind, target });
    }
  }
  return {
    relations: distinctBy(relations, relationKey),
    history: distinctBy(history, ({ event }) => event),
  };
}

/** Publisher and Retraction Watch may both tell of one notice. */
function relationKey({ kind, target }: Relation): string {
  return `${kind} ${target.doi ?? target.pmid ?? target.citation ?? ''}`;
}

function isVersion(kind: RelationKind): boolean {
  return kind === 'has-version' || kind === 'is-version-of';
}

function eventOf(kind: RelationKind): HistoryEvent['event'] | undefined {
  if (kind === 'is-retracted-by') return 'retracted';
  return kind === 'is-corrected-by' ? 'corrected' : undefined;
}

/** Who says so, where it is not the publisher. */
function noteOf(update: JsonObject): string | undefined {
  return textIn(update, 'source') === 'retraction-watch' ? 'Retraction Watch' : undefined;
}

function targetOf(link: JsonObject): RelationTarget | undefined {
  const id = textIn(link, 'id');
  if (id === undefined) return undefined;
  switch (textIn(link, 'id-type')) {
    case 'doi': {
      const doi = parseDoi(id);
      return doi && { doi };
    }
    case 'pmid': {
      const pmid = parsePmid(id);
      return pmid && { pmid };
    }
    default:
      return { citation: id };
  }
}
