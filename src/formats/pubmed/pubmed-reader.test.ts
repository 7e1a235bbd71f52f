import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAffiliations } from '../../model/index.ts';
import { toBibtex } from '../bibtex/writing/to-bibtex.ts';
import { citeApa } from '../citation/cite-apa.ts';
import { citeVancouver } from '../citation/cite-vancouver.ts';
import { highwireTags } from '../citation/highwire-tags.ts';
import { toCslJson } from '../citation/to-csl-json.ts';
import { toSchemaOrg } from '../citation/to-schema-org.ts';
import { describeStart } from '../describe-start.ts';
import type { ReaderLimits, Reading } from '../format.ts';
import { toRis } from '../ris/writing/to-ris.ts';
import { pubmedXml } from './pubmed-xml.ts';

const record = (pmid: number, title = `Title ${pmid}`) =>
  `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
const set = (...records: readonly string[]) =>
  `<?xml version="1.0"?>\n<PubmedArticleSet>\n${records.join('\n')}\n</PubmedArticleSet>\n`;

function read(content: string | Uint8Array, chunkBytes = 1 << 20, limits?: ReaderLimits): readonly Reading[] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reader = pubmedXml.createReader(limits);
  const readings: Reading[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    readings.push(...reader.push(bytes.subarray(at, at + chunkBytes)));
  return [...readings, ...reader.end()];
}

const keys = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'record' ? reading.key : []));
const problems = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'problem' ? reading.problem : []));
const reasons = (readings: readonly Reading[]) => problems(readings).map(({ reason }) => reason);
const title = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'record' ? reading.description.title : []))[0];
const notices = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.kind === 'record' ? (reading.notices ?? []) : []));

describe('a damaged file', () => {
  it('costs only the record that is damaged, and says which, where and why', () => {
    const file = set(record(1), record(2).replace('</Article>', '</Artikel>'), record(3));
    const readings = read(file);
    expect(keys(readings)).toEqual(['1', '3']);
    expect(problems(readings)).toEqual([
      {
        severity: 'refused',
        key: '2',
        place: { record: 2, byte: file.indexOf(record(2).slice(0, 70)), line: 4 },
        reason:
          'The record is damaged: its XML is not well-formed (unexpected close tag). It was left out; please fetch it again.',
      },
    ]);
  });

  it('goes on at the next record when one is cut off inside the file', () => {
    for (const cut of [20, 60, 100, 130]) {
      const readings = read(set(record(1), record(2).slice(0, cut), record(3), record(4)));
      expect(keys(readings)).toEqual(['1', '3', '4']);
      expect(reasons(readings)).toEqual([expect.stringContaining('is cut off')]);
    }
  });

  it('goes on after a cut-off file to which another was appended', () => {
    const readings = read(set(record(1)).slice(0, -40) + set(record(2)));
    expect(keys(readings)).toEqual(['2']);
    expect(reasons(readings)).toEqual([
      expect.stringContaining('is cut off'),
      expect.stringContaining('ends before </PubmedArticleSet>'),
    ]);
  });

  it('finds a chapter behind a cut-off article', () => {
    const chapter = '<PubmedBookArticle><BookDocument><PMID>7</PMID></BookDocument></PubmedBookArticle>';
    expect(keys(read(set(record(1).slice(0, 90), chapter)))).toEqual(['7']);
    expect(keys(read(set(record(1).slice(0, 90), chapter, record(2))))).toEqual(['7', '2']);
  });

  it('says that it ends in the middle of a record', () => {
    const readings = read(set(record(1), record(2)).slice(0, -60));
    expect(keys(readings)).toEqual(['1']);
    expect(problems(readings)).toEqual([
      expect.objectContaining({
        severity: 'refused',
        key: '2',
        reason: expect.stringContaining('file ends'),
      }),
    ]);
  });

  it('says that it ends before its closing tag', () => {
    const readings = read(set(record(1)).replace('</PubmedArticleSet>', ''));
    expect(keys(readings)).toEqual(['1']);
    expect(reasons(readings)).toEqual([expect.stringContaining('ends before </PubmedArticleSet>')]);
  });

  it('loses no record to a comment that never ends', () => {
    const open = record(2).replace('<Article>', '<Article><!-- oops ');
    expect(keys(read(set(record(1), open, record(3), record(4))))).toEqual(['1', '3', '4']);
  });

  it('tells of a record under a name that is none, and still reads the citation in it', () => {
    const readings = read(set(record(1), record(2).replaceAll('PubmedArticle>', 'PubmedArtcle>'), record(3)));
    expect(keys(readings)).toEqual(['1', '2', '3']);
    expect(reasons(readings)).toEqual([expect.stringContaining('<PubmedArtcle>')]);
  });

  it('has records without a number refused', () => {
    const readings = read(set(record(1), record(2).replace(/<PMID.*?<\/PMID>/, '')));
    expect(reasons(readings)).toEqual([expect.stringContaining('has no PMID')]);
  });

  it('passes over what follows its end, and says so', () => {
    const readings = read(`${set(record(1))} \n GARBAGE after it \u0000\u0001`);
    expect(keys(readings)).toEqual(['1']);
    expect(problems(readings)).toEqual([
      expect.objectContaining({
        severity: 'noticed',
        reason: expect.stringContaining('“GARBAGE after it”'),
      }),
    ]);
  });
});

describe('a file that is something else', () => {
  it.each([
    ['', 'The file is empty.'],
    [' \n\t ', 'nothing but white space'],
    ['<?xml version="1.0"?><PubmedArticleSet></PubmedArticleSet>', 'without a single record'],
    [
      '<?xml version="1.0"?><eFetchResult><ERROR>Cannot retrieve record: UID 0</ERROR></eFetchResult>',
      '“Cannot retrieve record: UID 0”',
    ],
    ['\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000', 'JPEG'],
    ['{"result": {}}', 'JSON'],
    ['<!DOCTYPE html><html><body>Sign in</body></html>', 'web page'],
  ])('is told apart: %j', (content, reason) => {
    const readings = read(Buffer.from(content, 'latin1'));
    expect(keys(readings)).toEqual([]);
    expect(reasons(readings).join(' ')).toContain(reason);
  });
});

describe('things that look like records', () => {
  it('are not, in comments, CDATA, instructions and longer names', () => {
    const hidden = record(9);
    const readings = read(
      set(
        `<!-- ${hidden} -->`,
        `<?note ${hidden.replaceAll('?', '')} ?>`,
        record(1, `a <!-- ${hidden} --> b <![CDATA[ </PubmedArticle> <PubmedArticle> ]]> c`),
        record(2, '<PubmedArticleLike>x</PubmedArticleLike>'),
      ),
    );
    expect(keys(readings)).toEqual(['1', '2']);
    expect(problems(readings)).toEqual([]);
    expect(title(readings)).toBe('a b &lt;/PubmedArticle&gt; &lt;PubmedArticle&gt; c');
  });

  it('end where their tag does, with or without a space in it', () => {
    expect(keys(read(set(record(1).replace(/>$/, '\n >'), record(2))))).toEqual(['1', '2']);
  });
});

function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What the first finds, the second gives back.
  collect();
  collect();
  return process.memoryUsage().arrayBuffers;
}

describe('a record that is too long', () => {
  it('passes by unheld, and the next one is read', () => {
    const reader = pubmedXml.createReader({ maxRecordBytes: 100_000 });
    const readings: Reading[] = [];
    const push = (text: string) => readings.push(...reader.push(Buffer.from(text)));
    const piece = 'long </Abstract> <AbstractText> '.repeat(2000);
    push('<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Abstract><AbstractText>');
    const before = heldBytes();
    for (let times = 0; times < 1000; times += 1) push(piece);
    expect(heldBytes() - before).toBeLessThan(10_000_000);
    push('</AbstractText></Abstract></MedlineCitation></PubmedArticle>');
    push(record(2));
    push('</PubmedArticleSet>');
    readings.push(...reader.end());
    expect(keys(readings)).toEqual(['2']);
    expect(reasons(readings)).toEqual([expect.stringMatching(/is 61 MiB long.*passed over/)]);
  });

  it('is refused too when it came in one piece', () => {
    const readings = read(set(record(1, 'x'.repeat(5000)), record(2)), 1 << 20, { maxRecordBytes: 1000 });
    expect(keys(readings)).toEqual(['2']);
    expect(reasons(readings)).toEqual([expect.stringContaining('at most')]);
  });
});

describe('an encoding', () => {
  it('that is wrong for some bytes costs nothing and is told with the byte', () => {
    const text = set(record(1, 'Käse für 3 €'), record(2, 'naïve'));
    const bytes = Buffer.concat([Buffer.from(text.slice(0, 80)), Buffer.from(text.slice(80), 'latin1')]);
    const readings = read(bytes);
    expect(title(readings)).toContain('Käse für 3');
    expect(notices(readings)[0]).toMatch(
      /^Byte \d+ \(hexadecimal E4\) is not UTF-8, nor are \d others?: read as windows-1252/,
    );
  });

  it('keeps right what is right in a record with one wrong byte', () => {
    const [before, after] = set(record(1, 'α-synuclein, na@ve, Łódź')).split('@');
    const bytes = Buffer.concat([Buffer.from(before ?? ''), Buffer.from([0xef]), Buffer.from(after ?? '')]);
    expect(title(read(bytes))).toBe('α-synuclein, naïve, Łódź');
  });

  it.each(['windows-1252', 'ISO-8859-1'])('declared as %s is obeyed', (label) => {
    const bytes = Buffer.from(set(record(1, 'Käse')).replace('?>', ` encoding="${label}"?>`), 'latin1');
    const readings = read(bytes);
    expect(title(readings)).toBe('Käse');
    const [first] = readings;
    expect(first?.kind === 'record' && Buffer.from(first.payload).toString('utf8')).toContain('Käse');
  });

  it('declared wrongly gives way to what the bytes say', () => {
    const latin = read(set(record(1, 'Käse'), record(2, 'für')).replace('?>', " encoding='latin1'?>"));
    expect(title(latin)).toBe('Käse');
    expect(reasons(latin)).toEqual([expect.stringContaining('its bytes are UTF-8')]);
    expect(keys(read(set(record(1)).replace('?>', ' encoding="utf-16"?>')))).toEqual(['1']);
  });

  it('nobody knows is taken for UTF-8, with a word', () => {
    const readings = read(set(record(1, 'Käse')).replace('?>', ' encoding="klingon-8"?>'));
    expect(title(readings)).toBe('Käse');
    expect(reasons(readings)).toEqual([expect.stringContaining('“klingon-8”')]);
  });

  it.each(['utf-16le', 'utf-16be'])('of two bytes, %s, is read with right places', (label) => {
    const little = Buffer.from(
      `\ufeff${set(record(1, 'α 𝛼'), record(2).slice(0, 60), record(3))}`,
      'utf16le',
    );
    const bytes = label === 'utf-16le' ? little : Buffer.from(little).swap16();
    const readings = read(bytes, 7);
    expect(title(readings)).toBe('α 𝛼');
    expect(keys(readings)).toEqual(['1', '3']);
    const place = problems(readings)[0]?.place;
    expect(place).toMatchObject({ record: 2, line: 4 });
    const text = new TextDecoder(label).decode(bytes.subarray(place?.byte));
    expect(text.startsWith(record(2).slice(0, 60))).toBe(true);
  });
});

describe('hostile input', () => {
  it('never makes an entity of its own', () => {
    const lol = '<!ENTITY a "haha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">';
    const file = `<!DOCTYPE PubmedArticleSet [${lol}]>${set(record(1, '&b;'), record(2, '&c;'), record(3)).slice(22)}`;
    const readings = read(file);
    expect(keys(readings)).toEqual(['3']);
    expect(reasons(readings)).toEqual([
      expect.stringContaining('entities of its own'),
      expect.stringContaining('&b;'),
      expect.stringContaining('&c;'),
    ]);
  });

  it('cannot be nested without end', () => {
    const readings = read(set(record(1, '<i>'.repeat(5000) + '</i>'.repeat(5000)), record(2)));
    expect(keys(readings)).toEqual(['2']);
    expect(reasons(readings)).toEqual([expect.stringContaining('deeper than 100')]);
  });

  it('may be attributes of any size and number', () => {
    const many = Array.from({ length: 5000 }, (_, at) => `a${at}="x"`).join(' ');
    const readings = read(set(record(1, `<i ${many} b="${'y'.repeat(100_000)}">t</i>`)));
    expect(title(readings)).toBe('<i>t</i>');
  });

  it('does not get scripts into a title', () => {
    const nasty =
      '<script>alert(1)</script><i onclick="x()">a</i><a href="javascript:x">b</a>&lt;img src=x onerror=y&gt;';
    expect(title(read(set(record(1, nasty))))).toBe('<i>a</i>b&lt;img src=x onerror=y&gt;');
  });

  it.each([
    ' ',
    ',',
    '.',
    ';',
    '@',
    'a@b.cd ',
    '(',
    ')',
    '[',
    ']',
    '-',
    '–',
    '/',
    '1',
    'a',
    'A',
    '&lt;',
    '&lt;i>',
    '&#160;',
    ' (',
    '1-',
    'a; ',
    '©',
    '10.1/',
    'and ',
  ])('may be a long run of %j anywhere', (piece) => {
    const run = piece.repeat(Math.ceil(60_000 / piece.length));
    const text = `x${run}x${run}`;
    const everywhere = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><ISSN>${text}</ISSN><JournalIssue><Volume>${text}</Volume><Issue>${text}</Issue><PubDate><MedlineDate>${text} 2001</MedlineDate></PubDate></JournalIssue><Title>${text}</Title></Journal><ArticleTitle>${text}</ArticleTitle><Pagination><MedlinePgn>${text}</MedlinePgn></Pagination><ELocationID EIdType="pii">${text}</ELocationID><Abstract><AbstractText Label="x">${text}</AbstractText></Abstract><AuthorList><Author><LastName>${text}</LastName><ForeName>${text}</ForeName><Identifier Source="ORCID">${text}</Identifier><AffiliationInfo><Affiliation>${text}</Affiliation></AffiliationInfo></Author><Author><CollectiveName>${text}</CollectiveName></Author></AuthorList><Language>${text}</Language><VernacularTitle>[${text}]</VernacularTitle></Article><CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>doi: 10.1234/${text}</RefSource></CommentsCorrections></CommentsCorrectionsList><KeywordList><Keyword>${text}</Keyword></KeywordList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">${text}</ArticleId><ArticleId IdType="pmc">PMC${text}</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`;
    const start = performance.now();
    const [first] = read(everywhere);
    describeStart(run);
    if (first?.kind !== 'record') throw new Error('The record was not read.');
    const work = first.description;
    citeApa(work);
    citeVancouver(work);
    toBibtex(work, 'https://example.org');
    toRis(work, 'https://example.org');
    toCslJson(work, 'https://example.org');
    toSchemaOrg(work, 'https://example.org');
    highwireTags(work, 'https://example.org');
    numberAffiliations(work.contributions);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('with an element that nobody knows is read without it, and says so', () => {
    const readings = read(set(record(1).replace('<Article>', '<Novelty>n</Novelty><Article>')));
    expect(keys(readings)).toEqual(['1']);
    expect(notices(readings)).toEqual([expect.stringContaining('<Novelty>')]);
  });
});

describe('reading', () => {
  it('takes two records with one number as two', () => {
    expect(keys(read(set(record(1, 'old'), record(1, 'new'))))).toEqual(['1', '1']);
  });

  it('gives the same however the file is cut into pieces', () => {
    const nasty = set(
      '<!-- a comment with <PubmedArticle> in it -->',
      record(1, 'α &lt; β <i>γ</i>'),
      record(2).slice(0, 77),
      record(3, `<![CDATA[ ]]]]> and <!-- </PubmedArticle> -->`),
      '<Stray attribute=">">text</Stray>',
      record(10),
      '  stray text, 3 < 4 & ünïcödé  ',
      record(4).replace('</Article>', ''),
      '<DeleteCitation><PMID>8</PMID><PMID>9</PMID></DeleteCitation>',
      record(5, 'x'.repeat(3000)),
      record(6),
    ).replace('</PubmedArticleSet>', '</PubmedArticleSet> tail <PubmedArticle><PMID>');
    const bytes = new TextEncoder().encode(nasty);
    const limits = { maxRecordBytes: 2000 };
    const whole = read(bytes, bytes.length, limits);
    expect(keys(whole)).toEqual(['1', '3', '10', '6']);
    expect(reasons(whole)).toContainEqual(expect.stringContaining('“stray text, 3 < 4 & ünïcödé”'));
    for (const size of [1, 2, 3, 5, 7, 11, 64, 1000]) expect(read(bytes, size, limits)).toEqual(whole);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 12 }), (cuts) => {
        const reader = pubmedXml.createReader(limits);
        const edges = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const readings = edges.flatMap((edge, at) => [
          ...reader.push(bytes.subarray(edges[at - 1] ?? 0, edge)),
        ]);
        expect([...readings, ...reader.end()]).toEqual(whole);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('keeps nothing of a chunk that its owner writes over', () => {
    const bytes = new TextEncoder().encode(set(record(1)));
    const reader = pubmedXml.createReader();
    const shared = new Uint8Array(bytes);
    const readings = [...reader.push(shared)];
    shared.fill(0x20);
    readings.push(...reader.end());
    const [first] = readings;
    expect(first?.kind === 'record' && Buffer.from(first.payload).toString()).toBe(record(1));
  });
});
