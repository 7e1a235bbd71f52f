import { plainText } from '../../../markup/index.ts';
import {
  type InlineMarkup,
  type IssnOf,
  parseIssn,
  type Series,
  type Source,
  type WorkDescription,
  type WorkType,
} from '../../../model/index.ts';
import { pagesInFull } from '../../fields/pages-in-full.ts';
import { withoutTail } from '../../fields/trim.ts';
import type { Statements } from '../statements.ts';
import { alternative, isbnsOf } from './identifiers.ts';

type Printed = {
  readonly [K in 'source' | 'series' | 'volume' | 'issue' | 'pages' | 'articleNumber']?:
    | WorkDescription[K]
    | undefined;
};

const inJournals: readonly WorkType[] = ['article', 'review', 'editorial', 'letter', 'notice'];

const kinds: Partial<Record<WorkType, Source['kind']>> = {
  book: 'book',
  'book-chapter': 'book',
  'conference-paper': 'conference',
};

/** Where the work appeared, and where in it, of what `source`, `publisher`, `relation` and a citation say. */
export function printedIn(statements: Statements, type: WorkType, title: InlineMarkup | undefined): Printed {
  const isArticle = inJournals.includes(type);
  const own = title === undefined ? '' : plainText(title).toLowerCase();
  const sources = [...statements('isPartOf'), ...statements('source')]
    .map(({ text }) => behindTitle(text, own))
    .filter((text) => text.length < 300 && !/^(?:https?:|submitted by|photo by)/i.test(text));
  // EPrints gives the whole reference as an identifier: only with the title in it is it known to be one.
  const references = statements('identifier').flatMap(({ text }) => {
    const rest = behindTitle(text, own);
    // `In A. Editor (Ed.), Proceedings of …` begins with names.
    return rest === text || rest === '' || /^in\s/i.test(rest) ? [] : [rest];
  });
  const citations = [
    ...sources,
    ...statements('bibliographicCitation').map(({ text }) => behindTitle(text, own)),
    ...references,
  ];
  const read = citations.map(readCitation);
  const series = seriesOf(statements);
  const publisher = statements('publisher').find(({ text }) => text.length < 200)?.text;
  const name = read.find((one) => one.name !== undefined)?.name ?? (isArticle ? series?.name : undefined);
  const holds = isArticle ? 'journal' : kinds[type];
  const issns = issnsOf(statements);
  const isbns = isbnsOf([...statements('identifier'), ...statements('source')].map(({ text }) => text));
  const shown = name ?? (type === 'book' && title !== undefined ? plainText(title) : publisher);
  const source: Source | undefined =
    shown === undefined
      ? undefined
      : {
          name: shown,
          ...(holds !== undefined && (name !== undefined || holds === 'book') && { kind: holds }),
          ...(issns.length > 0 && { issns }),
          ...(isbns.length > 0 && { isbns }),
          ...(publisher !== undefined && { publisher }),
        };
  const told = (part: keyof Citation) => read.find((one) => one[part] !== undefined)?.[part];
  return {
    source,
    series: isArticle && series?.name === source?.name ? undefined : series,
    volume: told('volume'),
    issue: told('issue'),
    pages: told('pages'),
    articleNumber: told('articleNumber'),
  };
}

/** Some give the whole reference as the source: what stands behind the title is what we want. */
function behindTitle(text: string, title: string): string {
  const at = title.length < 15 ? -1 : text.toLowerCase().indexOf(title);
  return at === -1 ? text : text.slice(at + title.length).replace(/^[\s.,:;-]+/, '');
}

interface Citation {
  readonly name?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly articleNumber?: string | undefined;
}

const volume = /\bvol(?:ume|\.)?\s*:?\s*([\w-]{1,12})/i;
const issue = /\b(?:no|nr|n|num|núm|n[º°]|iss(?:ue)?|heft)[.:º°]?\s*:?\s*(\d[\w/-]{0,11})/i;
const pages =
  /\b(?:pp?|pages?|pgs?|págs?|s)[.:]?\s*([A-Za-z]?\d{1,6}\s*[-–]\s*[A-Za-z]?\d{1,6})|;\s*([A-Za-z]?\d{1,6}\s*[-–]\s*[A-Za-z]?\d{1,6})\s*\.?$/i;
/** `Journal of Examples, 49 (2). pp. 223-256.` */
const volumeAndIssue = /^[^,;]{3,120}, (\d{1,5}) ?\((\d[\w/-]{0,11})\)/;
const lone = /;\s*(e\d{2,10})\s*$/i;
const endOfName = /\s*(?:[;([]|,\s*(?:issn|vol|no|\d|pp?\.)|\.\s*(?:issn|vol)|\s(?:issn|vol(?:ume|\.))\b)/i;

/** `Journal of Examples; Vol. 12 No. 3 (2018): Knees; 45-67`, as Open Journal Systems writes it, and what looks like it. */
function readCitation(text: string): Citation {
  if (/^(?:e-?)?issn\b|^\d{4}-\d{3}[\dXx]$|^isbn\b/i.test(text)) return {};
  const end = endOfName.exec(text);
  const name = withoutTail(end === null ? text : text.slice(0, end.index), ' .,:;')
    .replace(/^published in:?\s+/i, '')
    .replace(/\. \d{1,4}$/, '');
  const eprints = volumeAndIssue.exec(text);
  const range = pages.exec(text);
  const printed = range?.[1] ?? range?.[2];
  return {
    name: name === '' ? undefined : name,
    volume: volume.exec(text)?.[1] ?? eprints?.[1],
    issue: issue.exec(text)?.[1] ?? eprints?.[2],
    pages: printed === undefined ? undefined : pagesInFull(printed.replace(/\s/g, '')),
    articleNumber: lone.exec(text)?.[1],
  };
}

const numbered = /^(\S.{1,150}?)\s*;\s*([^;]{1,80})$/;

/** DSpace writes `Series ; 12` among the relations; other words there may be anything. */
function seriesOf(statements: Statements): Series | undefined {
  for (const { text } of statements('relation')) {
    const [, name, number] = numbered.exec(text) ?? [];
    if (name !== undefined && number !== undefined && !/^(?:info:|https?:|doi)/i.test(name))
      return { name, number };
  }
  return undefined;
}

function issnsOf(statements: Statements): readonly IssnOf[] {
  const texts = [...statements('identifier'), ...statements('source'), ...statements('relation')].map(
    ({ text }) => text,
  );
  const found = new Map<string, IssnOf>();
  for (const text of texts) {
    const [, scheme = '', value = ''] = alternative.exec(text) ?? [];
    const isCalled = /issn/i.test(scheme) || /\b(?:[ep]-?)?issn\b|^urn:issn:/i.test(text);
    const candidates = isCalled
      ? `${value || text}`.matchAll(/\b\d{4}-?\d{3}[\dXx]\b/g)
      : text.matchAll(/^\d{4}-\d{3}[\dXx]$/g);
    for (const [printed] of candidates) {
      const issn = parseIssn(printed);
      const letter = /\b([ep])-?issn/i.exec(scheme || text)?.[1]?.toLowerCase();
      if (issn !== undefined && !found.has(issn))
        found.set(issn, {
          issn,
          medium: letter === 'e' ? 'electronic' : letter === 'p' ? 'print' : 'unknown',
        });
    }
  }
  return [...found.values()];
}
