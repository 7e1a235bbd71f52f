import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as z from 'zod';

/** Shorter ones can be guessed. */
const shortestDeskKey = 16;

/** From the environment, else the file that is named; says so where there is none of use. */
export function deskKeyFrom(
  { desk }: { readonly desk?: { readonly keyFile: string } | undefined },
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): string | undefined {
  const given = environment.LECTERN_DESK_KEY?.trim();
  const file = desk && resolve(folder, desk.keyFile);
  if (!given && file === undefined) return undefined;
  const from = given ? 'LECTERN_DESK_KEY' : `The file of the key of the desk, ${file},`;
  let key = given;
  try {
    key ||= file && readFileSync(file, 'utf8').split('\n', 1)[0]?.trim();
  } catch {
    problems.push(`${from} cannot be read.`);
    return undefined;
  }
  if (key !== undefined && key.length >= shortestDeskKey) return key;
  problems.push(
    `${from} must be ${shortestDeskKey} characters at least. Make one with "openssl rand -hex 16".`,
  );
  return undefined;
}

/** indexnow.org, "Documentation": 8 to 128 letters, digits and hyphens. */
const indexNowGrammar = /^[a-zA-Z0-9-]{8,128}$/;
const indexNowRemedy = 'must be 8 to 128 letters, digits and hyphens. Make one with "openssl rand -hex 16"';
export const indexNowKey = z.string().trim().regex(indexNowGrammar, indexNowRemedy);
const usualEndpoint = 'https://api.indexnow.org/indexnow';

/** Whom search engines ask for, and with which key; says so where that is of no use. */
export function indexNowFrom(
  {
    indexNow,
    origin,
  }: {
    readonly origin?: string | undefined;
    readonly indexNow?:
      | {
          readonly key?: string | undefined;
          readonly keyFile?: string | undefined;
          readonly endpoint?: string | undefined;
        }
      | undefined;
  },
  folder: string,
  problems: string[],
): { readonly key: string; readonly endpoint: string } | undefined {
  if (indexNow === undefined) return undefined;
  const { keyFile, endpoint = usualEndpoint } = indexNow;
  if ((indexNow.key === undefined) === (keyFile === undefined)) {
    problems.push('"indexNow" must have either "key" or "keyFile", a file whose first line is the key.');
    return undefined;
  }
  if (origin === undefined)
    problems.push(
      '"indexNow" needs "origin": search engines must be told where the public reaches the pages.',
    );
  if (keyFile === undefined) return indexNow.key === undefined ? undefined : { key: indexNow.key, endpoint };
  const file = resolve(folder, keyFile);
  let key: string | undefined;
  try {
    key = readFileSync(file, 'utf8').split('\n', 1)[0]?.trim();
  } catch {
    problems.push(`The file of the key for IndexNow, ${file}, cannot be read.`);
    return undefined;
  }
  if (key !== undefined && indexNowGrammar.test(key)) return { key, endpoint };
  problems.push(`The first line of the file of the key for IndexNow, ${file}, ${indexNowRemedy}.`);
  return undefined;
}
