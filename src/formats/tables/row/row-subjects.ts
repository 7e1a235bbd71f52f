import type {
  Accession,
  Chemical,
  Funding,
  Reference,
  Subject,
  WorkDescription,
} from '../../../model/index.ts';
import { parseDoi } from '../../../model/index.ts';
import { withoutTail } from '../../fields/trim.ts';
import { entriesOf, type TableRow } from './table-row.ts';

/** What the work of a row is about, who paid for it, and what it cites. */
export function subjectsOfRow(row: TableRow): Partial<WorkDescription> {
  return {
    keywords: row.entries('keywords').map((text) => ({ text })),
    subjects: subjectsOf(row),
    chemicals: row.entries('chemicals').flatMap(chemicalOf),
    accessions: row.entries('accessions').flatMap(accessionsOf),
    funding: row.cells('funding').flatMap((cell) => entriesOf(cell).flatMap(fundingOf)),
    references: row
      .cells('references')
      .flatMap(({ text, column }) => text.split(column.separator ?? /;\s+|[\r\n]+/).flatMap(referenceOf)),
  };
}

function subjectsOf(row: TableRow): readonly Subject[] {
  const mesh = row.cells('mesh').flatMap((cell) =>
    entriesOf(cell).map((entry): Subject => {
      const [name = '', ...qualifiers] = entry
        .replaceAll('*', '')
        .split('/')
        .map((part) => part.trim());
      return {
        scheme: 'mesh',
        name,
        ...(entry.includes('*') && { major: true }),
        ...(qualifiers.length > 0 && { qualifiers: qualifiers.map((qualifier) => ({ name: qualifier })) }),
      };
    }),
  );
  const others = row
    .cells('subjects')
    .flatMap((cell) =>
      entriesOf(cell).map(
        (name): Subject => ({ scheme: 'other', schemeName: cell.column.scheme ?? cell.column.heading, name }),
      ),
    );
  const seen = new Set<string>();
  return [...mesh, ...others].filter(({ schemeName, name }) => {
    const key = `${schemeName}\n${name}`;
    return name !== '' && !seen.has(key) && seen.add(key);
  });
}

/** `carbon, 7440-44-0, 14265-44-2`: Scopus lists the registry numbers of CAS behind the name. */
function chemicalOf(entry: string): readonly Chemical[] {
  const found = /,\s?(\d{2,7}-\d\d-\d)(?=,|$)/.exec(entry);
  const name = entry.slice(0, found?.index).trim();
  return name ? [{ name, ...(found?.[1] && { registryNumber: found[1] }) }] : [];
}

/** `GENBANK: MN908947, MT019529`; a number of a register of trials stands alone. */
function accessionsOf(entry: string): readonly Accession[] {
  const found = /^([A-Za-z][\w .-]{1,40}):\s*(.+)$/.exec(entry);
  if (found !== null)
    return (found[2] ?? '')
      .split(/\s*,\s*/)
      .flatMap((number) => (number === '' ? [] : [{ bank: found[1] ?? '', number }]));
  return /^NCT\d{8}$/i.test(entry) ? [{ bank: 'ClinicalTrials.gov', number: entry.toUpperCase() }] : [];
}

/** `Welch Foundation: E-0004, E-0005`, `Welch Foundation [E-0004]`; Scopus sets an abbreviation before the colon. */
function fundingOf(entry: string): readonly Funding[] {
  const text = entry.replaceAll('\u00a0', ' ');
  const at = text.search(/[:[(]/);
  const funder = (at === -1 ? text : text.slice(0, at)).trim().replace(/,\s?[A-Z]{2,10}$/, '');
  if (funder === '') return [];
  const awards = (at === -1 ? '' : text.slice(at + 1))
    .replace(/^\s?grant n(?:umber|o\.?)s?\s?:\s?/i, '')
    .split(',')
    .map((award) => withoutTail(award.trim(), ' )]'))
    .filter((award) => award !== '' && award.length <= 80);
  return [{ funder, awards }];
}

function referenceOf(text: string): readonly Reference[] {
  const citation = text.trim();
  if (citation.length < 8) return [];
  const found = /\b(?:doi[: ]+|DOI )(10\.\d{4,9}\/[^\s\],;]+)/i.exec(citation)?.[1];
  const doi = found === undefined ? undefined : parseDoi(found.replace(/\.$/, ''));
  return [{ citation, ...(doi && { doi }) }];
}
