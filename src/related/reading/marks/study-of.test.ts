import { describe, expect, it } from 'vitest';
import { aWork, type WorkParts } from '../../../../test/support/a-work.ts';
import { parseDoi, parsePmid } from '../../../model/index.ts';
import { areBoundByRecords, shareStudy, studyOf } from './study-of.ts';

const title = 'Exosomes of synovial cells in early rheumatoid arthritis';
const doi = (name: string) => ({
  doi: parseDoi(`10.5555/${name}`) as NonNullable<ReturnType<typeof parseDoi>>,
});
const areOne = (a: WorkParts, b: WorkParts) => shareStudy(studyOf(aWork(a)), studyOf(aWork(b)));

describe('the study that a work reports', () => {
  it.each([
    `Erratum: ${title}`,
    `Correction to: ${title}`,
    `RETRACTED: ${title}`,
    `Retraction notice to “${title}” [Int. J. Invent. 12 (2019) 44–51]`,
    `Withdrawn: "${title}"`,
    `Abstract P-12: ${title}`,
    `THU0354 ${title}`,
    `0429 ${title.toUpperCase()}`,
    `[${title}].`,
    `${title}.`,
  ])('is known by its title in %s', (written) => {
    expect(areOne({ title }, { title: written })).toBe(true);
  });

  it('is not known by a title that many have, nor by one that goes on', () => {
    expect(areOne({ title: 'Letter to the editor' }, { title: 'Letter to the Editor' })).toBe(false);
    expect(areOne({ title }, { title: `${title}: a review of reviews` })).toBe(false);
  });

  it('is known by what records say of preprints, corrections and translations, not by comments', () => {
    const article: WorkParts = { title: 'What was printed', identifiers: doi('printed') };
    const related = (kind: 'is-preprint-of' | 'corrects' | 'comments-on'): WorkParts => ({
      title: 'Another title',
      relations: [{ kind, target: doi('printed') }],
    });
    expect(areOne(article, related('is-preprint-of'))).toBe(true);
    expect(areOne(related('corrects'), related('is-preprint-of'))).toBe(true);
    expect(areOne(article, related('comments-on'))).toBe(false);
    const pmid = parsePmid('30000001') as NonNullable<ReturnType<typeof parsePmid>>;
    const bound = (a: WorkParts, b: WorkParts) => areBoundByRecords(studyOf(aWork(a)), studyOf(aWork(b)));
    expect(bound(article, related('corrects'))).toBe(true);
    expect(bound({ title }, { title })).toBe(false);
    expect(areOne({ title: 'One', identifiers: { pmid } }, { title: 'Two', identifiers: { pmid } })).toBe(
      true,
    );
  });
});
