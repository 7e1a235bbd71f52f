import type { Work } from '../../model/index.ts';
import type { GlossaryEntry, PlainLayer } from '../../plain/index.ts';
import type { HardWordsAnswer, ShortFormsAnswer } from './plain-schemas.ts';
import { createQuoter } from './quoter.ts';

/** The short forms of an abstract and its terms that a glossary explains, with what they mean. */
export function explainedOf(
  { shortForms = [], terms = [] }: PlainLayer,
  work: Pick<Work, 'abstract'>,
  meanings: ReadonlyMap<string, GlossaryEntry>,
): { shortForms?: ShortFormsAnswer; hardWords?: HardWordsAnswer } {
  const quote = createQuoter(work);
  const hardWords = terms.flatMap(([section, start, end, id]) => {
    const entry = meanings.get(id);
    return entry ? [{ ...quote([section, start, end]), definitions: { ...entry.definitions } }] : [];
  });
  return {
    ...(shortForms.length > 0 && {
      shortForms: shortForms.map(({ short, long, uses }) => ({
        short,
        long,
        uses: uses.map(([section, start, end]) => ({ section, start, end })),
      })),
    }),
    ...(hardWords.length > 0 && { hardWords }),
  };
}
