import * as z from 'zod';
import { defineProvider, type HarvestStep, type HarvestTask, stop } from '../../harvest/provider.ts';
import { type BodyFault, jsonOf } from '../../net/index.ts';
import { courtesies } from '../pubmed/search.ts';

const worksAtOnce = 100;
const links = z.looseObject({
  dbfrom: z.string(),
  ids: z.array(z.coerce.string()).length(1),
  linksetdbs: z.array(z.unknown()).optional(),
});
const answerSchema = z.object({ linksets: z.array(links) });
type Links = z.infer<typeof links>;

/** Which works that are here stand in PubMed Central (NBK25499, ELink): asked with one `id` for each, so that each is answered apart. */
export const entrezLinks = defineProvider({
  name: 'entrez-links',
  title: 'PubMed (ELink), about the place in PubMed Central of works that are here',
  settings: z.object({}),
  base: 'https://eutils.ncbi.nlm.nih.gov/entrez/eutils',
  key: 'ncbi',
  formats: ['entrez-links'],
  overlapMs: 0,
  enriching: { by: ['pmid'], gives: ['pmcid'], worksInRequest: worksAtOnce, budget: 500 },
  pace: ({ key }) => ({ requestsPerSecond: key === undefined ? 2.9 : 9.7, atOnce: 1 }),
  steps: linkSteps,
});

async function* linkSteps(task: HarvestTask<unknown>): AsyncGenerator<HarvestStep, void> {
  const { here, http, base, signal } = task;
  if (here === undefined) throw new Error('ELink is asked about works that are here.');
  const works = here.inNeed();
  for (let at = 0; at < works.length && here.left() > 0; at += worksAtOnce) {
    const asked = works.slice(at, at + worksAtOnce);
    const form = new URLSearchParams({
      ...courtesies(task),
      dbfrom: 'pubmed',
      db: 'pmc',
      linkname: 'pubmed_pmc',
      cmd: 'neighbor',
      retmode: 'json',
    });
    for (const { pmid = '' } of asked) form.append('id', pmid);
    let answered: readonly Links[] = [];
    const answer = await http.fetch(`${base}/elink.fcgi`, {
      form,
      accept: ['application/json'],
      maxBytes: 8 * 2 ** 20,
      check(body) {
        const read = linksIn(body);
        if ('reason' in read) return read;
        answered = read;
        return undefined;
      },
      signal,
    });
    if (answer.kind === 'failed') return yield stop(answer.reason);
    const linked = new Map(
      answered.flatMap((one) => (one.linksetdbs?.length ? [[one.ids[0] ?? '', one] as const] : [])),
    );
    here.unknown(asked.filter(({ pmid = '' }) => !linked.has(pmid)));
    const told = asked.filter(({ pmid = '' }) => linked.has(pmid));
    if (told.length > 0)
      yield {
        kind: 'page',
        name: `ELink, works ${at + 1}–${at + asked.length}`,
        bytes: Buffer.from(told.map(({ pmid = '' }) => JSON.stringify(linked.get(pmid))).join('\n')),
        records: told.length,
        answers: told.map(({ identifier }) => identifier),
        checkpoint: null,
        progress: { done: at + asked.length, total: works.length },
      };
  }
}

function linksIn(body: Buffer): readonly Links[] | BodyFault {
  const read = jsonOf(body);
  if (read === undefined)
    return { reason: 'something came that is no JSON, or only half of it', lasting: false };
  const answer = answerSchema.safeParse(read);
  return answer.success
    ? answer.data.linksets
    : { reason: 'ELink answered with something that tells of no links, work by work', lasting: false };
}
