import { type Orcid, parseOrcid } from '../../model/index.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

export interface NamedOrcid {
  readonly name: string;
  readonly orcid: Orcid;
}

/** Ovid: `ORCID: http://orcid.org/Smith, Jane; ORCID: http://orcid.org/0000-…`; Web of Science: `Smith, Jane/0000-…; …` */
const named =
  /(?:ORCID: https?:\/\/orcid\.org\/|^|[;,]\s*)([^;/:]{2,80});?\s*(?:ORCID: https?:\/\/orcid\.org)?\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/g;

/** The ORCID iDs that a record gives beside the byline, each with a name. */
export function orcidsOf(record: TaggedRecord): readonly NamedOrcid[] {
  return record.values('AI', 'OI').flatMap((text) =>
    [...text.matchAll(named)].flatMap(([, name = '', number = '']) => {
      const orcid = parseOrcid(number);
      return orcid === undefined ? [] : { name: name.trim(), orcid };
    }),
  );
}
