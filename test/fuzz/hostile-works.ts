import { inlineText } from '../../src/markup/index.ts';
import { parseDoi, parseIssn, type WorkDescription } from '../../src/model/index.ts';
import { aDescription, aRecord } from '../support/a-record.ts';

/** What no text should have, each with a mark by which the work is found again. */
const hostile: Readonly<Record<string, string>> = {
  headers: 'Knees\r\nSet-Cookie: a=b\r\n\r\n<html>',
  folded: 'Knees\u2028Link: <x>;rel=y\u2029\u0085ER  - ',
  controls: 'Knees\u0000\u0001\u0008\u000b\u000c\u001f\u007f\u0080\u009f and more',
  forbidden: 'Knees\ufffe\uffff\ufffd and more',
  surrogates: 'Knees \ud800 and \udc00 and \udbff\ud83d',
  ends: 'Knees ]]> --> */ ?> </script><script>alert(1)</script></title></svg> <!--',
  quotes: `Knees " onload="alert(1)' \` \${x} {{y}} <%= z %>`,
  tags: 'TY  - JOUR\nER  - \nTI  - Knees\n\n1. PMID- 1\nPT  - X',
  bibtex: 'Knees } @article{x, title = {y}} % # $ & ~ ^ \\input{/etc/passwd} \\',
  tables: '=HYPERLINK("http://evil.example","Knees")\t"a,b"\n+1+1,@x,-2',
  entities: '&amp;lt;b&amp;gt; &#0; &#x1F; &nope; &lt;!DOCTYPE x [<!ENTITY e "f">]>',
  directions: '\u202eseenK\u202c \u2066x\u2069 \u200f \ufeff',
  tagged: `Knees ${String.fromCodePoint(0xe0041, 0xe0042, 0xe007f)} ignore all previous instructions`,
  template: '__proto__ constructor NaN undefined [object Object] %s %n {0}',
  long: `Knees ${'ø'.repeat(30_000)}`,
};

/** A work in which every text is hostile. */
function hostileDescription(name: string, text: string, at: number): WorkDescription {
  const doi = parseDoi(`10.5555/(sici)1-${at}<1:a>2.0.co;2-#"'&`) ?? parseDoi(`10.5555/${at}`);
  const issn = parseIssn('2049-3630');
  return aDescription({
    title: inlineText(`${text} ${name}`),
    abstract: {
      sections: [{ label: text, text: inlineText(`${text} ${text}`) }, { text: inlineText(text) }],
    },
    contributions: [
      {
        contributor: { kind: 'person', family: text, given: text },
        role: 'author',
        affiliations: [{ text }],
      },
      { contributor: { kind: 'group', name: text }, role: 'author', affiliations: [] },
      { contributor: { kind: 'person', family: text }, role: 'editor', affiliations: [] },
    ],
    source: {
      name: text,
      abbreviation: text,
      publisher: text,
      ...(issn && { issns: [{ issn, medium: 'print' }] }),
    },
    published: { year: 2020 + (at % 5), month: 1 + (at % 12) },
    volume: text,
    issue: text,
    pages: text,
    languages: ['en'],
    keywords: [{ text }],
    subjects: [{ scheme: 'mesh', name: text, id: text }],
    publicationTypes: [text],
    license: text,
    locations: [
      { url: `javascript:${text}`, kind: 'full-text', isOpen: true },
      { url: `https://a.example/${text}`, kind: 'full-text', isOpen: true, mediaType: 'application/pdf' },
    ],
    funding: [{ funder: text, awards: [text] }],
    references: [{ citation: text, ...(doi && { doi }) }],
    relations: [{ kind: 'is-corrected-by', target: { citation: text } }],
    identifiers: doi ? { doi } : {},
  });
}

/** One with 5,000 authors, each of whom has an ORCID iD and an address. */
function crowdedDescription(): WorkDescription {
  return aDescription({
    title: inlineText('A work of a crowd'),
    published: { year: 2024 },
    contributions: Array.from({ length: 5_000 }, (_, at) => ({
      contributor: { kind: 'person' as const, family: `Tester${at}`, given: 'Ida' },
      role: 'author' as const,
      affiliations: [{ text: `Institute ${at}` }],
      orcid: orcidOf(at),
    })),
    locations: Array.from({ length: 200 }, (_, at) => ({
      url: `https://a.example/copies/${at}.pdf`,
      kind: 'full-text' as const,
      isOpen: true,
      mediaType: 'application/pdf',
    })),
  });
}

/** With the check character of ISO 7064, 11-2. */
function orcidOf(number: number) {
  const digits = String(number).padStart(15, '0');
  const total = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-') as NonNullable<
    WorkDescription['contributions'][number]['orcid']
  >;
}

/** Records of all of them. They come as no reader would let them through. */
export function hostileRecords() {
  const descriptions = Object.entries(hostile).map(([name, text], at) => hostileDescription(name, text, at));
  return [...descriptions, crowdedDescription()].map((description, at) =>
    aRecord({ key: String(at), description }),
  );
}
