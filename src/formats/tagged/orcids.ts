import { type Contribution, type Orcid, parseOrcid } from '../../model/index.ts';
import { findNamedIn } from '../fields/named-contributors.ts';
import type { TaggedRecord } from './tagged-record.ts';

interface NamedOrcid {
  readonly name: string;
  readonly orcid: Orcid;
}

/** Ovid: `ORCID: http://orcid.org/Smith, Jane; ORCID: http://orcid.org/0000-…`; Web of Science: `Smith, Jane/0000-…; …` */
const named =
  /(?:ORCID: https?:\/\/orcid\.org\/|^|[;,]\s*)([^;/:]{2,80});?\s*(?:ORCID: https?:\/\/orcid\.org)?\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/g;

/** The ORCID iDs that a record gives beside the byline, each with a name. */
function orcidsOf(record: TaggedRecord): readonly NamedOrcid[] {
  return record.values('AI', 'OI').flatMap((text) =>
    [...text.matchAll(named)].flatMap(([, name = '', number = '']) => {
      const orcid = parseOrcid(number);
      return orcid === undefined ? [] : { name: name.trim(), orcid };
    }),
  );
}

/** Gives each iD that stands beside the byline to the one contributor whom it can mean. */
export function withOrcids(
  contributions: readonly Contribution[],
  record: TaggedRecord,
): readonly Contribution[] {
  const found = new Map<Contribution, NamedOrcid['orcid']>();
  const findNamed = findNamedIn(contributions);
  for (const { name, orcid } of orcidsOf(record)) {
    const [one, ...more] = findNamed(name);
    if (one !== undefined && more.length === 0) found.set(one, orcid);
  }
  return contributions.map((one) => {
    const orcid = found.get(one);
    return orcid === undefined ? one : { ...one, orcid };
  });
}
