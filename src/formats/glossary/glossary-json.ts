import { z } from 'zod';
import { type GlossaryReading, languageCode, type TermRead, tidyTerm } from './glossary-reading.ts';

const entrySchema = z.object({
  term: z.string(),
  definition: z.string(),
  variants: z.array(z.string()).default([]),
  language: z.string().optional(),
  /** The same in other languages: language → term, definition, variants. */
  translations: z
    .record(
      z.string(),
      z.object({ term: z.string(), definition: z.string(), variants: z.array(z.string()).default([]) }),
    )
    .default({}),
});

/** A list of `{ "term", "definition", "variants", "language", "translations" }`; the first two are needed. */
export function readGlossaryJson(text: string): GlossaryReading {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (cause) {
    return { entries: [], problems: [`It is no JSON: ${(cause as Error).message}`] };
  }
  if (!Array.isArray(list))
    return { entries: [], problems: ['It is no list of terms: [{ "term": …, "definition": … }, …].'] };
  const entries: TermRead[] = [];
  const problems: string[] = [];
  list.forEach((one: unknown, at) => {
    const { data } = entrySchema.safeParse(one);
    const entry = data && readEntry(data);
    if (entry) entries.push(entry);
    else problems.push(`Term ${at + 1} was left out: it has no text as “term” or as “definition”.`);
  });
  return { entries, problems };
}

function readEntry({
  term,
  definition,
  variants,
  language,
  translations,
}: z.infer<typeof entrySchema>): TermRead | undefined {
  const own = languageCode(language, 'en');
  const all = { ...translations, [own]: { term, definition, variants } };
  return tidyTerm(
    Object.fromEntries(
      Object.entries(all).map(([code, one]) => [languageCode(code, own), [one.term, ...one.variants]]),
    ),
    Object.fromEntries(Object.entries(all).map(([code, one]) => [languageCode(code, own), one.definition])),
  );
}
