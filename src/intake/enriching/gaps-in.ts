import type { Enriching, Gap } from './enriching.ts';

/** Whether a description (`w.description`, JSON text) lacks something: 1 or 0. */
export const isLacking: Readonly<Record<Gap, string>> = {
  doi: "json_extract(w.description, '$.identifiers.doi') is null",
  pmid: "json_extract(w.description, '$.identifiers.pmid') is null",
  pmcid: "json_extract(w.description, '$.identifiers.pmcid') is null",
  // No title or abstract has this: there the quotation marks are escaped.
  orcid: `instr(w.description, '"orcid":"') = 0`,
  openAccess: "json_type(w.description, '$.openAccess') is null",
  locations: "json_type(w.description, '$.locations') is null",
  license: "json_type(w.description, '$.license') is null",
  references: "json_type(w.description, '$.references') is null",
  citationCount: "json_type(w.description, '$.citationCount') is null",
};

/** SQL for the public works: `number`, `doi`, `pmid`, the `identifier` to ask by, and how many `gaps` could be filled. */
export function gapsIn({ by, gives }: Pick<Enriching, 'by' | 'gives'>): string {
  const identifiers = by.map(
    (scheme) => `'${scheme}:' || json_extract(w.description, '$.identifiers.${scheme}')`,
  );
  const lacking = gives.map((gap) => `(${isLacking[gap]})`);
  return `select w.number,
    json_extract(w.description, '$.identifiers.doi') as doi,
    json_extract(w.description, '$.identifiers.pmid') as pmid,
    coalesce(${[...identifiers, 'null', 'null'].join(', ')}) as identifier,
    ${['0', ...lacking].join(' + ')} as gaps
    from work w where w.state = 'held'`;
}
