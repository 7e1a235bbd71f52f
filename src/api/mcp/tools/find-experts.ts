import * as z from 'zod';
import { recordText } from '../record-text.ts';
import { toldWork, toToldWork, warningsOf } from '../told-work.ts';
import { tool } from '../tool.ts';
import { mostListed } from './work-named.ts';

/** So many of the best works on a topic speak for those who signed them. */
const worksLooked = 200;
const worksShown = 3;

export const findExpertsTool = tool({
  name: 'find_experts',
  title: 'Find experts on a topic',
  description:
    'People of this institution who wrote on a topic, those with the most and best matching publications first, with some of these as evidence. That somebody wrote on a topic is all that is known.',
  input: z.object({
    topic: z.string().min(1).max(500),
    limit: z.number().int().min(1).max(mostListed).default(10),
  }),
  output: z.object({
    worksOnTopic: z.number(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        orcid: z.string().optional(),
        works: z.number().describe('All works of this person here'),
        onTopic: z.number().describe(`How many of the best ${worksLooked} works on the topic`),
        address: z.string(),
        evidence: z.array(toldWork),
      }),
    ),
  }),
  async run({ topic, limit }, ports) {
    const { search, catalogue, people, addresses } = ports;
    const text = topic.toWellFormed();
    const [ids, { total }] = await Promise.all([
      search.allHits({ text }, worksLooked),
      search.search({ text, offset: 0, limit: 1 }),
    ]);
    const best = await people.foremostOf(ids, limit);
    const persons = new Map((await people.summaries(best.map(({ id }) => id))).map((one) => [one.id, one]));
    const experts = [];
    for (const { id, works } of best) {
      const person = persons.get(id);
      if (person === undefined) continue;
      const shown = await catalogue.summaries(works.slice(0, worksShown));
      experts.push({
        id,
        name: recordText(person.name, 200),
        ...(person.orcid !== undefined && { orcid: person.orcid }),
        works: person.works,
        onTopic: works.length,
        address: addresses.person(person.id, person.slug),
        evidence: shown.map((summary) => toToldWork(summary, addresses)),
      });
    }
    return {
      kind: 'told',
      result: { worksOnTopic: total, people: experts },
      warnings: warningsOf(experts.flatMap(({ evidence }) => evidence)),
    };
  },
});
