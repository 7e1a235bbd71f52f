import type { OursJudgement, OursRule } from '../../catalogue/index.ts';
import { fold, utf8Text } from '../../text/index.ts';
import { createTextReader, type TextRead } from '../units/read-text.ts';
import type { UnitsFile } from '../units/units-file.ts';
import { oursDigester, type WhoseWork } from './ours-digest.ts';
import { tellingWords } from './telling-words.ts';

/** By what an institution can be told. */
export interface OursSigns {
  /** Differs when anything else does. */
  readonly version: string;
  readonly file: UnitsFile | undefined;
  /** What curators said of affiliations: of which unit they are; an empty text says of none. */
  readonly words: ReadonlyMap<string, string>;
  /** ORCID iDs of people known to be ours. */
  readonly people: ReadonlySet<string>;
}

/** Raised when the same signs tell something else. */
const recipe = '1';
/** Affiliations come again and again: what was read is kept for the next time. */
const mostKnown = 20_000;
const evidenceShown = 3;
const longestQuoted = 240;

/** What one affiliation says. */
type Said = 'ours' | 'perhaps' | 'no';

/** Tells from affiliations, ROR identifiers and ORCID iDs whether a work is ours: docs/decisions/0038-is-it-ours.md. */
export function createOursRule(signs: () => OursSigns): OursRule {
  let known: { readonly version: string; readonly judge: (whose: WhoseWork) => OursJudgement } | undefined;

  function judgeNow(): (whose: WhoseWork) => OursJudgement {
    const now = signs();
    if (known?.version !== now.version) known = { version: now.version, judge: createJudge(now) };
    return known.judge;
  }

  return {
    ...oursDigester,
    version() {
      const { file, people, version } = signs();
      return file === undefined && people.size === 0 ? undefined : `${recipe} ${version}`;
    },
    judge([whose]) {
      if (whose === undefined) throw new Error('A digest is not whole.');
      return judgeNow()(JSON.parse(utf8Text(whose)) as WhoseWork);
    },
  };
}

/** The rule itself, step by step: the first that tells is the answer. */
export function createJudge({ file, words, people }: OursSigns): (whose: WhoseWork) => OursJudgement {
  const rors = new Map(
    [file?.institution, ...(file?.units ?? [])].flatMap((one) =>
      one?.ror === undefined ? [] : [[one.ror, Object.values(one.names)[0] ?? one.ror] as const],
    ),
  );
  const said = affiliationReader(file, words);

  return ({ texts, identifiers, signed, groups, contributions, placed }) => {
    for (const identifier of identifiers) {
      const name = rors.size === 0 ? undefined : rors.get(rorIn(identifier) ?? '');
      if (name !== undefined)
        return ours(`An affiliation carries the ROR identifier of ${name}: ${identifier}.`);
    }
    for (const text of texts)
      if (said(text) === 'ours') return ours(`An affiliation names the institution: ${quoted(text)}.`);
    const doubts: string[] = [];
    for (const [orcid, at] of people.size === 0 ? [] : signed) {
      if (!people.has(orcid)) continue;
      if (at.length === 0) return ours(`One of your people signed it: ${orcid}.`);
      doubts.push(
        `One of your people signed it (${orcid}), but from elsewhere: ${quoted(texts[at[0] ?? 0] ?? '')}.`,
      );
    }
    for (const name of groups)
      if (said(name) !== 'no')
        doubts.push(`A group that signs is called after the institution: ${quoted(name)}.`);
    if (doubts.length > 0) return { answer: 'doubtful', suggests: 'yes', evidence: first(doubts) };
    const near = texts.filter((text) => said(text) === 'perhaps');
    if (near.length > 0)
      return {
        answer: 'doubtful',
        suggests: 'yes',
        evidence: first(
          near.map(
            (text) => `An affiliation names one of your units, but not the institution: ${quoted(text)}.`,
          ),
        ),
      };
    if (placed === 0)
      return {
        answer: 'doubtful',
        suggests: 'yes',
        evidence: ['The record states no affiliation; whoever was asked for your works gave it.'],
      };
    if (placed * 2 < contributions)
      return {
        answer: 'doubtful',
        suggests: 'no',
        evidence: [
          `Only ${placed} of ${contributions} contributors state an affiliation, and none is yours: ${quoted(texts[0] ?? '')}.`,
        ],
      };
    return {
      answer: 'not-ours',
      suggests: 'no',
      evidence: [
        `None of ${texts.length === 1 ? 'the one affiliation' : `${texts.length} affiliations`} is yours, such as ${quoted(texts[0] ?? '')}.`,
      ],
    };
  };
}

/** Reads affiliations, each once, and only those in which a word of ours stands. */
function affiliationReader(
  file: UnitsFile | undefined,
  words: ReadonlyMap<string, string>,
): (text: string) => Said {
  if (file === undefined) return () => 'no';
  const read = createTextReader(file, words);
  const telling = tellingWords(file);
  const mayTell = telling && new RegExp(telling.join('|'), 'u');
  const remembered = new Map<string, Said>();
  return (text) => {
    let said = remembered.get(text);
    if (said === undefined) {
      // A word of a curator holds for any affiliation, whatever it says.
      const isRead = mayTell === undefined || words.size > 0 || mayTell.test(fold(text));
      said = isRead ? saidBy(read(text)) : 'no';
      if (remembered.size >= mostKnown) remembered.clear();
      remembered.set(text, said);
    }
    return said;
  };
}

function saidBy({ ours: reason }: TextRead): Said {
  return reason === undefined ? 'no' : reason === 'unit-and-parent' ? 'perhaps' : 'ours';
}

function rorIn(identifier: string): string | undefined {
  const id = /(?:^|ror\.org\/)(0[a-hj-km-np-tv-z\d]{6}\d{2})$/i.exec(identifier.trim())?.[1];
  return id && `https://ror.org/${id.toLowerCase()}`;
}

function ours(evidence: string): OursJudgement {
  return { answer: 'ours', suggests: 'yes', evidence: [evidence] };
}

function first(sentences: readonly string[]): readonly string[] {
  const more = sentences.length - evidenceShown;
  return more > 0 ? [...sentences.slice(0, evidenceShown), `… and ${more} more.`] : sentences;
}

function quoted(text: string): string {
  return `“${text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text}”`;
}
