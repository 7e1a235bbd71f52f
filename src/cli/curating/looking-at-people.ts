import type { Config } from '../../config.ts';
import { plainText } from '../../markup/index.ts';
import type { PersonSummary } from '../../people/index.ts';
import { fold } from '../../text/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { personNamed } from './people-deciding.ts';
import { withWorks } from './with-works.ts';

const mostFound = 40;
const atOnce = 5_000;

/** `lectern people find NAME`: everybody with names of which these are words. */
export function findPeople(config: Config, name: string, world: CliWorld): Promise<ExitCode> {
  const words = fold(name).split(' ');
  return withWorks(config, [], world, async ({ people }) => {
    const ids = new Set<string>();
    for (let after = -1; ; ) {
      const names = await people.names(after, atOnce);
      for (const one of names) {
        const there = new Set(fold(one.name).split(' '));
        if (words.every((word) => there.has(word))) ids.add(one.id);
      }
      const last = names.at(-1);
      if (last === undefined) break;
      after = last.position;
    }
    const found = [...(await people.summaries([...ids]))].sort((a, b) => b.works - a.works);
    if (found.length === 0) {
      world.err.write(`Nobody has a name with the words "${name}".\n`);
      return 1;
    }
    for (const person of found.slice(0, mostFound)) world.out.write(line(person));
    if (found.length > mostFound) world.out.write(`and ${found.length - mostFound} more\n`);
    return 0;
  });
}

/** `lectern people show ID`. */
export function showPerson(config: Config, id: string, world: CliWorld): Promise<ExitCode> {
  return withWorks(config, [], world, async ({ people, catalogue }) => {
    const person = await people.find(personNamed(id));
    if (person === undefined) {
      world.err.write(`There is no person ${id}. "lectern people find NAME" tells the ids of people.\n`);
      return 1;
    }
    world.out.write(line(person));
    if (person.variants.length > 0) world.out.write(`also signed as ${person.variants.join('; ')}\n`);
    for (const { workId, name, by, sure } of await people.evidenceFor(person.id, person.workIds)) {
      const [work] = await catalogue.summaries([workId]);
      const why = by === 'name' ? `by name and more, ${sure} %` : by;
      world.out.write(`${workId}  ${work ? plainText(work.title) : ''}  (${name}; ${why})\n`);
    }
    return 0;
  });
}

/** `lectern people words`. */
export function wordsOnPeople(config: Config, world: CliWorld): Promise<ExitCode> {
  return withWorks(config, [], world, async ({ people }) => {
    for (const { number, kind, undoes, because, at, works } of await people.words()) {
      const about = undoes === undefined ? works.join(', ') : `word ${undoes}`;
      world.out.write(`${number}  ${at.toISOString()}  ${kind}  ${about}  because: ${because}\n`);
    }
    return 0;
  });
}

function line({ id, name, works, orcid }: PersonSummary): string {
  return `${id}  ${name}  (${works})${orcid === undefined ? '' : `  ORCID ${orcid}`}\n`;
}
