import type { House } from './app.ts';
import type { Effects } from './effects.ts';
import { createExaminer, type ExamineWork } from './examine-works.ts';
import type { WorkId } from './model/index.ts';
import { createKeptFindings, type KeptFindings } from './syndication/index.ts';
import { createAssets, createPageContext, type Institution } from './ui/index.ts';

/** The check of what machines read: of one page, and kept for lists of all. */
export interface Linting {
  readonly examine: ExamineWork;
  readonly findings: KeptFindings;
}

type Examined = Pick<House, 'store' | 'catalogue' | 'people' | 'plain' | 'summaries'>;

/** What is found depends on the works alone, not on whose they are: any institution does for the pages that are kept count of. */
const anybody: Institution = {
  name: { en: 'Institution' },
  platformName: { en: 'Lectern' },
  origin: 'http://localhost',
  follow: [],
  share: [],
  languages: ['en'],
  sample: false,
};

export function createLinting(
  house: Examined,
  effects: Pick<Effects, 'now'>,
  institution: Institution = anybody,
): Linting {
  // Making the style sheets takes longer than a hundred pages: where nothing changed, nothing is drawn.
  let examiner: Promise<ExamineWork> | undefined;
  async function openExaminer(): Promise<ExamineWork> {
    const [locale] = institution.languages;
    return createExaminer(
      house,
      createPageContext(institution, locale ?? 'en', await createAssets()),
      effects,
    );
  }
  async function examine(id: WorkId) {
    examiner ??= openExaminer();
    return (await examiner)(id);
  }
  return { examine, findings: createKeptFindings({ ...house, examine }) };
}
