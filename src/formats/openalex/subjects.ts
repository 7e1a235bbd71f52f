import type { Keyword, Subject } from '../../model/index.ts';
import { isYes, type JsonObject, numberIn, objectsIn, textIn } from '../json/json-value.ts';

/** MeSH headings as PubMed gave them, then OpenAlex's topics; its older concepts only where there are no topics. */
export function subjectsOf(work: JsonObject): readonly Subject[] {
  const topics = objectsIn(work, 'topics');
  const rest = topics.length > 0 ? topics : objectsIn(work, 'concepts').filter(isLikely);
  const schemeName = topics.length > 0 ? 'OpenAlex topics' : 'OpenAlex concepts';
  return [
    ...meshOf(work),
    ...rest.flatMap((topic): Subject[] => {
      const name = textIn(topic, 'display_name');
      const id = textIn(topic, 'id')?.replace(/^.*\//, '');
      return name === undefined
        ? []
        : [{ scheme: 'other', schemeName, name, ...(id !== undefined && { id }) }];
    }),
  ];
}

/** Its concepts are guesses with a score, from the all too general (level 0) on. */
function isLikely(concept: JsonObject): boolean {
  return Number(concept.score) >= 0.4 && (numberIn(concept, 'level') ?? 0) >= 1;
}

/** One entry for each pair of heading and qualifier: those of a heading come together. */
function meshOf(work: JsonObject): readonly Subject[] {
  const headings = new Map<
    string,
    { subject: Subject; qualifiers: NonNullable<Subject['qualifiers']>[number][] }
  >();
  for (const entry of objectsIn(work, 'mesh')) {
    const name = textIn(entry, 'descriptor_name');
    const id = textIn(entry, 'descriptor_ui');
    if (name === undefined) continue;
    const qualifier = textIn(entry, 'qualifier_name');
    const major = isYes(entry, 'is_major_topic');
    const heading = headings.get(name) ?? {
      subject: { scheme: 'mesh' as const, name, ...(id !== undefined && { id }) },
      qualifiers: [],
    };
    if (qualifier !== undefined) {
      const qualifierId = textIn(entry, 'qualifier_ui');
      heading.qualifiers.push({
        name: qualifier,
        ...(qualifierId !== undefined && { id: qualifierId }),
        ...(major && { major }),
      });
    } else if (major) heading.subject = { ...heading.subject, major };
    headings.set(name, heading);
  }
  return [...headings.values()].map(({ subject, qualifiers }) =>
    qualifiers.length === 0 ? subject : { ...subject, qualifiers },
  );
}

/** OpenAlex finds its keywords by itself, but they are words, as those of authors are. */
export function keywordsOf(work: JsonObject): readonly Keyword[] {
  return objectsIn(work, 'keywords').flatMap((keyword) => {
    const text = textIn(keyword, 'display_name') ?? textIn(keyword, 'keyword');
    return text === undefined ? [] : [{ text }];
  });
}
