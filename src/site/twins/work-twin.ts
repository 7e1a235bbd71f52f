import { inlineMarkdown, type Markdown, markdown, markdownLink, plainText } from '../../markup/index.ts';
import {
  type Abstract,
  fullName,
  isoDate,
  type RelationTarget,
  standingNotices,
  type WorkId,
} from '../../model/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { doiAddress, otherCopies, pmcAddress, pubmedAddress } from '../work/addresses.ts';
import { askWork, type WorkPagePorts } from '../work/ask-work.ts';
import { saidRoles } from '../work/said.ts';
import { cautionsOf } from '../work/study.ts';
import type { WorkView } from '../work/work-view.ts';
import { listedInMarkdown } from './listed-in-markdown.ts';
import { plainInMarkdown } from './plain-in-markdown.ts';
import { type Facts, listOf, parts, type Twin, twinOf } from './twin.ts';

const relatedTold = 10;
const authorsTold = 100;

/** The page of a work in Markdown: warnings first, then what is said in plain words, then the authors' own. */
export async function workTwin(
  id: WorkId,
  ports: WorkPagePorts,
  context: PageContext,
): Promise<Twin | undefined> {
  const work = await ports.catalogue.find(id);
  if (work === undefined) return undefined;
  const view = await askWork(work, ports, context);
  const { urls, words } = context;
  const path = urls.work(id, view.summary?.slug ?? '');
  const say = words.work;
  const abstract = work.abstract && renderAbstract(say.abstract, work.abstract);
  const body = parts(
    renderWarnings(view, context),
    markdown`# ${inlineMarkdown(work.title)}`,
    work.vernacularTitle !== undefined && inlineMarkdown(work.vernacularTitle),
    renderAuthors(view, context),
    markdown`${plainText(view.apa)}`,
    renderCopies(view, context),
    ...plainInMarkdown(view, context),
    renderInShort(view, context),
    abstract ?? markdown`${say.noAbstract}`,
    ...(work.otherAbstracts ?? [])
      .filter(({ kind }) => kind !== 'plain-language-summary')
      .map((other) => renderAbstract(headingOf(other.language, context), other)),
    renderTerms(
      say.subjects,
      (work.subjects ?? []).map(({ name }) => name),
    ),
    renderTerms(
      say.keywords,
      (work.keywords ?? []).map(({ text }) => text),
    ),
    renderLinked(view, context),
    renderRelated(view, context),
  );
  return twinOf({ title: plainText(work.title), path, facts: factsOf(view, context) }, body, context);
}

/** What a program wants without reading. */
function factsOf(view: WorkView, { institution, urls, words }: PageContext): Facts {
  const { work } = view;
  const { doi, pmid, pmcid } = work.identifiers;
  const as = (extension: string) => institution.origin + urls.workAs(work.id, extension);
  return {
    warnings: warningsOf(view, words),
    type: work.type,
    published: work.published && isoDate(work.published),
    authors: work.contributions
      .slice(0, authorsTold)
      .map(({ contributor, orcid }) =>
        orcid === undefined ? fullName(contributor) : `${fullName(contributor)} (https://orcid.org/${orcid})`,
      ),
    source: work.source?.name,
    volume: work.volume,
    issue: work.issue,
    pages: work.pages ?? work.articleNumber,
    doi: doi && doiAddress(doi),
    pubmed: pmid && pubmedAddress(pmid),
    pmc: pmcid && pmcAddress(pmcid),
    license: work.license,
    text_language: work.languages?.[0],
    changed: work.changedAt.toISOString(),
    other_forms: ['json', 'bib', 'ris', 'jsonld', 'xml'].map(as),
  };
}

function warningsOf({ work, plain }: WorkView, words: PageContext['words']): readonly string[] {
  const standings = standingNotices(work).map(
    ({ standing }) => `${words.standings[standing]}: ${words.standingMeanings[standing]}`,
  );
  const { cautions } = words.plain.study;
  const known: ReadonlySet<string> = new Set(['retracted', 'partly-retracted', 'concern']);
  return [
    ...standings,
    ...cautionsOf(work, plain?.study).flatMap((caution) => (known.has(caution) ? [] : [cautions[caution]])),
  ];
}

function renderWarnings(view: WorkView, context: PageContext): Markdown | undefined {
  const warnings = warningsOf(view, context.words);
  const notices = standingNotices(view.work).flatMap(({ by }) => (by ? [by] : []));
  if (warnings.length === 0) return undefined;
  return markdown`${warnings.map((warning) => markdown`> **${warning}**\n>\n`)}${notices.map(
    (by) => markdown`> ${context.words.noticeIn} ${renderTarget(by, view, context)}\n>\n`,
  )}`;
}

function renderAuthors({ work, persons }: WorkView, { institution, urls, words }: PageContext): Markdown {
  const named = work.contributions.slice(0, authorsTold).map(({ contributor, role }, at) => {
    const person = persons[at];
    const name = fullName(contributor);
    return markdown`${at > 0 && '; '}${
      person === undefined
        ? name
        : markdownLink(name, institution.origin + urls.person(person.id, person.slug))
    }${role !== 'author' && ` (${role})`}`;
  });
  const others = work.contributions.length - named.length;
  return markdown`${named}${others > 0 && ` ${words.lists.andOthers(others)}`}`;
}

function renderCopies({ work }: WorkView, { words }: PageContext): Markdown | undefined {
  const { doi, pmid, pmcid } = work.identifiers;
  return listOf([
    ...(doi === undefined ? [] : [markdownLink(words.work.publisher, doiAddress(doi))]),
    ...(pmid === undefined ? [] : [markdownLink('PubMed', pubmedAddress(pmid))]),
    ...(pmcid === undefined ? [] : [markdownLink(`${words.work.fullText} (PMC)`, pmcAddress(pmcid))]),
    ...otherCopies(work).map((copy) => markdownLink(words.work.copy(copy), copy.url)),
  ]);
}

/** The authors' own sentences by what they do. */
function renderInShort({ work, plain }: WorkView, { words }: PageContext): Markdown | undefined {
  const { short } = plain ?? {};
  if (short === undefined) return undefined;
  const say = words.plain;
  const said = saidRoles.flatMap((role) => {
    const sentences = (short[role] ?? []).flatMap(([section, start, end]) => {
      const text = section < 0 ? work.title : work.abstract?.sections[section]?.text;
      return text === undefined ? [] : [plainText(text).slice(start, end)];
    });
    return sentences.length === 0 ? [] : [markdown`**${say.roles[role]}:** “${sentences.join(' ')}”`];
  });
  const list = listOf(said);
  return list && markdown`## ${say.short}\n\n${say.shortBy}:\n\n${list}`;
}

function headingOf(language: string | undefined, { words }: PageContext): string {
  const name = language === undefined ? undefined : words.languageName(language);
  return name === undefined ? words.work.otherAbstract : words.work.abstractIn(name);
}

/** Quoted, for it is the authors'. */
function renderAbstract(heading: string, { sections, rights }: Abstract): Markdown {
  return markdown`## ${heading}\n\n${sections.map(
    ({ label, text }, at) =>
      markdown`${at > 0 && markdown`>\n`}> ${label !== undefined && markdown`**${label}** `}${inlineMarkdown(text)}\n`,
  )}${rights !== undefined && markdown`\n${rights}\n`}`;
}

function renderTerms(heading: string, terms: readonly string[]): Markdown | undefined {
  return terms.length === 0 ? undefined : markdown`## ${heading}\n\n${[...new Set(terms)].join('; ')}`;
}

/** Those that the record itself names, notices included. */
function renderLinked(view: WorkView, context: PageContext): Markdown | undefined {
  const say = context.words.work;
  const list = listOf(
    (view.work.relations ?? []).map(
      ({ kind, target }) => markdown`${say.relations[kind]}: ${renderTarget(target, view, context)}`,
    ),
  );
  return list && markdown`## ${say.linked}\n\n${list}`;
}

function renderTarget(target: RelationTarget, { linked }: WorkView, context: PageContext): Markdown {
  const held = linked.get(target);
  if (held !== undefined) return listedInMarkdown(held, context);
  const { citation, doi, pmid } = target;
  const address = doi === undefined ? pmid && pubmedAddress(pmid) : doiAddress(doi);
  const text = citation ?? doi ?? pmid ?? '';
  return address === undefined ? markdown`${text}` : markdownLink(text, address);
}

function renderRelated({ related }: WorkView, context: PageContext): Markdown | undefined {
  const say = context.words.work;
  const list = listOf(
    related.slice(0, relatedTold).map(({ summary, shares, ties }) => {
      const why = [...shares, ...ties.map((tie) => say.ties[tie])].join(', ');
      return markdown`${listedInMarkdown(summary, context)}${why !== '' && markdown` (${say.shares} ${why})`}`;
    }),
  );
  return list && markdown`## ${say.related}\n\n${say.relatedBy}\n\n${list}`;
}
