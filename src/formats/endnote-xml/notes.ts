import type { Funding } from '../../model/index.ts';

/** What databases leave in the notes of a record when it is imported. */
export interface Notes {
  /** Contributors with their given names in full, in order: `Yu, Victor L`. */
  readonly names: readonly string[];
  readonly publicationTypes: readonly string[];
  readonly funding: readonly Funding[];
  /** Embase's own number of the record. */
  readonly embase?: string;
}

const publicationType =
  /^(?:journal article|review|systematic review|meta-analysis|(?:randomized |controlled |adaptive |pragmatic )?(?:controlled )?clinical trial(?:, .*)?|randomized controlled trial|clinical study|comparative study|evaluation study|evaluation studies|validation study|multicenter study|observational study|twin study|case reports|letter|editorial|comment|news|preprint|practice guideline|guideline|historical article|biography|published erratum|retraction of publication|retracted publication|expression of concern|congress|technical report|dataset|introductory journal article|english abstract|research support, .+)$/i;
const grant =
  /^(.{2,60}?)\/(?:[^/]{0,12}\/)?([^/]{4,80})\/(?:United (?:States|Kingdom)|Canada|Australia|Austria|Ireland|Switzerland|Wellcome Trust|International)$/;
const name = /^[\p{L}'’ -]{2,40}, \p{L}[\p{L}.'’ -]{0,40}$/u;
const embaseNumber = /^L\d{6,12}$/;

/** Reads notes line by line: PubMed's import fills them with full names, publication types, country, citation and grants. */
export function readNotes(lines: readonly string[]): Notes {
  const names: string[] = [];
  const publicationTypes: string[] = [];
  const funders = new Map<string, string[]>();
  let embase: string | undefined;
  for (const line of lines) {
    const given = grant.exec(line);
    if (publicationType.test(line)) publicationTypes.push(line);
    else if (embaseNumber.test(line)) embase ??= line;
    else if (given !== null) {
      const [, award = '', funder = ''] = given;
      funders.set(funder, [...(funders.get(funder) ?? []), award]);
    } else if (publicationTypes.length === 0 && name.test(line)) names.push(line);
  }
  const funding = [...funders].map(([funder, awards]) => ({ funder, awards }));
  return {
    // Without the types behind them the lines may be anything.
    names: publicationTypes.length > 0 ? names : [],
    publicationTypes,
    funding,
    ...(embase !== undefined && { embase }),
  };
}
