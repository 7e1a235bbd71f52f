import * as z from 'zod';
import { plainText } from '../../../markup/index.ts';
import { standingOf, type Work } from '../../../model/index.ts';
import { recordText } from '../record-text.ts';
import { warningOf, warningsOf } from '../told-work.ts';
import { tool } from '../tool.ts';
import { mostListed, theWork, workNamed } from './work-named.ts';

export const citeTool = tool({
  name: 'cite',
  title: 'Cite publications',
  description:
    'References to publications, one each, in a style of the Citation Style Language (apa, vancouver, ieee, …).',
  input: z.object({
    works: z.array(theWork).min(1).max(mostListed),
    style: z.string().max(60).default('apa'),
    locale: z.string().max(20).default('en-US').describe('BCP 47: en-US, fa-IR, …'),
  }),
  output: z.object({
    references: z.array(
      z.object({
        id: z.string(),
        warning: z.string().optional(),
        reference: z.string(),
        address: z.string(),
      }),
    ),
  }),
  async run({ works: names, style, locale }, ports) {
    const works: Work[] = [];
    for (const name of names) {
      const named = await workNamed(name, ports);
      if (named.kind === 'refused') return { ...named, reason: `"${recordText(name, 80)}": ${named.reason}` };
      works.push(named.work);
    }
    const references = [];
    for (const work of works) {
      const cited = await ports.citer.cite([work], { style, locale });
      switch (cited.kind) {
        case 'unknown-style':
          return { kind: 'refused', reason: `There is no such style. There are: ${cited.known.join(', ')}.` };
        case 'unknown-locale':
          return {
            kind: 'refused',
            reason: `There is no such locale. There are: ${cited.known.join(', ')}.`,
          };
        case 'unusable-style':
          return {
            kind: 'refused',
            reason: 'The file of this style cannot be used; take another, such as apa.',
          };
        case 'cited': {
          const warning = warningOf(standingOf(work));
          const [summary] = await ports.catalogue.summaries([work.id]);
          references.push({
            id: work.id,
            ...(warning !== undefined && { warning }),
            reference: recordText(cited.references.map(({ text }) => plainText(text)).join(' '), 4000),
            address: ports.addresses.page(work.id, summary?.slug ?? ''),
          });
        }
      }
    }
    return { kind: 'told', result: { references }, warnings: warningsOf(references) };
  },
});
