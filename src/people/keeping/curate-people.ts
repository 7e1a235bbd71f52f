import type { Store } from '../../catalogue/index.ts';
import type { Orcid } from '../../model/index.ts';
import { type Byline, nameOfSignature } from '../byline.ts';
import type { PeopleCuration, PeopleOutcome } from '../curation.ts';
import type { ContributionRef, CuratorsWord, Theirs } from '../identity/curators-words.ts';
import { compareNames } from '../names/compare-names.ts';
import { nameForm } from '../names/name-form.ts';
import type { People, PersonView } from '../people.ts';
import { createWordTable, worksOfWord } from './word-table.ts';

/** A contribution of a byline, and who is taken for its contributor. */
interface Place {
  readonly ref: ContributionRef;
  readonly name: string;
  readonly person: string;
}

/** Keeps what curators say, each word with all the contributions it is about at that hour. */
export function createPeopleCuration(
  store: Store,
  people: Pick<People, 'find' | 'contributorsOf'>,
): PeopleCuration {
  const words = createWordTable(store.writer);
  const byline = store.reader.prepare('select byline from person_work where work_id = ?');

  async function placesOf(work: string): Promise<readonly Place[]> {
    const row = byline.get(work);
    if (row === undefined) return [];
    const persons = await people.contributorsOf(work as Parameters<People['contributorsOf']>[0]);
    const seen = new Map<number, number>();
    return (JSON.parse(String(row.byline)) as Byline).signed.map((signature, place) => {
      const number = signature === 0 ? 0 : nameOfSignature(signature);
      const again = seen.get(number) ?? 0;
      seen.set(number, again + 1);
      return {
        ref: [work, number + again],
        name: signature === 0 ? '' : signature.name,
        person: persons[place]?.id ?? '',
      };
    });
  }

  async function theirs(
    { id, orcid, workIds }: PersonView,
    besides: ReadonlySet<string> = new Set(),
  ): Promise<Theirs> {
    const refs: ContributionRef[] = [];
    for (const work of workIds)
      if (!besides.has(work))
        for (const { ref, person } of await placesOf(work)) if (person === id) refs.push(ref);
    return { refs, ...(orcid !== undefined && { orcid }) };
  }

  /** The persons of these ids, or which of them is nobody's. */
  async function named(ids: readonly string[]): Promise<readonly PersonView[] | PeopleOutcome> {
    const found: PersonView[] = [];
    for (const id of ids) {
      const person = await people.find(id);
      if (person === undefined)
        return refused(`There is no person ${id}. "lectern people find NAME" tells the ids of people.`);
      found.push(person);
    }
    return found;
  }

  const keep = (word: CuratorsWord, because: string, at: Date): PeopleOutcome => ({
    kind: 'kept',
    number: store.transaction(() => words.keep(word, because, at)),
  });

  return {
    async join(ids, because, at) {
      const found = await named(ids);
      if (isOutcome(found)) return found;
      if (new Set(found.map(({ id }) => id)).size < 2) return refused('These are one person already.');
      const orcids = new Set(found.flatMap(({ orcid }) => orcid ?? []));
      if (orcids.size > 1)
        return refused(
          `They have two ORCID iDs, ${[...orcids].join(' and ')}: two ORCID iDs are never joined. If a record names a wrong one, split its work from that person first.`,
        );
      const all = await Promise.all(found.map((person) => theirs(person)));
      const [orcid] = orcids;
      const refs = all.flatMap((one) => one.refs);
      return keep({ kind: 'join', theirs: { refs, ...(orcid !== undefined && { orcid }) } }, because, at);
    },

    async split(id, works, to, because, at) {
      const found = await named(to === undefined ? [id] : [id, to]);
      if (isOutcome(found)) return found;
      const [person, other] = found;
      if (person === undefined) return refused('Say whose works they are not.');
      if (person.id === other?.id) return refused('That is the same person.');
      const strange = works.find((work) => !person.workIds.includes(work));
      if (strange !== undefined) return refused(`${strange} is no work of ${person.name} (${person.id}).`);
      const all = await theirs(person);
      const refs = all.refs.filter(([work]) => (works as readonly string[]).includes(work));
      const from = await theirs(person, new Set(works));
      if (from.refs.length === 0 && other === undefined)
        return refused(`These are all the works of ${person.name}: there is nothing to split them from.`);
      return keep({ kind: 'split', refs, from, ...(other && { to: await theirs(other) }) }, because, at);
    },

    async claimOrcid(id, orcid, because, at) {
      const found = await named([id]);
      if (isOutcome(found)) return found;
      const [person] = found;
      if (person === undefined || person.orcid === orcid)
        return refused('The person has this ORCID iD already.');
      if (person.orcid !== undefined)
        return refused(`${person.name} has another ORCID iD, ${person.orcid}. Two are never joined.`);
      return keep(
        { kind: 'claim', theirs: { ...(await theirs(person)), orcid: orcid as Orcid } },
        because,
        at,
      );
    },

    async claimWork(id, work, place, because, at) {
      const found = await named([id]);
      if (isOutcome(found)) return found;
      const [person] = found;
      const places = await placesOf(work);
      const candidates = places.filter(
        (one, at) =>
          one.name !== '' && (place === undefined ? person && isLike(one.name, person) : at === place - 1),
      );
      const [only, ...more] = candidates;
      if (person === undefined || only === undefined || more.length > 0)
        return refused(
          `Which contribution is meant? Say its place in the byline by --place: ${places.map(({ name }, at) => `${at + 1} ${name}`).join(', ')}.`,
        );
      if (only.person === person.id) return refused(`It is taken for ${person.name}'s already.`);
      const word: CuratorsWord = {
        kind: 'split',
        refs: [only.ref],
        from: { refs: [] },
        to: await theirs(person),
      };
      return keep(word, because, at);
    },

    async takeBack(number, because, at) {
      const all = words.all();
      const word = all.find((one) => one.number === number);
      if (word === undefined || word.kind === 'undo')
        return refused(`There is no word ${number} to take back. "lectern people words" lists them.`);
      if (all.some(({ undoes }) => undoes === number))
        return refused(`Word ${number} was taken back already.`);
      return { kind: 'kept', number: store.transaction(() => words.undo(number, because, at)) };
    },

    async words() {
      return words.all().map(({ says, ...word }) => ({ ...word, works: worksOfWord(says) }));
    },
  };
}

function isLike(name: string, { name: own, variants }: PersonView): boolean {
  const form = formOf(name);
  return [own, ...variants].some((one) => {
    const other = formOf(one);
    return form !== undefined && other !== undefined && compareNames(form, other) !== undefined;
  });
}

/** Of a name as people say it: `Anna van der Berg`. */
function formOf(name: string) {
  return nameForm({ kind: 'person', family: name });
}

function refused(reason: string): PeopleOutcome {
  return { kind: 'refused', reason };
}

function isOutcome(found: readonly PersonView[] | PeopleOutcome): found is PeopleOutcome {
  return 'kind' in found;
}
