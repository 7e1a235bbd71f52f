import type { HarvestList } from './harvest-list.ts';
import { readToken } from './resumption-token.ts';

/** The six verbs of OAI-PMH 2.0 (section 4) with their arguments, checked. */
export type OaiRequest =
  | { readonly verb: 'Identify' | 'ListSets' }
  | { readonly verb: 'ListMetadataFormats'; readonly identifier?: string | undefined }
  | { readonly verb: 'GetRecord'; readonly identifier: string; readonly prefix: string }
  | { readonly verb: ListVerb; readonly list: HarvestList };

export type ListVerb = 'ListIdentifiers' | 'ListRecords';

/** The error codes of section 3.6. */
export type OaiErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'
  | 'noMetadataFormats'
  | 'noSetHierarchy';

export interface OaiError {
  readonly code: OaiErrorCode;
  readonly message: string;
}

export type OaiRequestReading =
  | { readonly kind: 'request'; readonly request: OaiRequest; readonly given: ReadonlyMap<string, string> }
  | { readonly kind: 'errors'; readonly errors: readonly OaiError[] };

const argumentsOf: Readonly<
  Record<
    OaiRequest['verb'],
    { readonly needs: readonly string[]; readonly may: readonly string[]; readonly alone?: string }
  >
> = {
  Identify: { needs: [], may: [] },
  ListMetadataFormats: { needs: [], may: ['identifier'] },
  ListSets: { needs: [], may: [], alone: 'resumptionToken' },
  GetRecord: { needs: ['identifier', 'metadataPrefix'], may: [] },
  ListIdentifiers: {
    needs: ['metadataPrefix'],
    may: ['from', 'until', 'set'],
    alone: 'resumptionToken',
  },
  ListRecords: { needs: ['metadataPrefix'], may: ['from', 'until', 'set'], alone: 'resumptionToken' },
};

/** As the schema of the protocol has them. */
const forms = {
  metadataPrefix: /^[\w\-.!~*'()]+$/,
  set: /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/,
} as const;

/** Reads the arguments of a request, in the order in which they came; says everything that is wrong at once. */
export function readRequest(given: Iterable<readonly [string, string]>): OaiRequestReading {
  const values = new Map<string, string>();
  const errors: OaiError[] = [];
  for (const [name, value] of given) {
    if (values.has(name)) errors.push(bad(`The argument "${shown(name)}" is given more than once.`));
    values.set(name, value);
  }
  const verb = values.get('verb');
  if (verb === undefined || !Object.hasOwn(argumentsOf, verb)) return noVerb(verb);
  const known = verb as OaiRequest['verb'];
  errors.push(...wrongArguments(known, values));
  if (errors.length > 0) return { kind: 'errors', errors };
  const request = requestOf(known, values);
  return Array.isArray(request)
    ? { kind: 'errors', errors: request }
    : { kind: 'request', request: request as OaiRequest, given: values };
}

function noVerb(verb: string | undefined): OaiRequestReading {
  const message =
    verb === undefined
      ? 'The argument "verb" is missing, or given more than once.'
      : `"${shown(verb)}" is not a verb of OAI-PMH.`;
  const verbs = Object.keys(argumentsOf).join(', ');
  return { kind: 'errors', errors: [{ code: 'badVerb', message: `${message} The verbs are: ${verbs}.` }] };
}

function wrongArguments(verb: OaiRequest['verb'], values: ReadonlyMap<string, string>): readonly OaiError[] {
  const { needs, may, alone } = argumentsOf[verb];
  const names = [...values.keys()].filter((name) => name !== 'verb');
  if (alone !== undefined && values.has(alone))
    return names.length === 1 ? [] : [bad(`"${alone}" must be the only argument beside the verb.`)];
  const unknown = names.filter((name) => !needs.includes(name) && !may.includes(name));
  const missing = needs.filter((name) => !values.get(name));
  const strange = Object.entries(forms).filter(([name, form]) => {
    const value = values.get(name);
    return value !== undefined && value !== '' && !form.test(value);
  });
  return [
    ...unknown.map((name) => bad(`"${shown(name)}" is not an argument of ${verb}.`)),
    ...missing.map((name) => bad(`The argument "${name}" is missing.`)),
    ...strange.map(([name]) => bad(`The argument "${name}" has signs that it must not have.`)),
  ];
}

function requestOf(
  verb: OaiRequest['verb'],
  values: ReadonlyMap<string, string>,
): OaiRequest | readonly OaiError[] {
  const prefix = values.get('metadataPrefix') ?? '';
  const identifier = values.get('identifier');
  const token = values.get('resumptionToken');
  switch (verb) {
    case 'Identify':
      return { verb };
    case 'ListSets':
      return token === undefined ? { verb } : [badToken(token)];
    case 'ListMetadataFormats':
      return { verb, identifier };
    case 'GetRecord':
      return { verb, identifier: identifier ?? '', prefix };
    case 'ListIdentifiers':
    case 'ListRecords': {
      if (token !== undefined) {
        const read = readToken(token);
        return read === undefined ? [badToken(token)] : { verb, list: read.list };
      }
      return listOf(verb, prefix, values);
    }
  }
}

function listOf(
  verb: ListVerb,
  prefix: string,
  values: ReadonlyMap<string, string>,
): OaiRequest | readonly OaiError[] {
  const [from, until] = [values.get('from'), values.get('until')];
  const [first, last] = [readDatestamp(from), readDatestamp(until)];
  const errors: OaiError[] = [];
  if (from !== undefined && first === undefined) errors.push(badDate('from', from));
  if (until !== undefined && last === undefined) errors.push(badDate('until', until));
  if (errors.length > 0) return errors;
  if (from !== undefined && until !== undefined && from.length !== until.length)
    return [bad('"from" and "until" must be of the same granularity: both days, or both seconds.')];
  if (first !== undefined && last !== undefined && first.start > last.start)
    return [bad(`"from" (${from}) is later than "until" (${until}).`)];
  return { verb, list: { prefix, from: first?.start, until: last?.end, set: values.get('set') } };
}

/** A day or a second in UTC (section 3.3): its first and its last millisecond. */
function readDatestamp(text: string | undefined): { readonly start: Date; readonly end: Date } | undefined {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text ?? '');
  if (!isDay && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text ?? '')) return undefined;
  const start = new Date(isDay ? `${text}T00:00:00Z` : (text ?? ''));
  // 30 February would become 2 March.
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith((text ?? '').replace('Z', '')))
    return undefined;
  return { start, end: new Date(start.getTime() + (isDay ? 86_400_000 : 1000) - 1) };
}

function bad(message: string): OaiError {
  return { code: 'badArgument', message };
}

function badDate(name: string, value: string): OaiError {
  return bad(
    `"${name}" must be a day or a second in UTC, 2026-01-31 or 2026-01-31T09:00:00Z, not "${shown(value)}".`,
  );
}

function badToken(token: string): OaiError {
  return {
    code: 'badResumptionToken',
    message: `"${shown(token)}" is not a resumption token of this repository. Begin the list again.`,
  };
}

/** What came, short enough to be shown. */
function shown(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
