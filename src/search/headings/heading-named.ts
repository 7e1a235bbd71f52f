import type { Store } from '../../catalogue/index.ts';

/** A heading of the vocabulary that is loaded, with its place among the others. */
export interface Heading {
  readonly name: string;
  /** `D009203` */
  readonly id: string;
  readonly note?: string;
  /** Other words for it. */
  readonly words: readonly string[];
  readonly broader: readonly HeadingRef[];
  readonly narrower: readonly HeadingRef[];
}

export interface HeadingRef {
  readonly slug: string;
  readonly name: string;
}

/** Answers from the vocabulary that is loaded now; one that was loaded before headings were kept has none. */
export function createHeadingReader({ reader }: Store): (slug: string) => Heading | undefined {
  const has = reader.prepare("select 1 from sqlite_schema where name = 'search_heading_tree'");
  const prepare = () => ({
    heading: reader.prepare('select name, id, note, words from search_heading where slug = ?'),
    // One place higher is the same tree number without its last part.
    broader: reader.prepare(
      `select distinct h.slug, h.name from search_heading_tree t
       join search_heading_tree above on above.tree = substr(t.tree, 1, length(t.tree) - 4)
       join search_heading h on h.slug = above.slug where t.slug = ? order by h.name`,
    ),
    narrower: reader.prepare(
      `select distinct h.slug, h.name from search_heading_tree t
       join search_heading_tree below
         on below.tree > t.tree || '.' and below.tree < t.tree || '/' and length(below.tree) = length(t.tree) + 4
       join search_heading h on h.slug = below.slug where t.slug = ? order by h.name`,
    ),
  });
  let sql: ReturnType<typeof prepare> | undefined;
  return (slug) => {
    if (has.get() === undefined) return undefined;
    sql ??= prepare();
    const row = sql.heading.get(slug);
    if (row === undefined) return undefined;
    const refs = (rows: readonly Record<string, unknown>[]): readonly HeadingRef[] =>
      rows.map((one) => ({ slug: String(one.slug), name: String(one.name) }));
    return {
      name: String(row.name),
      id: String(row.id),
      ...(row.note !== null && { note: String(row.note) }),
      words: JSON.parse(String(row.words)) as readonly string[],
      broader: refs(sql.broader.all(slug)),
      narrower: refs(sql.narrower.all(slug)),
    };
  };
}
