import type { WorkDescription, WorkId } from '../model/index.ts';
import type { GlossaryEntry, GlossaryList } from './glossary/entry.ts';
import type { Grades } from './readability/grades.ts';

/** What helps a general reader with a work. Everything in it was made before anybody asks. */
export interface Plain {
  /**
   * The layer of a work as it stands; `undefined` where there is none, where it is not made yet, and where it was made
   * of another wording than the work now has: places in its texts would be wrong.
   */
  layerOf(work: LayeredText & { readonly id: WorkId }): Promise<PlainLayer | undefined>;
  /** The entries of the glossaries that these ids of `PlainLayer.terms` name; those that are gone are missing. */
  explain(ids: readonly string[]): Promise<ReadonlyMap<string, GlossaryEntry>>;
  /** Our own glossary by subject, then the glossaries that were loaded. */
  glossaries(): Promise<readonly GlossaryList[]>;
}

/** The texts of a work in which a layer names places. */
export type LayeredText = Pick<WorkDescription, 'title' | 'abstract'>;

/** The plain layer of a work: each part may be missing, and is a plain JSON value. The words are those of the abstract. */
export interface PlainLayer extends ExplainedWords {
  readonly short?: InShort;
  readonly study?: StudyKind;
  /** How hard the abstract is to read, for editors. */
  readonly grades?: Grades;
  /** The same of the record's other abstracts, those that have any. */
  readonly beside?: readonly ExplainedText[];
}

/** What is explained in a text of several sections. */
export interface ExplainedWords {
  /** Short forms that the text or the title introduces, with the places in the text where they are used from then on. */
  readonly shortForms?: readonly UsedShortForm[];
  /** Terms that a glossary explains, each where it stands first. None of them in a short form. */
  readonly terms?: readonly ExplainedTerm[];
}

/** A text beside the abstract; short forms that the abstract introduces are known in it from the start. */
export interface ExplainedText extends ExplainedWords {
  /** By which the text is found again (`textsMark`). */
  readonly wording: string;
}

/** Explains texts that are kept elsewhere, as the words of abstracts are explained. */
export interface WordExplainer {
  /** Differs when the same text would be explained otherwise. */
  readonly recipe: string;
  /** `before`: texts whose short forms are known from the start. */
  explained(sections: readonly string[], before: readonly string[]): ExplainedWords;
}

/** A piece of the abstract: which section, from 0 (−1: the title), and from where to where in its plain text (UTF-16 units). */
export type Span = readonly [section: number, start: number, end: number];

/** A short form that a text introduces, the words it stands for, and where it is used from then on. */
export interface UsedShortForm {
  readonly short: string;
  readonly long: string;
  readonly uses: readonly Span[];
}

/** A place in the text, and the entry that explains it. */
export type ExplainedTerm = readonly [section: number, start: number, end: number, id: string];

/** What a sentence of an abstract does in it. */
export type Role = 'aim' | 'method' | 'finding' | 'limits' | 'conclusion';

/** The authors' own sentences by what they do; nothing is said of a role that is neither here nor `silent`. */
export type InShort = { readonly [role in Role]?: readonly Span[] } & {
  /** Roles that were looked for and that no sentence plays. */
  readonly silent?: readonly Role[];
};

/** What kind of study a work is, as far as its record or its own words say so. */
export interface StudyKind {
  readonly design?: Stated<Design>;
  readonly subjects?: Stated<Subjects>;
  /** How many were studied, in the authors' words: `84 night porters`. */
  readonly size?: Said;
  /** Numbers under which it is registered: `NCT00000000`. */
  readonly registrations?: readonly Stated<string>[];
  /** Who paid, in the abstract's words. */
  readonly funding?: Said;
}

/** Something told of a work, with what says so. */
export interface Stated<T> {
  readonly is: T;
  readonly by: Evidence;
}

export type Evidence = Said | FieldSaid;

/** A piece of the work's own text, and the sentence that it stands in. */
export interface Said {
  readonly span: Span;
  readonly sentence: Span;
}

/** A word of the record: a kind of publication, a subject heading, a registration. */
export interface FieldSaid {
  readonly field: 'publicationTypes' | 'subjects' | 'accessions' | 'type';
  readonly value: string;
}

export type Design =
  | 'systematic-review'
  | 'review'
  | 'guideline'
  | 'protocol'
  | 'randomised-trial'
  | 'clinical-trial'
  | 'cohort'
  | 'case-control'
  | 'cross-sectional'
  | 'case-report'
  | 'qualitative'
  | 'diagnostic'
  | 'modelling';

export type Subjects = 'humans' | 'animals' | 'humans-and-animals' | 'cells';
