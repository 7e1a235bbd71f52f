import { plainText } from '../../../src/markup/index.ts';
import type { LabelledRecord } from '../readers/labelled-records.ts';
import { describeFields, personNamed } from '../readers/plain-fields.ts';
import { withoutIdentifiers } from './damage.ts';
import { halfOf, type LabelledPair } from './labelled-pair.ts';

/** Records that PubMed links as correction, retraction, comment or update of one another. */
export function linkedPairs(records: readonly LabelledRecord[]): readonly LabelledPair[] {
  const byWork = new Map(records.map((record) => [record.work, record]));
  const pairs: LabelledPair[] = [];
  for (const { work, description } of records) {
    for (const { target } of description.relations ?? []) {
      const other = target.pmid === undefined ? undefined : byWork.get(`pmid:${target.pmid}`);
      if (other === undefined || work === undefined || other.work === work) continue;
      pairs.push({
        a: withoutIdentifiers(description),
        b: withoutIdentifiers(other.description),
        same: false,
        kinds: ['real: linked by PubMed'],
        half: halfOf([work, other.work ?? ''].sort().join()),
      });
    }
  }
  return pairs;
}

const citation =
  /^(?<authors>[^.]+)\. (?<source>.+?)\. (?<year>\d{4})[^;]*;(?<volume>\d+)[^:]*:(?<pages>[\w-]+)/;

/** A notice, and the work that it names in its citation, under the title that the notice quotes. */
export function noticePairs(records: readonly LabelledRecord[]): readonly LabelledPair[] {
  const pairs: LabelledPair[] = [];
  for (const { work, description } of records) {
    if (work === undefined || description.type !== 'notice') continue;
    const cited = citation.exec(description.relations?.[0]?.target.citation ?? '')?.groups;
    const title = plainText(description.title).replace(
      /^\W*[^.:]*(?:retract|errat|correct)[^.:]*[.:]\s*/i,
      '',
    );
    if (cited === undefined || title.length < 20) continue;
    const original = describeFields({
      title,
      authors: (cited.authors ?? '').split(', ').map(personNamed),
      source: cited.source,
      year: Number(cited.year),
      volume: cited.volume,
      pages: cited.pages,
    });
    pairs.push({
      a: withoutIdentifiers(description),
      b: original,
      same: false,
      kinds: ['real: a notice and what it cites'],
      half: halfOf(work),
    });
  }
  return pairs;
}
