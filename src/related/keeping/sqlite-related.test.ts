import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aLog } from '../../../test/support/a-log.ts';
import { aDeletion, aDescription, aRecord, describeJson } from '../../../test/support/a-record.ts';
import { aWork, type WorkParts } from '../../../test/support/a-work.ts';
import { temporaryStore } from '../../../test/support/temporary-store.ts';
import { testEffects } from '../../../test/support/test-effects.ts';
import { appendChanges, createSqliteCatalogue, openStore } from '../../catalogue/index.ts';
import type { WorkId } from '../../model/index.ts';
import { createRelated } from './sqlite-related.ts';

function relatedOver(works: readonly WorkParts[], store = temporaryStore()) {
  const held = aLog();
  held.save(...works);
  const related = createRelated(store, held.catalogue, held.append, testEffects());
  const ids = async (id: string) =>
    (await related.relatedTo(id as WorkId, 50)).map((other) => other.id as string);
  return { ...held, store, related, ids };
}

const vesicles = {
  id: 'aaaaaaaa',
  title: 'Exosomes carry IL-10 in rheumatoid arthritis',
  abstract: 'Exosomes of synovial cells carry IL-10 and TGF-β1 in patients with rheumatoid arthritis.',
};
const joints = {
  id: 'bbbbbbbb',
  title: 'Interleukin IL-10 and exosome release in arthritis of the joints',
  abstract: 'Rheumatoid joints release exosomes.',
  subjects: [{ scheme: 'mesh' as const, name: 'Arthritis, Rheumatoid', major: true }],
};
const air = {
  id: 'cccccccc',
  title: 'Air pollution in cities',
  abstract: 'Particles of soot in the air of cities.',
};
const soot = {
  id: 'dddddddd',
  title: 'Soot particles and asthma',
  abstract: 'Soot in city air and asthma of children.',
};

describe('related works', () => {
  it('are those that speak of the same, nearest first, with the words they share', async () => {
    const { related } = relatedOver([vesicles, joints, air, soot]);
    await related.catchUp();
    const [nearest, ...others] = await related.relatedTo('aaaaaaaa' as WorkId, 50);
    expect(nearest?.id).toBe('bbbbbbbb');
    expect(nearest?.score).toBeGreaterThan(0.2);
    expect(nearest?.score).toBeLessThan(1);
    expect(nearest?.shares).toEqual(expect.arrayContaining(['rheumatoid arthritis', 'IL-10']));
    expect(nearest?.shares.some((share) => /^exosomes?$/i.test(share))).toBe(true);
    expect(others).toEqual([]);
    expect(await related.relatedTo('cccccccc' as WorkId, 0)).toEqual([]);
    expect(await related.relatedTo('zzzzzzzz' as WorkId, 9)).toEqual([]);
  });

  it('come, change and go with the works, and every change of a list is in the log', async () => {
    const { related, ids, save, withdraw, log } = relatedOver([vesicles, air, soot]);
    await related.catchUp();
    expect(await ids('aaaaaaaa')).toEqual([]);
    save(joints);
    await related.catchUp();
    expect([await ids('aaaaaaaa'), await ids('bbbbbbbb')]).toEqual([['bbbbbbbb'], ['aaaaaaaa']]);
    const seen = log.length;
    await related.catchUp();
    expect(log).toHaveLength(seen);
    save({ ...soot, id: 'bbbbbbbb' });
    await related.catchUp();
    expect(await ids('aaaaaaaa')).toEqual([]);
    expect(log.slice(seen).flatMap(({ workId, aspect }) => (aspect === 'related' ? workId : []))).toContain(
      'aaaaaaaa',
    );
    withdraw('bbbbbbbb');
    await related.catchUp();
    expect(await ids('bbbbbbbb')).toEqual([]);
    expect(await ids('cccccccc')).toEqual(['dddddddd']);
    expect(await related.position()).toBe(log.length);
  });

  it('are the same after a restart and after a rebuild', async () => {
    const works = Array.from({ length: 120 }, (_, n) => aTopic(n));
    const first = relatedOver(works);
    await first.related.catchUp();
    const again = createRelated(first.store, first.catalogue, first.append, testEffects());
    first.save(aTopic(500));
    await again.catchUp();
    // The first one's memory is behind what the other wrote: it must notice.
    first.save(aTopic(501));
    await first.related.catchUp();
    const before = await first.ids(idOf(500));
    expect(await first.related.position()).toBe(first.log.length);
    await first.related.rebuild();
    expect(new Set(await first.ids(idOf(500)))).toEqual(new Set(before));
  });

  it('of twins, of works without words and of giant ones are sensible', async () => {
    const giant = Array.from({ length: 60_000 }, (_, n) => `word${n % 7000}x`).join(' ');
    const { related, ids } = relatedOver([
      { id: 'aaaaaaaa', title: 'Twin of a kind' },
      { id: 'bbbbbbbb', title: 'Twin of a kind' },
      { id: 'cccccccc', title: '…' },
      { id: 'dddddddd', title: '' },
      { id: 'eeeeeeee', title: 'Giant', abstract: giant },
      { id: 'ffffffff', title: 'تأثیر اگزوزوم‌ها بر التهاب مفاصل' },
      { id: 'gggggggg', title: 'نقش اگزوزوم در بیماری' },
    ]);
    await related.catchUp();
    expect((await related.relatedTo('aaaaaaaa' as WorkId, 1))[0]).toMatchObject({ id: 'bbbbbbbb', score: 1 });
    expect([await ids('cccccccc'), await ids('dddddddd'), await ids('eeeeeeee')]).toEqual([[], [], []]);
    expect((await related.relatedTo('ffffffff' as WorkId, 1))[0]).toMatchObject({
      id: 'gggggggg',
      shares: ['اگزوزوم'],
    });
  });

  it('of thousands of records that are the same are some of these, soon, and others keep theirs', async () => {
    const numberOf = (n: number) => String(10_000_000 + n);
    const { related, ids } = relatedOver([
      vesicles,
      joints,
      air,
      soot,
      ...Array.from({ length: 3_000 }, (_, n) => ({ id: numberOf(n), title: 'The very same words again' })),
    ]);
    const start = process.cpuUsage();
    await related.catchUp();
    const { user } = process.cpuUsage(start);
    const others = Array.from({ length: 50 }, (_, n) => numberOf(n < 7 ? n : n + 1));
    expect(await ids(numberOf(7))).toEqual(others);
    expect((await ids(numberOf(2_999))).slice(0, 5)).toEqual([0, 1, 2, 3, 4].map(numberOf));
    expect((await related.relatedTo(numberOf(2_999) as WorkId, 1))[0]?.score).toBe(1);
    expect([await ids('aaaaaaaa'), await ids('cccccccc')]).toEqual([['bbbbbbbb'], ['dddddddd']]);
    // Comparing each with each would take many times as long.
    expect(user / 1e6).toBeLessThan(20);
  });

  it('of twins are one twin, then what is near to both, then the other twins', async () => {
    const twins = Array.from({ length: 20 }, (_, n) => ({
      ...vesicles,
      id: `twaan0${String(n).padStart(2, '0')}`,
    }));
    const { related, ids } = relatedOver([...twins, joints, air, soot]);
    await related.catchUp();
    const list = await ids('twaan005');
    expect(list.slice(0, 3)).toEqual(['twaan000', 'bbbbbbbb', 'twaan001']);
    expect(list).toHaveLength(20);
  });

  it('go on being made where a rebuild was broken off, without reading the works again', async () => {
    const works = Array.from({ length: 120 }, (_, n) => aTopic(n));
    const whole = relatedOver(works);
    await whole.related.catchUp();
    const broken = relatedOver(works);
    const breakOff = (done: number) => {
      if (done >= 120) throw new Error('broken off');
    };
    await expect(broken.related.rebuild(breakOff)).rejects.toThrow('broken off');
    expect(await broken.ids(idOf(1))).toEqual([]);
    const blind = {
      ...broken.catalogue,
      find: () => {
        throw new Error('a work was read again');
      },
    };
    const resumed = createRelated(broken.store, blind, broken.append, testEffects());
    await resumed.catchUp();
    for (const n of [0, 1, 60, 119])
      expect(await resumed.relatedTo(idOf(n) as WorkId, 50)).toEqual(
        await whole.related.relatedTo(idOf(n) as WorkId, 50),
      );
    expect(broken.store.reader.prepare('select count(*) as rows from related_build').get()?.rows).toBe(0);
  });

  it('are made anew in an older file, whose tables were of another form', async () => {
    const store = temporaryStore();
    store.writer.exec('create table related_work (epoch, work_id, slot, vector, nearest, cut, shown)');
    const { related, ids } = relatedOver([vesicles, joints], store);
    await related.catchUp();
    expect(await ids('aaaaaaaa')).toEqual(['bbbbbbbb']);
  });

  it('added one by one are those of a rebuild with the same statistics', async () => {
    const words = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 });
    const step = fc.tuple(fc.integer({ min: 0, max: 130 }), fc.option(words, { nil: undefined, freq: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 24 }), async (steps) => {
        // Many enough that so few changes leave the statistics standing.
        const base = Array.from({ length: 260 }, (_, n) =>
          asWritten(n, [n % 31, (n * 7) % 31, (n * 5) % 29]),
        );
        const lived = relatedOver(base);
        await lived.related.catchUp();
        for (const [n, topic] of steps) {
          if (topic) lived.save(asWritten(n, topic));
          else lived.withdraw(idOf(n));
          await lived.related.catchUp();
        }
        const all = Array.from({ length: 260 }, (_, n) => idOf(n));
        const shown = async (related: typeof lived.related) =>
          Promise.all(
            all.map(async (id) =>
              (await related.relatedTo(id as WorkId, 50)).map(({ id, score }) => `${id} ${score}`),
            ),
          );
        // The same statistics, every work taken in anew in another order.
        const fresh = relatedOver(base);
        await fresh.related.catchUp();
        const last = new Map(steps);
        for (const [n, topic] of [...last].reverse()) {
          if (topic) fresh.save(asWritten(n, topic));
          else fresh.withdraw(idOf(n));
        }
        await fresh.related.catchUp();
        expect(await shown(lived.related)).toEqual(await shown(fresh.related));
      }),
      { seed: 5, numRuns: 12 },
    );
  });

  it('follow a real catalogue, and two processes at once share the work', async () => {
    const store = temporaryStore();
    const elsewhere = openStore(store.file);
    const catalogue = createSqliteCatalogue(store, describeJson);
    const other = createSqliteCatalogue(elsewhere, describeJson);
    const record = (n: number) =>
      aRecord({ key: String(n + 1), description: aDescription({ title: aWork(aTopic(n)).title }) });
    await catalogue.save(
      Array.from({ length: 80 }, (_, n) => record(n)),
      new Date(0),
    );
    const here = createRelated(store, catalogue, appendChanges, testEffects());
    const there = createRelated(elsewhere, other, appendChanges, testEffects());
    await Promise.all([here.catchUp(), there.catchUp()]);
    await catalogue.save([record(200), record(201), aDeletion({ key: '3' })], new Date(1));
    await Promise.all([here.catchUp(), there.catchUp()]);
    expect(await here.position()).toBe(await catalogue.position());
    const { works } = await catalogue.list({ offset: 0, limit: 100 });
    const lists = async () => Promise.all(works.map(({ id }) => here.relatedTo(id, 50)));
    const before = await lists();
    expect(before.flat().length).toBeGreaterThan(100);
    expect(before.flat().every(({ id }) => works.some((work) => work.id === id))).toBe(true);
    await here.rebuild();
    expect((await lists()).map((list) => list.length > 0)).toEqual(before.map((list) => list.length > 0));
    expect(await there.relatedTo(works[0]?.id as WorkId, 50)).toEqual(
      await here.relatedTo(works[0]?.id as WorkId, 50),
    );
    elsewhere.close();
  });
});

function idOf(n: number): string {
  return `topic${String(n).padStart(3, '0')}`.replaceAll('o', '0').replaceAll('i', '1');
}

/** One of a few teams wrote it, some of it are notices: what lists are arranged by. */
function asWritten(n: number, topics: readonly number[]): WorkParts {
  const team = `Team${n % 3}`;
  const type = n % 7 === 0 ? 'notice' : 'article';
  return { ...aTopic(n, topics), type, authors: [`${team}, Ali`, `${team}, Sara`] };
}

function aTopic(n: number, topics: readonly number[] = [n % 13, (n * 7) % 11]): WorkParts {
  return { id: idOf(n), title: topics.map((topic) => `subject${topic}matter`).join(' ') };
}
