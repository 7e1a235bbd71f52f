import type { DatabaseSync } from 'node:sqlite';
import type { Effects } from '../effects.ts';
import type { Counted } from './reach.ts';

/** A part of a page in one wording, as its readers were asked about it. */
export interface AskedPart {
  readonly of: Counted;
  /** Of the wording. */
  readonly mark: string;
  readonly kind: string;
  readonly language: string;
  readonly text: string;
}

/** What readers answered to "Was this clear?". */
export interface PartAnswers extends AskedPart {
  readonly yes: number;
  readonly no: number;
  /** The first and the last day of an answer: `2026-01-15`. */
  readonly first: string;
  readonly last: string;
}

/** Answers of readers, each part's in each wording apart, and of nobody in particular. */
export interface Clearness {
  /** Answers whether it could be kept; not where another process writes just now. */
  answer(part: AskedPart, wasClear: 'yes' | 'no'): boolean;
  /** The least clear first, of one work or of all. */
  answers(of?: Counted): readonly PartAnswers[];
}

/** Kept to tell which part it was. */
const longestText = 240;

export function createClearness(
  db: DatabaseSync,
  isBusy: (cause: unknown) => boolean,
  { now }: Pick<Effects, 'now'>,
): Clearness {
  const put = db.prepare(
    `insert into clear (of, mark, kind, language, text, yes, no, first, last) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
     on conflict (of, mark) do update set yes = yes + excluded.yes, no = no + excluded.no, last = excluded.last`,
  );
  const select = db.prepare(
    `select * from clear where ?1 is null or of = ?1 order by cast(no as real) / (yes + no) desc, no desc, of, mark`,
  );
  return {
    answer({ of, mark, kind, language, text }, wasClear) {
      const day = now().toISOString().slice(0, 10);
      const [yes, no] = wasClear === 'yes' ? [1, 0] : [0, 1];
      try {
        put.run(of, mark, kind, language, text.slice(0, longestText), yes, no, day);
        return true;
      } catch (cause) {
        if (isBusy(cause)) return false;
        throw cause;
      }
    },
    answers: (of) =>
      select.all(of ?? null).map((row) => ({
        of: String(row.of) as Counted,
        mark: String(row.mark),
        kind: String(row.kind),
        language: String(row.language),
        text: String(row.text),
        yes: Number(row.yes),
        no: Number(row.no),
        first: String(row.first),
        last: String(row.last),
      })),
  };
}
