import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catchUpAll, openHouse } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { institutionOf } from '../src/institution-of.ts';
import { importFiles } from '../src/intake/index.ts';
import { readUnitsFile } from '../src/people/index.ts';
import { createWebApp, routesOf } from '../src/server/index.ts';
import { failurePage, notFoundPage } from '../src/site/index.ts';
import { createAssets, createCardPainter, createCardShelf } from '../src/ui/index.ts';
import { multiply } from './multiplied.ts';
import { testData } from './test-data.ts';

const effects = { now: () => new Date(), log: () => undefined };
const rounds = 100;
/** One author signs every hundredth work. */
const every = 100;
/** A department signs every tenth. */
const everyOfUnit = 10;
const surgery =
  '<AffiliationInfo><Affiliation>Department of Surgery, University of Lower Sample, Samplestead, Norway.</Affiliation></AffiliationInfo>';
const prolific = `<Author ValidYN="Y"><LastName>Prolifique</LastName><ForeName>Pat</ForeName><Initials>P</Initials>${surgery}</Author></AuthorList>`;
const structure = JSON.stringify({
  institution: { name: 'University of Lower Sample', cities: ['Samplestead'], country: 'NO' },
  units: [
    { slug: 'medicine', name: 'Faculty of Medicine' },
    { slug: 'surgery', name: 'Department of Surgery', parent: 'medicine' },
  ],
});

/**
 * The pages of places over many works (200,000, or as many as are asked for), with one author of a hundredth of them and
 * a unit of a tenth, in processor time of the answering thread, against the publication page made anew. Must reach: p95 at
 * most five times that, with pages kept as they are in use; what the first reader after a change waits for is told beside
 * it. The works are left in `kept`, where given, and taken from there the next time.
 */
export async function benchPlaces(works = 200_000, kept?: string): Promise<void> {
  const sample = testData('pubmed', 'medline16n0902.xml.gz');
  if (sample === undefined) {
    console.log('places: skipped, LECTERN_DATA names no folder with pubmed/medline16n0902.xml.gz');
    return;
  }
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'lectern-places-'));
  mkdirSync(folder, { recursive: true });
  try {
    await measure(folder, sample, works);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, sample: string, works: number): Promise<void> {
  const reading = readConfig({ data: join(folder, 'data') }, {}, folder);
  if (reading.kind === 'problems') throw new Error(reading.problems.join('\n'));
  const { config } = reading;
  const isThere = existsSync(config.data);
  const house = openHouse(config, effects);
  try {
    if (!isThere) await fill(house, join(folder, 'records.xml.gz'), sample, works);
    const assets = await createAssets();
    const cards = createCardShelf(createCardPainter({ log: effects.log }), 0);
    const serve = (keptPagesBytes: number) =>
      createWebApp({
        institution: institutionOf(config, true, 'http://127.0.0.1'),
        assets,
        catalogue: house.catalogue,
        routes: routesOf({ ...house, cards }),
        pages: { notFound: notFoundPage, failed: failurePage },
        keptPagesBytes,
        now: effects.now,
        log: (level, message, particulars) => console.error(level, message, particulars),
      });
    const apps = { kept: serve(config.keptPagesBytes), anew: serve(0) };
    const { works: newest } = await house.catalogue.list({ offset: 0, limit: rounds, order: 'newest' });
    const pages = newest.map(({ id, slug }) => `/works/${id}/${slug}`);
    const reference = p95(await timesOf(apps.anew, pages));
    console.log(`the publication page made anew: p95 ${micro(reference)}`);
    for (const [name, path] of await placesOf(house)) {
      const [first = 0] = await timesOf(apps.anew, [path]);
      const again = p95(await timesOf(apps.anew, Array(10).fill(path)));
      const kept = p95(await timesOf(apps.kept, Array(rounds).fill(path)));
      console.log(
        `${name}: kept p95 ${micro(kept)}, ${(kept / reference).toFixed(2)} times; made anew ${micro(again)}, ${(again / reference).toFixed(1)} times; the first after a change ${micro(first)}`,
      );
    }
  } finally {
    house.close();
  }
}

async function fill(
  house: ReturnType<typeof openHouse>,
  file: string,
  sample: string,
  works: number,
): Promise<void> {
  const structured = readUnitsFile(JSON.parse(structure));
  if (structured.kind !== 'units') throw new Error('The structure of the bench is no file of units.');
  house.units.kept.load(structured.file);
  await multiply(sample, file, works, 0, (record, made) => {
    const signed = made % everyOfUnit === 0 ? record.replace('</Initials>', `</Initials>${surgery}`) : record;
    return made % every === 0 ? signed.replace('</AuthorList>', prolific) : signed;
  });
  await importFiles([file], house, effects);
  rmSync(file);
  const derived = house.followers.filter(({ name }) => name !== 'plain' && name !== 'related');
  await catchUpAll(derived, async (follower) => {
    const before = performance.now();
    await follower.catchUp();
    console.log(`  (${follower.name}: ${((performance.now() - before) / 1000).toFixed(0)} s)`);
  });
}

/** One of each kind, the largest that there is. */
async function placesOf({
  catalogue,
  people,
  search,
  units,
}: ReturnType<typeof openHouse>): Promise<readonly (readonly [name: string, path: string])[]> {
  const [id] = await search.allHits({ text: 'author:Prolifique' }, 1);
  const refs = id === undefined ? [] : await people.contributorsOf(id);
  const persons = await people.summaries(refs.flatMap((ref) => ref?.id ?? []));
  const person = persons.find(({ name }) => name.includes('Prolifique'));
  const { subjects } = await search.subjects({ offset: 0, limit: 1 });
  const { sources } = await catalogue.sources({ offset: 0, limit: 1 });
  const { years } = await search.figures();
  const faculty = await units.find('medicine');
  const [subject, source] = [subjects[0], sources[0]];
  const year = years.reduce<(typeof years)[number] | undefined>(
    (most, one) => (one.works > (most?.works ?? 0) ? one : most),
    undefined,
  );
  return [
    ...(person
      ? [[`a person of ${person.works} works`, `/people/${person.id}/${person.slug}`] as const]
      : []),
    ...(faculty ? [[`a unit of ${faculty.works} works`, '/units/medicine'] as const] : []),
    ...(subject ? [[`a subject of ${subject.works} works`, `/subjects/${subject.slug}`] as const] : []),
    ...(source
      ? [[`a source of ${source.works} works`, `/sources/${source.id}/${source.slug}`] as const]
      : []),
    ...(year ? [[`a year of ${year.works} works`, `/years/${year.year}`] as const] : []),
    ['the list of subjects', '/subjects'],
    ['the institution', '/institution'],
  ];
}

type App = ReturnType<typeof createWebApp>;

/** Seconds of this thread for each page. */
async function timesOf(app: App, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const path of paths) {
    const before = process.threadCpuUsage();
    const answer = await app.request(path, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} was answered with ${answer.status}.`);
    const { user, system } = process.threadCpuUsage(before);
    times.push((user + system) / 1e6);
  }
  return times;
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0;
}

function micro(seconds: number): string {
  return `${Math.round(seconds * 1e6).toLocaleString('en')} µs`;
}
