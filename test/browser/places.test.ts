import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { findBrowser, openBrowser } from '../support/browser.ts';
import { lectern } from '../support/run-command.ts';
import { sampleSite, workAddress } from '../support/sample-site.ts';

const { address: site, data } = await sampleSite();
const text = async (path: string) => (await fetch(site + path)).text();
/** The place of a list that has the most works, so that its page has all pictures. */
async function largest(list: string, room: string): Promise<string> {
  const found = [
    ...(await text(list)).matchAll(new RegExp(`href="(/${room}/[^"?]+)".*?(\\d+) publication`, 'g')),
  ];
  const [best] = found.sort(([, , a], [, , b]) => Number(b) - Number(a));
  return best?.[1] ?? `${list} leads to no place`;
}

const mesh = `*NEWRECORD
MH = Cartilage
MN = A02.165
UI = D002356
MS = A tissue invented for this test.

*NEWRECORD
MH = Cartilage, Articular
MN = A02.165.407
UI = D002358
MS = Cartilage where bones meet.
`;

let browser: Browser;
beforeAll(async () => {
  const found = findBrowser();
  if (!found) throw new Error('No Chromium was found; "npm test" says how to get one.');
  browser = await openBrowser(found);
  const file = join(data, 'mesh-of-a-test.bin');
  writeFileSync(file, mesh);
  await lectern(['--data', data, 'load', 'mesh', file]);
  const works = [...(await text('/works')).matchAll(/<a href="\/works\/([0-9a-z]{8})\//g)].map(
    ([, id]) => id ?? '',
  );
  await lectern([
    ...['--data', data, 'collections', 'add', 'chosen', ...works.slice(0, 3)],
    ...['--title', 'en=Chosen works', '--title', 'fa=گزیده', '--introduction', 'en=Because they matter.'],
  ]);
});
afterAll(() => browser?.close());

const person = await largest('/people', 'people');
const work = (await workAddress(site, '99001012')).replace(site, '');
const kinds: readonly (readonly [kind: string, path: string])[] = [
  ['home', '/'],
  ['a work', work],
  ['how its affiliations were read', `${work.split('/').slice(0, 3).join('/')}/affiliations/evidence`],
  ['people', '/people'],
  ['a person', person],
  ['the evidence for a person', `${person.split('/').slice(0, 3).join('/')}/evidence`],
  ['the references of a person', `${person}?style=apa`],
  ['the list of a person on other sites', `${person.split('/').slice(0, 3).join('/')}/embed`],
  ['units', '/units'],
  ['a unit', await largest('/units', 'units')],
  ['sources', '/sources'],
  ['a source', await largest('/sources', 'sources')],
  ['subjects', '/subjects'],
  ['a subject', '/subjects/cartilage-articular'],
  ['years', '/years'],
  ['a year', await largest('/years', 'years')],
  ['collections', '/collections'],
  ['a collection', '/collections/chosen'],
  ['the institution', '/institution'],
];

describe('every kind of place', () => {
  it.each(kinds)(
    '%s can be used by everyone, in either language, on a small screen and a large one, dark and light, with everything opened',
    async (_, path) => {
      for (const [prefix, width, colorScheme] of [
        ['', 390, 'dark'],
        ['/fa', 1280, 'light'],
      ] as const) {
        const page = await browser.newPage({
          viewport: { width, height: 900 },
          colorScheme,
          bypassCSP: true,
        });
        const answer = await page.goto(site + (path === '/' && prefix !== '' ? `${prefix}/` : prefix + path));
        expect(answer?.status()).toBe(200);
        await page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
        expect(await axeViolations(page)).toEqual([]);
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(overflow)).toBe(0);
        await page.close();
      }
    },
    120_000,
  );
});
