import type { Catalogue } from '../../catalogue/index.ts';
import { plainText } from '../../markup/index.ts';
import type { People } from '../../people/index.ts';
import type { Suggester } from '../../search/index.ts';
import { slugOf } from '../../text/index.ts';
import { languageOfText, type PageContext } from '../../ui/index.ts';

export interface SuggestionPorts {
  readonly suggester: Pick<Suggester, 'suggest'>;
  readonly catalogue: Pick<Catalogue, 'summaries' | 'findSource'>;
  readonly people: Pick<People, 'summaries'>;
}

/** What the field for a question offers, ready to be shown, as `browser/suggest.ts` reads it. */
export interface ShownSuggestions {
  /** For whoever cannot see the list. */
  readonly say: string;
  readonly list: readonly ShownSuggestion[];
}

interface ShownSuggestion {
  readonly href: string;
  /** What was typed stands between U+0002 and U+0003. */
  readonly text: string;
  readonly note: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

const most = { subjects: 2, people: 3, sources: 2, all: 9 } as const;

/** Subjects, people and sources that begin so, and then works, each with the address it leads to. */
export async function suggestions(
  text: string,
  { suggester, catalogue, people }: SuggestionPorts,
  { urls, words }: PageContext,
): Promise<ShownSuggestions> {
  const found = await suggester.suggest(text, most.all);
  const { lists, suggest: say } = words;
  const line = (name: string, href: string, ...notes: readonly (string | undefined)[]): ShownSuggestion => {
    const { tag, direction } = languageOfText(name);
    const note = notes.filter((one) => one !== undefined).join(words.separator);
    return { href, text: found.marked(name), note, lang: tag, dir: direction };
  };
  const persons = await people.summaries(found.people.slice(0, most.people));
  const sources = await Promise.all(
    found.sources.slice(0, most.sources).map((id) => catalogue.findSource(id)),
  );
  const others = [
    ...found.subjects
      .slice(0, most.subjects)
      .map(({ name, works }) => line(name, urls.subject(slugOf(name)), say.subject, lists.works(works))),
    ...persons.map(({ id, slug, name, works }) =>
      line(name, urls.person(id, slug), say.person, lists.works(works)),
    ),
    ...sources.flatMap((source) =>
      source === undefined
        ? []
        : line(source.name, urls.source(source.id, source.slug), say.source, lists.works(source.works)),
    ),
  ];
  const summaries = await catalogue.summaries(found.works.slice(0, most.all - others.length));
  const works = summaries.map(({ id, slug, title, standing, source, year }) =>
    line(
      plainText(title),
      urls.work(id, slug),
      words.standings[standing] || undefined,
      source && isolated(source.name),
      year === undefined ? undefined : words.date({ year }),
    ),
  );
  const list = [...others, ...works];
  return { say: list.length === 0 ? say.none : say.found(list.length), list };
}

/** A name in the middle of text that may run the other way (Unicode Bidirectional Algorithm, section 2.5). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
