import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { testData } from '../../../bench/test-data.ts';
import { aDescription } from '../../../test/support/a-record.ts';
import { aGroup, anArticle, anAuthor } from '../../../test/support/an-article.ts';
import { arbitraryWork } from '../../../test/support/arbitrary-work.ts';
import { inlineText } from '../../markup/index.ts';
import { parseDoi, parseOrcid, workTypes } from '../../model/index.ts';
import { writeList } from '../export-format.ts';
import { modsExport } from './to-mods.ts';

const url = 'https://science.example.org/works/k3v9x2m1/title';
/** The schema of the Library of Congress, with those of XLink and XML that it names, where they are at hand. */
const schema = testData('conformance/mods-xsd/mods-3-7.xsd');

function textsAt(xml: string, path: string): readonly string[] {
  using document = XmlDocument.fromString(xml);
  return document
    .find(path, { m: 'http://www.loc.gov/mods/v3' })
    .map((node) => ('content' in node ? String(node.content) : ''));
}

describe('a work in MODS', () => {
  it('says who, what, when and in which journal', () => {
    const orcid = parseOrcid('0000-0002-1825-0097');
    const doi = parseDoi('10.5555/air.117');
    const xml = modsExport.write(
      anArticle({
        title: inlineText('Knees & p < 0.05'),
        contributions: [
          anAuthor('Tester', 'Ida', {
            affiliations: [{ text: 'Institute of Joints' }],
            ...(orcid && { orcid }),
          }),
          aGroup('VIJ Study Group'),
        ],
        source: {
          name: 'Annals of imaginary rheumatology',
          kind: 'journal',
          abbreviation: 'Ann Imag Rheumatol',
        },
        volume: '38',
        issue: '2',
        pages: '1171–1178',
        published: { year: 2025, month: 3 },
        identifiers: doi ? { doi } : {},
        subjects: [{ scheme: 'mesh', name: 'Exosomes', id: 'D055354' }],
      }),
      url,
    );
    for (const [path, texts] of [
      ['/m:mods/m:titleInfo/m:title', ['Knees & p < 0.05']],
      ['//m:name[@type="personal"]/m:namePart', ['Tester', 'Ida']],
      ['//m:name[@type="corporate"]/m:namePart', ['VIJ Study Group']],
      ['//m:affiliation', ['Institute of Joints']],
      ['//m:nameIdentifier[@type="orcid"]', ['https://orcid.org/0000-0002-1825-0097']],
      ['/m:mods/m:originInfo/m:dateIssued[@keyDate="yes"]', ['2025-03']],
      ['//m:relatedItem[@type="host"]/m:titleInfo[not(@type)]/m:title', ['Annals of imaginary rheumatology']],
      ['//m:detail/m:number', ['38', '2']],
      ['//m:extent/*', ['1171', '1178']],
      ['/m:mods/m:identifier[@type="doi"]', ['10.5555/air.117']],
      [
        '//m:subject[@authority="mesh"][@valueURI="http://id.nlm.nih.gov/mesh/D055354"]/m:topic',
        ['Exosomes'],
      ],
      ['//m:location/m:url', [url]],
    ] as const)
      expect(textsAt(xml, path), path).toEqual(texts);
  });

  it('says that it is retracted', () => {
    const xml = modsExport.write(anArticle({ publicationTypes: ['Retracted Publication'] }), url);
    expect(textsAt(xml, '/m:mods/m:note[@type="standing"]')).toEqual(['retracted']);
  });

  it('leaves out what is not known', () => {
    const xml = modsExport.write(aDescription({ title: inlineText('Knees'), contributions: [] }), url);
    expect(textsAt(xml, '/m:mods/*')).toEqual(['Knees', 'text', 'article', url, 'Lectern']);
  });

  it('is well-formed whatever a record brought along', () => {
    const odd = 'a\u0000b\u001f<&"]]>\ud800c\uffff';
    const written = modsExport.write(
      aDescription({ title: inlineText(odd), volume: odd, languages: ['"><x'] }),
      url,
    );
    expect(textsAt(written, '//m:title')).toEqual(['ab<&"]]>\ufffdc']);
  });

  it.skipIf(schema === undefined)('is valid by its schema, alone and in a list', () => {
    xmlRegisterFsInputProviders();
    using source = XmlDocument.fromBuffer(readFileSync(schema ?? ''), { url: schema ?? '' });
    using validator = XsdValidator.fromDoc(source);
    const valid = (xml: string) => {
      using document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
      validator.validate(document);
    };
    fc.assert(
      fc.property(arbitraryWork(workTypes), arbitraryWork(), (work, other) => {
        valid(modsExport.write(work, url));
        valid(
          writeList(
            modsExport,
            [work, other].map((one) => ({ work: one, url })),
          ),
        );
      }),
      { numRuns: 200 },
    );
  });
});
