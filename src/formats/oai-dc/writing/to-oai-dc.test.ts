import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ParseOption, XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { testData } from '../../../../bench/test-data.ts';
import { aDescription } from '../../../../test/support/a-record.ts';
import { arbitraryWork } from '../../../../test/support/arbitrary-work.ts';
import { inlineText } from '../../../markup/index.ts';
import { oaiDcExport } from './to-oai-dc.ts';

const url = 'https://science.example.org/works/k3v9x2m1/title';
const schema = testData('conformance/oai-xsd/oai_dc.xsd');

describe('a work in Dublin Core', () => {
  it.skipIf(schema === undefined)('is valid by the schema of OAI-PMH', () => {
    xmlRegisterFsInputProviders();
    using source = XmlDocument.fromBuffer(readFileSync(schema ?? ''), { url: schema ?? '' });
    using validator = XsdValidator.fromDoc(source);
    fc.assert(
      fc.property(arbitraryWork(), (work) => {
        using document = XmlDocument.fromString(oaiDcExport.write(work, url), {
          option: ParseOption.XML_PARSE_NONET,
        });
        validator.validate(document);
      }),
      { numRuns: 100 },
    );
  });

  it('holds no more than the fifteen elements, and leaves out what is not known', () => {
    const written = oaiDcExport.write(aDescription({ title: inlineText('Knees'), contributions: [] }), url);
    expect(written.match(/<dc:\w+/g)).toEqual(['<dc:title', '<dc:type', '<dc:identifier']);
  });

  it('is well-formed whatever a record brought along', () => {
    const odd = inlineText('a\u0000b\u001f<&"\ud800c\uffff');
    const written = oaiDcExport.write(aDescription({ title: odd, languages: ['"><x'] }), url);
    using document = XmlDocument.fromString(written);
    expect(document.root.content).toContain('ab<&"\ufffdc');
  });
});
