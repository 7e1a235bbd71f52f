import type { Store } from '../../catalogue/index.ts';
import { wordsOf } from '../../text/index.ts';
import { subjectSlug } from '../engine/document-of-work.ts';
import { termOf } from '../engine/words.ts';
import type { Phrase, Synonyms } from '../meaning/synonyms.ts';
import type { Concept } from './read-descriptors.ts';

/** The words of a vocabulary that was loaded: no part of the index, so that it outlives its rebuilding. */
const schema = (suffix: string) => `
  create table search_concept${suffix} (number integer primary key, words text not null) strict;
  create table search_concept_phrase${suffix} (
    phrase text not null,
    concept integer not null,
    primary key (phrase, concept)
  ) strict, without rowid;
  create table search_heading${suffix} (
    slug text primary key,
    name text not null,
    id text not null,
    note text,
    words text not null
  ) strict, without rowid;
  create table search_heading_tree${suffix} (tree text primary key, slug text not null) strict, without rowid;
  create index search_heading_place${suffix} on search_heading_tree${suffix} (slug);
`;
const drop = (suffix: string) =>
  `drop table if exists search_concept${suffix}; drop table if exists search_concept_phrase${suffix};
   drop table if exists search_heading${suffix}; drop table if exists search_heading_tree${suffix};`;

/** So many concepts are written in one transaction: others want to write too. */
const concurrentBatch = 500;
/** A query is asked in so many other words at most. */
const mostWords = 4;

export interface LoadedHeadings {
  readonly concepts: number;
  readonly phrases: number;
}

/** Takes in the concepts of a vocabulary in the place of those that were loaded before; those stay if it fails. */
export async function loadHeadings(
  { writer, transaction }: Store,
  concepts: AsyncIterable<Concept>,
): Promise<LoadedHeadings> {
  transaction(() => writer.exec(drop('_new') + schema('_new')));
  const addConcept = writer.prepare('insert into search_concept_new (number, words) values (?, ?)');
  const addPhrase = writer.prepare(
    'insert or ignore into search_concept_phrase_new (phrase, concept) values (?, ?)',
  );
  const addHeading = writer.prepare(
    'insert or ignore into search_heading_new (slug, name, id, note, words) values (?, ?, ?, ?, ?)',
  );
  const addTree = writer.prepare('insert or ignore into search_heading_tree_new (tree, slug) values (?, ?)');
  let [count, phrases] = [0, 0];
  const write = (batch: readonly Concept[]) =>
    transaction(() => {
      for (const { heading, words, descriptor } of batch) {
        count += 1;
        if (descriptor) {
          const slug = subjectSlug(heading);
          const { id, note, trees } = descriptor;
          addHeading.run(slug, heading, id, note ?? null, JSON.stringify(words));
          for (const tree of trees) addTree.run(tree, slug);
        }
        const said = [...new Set([heading, ...words])];
        addConcept.run(count, JSON.stringify(said));
        for (const phrase of new Set(said.flatMap(phrasesOf)))
          phrases += Number(addPhrase.run(phrase, count).changes);
      }
    });
  try {
    let batch: Concept[] = [];
    for await (const concept of concepts) {
      batch.push(concept);
      if (batch.length < concurrentBatch) continue;
      write(batch);
      batch = [];
    }
    write(batch);
    if (count > 0)
      transaction(() =>
        writer.exec(`${drop('')}
          alter table search_concept_new rename to search_concept;
          alter table search_concept_phrase_new rename to search_concept_phrase;
          alter table search_heading_new rename to search_heading;
          alter table search_heading_tree_new rename to search_heading_tree;
          drop index search_heading_place_new;
          create index search_heading_place on search_heading_tree (slug);`),
      );
  } finally {
    transaction(() => writer.exec(drop('_new')));
  }
  return { concepts: count, phrases };
}

/** As it stands and as it is said: `Arthritis, Rheumatoid` is also `Rheumatoid Arthritis`. */
function phrasesOf(words: string): readonly string[] {
  return [words, naturally(words)].map((text) => wordsOf(text).map(termOf).join(' ')).filter(Boolean);
}

function naturally(words: string): string {
  const parts = words.split(', ');
  return parts.length === 2 ? `${parts[1]} ${parts[0]}` : words;
}

/** Answers from the vocabulary that is loaded now, if any is. */
export function createHeadings({ reader }: Store) {
  const has = reader.prepare("select 1 from sqlite_master where name = 'search_concept_phrase'");
  const select = `
    select distinct phrase.value as phrase, concept.words as words
    from json_each(?) as phrase
    join search_concept_phrase as known on known.phrase = phrase.value
    join search_concept as concept on concept.number = known.concept
    order by known.concept`;

  // Prepared once there is something to ask.
  let asked: ReturnType<typeof reader.prepare> | undefined;
  return {
    /** What else is said for phrases. */
    synonymsOf(phrases: readonly Phrase[]): ReadonlyMap<Phrase, Synonyms> {
      const found = new Map<Phrase, Synonyms>();
      if (phrases.length === 0 || has.get() === undefined) return found;
      const byTerms = Map.groupBy(phrases, ({ terms }) => terms);
      asked ??= reader.prepare(select);
      const rows = asked.all(JSON.stringify([...byTerms.keys()]));
      for (const [terms, own] of Map.groupBy(rows, ({ phrase }) => String(phrase))) {
        const said = own.flatMap(({ words }) => JSON.parse(String(words)) as readonly string[]);
        const texts = otherWords(terms, said);
        const inverted = said.filter((text) => text !== naturally(text)).slice(0, mostWords);
        if (texts.length > 0)
          for (const phrase of byTerms.get(terms) ?? [])
            found.set(phrase, { texts, ...(inverted.length > 0 && { inverted }), from: 'headings' });
      }
      return found;
    },
  };
}

/** Each in its natural order, and once whatever its inflection; without what was typed. */
function otherWords(typed: string, said: readonly string[]): readonly string[] {
  const others = new Map<string, string>();
  for (const text of said.map(naturally)) {
    const terms = wordsOf(text).map(termOf).join(' ');
    // What has the typed words in it is found by them.
    if (` ${terms} `.includes(` ${typed} `) || others.has(terms)) continue;
    others.set(terms, text);
  }
  return [...others.values()].slice(0, mostWords);
}
