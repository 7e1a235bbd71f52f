import { catchUpAll, type House } from '../../app.ts';
import type { Config } from '../../config.ts';
import { parseOrcid } from '../../model/index.ts';
import type { PeopleOutcome } from '../../people/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { namedWork } from '../named-work.ts';
import { withWorks } from './with-works.ts';

/** `lectern people join A B`: they are one person. */
export function joinPeople(
  config: Config,
  ids: readonly string[],
  { because }: { readonly because: string },
  world: CliWorld,
): Promise<ExitCode> {
  const people = ids.map(personNamed);
  return withWorks(config, [], world, async (house) =>
    tellOf(await house.people.join(people, because, world.now()), people, house, world),
  );
}

/** `lectern people split A WORK…`: these works are not A's. */
export function splitPerson(
  config: Config,
  id: string,
  works: readonly string[],
  { because, to }: { readonly because: string; readonly to?: string },
  world: CliWorld,
): Promise<ExitCode> {
  const [person, other] = [personNamed(id), to && personNamed(to)];
  return withWorks(config, works, world, async (house, found) => {
    const outcome = await house.people.split(person, found, other, because, world.now());
    const whose = await Promise.all(found.map((work) => house.people.contributorsOf(work)));
    if (outcome.kind === 'refused' || whose.length === 0) return tellOf(outcome, [], house, world);
    return tellOf(outcome, [person, ...(other === undefined ? [] : [other])], house, world);
  });
}

/** `lectern people claim A ORCID` and `lectern people claim A WORK`. */
export function claimCommand(
  config: Config,
  id: string,
  what: string,
  { because, place }: { readonly because: string; readonly place?: number },
  world: CliWorld,
): Promise<ExitCode> {
  const person = personNamed(id);
  return withWorks(config, [], world, async (house) => {
    const orcid = parseOrcid(what);
    if (orcid !== undefined) {
      const outcome = await house.people.claimOrcid(person, orcid, because, world.now());
      return tellOf(outcome, [person], house, world);
    }
    const work = await namedWork(what, house.catalogue);
    if (work === undefined) {
      world.err.write(`"${what}" is neither an ORCID iD (0000-0002-1825-0097) nor a work that is here.\n`);
      return 1;
    }
    const outcome = await house.people.claimWork(person, work, place, because, world.now());
    return tellOf(outcome, [person], house, world);
  });
}

/** `lectern people undo NUMBER`. */
export function takeBack(
  config: Config,
  number: number,
  { because }: { readonly because: string },
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, [], world, async (house) =>
    tellOf(await house.people.takeBack(number, because, world.now()), [], house, world),
  );
}

/** Tells what came of a word, and who these people are now. */
async function tellOf(
  outcome: PeopleOutcome,
  ids: readonly string[],
  house: House,
  world: CliWorld,
): Promise<ExitCode> {
  if (outcome.kind === 'refused') {
    world.err.write(`${outcome.reason}\n`);
    return 1;
  }
  await catchUpAll(house.followers);
  world.out.write(`Kept as word ${outcome.number}.\n`);
  for (const { id, name, works } of uniqueById(await house.people.summaries(ids)))
    world.out.write(`${id}  ${name}  (${works})\n`);
  return 0;
}

function uniqueById<T extends { readonly id: string }>(people: readonly T[]): Iterable<T> {
  return new Map(people.map((person) => [person.id, person])).values();
}

/** A person by the id, or by the address of the page. */
export function personNamed(name: string): string {
  return /\/people\/([0-9a-z]{8})(?:[/?#]|$)/.exec(name)?.[1] ?? name.trim();
}
