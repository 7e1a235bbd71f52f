import { parsePmid, type Relation, type WorkDescription, type WorkType } from '../../../src/model/index.ts';
import { describeFields, personNamed } from './plain-fields.ts';

/** Corrections, retractions, comments and updates, in both directions. */
const linkTags = ['ROF', 'RIN', 'EIN', 'EFR', 'CIN', 'CON', 'UIN', 'UOF', 'RPI', 'RPF', 'ECI', 'ECF'];

/** The records of a MEDLINE export (NLM, "MEDLINE/PubMed Data Element (Field) Descriptions"). */
export function readNbib(text: string): readonly WorkDescription[] {
  return text.split(/\r?\n(?=PMID- )/).flatMap((record) => {
    const fields = fieldsOf(record);
    const first = (tag: string) => fields.get(tag)?.[0];
    const title = first('TI');
    if (title === undefined || first('PMID') === undefined) return [];
    const about = linkTags
      .flatMap((tag) => fields.get(tag) ?? [])
      .flatMap((citation): Relation[] => {
        const pmid = parsePmid(/PMID: (\d+)/.exec(citation)?.[1] ?? '');
        return [{ kind: 'cites-as-related', target: { citation, ...(pmid && { pmid }) } }];
      });
    const description = describeFields({
      type: typeOf(fields.get('PT') ?? []),
      title,
      vernacularTitle: first('TT'),
      authors: [
        ...(fields.get('FAU') ?? fields.get('AU') ?? []).map(personNamed),
        ...(fields.get('CN') ?? []).map((name) => ({ kind: 'group' as const, name })),
      ],
      year: Number(/\d{4}/.exec(first('DP') ?? '')?.[0]),
      source: first('JT'),
      abbreviation: first('TA'),
      issn: first('IS')?.slice(0, 9),
      volume: first('VI'),
      issue: first('IP'),
      pages: first('PG'),
      doi: [...(fields.get('LID') ?? []), ...(fields.get('AID') ?? [])]
        .find((id) => id.endsWith('[doi]'))
        ?.replace(/ \[doi\]$/, ''),
      pmid: first('PMID'),
    });
    return about.length === 0 ? description : { ...description, relations: about };
  });
}

function fieldsOf(record: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of record.replace(/\r?\n {2,}/g, ' ').split(/\r?\n/)) {
    const tag = line.slice(0, 4).trim();
    if (line[4] !== '-') continue;
    const values = fields.get(tag) ?? [];
    values.push(line.slice(6).replace(/\s+/g, ' ').trim());
    fields.set(tag, values);
  }
  return fields;
}

function typeOf(kinds: readonly string[]): WorkType {
  if (kinds.some((kind) => /Erratum|Retraction of|Expression of Concern|Retraction Notice/i.test(kind)))
    return 'notice';
  if (kinds.some((kind) => /^(?:Letter|Comment)$/.test(kind))) return 'letter';
  if (kinds.includes('Editorial')) return 'editorial';
  if (kinds.some((kind) => /Review|Meta-Analysis/.test(kind))) return 'review';
  return kinds.includes('Preprint') ? 'preprint' : 'article';
}
