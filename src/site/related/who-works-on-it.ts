import { type Html, html } from '../../markup/index.ts';
import { nameIn, type WorkId } from '../../model/index.ts';
import type { People, UnitRef, Units } from '../../people/index.ts';
import type { PageContext } from '../../ui/index.ts';

export interface WhoWorksOnItPorts {
  readonly people: Pick<People, 'foremostOf' | 'summaries'>;
  readonly units: Pick<Units, 'unitsOf'>;
}

const mostPeople = 8;
const mostUnits = 5;

/** Who signs works of a list that is ranked by nearness, and where they work, with how many of them are theirs. */
export async function renderWhoWorksOnIt(
  ids: readonly WorkId[],
  { people, units }: WhoWorksOnItPorts,
  { locale, urls, words }: PageContext,
): Promise<Html | undefined> {
  const say = words.findRelated;
  const foremost = await people.foremostOf(ids, mostPeople);
  const persons = new Map((await people.summaries(foremost.map(({ id }) => id))).map((one) => [one.id, one]));
  const named = foremost.flatMap(({ id, works }) => {
    const person = persons.get(id);
    return person
      ? { href: urls.person(person.id, person.slug), name: person.name, works: works.length }
      : [];
  });
  const placed = (await unitsAmong(ids, units)).map(({ unit, works }) => ({
    href: urls.unit(unit.slug),
    name: nameIn(unit.names, locale),
    works,
  }));
  if (named.length + placed.length === 0) return undefined;
  const list = (title: string, entries: typeof named) =>
    entries.length > 0 &&
    html`<section><h2>${title}</h2><ul class="stated">${entries.map(
      ({ href, name, works }) =>
        html`<li><a href="${href}"><bdi>${name}</bdi></a> <span class="quiet">${words.lists.works(works)}</span></li>`,
    )}</ul></section>`;
  return html`<div class="whose">${list(say.people, named)}${list(say.units, placed)}</div>`;
}

async function unitsAmong(
  ids: readonly WorkId[],
  { unitsOf }: WhoWorksOnItPorts['units'],
): Promise<readonly { readonly unit: UnitRef; readonly works: number }[]> {
  const found = new Map<
    string,
    { readonly unit: UnitRef; readonly works: number; readonly weight: number }
  >();
  for (const [rank, id] of ids.entries())
    for (const unit of await unitsOf(id)) {
      const before = found.get(unit.slug);
      const weight = (before?.weight ?? 0) + 1 / Math.log2(rank + 2);
      found.set(unit.slug, { unit, works: (before?.works ?? 0) + 1, weight });
    }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, mostUnits);
}
