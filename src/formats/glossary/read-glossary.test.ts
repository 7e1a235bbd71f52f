import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGlossary } from './read-glossary.ts';

const cytokine = {
  terms: { en: ['cytokine', 'cytokines'], fa: ['سیتوکین'] },
  definitions: { en: 'A messenger, small.', fa: 'پیام‌رسان.' },
};

const files: Readonly<Record<string, string>> = {
  'a table': `term,variants,definition,term_fa,definition_fa
cytokine,cytokines,"A messenger, small.",سیتوکین,پیام‌رسان.
`,
  'a table with semicolons, other order and line ends':
    'Definition;Term;Variants;term_fa;definition_fa\r\n"A messenger, small.";cytokine;"cytokines";سیتوکین;پیام‌رسان.\r\n',
  'a table with tabs':
    'term\tvariants\tdefinition\tterm_fa\tdefinition_fa\ncytokine\tcytokines\tA messenger, small.\tسیتوکین\tپیام‌رسان.',
  JSON: JSON.stringify([
    {
      term: 'cytokine',
      definition: 'A messenger, small.',
      variants: ['cytokines'],
      translations: { fa: { term: 'سیتوکین', definition: 'پیام‌رسان.' } },
    },
  ]),
  'SKOS in Turtle': `# A small one.
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<#c1> a skos:Concept ; skos:altLabel "cytokines"@en ; skos:prefLabel "cytokine"@en-GB, "سیتوکین"@fa ;
  skos:definition "A messenger, small."@en, "پیام‌رسان."@fa ; skos:scopeNote "Not this."@en .`,
  'SKOS in RDF/XML': `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
  <skos:Concept rdf:about="#c1">
    <skos:prefLabel xml:lang="en">cytokine</skos:prefLabel><skos:altLabel xml:lang="en">cytokines</skos:altLabel>
    <skos:prefLabel xml:lang="fa">سیتوکین</skos:prefLabel>
    <skos:definition rdf:parseType="Resource"><rdf:value xml:lang="en">A messenger, small.</rdf:value></skos:definition>
    <skos:definition xml:lang="fa">پیام‌رسان.</skos:definition>
  </skos:Concept>
</rdf:RDF>`,
};

describe('a glossary', () => {
  it.each(Object.entries(files))('is read from %s', async (_, text) => {
    expect(await readGlossary(text)).toEqual({ entries: [cytokine], problems: [] });
    expect(await readGlossary(`\ufeff${text}`)).toEqual({ entries: [cytokine], problems: [] });
  });

  it('keeps what can be read, and names what cannot', async () => {
    const { entries, problems } = await readGlossary('term,definition\nodds,A chance.\n,Nothing.\nword,\n');
    expect(entries).toHaveLength(1);
    expect(problems).toEqual([
      'Row 3 was left out: it has no term or no definition.',
      'Row 4 was left out: it has no term or no definition.',
    ]);
    expect((await readGlossary('[{"term":"a"},{"term":"odds","definition":"A chance."}]')).problems).toEqual([
      'Term 1 was left out: it has no text as “term” or as “definition”.',
    ]);
  });

  it.each([
    ['nothing', '', 'It is empty.'],
    ['other columns', 'name,text\na,b\n', 'Its first row has no headings “term” and “definition”'],
    ['broken JSON', '[{"term":', 'It is no JSON'],
    ['other JSON', '{"term":"a"}', 'It is no list of terms'],
    [
      'broken Turtle',
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a> skos:prefLabel "x',
      'It is no Turtle',
    ],
    [
      'broken XML',
      '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a',
      'It is no RDF/XML',
    ],
    [
      'labels alone',
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <a> skos:prefLabel "x"@en .',
      '1 concepts were left out',
    ],
  ])('is none where there is %s, and the reason is said', async (_, text, reason) => {
    const { entries, problems } = await readGlossary(text);
    expect(entries).toEqual([]);
    expect(problems[0]).toContain(reason);
  });

  it('is read from any text without a throw', async () => {
    const starts = fc.constantFrom('', '[', '<?xml?>', '@prefix a: <b> .', 'term,definition\n');
    await fc.assert(
      fc.asyncProperty(starts, fc.string({ unit: 'binary', maxLength: 60 }), async (start, rest) => {
        expect((await readGlossary(start + rest)).entries).toBeInstanceOf(Array);
      }),
    );
  });
});
