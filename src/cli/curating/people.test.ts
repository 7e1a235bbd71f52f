import { describe, expect, it } from 'vitest';
import { aDesk } from '../../../test/support/a-desk.ts';
import { signs } from '../../../test/support/a-people-house.ts';
import { aDescription, aRecord } from '../../../test/support/a-record.ts';
import type { Contribution, WorkId } from '../../model/index.ts';

const orcid = '0000-0002-1825-0097';

/** Works under titles of their own, each signed as said, and who signed them first. */
async function aDeskOfPeople(...bylines: readonly (readonly Contribution[])[]) {
  const titles = ['Rest of the heart', 'Sleep in old cells', 'A river in winter', 'Letters from Shiraz'];
  const desk = await aDesk(
    bylines.map((contributions, at) =>
      aRecord({ key: String(at), description: aDescription({ title: titles[at] as never, contributions }) }),
    ),
  );
  await desk.lectern('rebuild', 'identity');
  const whose = () =>
    desk.look(({ people }) =>
      Promise.all(desk.ids.map(async (id) => (await people.contributorsOf(id as WorkId))[0]?.id ?? '')),
    );
  return { ...desk, whose };
}

describe('saying who is who from the terminal', () => {
  it('finds people by words of their names, and shows what speaks for each work', async () => {
    const { lectern, whose, ids } = await aDeskOfPeople(
      [signs('Rad', 'Omid', orcid as never)],
      [signs('Rad', 'Omid')],
      [signs('Verdi', 'Sara')],
    );
    const [omid = ''] = await whose();
    expect((await lectern('people', 'find', 'rad')).out).toBe(`${omid}  Omid Rad  (2)  ORCID ${orcid}\n`);
    expect(await lectern('people', 'find', 'nobody')).toMatchObject({ exitCode: 1 });
    const { out } = await lectern('people', 'show', `https://science.example.org/people/${omid}/omid-rad`);
    expect(out).toContain(`${ids[0]}  Rest of the heart  (Omid Rad; orcid)`);
    expect(out).toMatch(
      new RegExp(`${ids[1]} {2}Sleep in old cells {2}\\(Omid Rad; by name and more, \\d+ %\\)`),
    );
    expect(await lectern('people', 'show', '00000000')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('There is no person 00000000'),
    });
  });

  it('joins two people for good, whatever is derived anew, and takes that back', async () => {
    const { lectern, whose } = await aDeskOfPeople([signs('Rad', 'Sara')], [signs('Verdi', 'Sara')]);
    const [before, other] = await whose();
    const joined = await lectern('people', 'join', before ?? '', other ?? '', '--because', 'She married');
    expect(joined).toMatchObject({ exitCode: 0, out: expect.stringContaining('Kept as word 1.') });
    expect(await whose()).toEqual([before, before]);
    await lectern('rebuild');
    expect(await whose()).toEqual([before, before]);
    expect((await lectern('people', 'show', other ?? '')).out).toContain(`${before}  Sara Verdi  (2)`);
    expect(await lectern('people', 'join', before ?? '', other ?? '', '--because', 'Again')).toMatchObject({
      exitCode: 1,
      err: 'These are one person already.\n',
    });
    expect(await lectern('people', 'undo', '1', '--because', 'Two women')).toMatchObject({ exitCode: 0 });
    expect(await whose()).toEqual([before, other]);
    expect(await lectern('people', 'undo', '1', '--because', 'Again')).toMatchObject({ exitCode: 1 });
    expect((await lectern('people', 'words')).out).toMatch(
      /^1 {2}.* {2}join {2}.*She married\n2 {2}.* {2}undo {2}word 1/,
    );
  });

  it('splits a work from a person against all evidence, and gives it to another', async () => {
    const { lectern, whose, ids } = await aDeskOfPeople(
      [signs('Rad', 'Omid', orcid as never)],
      [signs('Rad', 'Omid', orcid as never)],
      [signs('Verdi', 'Sara')],
    );
    const [omid = '', , sara = ''] = await whose();
    await lectern('people', 'split', omid, ids[1] ?? '', '--because', 'Another Omid; the record is wrong');
    const [, another = ''] = await whose();
    expect(new Set([omid, another, sara]).size).toBe(3);
    expect((await lectern('people', 'show', another)).out).toContain('curator');
    await lectern('people', 'split', another, ids[1] ?? '', '--to', sara, '--because', 'Her work');
    expect(await whose()).toEqual([omid, sara, sara]);
    expect(await lectern('people', 'split', omid, ids[2] ?? '', '--because', 'Why')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('is no work of Omid Rad'),
    });
  });

  it('lets a person have an ORCID iD, but never two', async () => {
    const other = '0000-0001-5109-3700';
    const { lectern, whose, ids, look } = await aDeskOfPeople(
      [signs('Rad', 'Omid')],
      [signs('Radmanesh', 'Omid', orcid as never)],
      [signs('Verdi', 'Sara', other as never)],
    );
    const [omid = '', same = '', sara = ''] = await whose();
    await lectern('people', 'claim', omid, orcid, '--because', 'He told us');
    expect(await whose()).toEqual([same, same, sara]);
    expect(await look(async ({ people }) => (await people.find(omid))?.orcid)).toBe(orcid);
    expect(await lectern('people', 'join', same, sara, '--because', 'Why')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('two ORCID iDs are never joined'),
    });
    expect(await lectern('people', 'claim', sara, orcid, '--because', 'Why')).toMatchObject({ exitCode: 1 });
    await lectern('people', 'claim', sara, ids[0] ?? '', '--place', '1', '--because', 'Her own word');
    expect(await whose()).toEqual([sara, same, sara]);
    expect(await lectern('people', 'claim', sara, ids[1] ?? '', '--because', 'Mine')).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('1 Omid Radmanesh'),
    });
  });
});
