import type { Funding, Reference, Relation } from '../../model/index.ts';
import { type Notes, readNotes } from '../endnote-xml/notes.ts';
import { doiIn } from '../fields/doi-in.ts';
import { listed } from '../fields/listed.ts';
import { withoutTail } from '../fields/trim.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

export interface RisNotes extends Notes {
  /** The name before a correspondence address. */
  readonly corresponding?: string;
  readonly references: readonly Reference[];
  readonly relations: readonly Relation[];
  /** A note says that the work is retracted, but not where. */
  readonly isRetracted: boolean;
}

/** What databases and programs leave in the notes: Scopus's labelled lines, PubMed's full names, retractions. */
export function risNotes(record: TaggedRecord): RisNotes {
  const lines = record.lines('N1', 'NO');
  const texts = record.values('N1', 'NO');
  const labelled = (label: RegExp) =>
    texts.flatMap((text) => (label.test(text) ? text.replace(label, '').trim() || [] : []));
  const notes = readNotes(lines);
  const [corresponding] = labelled(/^Correspondence(?: Address)?:/i).map(
    (text) => text.split(/;|, (?=\p{Lu}\p{Ll}{3})/u)[0] ?? '',
  );
  const retractions = texts.flatMap(
    (text) => /^(?:This article has been )?Retracted\b[.:]?\s*(.*)$/i.exec(text)?.[1] ?? [],
  );
  return {
    ...notes,
    funding: [...notes.funding, ...labelled(/^Funding details:/i).flatMap(fundingIn)],
    ...(corresponding && { corresponding }),
    references: labelled(/^References:/i).flatMap(referencesIn),
    relations: retractions
      .filter((citation) => citation !== '')
      .map((citation) => ({ kind: 'is-retracted-by', target: withDoi(citation) })),
    isRetracted: retractions.length > 0,
  };
}

/** `National Science Foundation, NSF, 1234567, 7654321; Example Fund` */
function fundingIn(text: string): readonly Funding[] {
  return listed(text, ';').flatMap((printed) => {
    const [funder = '', ...more] = listed(printed, ',');
    return { funder, awards: more.filter((part) => /\d/.test(part)) };
  });
}

/** Scopus puts a semicolon behind each. */
function referencesIn(text: string): readonly Reference[] {
  return text.split(/;\s+/).flatMap((printed) => {
    const citation = withoutTail(printed, ' ;');
    return citation === '' ? [] : withDoi(citation);
  });
}

function withDoi<T extends string>(
  citation: T,
): { readonly citation: T; readonly doi?: Reference['doi'] & string } {
  const doi = doiIn(citation);
  return { citation, ...(doi !== undefined && { doi }) };
}
