import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHouse } from '../../src/app.ts';
import { pubmedFile, pubmedRecord } from '../support/pubmed-file.ts';
import { temporaryFolder } from '../support/temporary-store.ts';
import { json } from './support/agencies.ts';
import { inProcess } from './support/in-process.ts';
import { type Asked, type LoopbackAnswer, loopbackServer } from './support/loopback-server.ts';

const pmids = [99_970_001, 99_970_002, 99_970_003];

/** As ELink answers: one set of links for each number that was asked about. */
function linksets({ given }: Asked, inPmc: Readonly<Record<string, readonly string[]>>) {
  return given.getAll('id').map((id) => ({
    dbfrom: 'pubmed',
    ids: [id],
    ...(inPmc[id] && { linksetdbs: [{ dbto: 'pmc', linkname: 'pubmed_pmc', links: inPmc[id] }] }),
  }));
}

async function anOffice(answer: (asked: Asked) => LoopbackAnswer) {
  const server = await loopbackServer(answer);
  onTestFinished(() => server.close());
  const folder = temporaryFolder();
  const run = (...words: string[]) => inProcess(words, folder);
  writeFileSync(
    join(folder, 'lectern.config.json'),
    JSON.stringify({ institution: { name: 'North Hill', contact: 'office@example.org' } }),
  );
  const file = join(folder, 'ours.xml');
  writeFileSync(file, pubmedFile(pmids.map((pmid) => pubmedRecord(pmid, `On the knee, part ${pmid}`))));
  expect(await run('import', file)).toMatchObject({ exitCode: 0 });
  expect(await run('harvest', 'add', 'entrez-links', '--base', server.address)).toMatchObject({
    exitCode: 0,
  });
  const pmcids = async () => {
    const house = openHouse({ data: join(folder, 'data') }, { now: () => new Date() });
    try {
      const ids = await Promise.all(
        pmids.map((pmid) => house.catalogue.findByIdentifier('pmid', String(pmid))),
      );
      const works = await Promise.all(ids.map((id) => id && house.catalogue.find(id)));
      return works.map((work) => work?.identifiers.pmcid);
    } finally {
      house.close();
    }
  };
  return { server, run, pmcids };
}

describe('lectern enrich with the links of Entrez', () => {
  it('tells which works stand in PubMed Central, in one request, and says who asks', async () => {
    const { server, run, pmcids } = await anOffice((asked) =>
      json({
        header: { type: 'elink', version: '0.3' },
        linksets: linksets(asked, { '99970001': ['99970501'], '99970003': ['99970503', '99970504'] }),
      }),
    );
    expect(await pmcids()).toEqual([undefined, undefined, undefined]);
    const ran = await run('enrich', '--quiet');
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    // Two places of one record cannot both be right.
    expect(await pmcids()).toEqual(['PMC99970501', undefined, undefined]);
    const [asked] = server.requests;
    expect(server.requests).toHaveLength(1);
    expect(asked?.path).toBe('/elink.fcgi');
    expect(Object.fromEntries(asked?.given ?? [])).toMatchObject({
      tool: 'lectern',
      email: 'office@example.org',
      dbfrom: 'pubmed',
      db: 'pmc',
      linkname: 'pubmed_pmc',
    });
    expect(asked?.given.getAll('id').sort()).toEqual(pmids.map(String));
    expect((await run('enrich', '--quiet')).out).toMatch(/read 0/);
    expect(server.requests).toHaveLength(1);
  });

  it('stops with a sentence at what are no links, and asks again later', async () => {
    const faults: readonly (readonly [LoopbackAnswer, RegExp])[] = [
      [{ status: 200, type: 'text/html', body: '<html>Busy</html>' }, /text\/html/],
      [{ status: 200, type: 'application/json', body: '{"linksets":[' }, /no JSON/],
      [json({ ERROR: 'database is unavailable' }), /tells of no links/],
      [json({ linksets: [{ dbfrom: 'pubmed', ids: ['1', '2'] }] }), /work by work/],
    ];
    // At once, since each is asked again some times before it is given up.
    const offices = await Promise.all(faults.map(([answer]) => anOffice(() => answer)));
    const runs = await Promise.all(offices.map(({ run }) => run('enrich', '--quiet')));
    for (const [at, [, reason]] of faults.entries()) {
      expect(runs[at]?.exitCode).toBe(2);
      expect(`${runs[at]?.out} ${runs[at]?.err}`).toMatch(reason);
      expect(await offices[at]?.pmcids()).toEqual([undefined, undefined, undefined]);
      expect((await offices[at]?.run('enrich', 'status'))?.out).toMatch(/entrez-links: .*3 not asked yet/);
    }
  });
});
