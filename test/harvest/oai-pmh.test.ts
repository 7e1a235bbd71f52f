import { describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteCatalogue } from '../../src/catalogue/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { createOaiProvider } from '../../src/syndication/index.ts';
import { createUrls } from '../../src/urls.ts';
import { aDeletion, aDescription, aRecord, describeJson } from '../support/a-record.ts';
import { temporaryStore } from '../support/temporary-store.ts';
import { aHarvest } from './support/a-harvest.ts';
import { type Asked, type LoopbackOptions, loopbackServer } from './support/loopback-server.ts';

const xml = (body: string) => ({ type: 'text/xml; charset=UTF-8', body });

/** Our own repository, of another institution, behind HTTP; its clock is turned by hand. */
async function aRepository(options: LoopbackOptions = {}) {
  const clock = { now: new Date('2026-03-01T10:00:00Z') };
  const catalogue = createSqliteCatalogue(temporaryStore(), describeJson, { now: () => clock.now });
  const provider = createOaiProvider({
    catalogue,
    urls: createUrls(''),
    origin: 'https://science.example.org',
    repositoryName: 'Sepidar',
    now: () => clock.now,
    pageSize: 10,
  });
  const server = await loopbackServer(async ({ given }) => xml(await provider.answer(given)), options);
  onTestFinished(() => server.close());
  return {
    clock,
    server,
    save: (key: string, title = `Work ${key}`, year = 2024) =>
      catalogue.save(
        [
          aRecord({
            key,
            rank: title,
            description: aDescription({ title, published: { year } } as Partial<WorkDescription> & {
              title: string;
            }),
          }),
        ],
        clock.now,
      ),
    remove: (key: string) => catalogue.save([aDeletion({ key, file: 'later' })], clock.now),
  };
}

async function harvesting(address: string, settings: Record<string, unknown> = {}) {
  return aHarvest({ provider: 'oai-pmh', base: `${address}/oai`, ...settings });
}

describe('harvesting a repository by OAI-PMH', () => {
  it('brings all its works, later what changed, and takes back what it took back', async () => {
    const { server, save, remove, clock } = await aRepository();
    for (let at = 0; at < 25; at += 1) await save(String(at));
    const { run, keys, catalogue, told } = await harvesting(server.address);
    const harvest = (day: string) => {
      clock.now = new Date(`${day}T10:00:00Z`);
      return run({}, () => clock.now);
    };
    expect(await harvest('2026-03-05')).toMatchObject({
      outcome: 'complete',
      summary: { read: 25, new: 25, noticed: 0 },
    });
    expect(told).toEqual([]);
    expect(keys()).toHaveLength(25);

    clock.now = new Date('2026-03-09T10:00:00Z');
    await save('3', 'Work 3, corrected');
    await remove('4');
    expect(await harvest('2026-03-10')).toMatchObject({
      outcome: 'complete',
      summary: { read: 2, changed: 1, withdrawn: 1 },
    });
    expect(server.requests.at(-1)?.given.get('from')).toMatch(/^2026-03-03T09:59:30Z$/);
    expect((await catalogue.counts()).works).toBe(24);
    expect(await harvest('2026-03-20')).toMatchObject({
      outcome: 'complete',
      summary: { read: 2, unchanged: 2 },
    });
    expect(await harvest('2026-03-30')).toMatchObject({ outcome: 'complete', summary: { read: 0 } });
  });

  it('asks set after set, and goes on in the set in which it was stopped', async () => {
    let isBroken = true;
    const { server, save } = await aRepository({
      faultOf: ({ given }) => (isBroken && given.get('set') === 'year-2025' ? 'server-error' : undefined),
    });
    for (let at = 0; at < 25; at += 1) await save(String(at), `Work ${at}`, 2023 + (at % 3));
    const { run, keys } = await harvesting(server.address, { set: ['year-2024', 'year-2025'] });
    expect(await run()).toMatchObject({ outcome: 'stopped', summary: { new: 8 } });
    isBroken = false;
    const before = server.requests.length;
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { read: 8, new: 8 } });
    expect(server.requests.length - before).toBe(1);
    expect(keys()).toHaveLength(16);
  });

  it('says what the repository answers to a question that it cannot answer', async () => {
    const { server, save } = await aRepository();
    await save('1');
    const { run } = await harvesting(server.address, { prefix: 'marcxml' });
    expect((await run()).reason).toMatch(/cannotDisseminateFormat .*no records as marcxml.*set "prefix"/);
  });

  it('reads full records where they are JATS', async () => {
    const { server, save } = await aRepository();
    for (let at = 0; at < 12; at += 1) await save(String(at));
    const { run, store } = await harvesting(server.address, { prefix: 'jats' });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 12 } });
    expect(store.reader.prepare('select distinct format from record').all()).toEqual([{ format: 'jats' }]);
  });
});

/** A part of a list by hand: records from one number to another, and what follows. */
function part(from: number, until: number, token = '', size = ''): string {
  const records = Array.from(
    { length: until - from },
    (
      _,
      at,
    ) => `<record><header><identifier>oai:example.org:${from + at}</identifier><datestamp>2026-01-01</datestamp></header>
<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Work ${from + at}</dc:title></oai_dc:dc></metadata></record>`,
  );
  const resumption =
    token && `<resumptionToken${size && ` completeListSize="${size}"`}>${token}</resumptionToken>`;
  return document(`<ListRecords>${records.join('')}${resumption}</ListRecords>`);
}

function document(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><responseDate>2026-01-01T00:00:00Z</responseDate><request>http://example.org/oai</request>${content}</OAI-PMH>`;
}

describe('a repository that is not as it should be', () => {
  async function asked(answer: (asked: Asked) => string) {
    const server = await loopbackServer((one) => xml(answer(one)));
    onTestFinished(() => server.close());
    return { server, ...(await harvesting(server.address)) };
  }
  const tokenOf = ({ given }: Asked) => given.get('resumptionToken') ?? undefined;

  it('may forget its tokens: the list begins again, and nothing comes twice', async () => {
    let forgets = true;
    const { run, keys } = await asked((one) => {
      const token = tokenOf(one);
      if (token === undefined) return part(0, 10, 'a&amp;10');
      if (forgets) {
        forgets = false;
        return document('<error code="badResumptionToken">It has expired</error>');
      }
      return token === 'a&10' ? part(10, 15) : document('<error code="badResumptionToken"/>');
    });
    expect(await run()).toMatchObject({ outcome: 'complete', summary: { new: 15, unchanged: 10 } });
    expect(keys()).toHaveLength(15);
  });

  it.each([
    ['that repeats its tokens', () => part(0, 10, 'again'), /goes in circles: after 20 records/],
    [
      'that gives the same part for ever',
      ({ number }: Asked) => part(0, 10, `t${number}`),
      /goes in circles: after 20 records/,
    ],
    [
      'that never ends',
      ({ number }: Asked) => part(number * 500, number * 500 + 500, `t${number}`, '40'),
      /counts 40 records, but has given 1500 and goes on/,
    ],
    [
      'that goes on with nothing',
      ({ number }: Asked) => part(0, 0, `t${number}`),
      /goes on without any record/,
    ],
    [
      'that ends much too soon',
      (one: Asked) =>
        tokenOf(one)
          ? document('<ListRecords><resumptionToken completeListSize="90"/></ListRecords>')
          : part(0, 10, 'b', '90'),
      /counts 90 records, but its list ends after 10/,
    ],
    [
      'that always forgets',
      (one: Asked) =>
        tokenOf(one) ? document('<error code="badResumptionToken">Who?</error>') : part(0, 10, 'b'),
      /answers badResumptionToken \(“Who\?”\)/,
    ],
    [
      'that is a web page',
      () => '<!DOCTYPE html><html><body>Welcome</body></html>',
      /a web page came instead/,
    ],
    ['that is cut off', () => part(0, 10).slice(0, -30), /the answer is cut off/],
  ])('%s is stopped, and what came before is kept', async (_, answer, reason) => {
    const { run, keys } = await asked(answer);
    const { outcome, reason: said, summary } = await run();
    expect(outcome).toBe('stopped');
    expect(said).toMatch(reason);
    expect(keys()).toHaveLength(summary.new);
  });
});
