import * as z from 'zod';
import type { AnyEndpoint } from './endpoint.ts';
import { type Problem, wrongParameters } from './problem.ts';
import { shown } from './shown.ts';

export type AskedReading =
  | {
      readonly kind: 'asked';
      readonly params: Record<string, unknown>;
      readonly query: Record<string, unknown>;
    }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** No honest question is longer; the parts of an address are counted before any is read. */
export const longestQuery = 16_000;
const mostRepeated = 20;

/** What was asked, checked: every parameter known, given once unless several are meant, and of the right form. */
export function readAsked(
  { params, query }: Pick<AnyEndpoint, 'params' | 'query'>,
  givenParams: Readonly<Record<string, string>>,
  givenQuery: URLSearchParams,
): AskedReading {
  const errors: NonNullable<Problem['errors']> = [];
  const texts: Record<string, string | string[]> = {};
  const known = Object.keys(query.shape);
  for (const name of new Set(givenQuery.keys())) {
    if (!Object.hasOwn(query.shape, name)) {
      errors.push({ parameter: shown(name), detail: unknownParameter(name, known) });
      continue;
    }
    const values = givenQuery.getAll(name);
    if (isList(query.shape[name]))
      if (values.length > mostRepeated)
        errors.push({ parameter: name, detail: `"${name}" may be given ${mostRepeated} times at most.` });
      else texts[name] = values;
    else if (values.length > 1) errors.push({ parameter: name, detail: `"${name}" may be given only once.` });
    else texts[name] = values[0] ?? '';
  }
  const readQuery = query.safeParse(texts);
  if (!readQuery.success) errors.push(...errorsOf(readQuery.error));
  const readParams = params.safeParse(givenParams);
  if (!readParams.success) errors.push(...errorsOf(readParams.error));
  return readQuery.success && readParams.success && errors.length === 0
    ? { kind: 'asked', params: readParams.data, query: readQuery.data }
    : { kind: 'problem', problem: wrongParameters(errors) };
}

function unknownParameter(name: string, known: readonly string[]): string {
  const rest = known.length === 0 ? 'It takes none.' : `There are: ${known.join(', ')}.`;
  return `There is no parameter "${shown(name)}" here. ${rest}`;
}

function errorsOf({ issues }: z.ZodError): NonNullable<Problem['errors']> {
  return issues.map(({ path, message }) => {
    const name = String(path[0] ?? '');
    const sentence = message.startsWith('Invalid') ? 'is missing or of the wrong form' : message;
    return { parameter: name, detail: `"${name}" ${sentence}.` };
  });
}

/** Whether a parameter may be given several times. */
export function isList(schema: z.core.$ZodType | undefined): boolean {
  if (schema instanceof z.ZodArray) return true;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? isList(schema.def.innerType)
    : false;
}
