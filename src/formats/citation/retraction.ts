import { standingNotices, type WorkDescription } from '../../model/index.ts';

/** Where the retraction of a work is printed, as far as its citation can be taken apart. */
export interface Retraction {
  readonly citation?: string;
  readonly parts?: {
    readonly journal: string;
    readonly year: string;
    readonly volume: string;
    readonly issue?: string;
    readonly pages: string;
  };
}

/** The retraction of a retracted work; `undefined` for all others. */
export function retractionOf(
  work: Pick<WorkDescription, 'relations' | 'publicationTypes'>,
): Retraction | undefined {
  const found = standingNotices(work).find(({ standing }) => standing === 'retracted');
  if (found === undefined) return undefined;
  const citation = found.by?.citation?.replace(/\.$/, '');
  if (citation === undefined) return {};
  // `Lancet. 2010 Feb 6;375(9713):445`
  const match =
    /^(.{2,200}?)\.? ((?:19|20)\d\d)[^;]{0,20};([^():;]{1,20})(?:\(([^()]{1,30})\))?:([^;.]{1,30})/.exec(
      citation,
    );
  if (match === null) return { citation };
  const [, journal = '', year = '', volume = '', issue, pages = ''] = match;
  return {
    citation,
    parts: { journal, year, volume, pages: pages.trim(), ...(issue !== undefined && { issue }) },
  };
}
