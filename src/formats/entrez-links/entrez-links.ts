import { type Pmid, parsePmcid, parsePmid } from '../../model/index.ts';
import { untitled } from '../fields/untitled.ts';
import { jsonFormat } from '../json/json-format.ts';
import { type JsonObject, listIn, objectsIn, textIn } from '../json/json-value.ts';
import { notARecord } from '../json/problem-sentences.ts';
import { said } from '../said.ts';

/** What Entrez links a record of PubMed to (NBK25499, ELink, `retmode=json`): its place in PubMed Central. */
export const entrezLinks = jsonFormat({
  name: 'entrez-links',
  title: 'Links of Entrez (ELink) JSON',
  provider: 'entrez-links',
  completes: true,
  recognises: ({ record }) => record.has('dbfrom') && record.has('ids') && record.has('linksetdbs'),
  isRecord: (names) => names.includes('dbfrom') && names.includes('ids'),
  read(record) {
    const pmid = ownPmid(record);
    if (pmid === undefined) return { kind: 'refused', reason: notARecord('Entrez', 'PMID') };
    const pmcid = inPubMedCentral(record);
    return {
      kind: 'record',
      key: pmid,
      rank: '',
      description: said({
        identifiers: { pmid, ...(pmcid !== undefined && { pmcid }) },
        type: 'other',
        title: untitled,
        contributions: [],
      }),
    };
  },
});

function ownPmid(record: JsonObject): Pmid | undefined {
  const [only, ...others] = listIn(record, 'ids');
  return textIn(record, 'dbfrom') === 'pubmed' && others.length === 0
    ? parsePmid(String(only ?? ''))
    : undefined;
}

/** One record of PubMed stands there once: where several are named, none is believed. */
function inPubMedCentral(record: JsonObject) {
  const named = objectsIn(record, 'linksetdbs')
    .filter((links) => textIn(links, 'linkname') === 'pubmed_pmc')
    .flatMap((links) => listIn(links, 'links'));
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? parsePmcid(`PMC${String(only)}`) : undefined;
}
