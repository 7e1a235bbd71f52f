import type { Catalogue, LastChangedQuestion, LastChangedWork } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import { validXml } from '../../formats/index.ts';
import { type Html, html } from '../../markup/index.ts';
import { parseWorkId, type WorkId } from '../../model/index.ts';
import type { Urls } from '../../urls.ts';
import type { HarvestList } from './harvest-list.ts';
import { type MetadataFormat, metadataFormats } from './metadata-formats.ts';
import { type ListVerb, type OaiError, type OaiErrorCode, type OaiRequest, readRequest } from './request.ts';
import { writeToken } from './resumption-token.ts';
import { allSets, filterOfSet, setsOf } from './sets.ts';
import { createUnitSets, type UnitsAsSets } from './unit-sets.ts';

export interface OaiParts {
  readonly catalogue: Pick<
    Catalogue,
    'find' | 'summaries' | 'lastChanged' | 'firstChangedAt' | 'changedWork' | 'worksByYear'
  >;
  readonly urls: Pick<Urls, 'work' | 'oai'>;
  /** `https://science.example.org` */
  readonly origin: string;
  readonly repositoryName: string;
  readonly contact?: string | undefined;
  readonly now: Effects['now'];
  /** Without it there are no sets by unit. */
  readonly units?: UnitsAsSets;
  /** Records told at once; identifiers ten times as many. */
  readonly pageSize?: number;
}

/** Answers a request, whose arguments are in the order in which they came, with a document of OAI-PMH 2.0. */
export interface OaiProvider {
  answer(given: Iterable<readonly [string, string]>): Promise<string>;
}

/**
 * A change is dated when its transaction begins and seen when it ends. So that nothing falls between two harvests, of
 * which the second goes on from when the first was answered, an answer dates itself back by more than any takes.
 */
const longestTransaction = 30_000;

/** The works as a repository of OAI-PMH 2.0 (openarchives.org/OAI/2.0/openarchivesprotocol.htm). Works that went are told as deleted, for ever. */
export function createOaiProvider(parts: OaiParts): OaiProvider {
  const { catalogue, urls, origin, now, pageSize = 200 } = parts;
  const unitSets = createUnitSets(parts.units);
  const baseUrl = origin + urls.oai();
  const host = new URL(origin).hostname;
  const identifierOf = (id: WorkId) => `oai:${host}:${id}`;

  function workIdIn(identifier: string): WorkId | undefined {
    const start = `oai:${host}:`;
    return identifier.startsWith(start) ? parseWorkId(identifier.slice(start.length)) : undefined;
  }

  async function bodyOf(request: OaiRequest): Promise<Html | OaiError> {
    switch (request.verb) {
      case 'Identify':
        return identify();
      case 'ListSets':
        return listSets();
      case 'ListMetadataFormats':
        return listFormats(request.identifier);
      case 'GetRecord':
        return getRecord(request.identifier, request.prefix);
      case 'ListIdentifiers':
      case 'ListRecords':
        return list(request.verb, request.list);
    }
  }

  async function identify(): Promise<Html> {
    const first = (await catalogue.firstChangedAt()) ?? now();
    const contact = parts.contact ?? `webmaster@${host.includes('.') ? host : `${host}.localdomain`}`;
    return html`<Identify>
<repositoryName>${parts.repositoryName}</repositoryName>
<baseURL>${baseUrl}</baseURL>
<protocolVersion>2.0</protocolVersion>
<adminEmail>${contact}</adminEmail>
<earliestDatestamp>${datestamp(first)}</earliestDatestamp>
<deletedRecord>persistent</deletedRecord>
<granularity>YYYY-MM-DDThh:mm:ssZ</granularity>
<compression>gzip</compression>
</Identify>`;
  }

  async function listSets(): Promise<Html> {
    const years = await catalogue.worksByYear();
    const sets = [...allSets(years.map(({ year }) => year)), ...(await unitSets.names())];
    return html`<ListSets>
${sets.map(
  ([spec, name]) => html`<set><setSpec>${spec}</setSpec><setName>${name}</setName></set>
`,
)}</ListSets>`;
  }

  async function listFormats(identifier: string | undefined): Promise<Html | OaiError> {
    if (identifier !== undefined) {
      const id = workIdIn(identifier);
      if (id === undefined || (await catalogue.changedWork(id)) === undefined) return unknownId(identifier);
    }
    return html`<ListMetadataFormats>
${metadataFormats.map(
  ({ prefix, schema, namespace }) =>
    html`<metadataFormat><metadataPrefix>${prefix}</metadataPrefix><schema>${schema}</schema><metadataNamespace>${namespace}</metadataNamespace></metadataFormat>
`,
)}</ListMetadataFormats>`;
  }

  async function getRecord(identifier: string, prefix: string): Promise<Html | OaiError> {
    const id = workIdIn(identifier);
    const work = id && (await catalogue.changedWork(id));
    if (work === undefined) return unknownId(identifier);
    const format = formatOf(prefix);
    if (format === undefined) return unknownFormat(prefix);
    return html`<GetRecord>
${await recordOf(work, format)}</GetRecord>`;
  }

  async function list(verb: ListVerb, asked: HarvestList): Promise<Html | OaiError> {
    const format = formatOf(asked.prefix);
    if (format === undefined) return unknownFormat(asked.prefix);
    const filter = filterOf(asked.set);
    const limit = verb === 'ListRecords' ? pageSize : pageSize * 10;
    const { total, works } =
      filter === undefined
        ? { total: 0, works: [] }
        : await catalogue.lastChanged({
            ...filter,
            from: asked.from,
            until: asked.until,
            after: asked.token?.after,
            limit,
          });
    const { cursor = 0 } = asked.token ?? {};
    if (works.length === 0 && cursor === 0) return error('noRecordsMatch', 'No record matches.');
    const told =
      verb === 'ListRecords'
        ? await Promise.all(works.map((work) => recordOf(work, format, asked.set)))
        : works.map((work) => headerOf(work, asked.set));
    const size = Math.max(asked.token?.total ?? total ?? 0, cursor + works.length);
    return html`<${verb}>
${told}${tokenOf(asked, works, { cursor, limit, size })}</${verb}>`;
  }

  /** None where the list is whole; an empty one behind the last part of several (section 3.5). */
  function tokenOf(
    asked: HarvestList,
    works: readonly LastChangedWork[],
    { cursor, limit, size }: { readonly cursor: number; readonly limit: number; readonly size: number },
  ): Html | undefined {
    const last = works.at(-1);
    const isLast = works.length < limit || last === undefined;
    if (isLast && cursor === 0) return undefined;
    const next = isLast
      ? ''
      : writeToken(asked, { after: last.place, cursor: cursor + works.length, total: size });
    return html`<resumptionToken completeListSize="${size}" cursor="${cursor}">${next}</resumptionToken>
`;
  }

  function filterOf(
    set: string | undefined,
  ): Pick<LastChangedQuestion, 'type' | 'year' | 'among'> | undefined {
    if (set === undefined) return {};
    const among = unitSets.worksIn(set);
    return among === undefined ? filterOfSet(set) : { among };
  }

  async function recordOf(work: LastChangedWork, format: MetadataFormat, set?: string): Promise<Html> {
    const [held, [summary]] =
      work.state === 'held'
        ? await Promise.all([catalogue.find(work.id), catalogue.summaries([work.id])])
        : [undefined, []];
    // It may have gone since the list was asked for.
    if (held === undefined || summary === undefined)
      return html`<record>${headerOf({ ...work, state: 'gone' }, set)}</record>
`;
    const url = origin + urls.work(work.id, summary.slug);
    return html`<record>${headerOf(work, set)}<metadata>
${format.write(held, url)}</metadata></record>
`;
  }

  /** What went stands in the set that is asked for, so that whoever harvests one set alone hears of it. */
  function headerOf(work: LastChangedWork, set?: string): Html {
    const sets = new Set([
      ...setsOf(work),
      ...(work.state === 'held' ? unitSets.setsOf(work.id) : []),
      ...(set === undefined ? [] : [set]),
    ]);
    return html`<header${work.state === 'gone' && html` status="deleted"`}><identifier>${identifierOf(
      work.id,
    )}</identifier><datestamp>${datestamp(new Date(work.place.at))}</datestamp>${[...sets].map(
      (set) => html`<setSpec>${set}</setSpec>`,
    )}</header>
`;
  }

  /** Units follow the works a moment later: what is asked now is true of when they were last up to date. */
  async function answeredAt(): Promise<Date> {
    const dated = now().getTime() - longestTransaction;
    const behind = await unitSets.behindSince();
    return new Date(behind === undefined ? dated : Math.min(dated, behind.getTime() - 1000));
  }

  async function documentOf(given: ReadonlyMap<string, string>, body: Html): Promise<string> {
    const attributes = [...given].map(([name, value]) => html` ${name}="${value}"`);
    return validXml(html`<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${datestamp(await answeredAt())}</responseDate>
<request${attributes}>${baseUrl}</request>
${body}
</OAI-PMH>
`);
  }

  return {
    async answer(given) {
      const reading = readRequest(given);
      // Arguments that are wrong are not repeated (section 3.6).
      if (reading.kind === 'errors') return documentOf(new Map(), renderErrors(reading.errors));
      const body = await bodyOf(reading.request);
      return documentOf(reading.given, 'code' in body ? renderErrors([body]) : body);
    },
  };
}

function formatOf(prefix: string): MetadataFormat | undefined {
  return metadataFormats.find((format) => format.prefix === prefix);
}

function datestamp(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function renderErrors(errors: readonly OaiError[]): Html {
  return html`${errors.map(
    ({ code, message }) => html`<error code="${code}">${message}</error>
`,
  )}`;
}

function error(code: OaiErrorCode, message: string): OaiError {
  return { code, message };
}

function unknownId(identifier: string): OaiError {
  return error('idDoesNotExist', `There is no record "${identifier.slice(0, 100)}" here.`);
}

function unknownFormat(prefix: string): OaiError {
  const known = metadataFormats.map((format) => format.prefix).join(', ');
  return error('cannotDisseminateFormat', `"${prefix.slice(0, 100)}" is not offered. There are: ${known}.`);
}
