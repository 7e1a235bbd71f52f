import * as z from 'zod';
import { plainText } from '../../../markup/index.ts';
import { isoDate, type Work } from '../../../model/index.ts';
import type { Summary } from '../../../summaries/index.ts';
import { recordText } from '../record-text.ts';
import { toldWork, toToldWork, warningsOf } from '../told-work.ts';
import { tool } from '../tool.ts';
import { theWork, workNamed } from './work-named.ts';

const longestAbstract = 8000;
const longestTerm = 200;
const mostTerms = 60;
const mostNotices = 10;

export const readWorkTool = tool({
  name: 'read_work',
  title: 'Read a publication',
  description:
    'What is known of one publication: abstract, plain-language summary, subjects, keywords, funding, identifiers, where it can be read.',
  input: z.object({ work: theWork }),
  output: toldWork.extend({
    identifiers: z.record(z.string(), z.string()),
    published: z.string().optional(),
    abstract: z.string().optional(),
    plainLanguageSummary: z.string().optional(),
    subjects: z.array(z.string()),
    keywords: z.array(z.string()),
    funders: z.array(z.string()),
    license: z.string().optional(),
    openAccess: z.string().optional(),
    readAt: z.array(z.string()).describe('Where the work itself can be read'),
    notices: z.array(z.string()).describe('Retractions, corrections and concerns, as printed'),
  }),
  async run({ work: name }, ports) {
    const named = await workNamed(name, ports);
    if (named.kind === 'refused') return named;
    const { work } = named;
    const [[summary], [plainSummary]] = await Promise.all([
      ports.catalogue.summaries([work.id]),
      ports.summaries.approvedOf(work),
    ]);
    if (summary === undefined) return { kind: 'refused', reason: 'There is no such work any more.' };
    const told = toToldWork(summary, ports.addresses);
    return {
      kind: 'told',
      result: { ...told, ...detailsOf(work, plainSummary) },
      warnings: warningsOf([told]),
    };
  },
});

function detailsOf(work: Work, summary: Summary | undefined) {
  const { identifiers, subjects = [], keywords = [], funding = [], locations = [], relations = [] } = work;
  const { other: _, ...known } = identifiers;
  const abstract = textOf(work.abstract?.sections);
  const plain = textOf(summary?.paragraphs);
  const terms = (texts: readonly string[]) =>
    texts.slice(0, mostTerms).map((one) => recordText(one, longestTerm));
  const notices = relations
    .filter(({ kind }) => /retract|concern|corrected/.test(kind))
    .slice(0, mostNotices);
  const { license, openAccess } = work;
  return {
    identifiers: Object.fromEntries(
      Object.entries(known).map(([scheme, value]) => [scheme, recordText(value, longestTerm)]),
    ),
    ...(work.published && { published: isoDate(work.published) }),
    ...(abstract !== '' && { abstract: recordText(abstract, longestAbstract) }),
    ...(plain !== '' && { plainLanguageSummary: recordText(plain, longestAbstract) }),
    subjects: terms(subjects.map((one) => one.name)),
    keywords: terms(keywords.map((one) => one.text)),
    funders: terms([...new Set(funding.map((one) => one.funder))]),
    ...(license !== undefined && { license: recordText(license, longestTerm) }),
    ...(openAccess !== undefined && { openAccess }),
    readAt: locations.slice(0, 5).map(({ url }) => recordText(url, 2000)),
    notices: notices.map(({ kind, target }) =>
      recordText(`${kind.replaceAll('-', ' ')}: ${target.citation ?? target.doi ?? target.pmid ?? ''}`, 500),
    ),
  };
}

function textOf(sections: NonNullable<Work['abstract']>['sections'] = []): string {
  return sections
    .map(({ label, text }) => `${label === undefined ? '' : `${label}: `}${plainText(text)}`)
    .join(' ');
}
