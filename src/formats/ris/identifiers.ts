import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../model/index.ts';
import type { ReferenceKind } from '../endnote-xml/reference-types.ts';
import { doiIn } from '../fields/doi-in.ts';
import { firstRead } from '../fields/first-read.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { schemeOfAccession } from '../fields/scheme-of-accession.ts';
import type { TaggedRecord } from '../tagged/tagged-record.ts';

const pubmed = /\b(?:pubmed|medline|nlm|ncbi)\b/i;
const addressOfPubmed = /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?(?:entrez|pubmed))\b/i;

/** Whether a record comes from PubMed or MEDLINE, by whichever way. */
export function isFromPubmed(record: TaggedRecord): boolean {
  return (
    record.values('DB', 'DP').some((name) => pubmed.test(name)) ||
    record.values('UR', 'L2').some((url) => addressOfPubmed.test(url))
  );
}

/** The identifiers, from the tags that are for them and from those where programs put them. */
export function identifiersOf(record: TaggedRecord, kind: ReferenceKind): Identifiers {
  const doi = doiOf(record);
  const pmid = pmidOf(record);
  const pmcid = pmcidOf(record);
  const [isbn] = kind === 'book' || kind === 'edited-book' ? record.lines('SN', 'BN').flatMap(isbnsIn) : [];
  const other = otherIn(record);
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn !== undefined && { isbn }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

function doiOf(record: TaggedRecord): Identifiers['doi'] {
  return (
    firstRead(record.values('DO', 'DI'), (text) => parseDoi(text) ?? doiIn(text)) ??
    firstRead(record.values('M3', 'M1', 'M2', 'C1', 'L3', 'ID', 'AN'), (text) =>
      /^(?:doi:? ?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d/i.test(text) ? doiIn(text) : undefined,
    ) ??
    firstRead(record.values('UR', 'L1', 'L2', 'LK'), (url) =>
      /\bdoi\.org\/|\/doi\//i.test(url) ? doiIn(url) : undefined,
    ) ??
    firstRead(record.lines('N1', 'NO', 'U1'), (line) => (/^doi\b/i.test(line) ? doiIn(line) : undefined))
  );
}

/** A number of digits alone is a PMID only where the record comes from PubMed, or where Scopus puts it. */
function pmidOf(record: TaggedRecord): Identifiers['pmid'] {
  const isPubmed = isFromPubmed(record);
  const isNamed = record.values('DB').some((name) => pubmed.test(name));
  const isScopus = record.values('DB').some((name) => /scopus/i.test(name));
  return (
    (isNamed ? firstRead(record.values('AN'), parsePmid) : undefined) ??
    (isPubmed ? firstRead(record.values('AN', 'ID', 'RN'), longPmid) : undefined) ??
    firstRead(record.values('AN', 'ID', 'C1', 'C2', 'U1', 'PM'), (text) =>
      parsePmid(
        /^(?:(?:pmid|pubmed)[: ] *)?(\d{1,9}) ?(?:\[PMID\])?$/i.exec(
          tellsPubmed.test(text) ? text : '',
        )?.[1] ?? '',
      ),
    ) ??
    (isScopus ? firstRead(record.values('C2'), longPmid) : undefined) ??
    firstRead(record.values('PM'), parsePmid) ??
    firstRead(record.values('UR', 'L2', 'L3'), (url) =>
      addressOfPubmed.test(url)
        ? parsePmid(/(?:\/|list_uids=|term=)(\d{1,9})\/?(?:[?#&].*)?$/.exec(url)?.[1] ?? '')
        : undefined,
    ) ??
    firstRead(record.lines('N1', 'NO', 'AN'), (line) =>
      parsePmid(/\bPMID:? ?(\d{1,9})\b/i.exec(line)?.[1] ?? ''),
    )
  );
}

const tellsPubmed = /pmid|pubmed/i;

/** Citation keys are often small numbers. */
function longPmid(text: string): Identifiers['pmid'] {
  return /^\d{5,9}$/.test(text) ? parsePmid(text) : undefined;
}

function pmcidOf(record: TaggedRecord): Identifiers['pmcid'] {
  return (
    firstRead(record.values('C2', 'AN', 'ID', 'C1', 'U1', 'U2'), (text) =>
      parsePmcid(text.replace(/ ?\[PMCID\]$/, '')),
    ) ??
    firstRead(record.values('UR', 'L1', 'L2', 'L3'), (url) =>
      parsePmcid(/\/(?:pmc\/)?articles\/(PMC\d+)/i.exec(url)?.[1] ?? ''),
    ) ??
    firstRead(record.lines('N1', 'NO'), (line) => parsePmcid(/\b(PMC\d{4,9})\b/.exec(line)?.[1] ?? ''))
  );
}

/** Numbers of other databases, by their form. */
function otherIn(record: TaggedRecord): Record<string, string> {
  const found: Record<string, string> = {};
  for (const text of record.values('AN', 'ID', 'U1', 'U2')) {
    const scheme = schemeOfAccession(text, record.value('DB', 'DP'));
    if (scheme !== undefined) found[scheme] ??= text.replace(/^ISI:/, 'WOS:');
  }
  const scopus = firstRead(record.values('UR', 'L2'), (url) => /\beid=(2-s2\.0-\d{6,14})\b/.exec(url)?.[1]);
  if (scopus !== undefined) found.scopus ??= scopus;
  const manuscript = record.values('C6').find((text) => /^(?:NIHMS|EMS)-?\d+$/i.test(text));
  if (manuscript !== undefined) found.mid = manuscript;
  return found;
}
