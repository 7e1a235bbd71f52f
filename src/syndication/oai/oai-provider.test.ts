import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDeletion, aDescription, aRecord, describeJson } from '../../../test/support/a-record.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { createSqliteCatalogue } from '../../catalogue/index.ts';
import { numberOfId, type WorkDescription } from '../../model/index.ts';
import { createUrls } from '../../urls.ts';
import { createOaiProvider } from './oai-provider.ts';

/** A repository whose clock is turned by hand. */
function aRepository(pageSize = 5) {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const store = temporaryStore();
  const catalogue = createSqliteCatalogue(store, describeJson, { now: () => clock.now });
  const units = {
    revision: 0,
    works: new Map<string, readonly string[]>(),
    behindSince: undefined as Date | undefined,
  };
  const provider = createOaiProvider({
    catalogue,
    urls: createUrls(''),
    origin: 'https://science.example.org',
    repositoryName: 'Sepidar & friends',
    contact: 'office@example.org',
    now: () => clock.now,
    units: {
      revision: () => units.revision,
      refs: async () => [...units.works.keys()].map((slug) => ({ slug, names: { en: `Unit of ${slug}` } })),
      holdings: () =>
        new Map(
          [...units.works].map(([slug, ids]) => [
            slug,
            Float64Array.from(ids, (id) => numberOfId(id)).sort(),
          ]),
        ),
      behindSince: async () => units.behindSince,
    },
    pageSize,
  });
  const ask = (query: string) => provider.answer(new URLSearchParams(query));
  return {
    clock,
    units,
    catalogue,
    ask,
    save: async (key: string, changes: Partial<WorkDescription> = {}, rank = '1') =>
      catalogue.save([aRecord({ key, rank, description: titled(`Work ${key}`, changes) })], clock.now),
    remove: (key: string) => catalogue.save([aDeletion({ key, file: clock.now.toISOString() })], clock.now),
    /** Every header of a list, from the first part to the last. */
    async harvest(query: string, between: () => Promise<unknown> = async () => undefined) {
      const headers: string[] = [];
      let text = await ask(query);
      for (;;) {
        headers.push(...(text.match(/<header.*?<\/header>/gs) ?? []));
        const token = /<resumptionToken[^>]*>([^<]+)</.exec(text)?.[1];
        if (token === undefined) return { headers, last: text };
        await between();
        text = await ask(
          `verb=${/verb=(\w+)/.exec(query)?.[1]}&resumptionToken=${encodeURIComponent(token)}`,
        );
      }
    },
  };
}

function titled(title: string, changes: Partial<WorkDescription> = {}): WorkDescription {
  return aDescription({ title: title as WorkDescription['title'], ...changes });
}

const errorIn = (text: string) => /<error code="(\w+)">/.exec(text)?.[1];

describe('a repository of OAI-PMH', () => {
  it('identifies itself', async () => {
    const { ask, save } = aRepository();
    await save('1');
    const text = await ask('verb=Identify');
    expect(text).toContain('<repositoryName>Sepidar &amp; friends</repositoryName>');
    expect(text).toContain('<baseURL>https://science.example.org/oai</baseURL>');
    expect(text).toContain('<earliestDatestamp>2026-03-01T10:00:00Z</earliestDatestamp>');
    expect(text).toContain('<deletedRecord>persistent</deletedRecord>');
    expect(text).toContain('<adminEmail>office@example.org</adminEmail>');
  });

  it('tells a record in Dublin Core and in JATS', async () => {
    const { ask, save } = aRepository();
    const [outcome] = await save('1', { published: { year: 2024 }, type: 'review' });
    const id = outcome && 'workId' in outcome ? outcome.workId : '';
    const identifier = `oai:science.example.org:${id}`;
    const dublinCore = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`);
    expect(dublinCore).toContain(
      `<identifier>${identifier}</identifier><datestamp>2026-03-01T10:00:00Z</datestamp>`,
    );
    expect(dublinCore).toContain('<setSpec>type-review</setSpec><setSpec>year-2024</setSpec>');
    expect(dublinCore).toContain('<dc:title>Work 1</dc:title>');
    expect(dublinCore).toContain(
      `<dc:identifier>https://science.example.org/works/${id}/work-1</dc:identifier>`,
    );
    const jats = await ask(`verb=GetRecord&metadataPrefix=jats&identifier=${identifier}`);
    expect(jats).toMatch(/<article xmlns="https:\/\/jats.nlm.nih.gov[^>]*>/);
    expect(jats).toContain('<article-title>Work 1</article-title>');
  });

  it.each([
    ['', 'badVerb'],
    ['verb=Delete', 'badVerb'],
    ['verb=constructor', 'badVerb'],
    ['verb=Identify&verb=Identify', 'badArgument'],
    ['verb=Identify&set=a', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:elsewhere.example:00000000', 'idDoesNotExist'],
    ['verb=GetRecord&metadataPrefix=oai_dc&identifier=nonsense', 'idDoesNotExist'],
    ['verb=ListMetadataFormats&identifier=nonsense', 'idDoesNotExist'],
    ['verb=ListRecords', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=marc21', 'cannotDisseminateFormat'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01T10:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-02-02T00:00:00Z', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-02&until=2026-02-01', 'badArgument'],
    ['verb=ListRecords&metadataPrefix=oai_dc&until=2001-01-01', 'noRecordsMatch'],
    ['verb=ListRecords&metadataPrefix=oai_dc&set=nowhere', 'noRecordsMatch'],
    ['verb=ListRecords&resumptionToken=x', 'badResumptionToken'],
    ['verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc', 'badArgument'],
    ['verb=ListSets&resumptionToken=x', 'badResumptionToken'],
  ])('answers %j with the error %s', async (query, code) => {
    const { ask, save } = aRepository();
    await save('1');
    const text = await ask(query);
    expect(errorIn(text)).toBe(code);
    if (code === 'badVerb' || code === 'badArgument') expect(text).toContain('<request>https');
  });

  it('answers anything with a document that XML has a place for', async () => {
    const { ask, save } = aRepository();
    await save('1');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'verb',
              'from',
              'until',
              'set',
              'identifier',
              'metadataPrefix',
              'resumptionToken',
              'x',
            ),
            fc.oneof(
              fc.string({ unit: 'binary' }),
              fc.constantFrom('ListRecords', 'GetRecord', 'oai_dc', '2026-03-01', 'type-article', '<&">'),
            ),
          ),
        ),
        async (given) => {
          const text = await ask(new URLSearchParams(given).toString());
          expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<OAI-PMH [\s\S]*<\/OAI-PMH>\n$/);
          expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('harvesting', () => {
  it('gives every record once, in parts', async () => {
    const { harvest, save, clock } = aRepository();
    for (let key = 1; key <= 23; key += 1) {
      await save(String(key));
      clock.now = new Date(clock.now.getTime() + (key % 3) * 1000);
    }
    for (const verb of ['ListRecords', 'ListIdentifiers']) {
      const { headers, last } = await harvest(`verb=${verb}&metadataPrefix=oai_dc`);
      expect(new Set(headers).size).toBe(23);
      expect(headers).toHaveLength(23);
      if (verb === 'ListRecords')
        expect(last).toContain('<resumptionToken completeListSize="23" cursor="20"></resumptionToken>');
    }
  });

  it('misses nothing while records change, and tells what went', async () => {
    const { harvest, save, remove, clock } = aRepository();
    for (let key = 1; key <= 20; key += 1) await save(String(key));
    let changed = 0;
    const { headers } = await harvest('verb=ListRecords&metadataPrefix=oai_dc', async () => {
      clock.now = new Date(clock.now.getTime() + 1000);
      changed += 1;
      if (changed === 1) await save('1', { volume: '2' }, '2');
      if (changed === 2) await remove('20');
    });
    const identifiers = headers.map((header) => /<identifier>(.*?)</.exec(header)?.[1]);
    expect(new Set(identifiers).size).toBe(20);
    // The work that changed after it was told comes again, the one that went before its turn only as deleted.
    expect(headers).toHaveLength(21);
    expect(headers.filter((header) => header.includes('status="deleted"'))).toHaveLength(1);
  });

  it('gives what changed in a span of days or seconds, both ends included, and of a set', async () => {
    const { harvest, save, clock } = aRepository(2);
    for (const [key, at] of [
      ['1', '2026-03-01T23:59:59.999Z'],
      ['2', '2026-03-02T00:00:00.000Z'],
      ['3', '2026-03-02T23:59:59.500Z'],
      ['4', '2026-03-03T00:00:00.000Z'],
    ] as const) {
      clock.now = new Date(at);
      await save(key, { type: key === '3' ? 'review' : 'article', published: { year: 2020 + Number(key) } });
    }
    const count = async (query: string) =>
      (await harvest(`verb=ListRecords&metadataPrefix=oai_dc&${query}`)).headers.length;
    expect(await count('from=2026-03-02')).toBe(3);
    expect(await count('from=2026-03-02&until=2026-03-02')).toBe(2);
    expect(await count('until=2026-03-01')).toBe(1);
    expect(await count('from=2026-03-02T00:00:01Z&until=2026-03-02T23:59:59Z')).toBe(1);
    expect(await count('set=type-article')).toBe(3);
    expect(await count('set=year-2022')).toBe(1);
    expect(await count('set=type-article&from=2026-03-02')).toBe(2);
  });

  it('overlaps with the harvest before it by more than any transaction takes', async () => {
    const { ask, save, clock } = aRepository();
    await save('1');
    const from = /<responseDate>(.*?)</.exec(await ask('verb=ListRecords&metadataPrefix=oai_dc'))?.[1];
    expect(new Date(from ?? '').getTime()).toBe(clock.now.getTime() - 30_000);
  });

  it('gives the works of a unit, as they are now, and what went', async () => {
    const { harvest, ask, save, remove, units } = aRepository(2);
    const ids: string[] = [];
    for (let key = 1; key <= 9; key += 1) {
      const [outcome] = await save(String(key));
      if (outcome && 'workId' in outcome) ids.push(outcome.workId);
    }
    units.works.set('surgery', ids.slice(0, 5));
    units.works.set('medicine', ids.slice(0, 7));
    const all = () => harvest('verb=ListRecords&metadataPrefix=oai_dc&set=unit-surgery');
    const { headers } = await all();
    expect(headers).toHaveLength(5);
    for (const header of headers)
      expect(header).toContain('<setSpec>unit-surgery</setSpec><setSpec>unit-medicine</setSpec>');
    expect(await ask('verb=ListSets')).toContain(
      '<set><setSpec>unit-surgery</setSpec><setName>Unit of surgery</setName></set>',
    );
    await remove('2');
    units.works.set('surgery', [...ids.slice(0, 1), ...ids.slice(2, 5), ...ids.slice(8)]);
    units.revision += 1;
    const later = (await all()).headers;
    expect(later).toHaveLength(6);
    const [gone = '', ...others] = later.filter((header) => header.includes('status="deleted"'));
    expect(others).toEqual([]);
    expect(gone).toContain('<setSpec>unit-surgery</setSpec>');
    expect(errorIn(await ask('verb=ListRecords&metadataPrefix=oai_dc&set=unit-nowhere'))).toBe(
      'noRecordsMatch',
    );
  });

  it('is dated to when units were last up to date', async () => {
    const { ask, save, clock, units } = aRepository();
    await save('1');
    units.behindSince = new Date(clock.now.getTime() - 120_000);
    expect(await ask('verb=ListRecords&metadataPrefix=oai_dc')).toContain(
      `<responseDate>${new Date(clock.now.getTime() - 121_000).toISOString().slice(0, 19)}Z</responseDate>`,
    );
  });
});
