/** A PubMed record of few words, for tests that are about something else. */
export function pubmedRecord(pmid: number, title: string, abstract = ''): string {
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">${pmid}</PMID>
<DateRevised><Year>2025</Year><Month>01</Month><Day>02</Day></DateRevised>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">9999-1063</ISSN><JournalIssue CitedMedium="Print"><Volume>1</Volume><PubDate><Year>2025</Year></PubDate></JournalIssue><Title>Journal of tests</Title></Journal>
<ArticleTitle>${title}</ArticleTitle>${abstract && `<Abstract><AbstractText>${abstract}</AbstractText></Abstract>`}
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Tester</LastName><ForeName>Tina</ForeName><Initials>T</Initials></Author></AuthorList>
<Language>eng</Language></Article></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>
`;
}

export function pubmedFile(records: readonly string[]): string {
  return `${beginning}${records.join('')}${end}`;
}

/** The same as bytes, of records that may be bytes already: nothing is encoded twice. */
export function pubmedFileBytes(records: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    [beginning, ...records, end].map((part) => (typeof part === 'string' ? Buffer.from(part) : part)),
  );
}

const beginning = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
`;
const end = '</PubmedArticleSet>\n';
