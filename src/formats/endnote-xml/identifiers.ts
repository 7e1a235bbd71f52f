import { type Identifiers, parseDoi, parsePmcid, parsePmid } from '../../model/index.ts';
import { doiIn } from '../fields/doi-in.ts';
import { firstRead } from '../fields/first-read.ts';
import { isbnsIn } from '../fields/isbn.ts';
import { schemeOfAccession } from '../fields/scheme-of-accession.ts';
import { childOf, type Element } from '../xml/element.ts';
import { fieldIn, fieldText, linesOf } from './field-text.ts';
import { urlsIn } from './locations.ts';
import type { Notes } from './notes.ts';
import type { ReferenceKind } from './reference-types.ts';

const fromPubmed = /^(?:nlm|pip|pubmed|medline|ncbi)\b|\bmedline\b/i;

/** The identifiers, from the fields that are for them and from those where imports put them. */
export function identifiersOf(record: Element, kind: ReferenceKind, notes: Notes): Identifiers {
  const urls = urlsIn(childOf(record, 'urls'));
  const doi = doiOf(record, urls);
  const pmid = pmidOf(record, urls);
  const pmcid =
    parsePmcid(fieldIn(record, 'custom2') ?? '') ??
    firstRead(urls, (url) => parsePmcid(/\/pmc\/articles\/(PMC\d+)/i.exec(url)?.[1] ?? ''));
  const [isbn] =
    kind === 'book' || kind === 'edited-book' ? linesOf(childOf(record, 'isbn')).flatMap(isbnsIn) : [];
  const other = otherIn(record, notes);
  return {
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn !== undefined && { isbn }),
    ...(Object.keys(other).length > 0 && { other }),
  };
}

function doiOf(record: Element, urls: readonly string[]): Identifiers['doi'] {
  const field = fieldText(childOf(record, 'electronic-resource-num')) ?? '';
  return (
    parseDoi(field) ??
    doiIn(field) ??
    firstRead(urls, (url) => (/\bdoi\.org\//i.test(url) ? doiIn(url) : undefined))
  );
}

/** An accession number of digits alone is a PMID only where the record comes from a database of NLM. */
function pmidOf(record: Element, urls: readonly string[]): Identifiers['pmid'] {
  const provider = fieldIn(record, 'remote-database-provider') ?? '';
  const database = fieldIn(record, 'remote-database-name') ?? '';
  const accession = fieldIn(record, 'accession-num') ?? '';
  const isPubmed = fromPubmed.test(provider) || fromPubmed.test(database);
  return (
    (isPubmed || /^pmid\b/i.test(accession) ? parsePmid(accession) : undefined) ??
    // Embase gives the PMID of what is in MEDLINE as well.
    (/medline/i.test(database) ? parsePmid(fieldIn(record, 'custom5') ?? '') : undefined) ??
    parsePmid(/^PUBMED (\d+)$/i.exec(fieldIn(record, 'custom3') ?? '')?.[1] ?? '') ??
    firstRead(urls, (url) =>
      parsePmid(
        /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed)\/(\d+)/i.exec(url)?.[1] ?? '',
      ),
    )
  );
}

/** Numbers of other databases, by their form; Embase's own are left in the notes or in a custom field. */
function otherIn(record: Element, { embase }: Notes): Record<string, string> {
  const accession = fieldIn(record, 'accession-num') ?? '';
  const found: Record<string, string> = {};
  const scheme = schemeOfAccession(accession, fieldIn(record, 'remote-database-name'));
  if (scheme !== undefined) found[scheme] = accession;
  if (embase !== undefined) found.embase = embase;
  const nihms = fieldIn(record, 'custom6');
  if (nihms !== undefined && /^(?:NIHMS|EMS)-?\d+$/i.test(nihms)) found.mid = nihms;
  return found;
}
