import { describe, expect, it } from 'vitest';
import { aDescription } from '../../../test/support/a-record.ts';
import { inlineText } from '../../markup/index.ts';
import type { WorkDescription } from '../../model/index.ts';
import type { Evidence, Span } from '../plain.ts';
import { readWork } from '../read-work.ts';
import { studyPart } from './study-part.ts';

function studyOf(title: string, abstract: string, changes: Partial<WorkDescription> = {}) {
  const work = readWork(
    aDescription({
      ...changes,
      title: inlineText(title),
      abstract: { sections: [{ text: inlineText(abstract) }] },
    }),
  );
  const textOf = ([section, start, end]: Span) =>
    (section < 0 ? work.title : (work.sections[section]?.text ?? '')).slice(start, end);
  const evidence = (by: Evidence) => ('field' in by ? `${by.field}: ${by.value}` : textOf(by.span));
  const { design, subjects, size, registrations, funding } = studyPart.partOf(work).study ?? {};
  return {
    ...(design && { design: [design.is, evidence(design.by)] }),
    ...(subjects && { subjects: [subjects.is, evidence(subjects.by)] }),
    ...(size && { size: textOf(size.span), in: textOf(size.sentence) }),
    ...(registrations && { registrations: registrations.map(({ is, by }) => [is, evidence(by)]) }),
    ...(funding && { funding: textOf(funding.span) }),
  };
}

const walks = 'We randomly assigned 84 night porters with poor sleep, all adults, to walk or to wait.';
const rest =
  'Sleep lasted 41 minutes longer in the walking group than in the control group. We conclude that walks help.';

describe('what kind of study', () => {
  it('is told by the record where it says so, by the authors’ words where not', () => {
    const abstract = `The aim was to test walks. ${walks} ${rest}`;
    expect(studyOf('Walks', abstract)).toMatchObject({
      design: ['randomised-trial', 'We randomly assigned'],
    });
    const types = ['Journal Article', 'Randomized Controlled Trial'];
    expect(studyOf('Walks', abstract, { publicationTypes: types })).toMatchObject({
      design: ['randomised-trial', 'publicationTypes: Randomized Controlled Trial'],
    });
  });

  it.each([
    ['Walks and sleep: a systematic review and meta-analysis of randomised trials', 'systematic-review'],
    ['Walks for sleep: protocol for a randomised controlled trial', 'protocol'],
    ['Walks for sleep: a randomised controlled trial', 'randomised-trial'],
    ['A sleepless porter: a case report', 'case-report'],
    ['Walks and sleep: a cross-sectional study', 'cross-sectional'],
    ['Walks and sleep: a nested case-control study', 'case-control'],
    ['Walks and sleep: a prospective cohort study', 'cohort'],
    ['What porters say of their nights: a qualitative study', 'qualitative'],
    ['Sleep of porters: a review', 'review'],
    ['Walks for sleep: clinical practice guideline', 'guideline'],
  ])('“%s” is by its title %s', (title, design) => {
    expect(studyOf(title, '').design?.[0]).toBe(design);
  });

  it('is told by what authors say that they do', () => {
    const said = (sentence: string) =>
      studyOf('Sleep and walks', `Sleep matters. ${sentence} Walks are cheap. They may help.`).design?.[0];
    expect(said('Here, we summarise recent advances in walking.')).toBe('review');
    expect(said('We critically review the role of walks in sleep.')).toBe('review');
    // Whoever reports a case does that as well.
    expect(said('We review the literature.')).toBeUndefined();
  });

  it.each([
    ['Librarians in the systematic review process', ''],
    ['A review of 17 cases of walking asleep', ''],
    [
      'Why porters walk',
      'Porters walk. Randomised trials have been asked for. Nobody knows why. Further randomised trials are needed.',
    ],
  ])('“%s” is not said to be of any', (title, abstract) => {
    expect(studyOf(title, abstract).design).toBeUndefined();
  });

  it('says in whom, by check tags or by words, and is silent where the words say both', () => {
    const tags = (...names: string[]) => ({
      subjects: names.map((name) => ({ scheme: 'mesh' as const, name })),
    });
    expect(studyOf('Walks', walks, tags('Humans', 'Sleep'))).toMatchObject({
      subjects: ['humans', 'subjects: Humans'],
    });
    expect(studyOf('Walks', 'Thirty mice ran.', tags('Animals', 'Mice'))).toMatchObject({
      subjects: ['animals', 'subjects: Animals'],
    });
    expect(studyOf('Running wheels and the sleep of mice', '')).toMatchObject({
      subjects: ['animals', 'mice'],
    });
    expect(studyOf('Melatonin protects HeLa cells in vitro', '')).toMatchObject({
      subjects: ['cells', 'HeLa cells'],
    });
    expect(studyOf('From mice to patients', '').subjects).toBeUndefined();
  });

  it.each([
    ['We enrolled a total of 1,204 pregnant women in Kuhsar.', '1,204 pregnant women'],
    ['Forty-two healthy adults took part.', 'Forty-two healthy adults'],
    ['Patients (n = 31) were asked.', 'Patients (n = 31)'],
    ['We included 24 randomised trials with 3100 participants.', '24 randomised trials'],
    ['Sleep was measured in 12 rats.', '12 rats'],
  ])('says how many: %s', (sentence, size) => {
    const abstract = `The aim was to learn about sleep. ${sentence} Sleep improved by 20%. We conclude that sleep can improve.`;
    expect(studyOf('Sleep', abstract)).toMatchObject({ size, in: sentence });
  });

  it.each([
    'Of the women, 31% of patients slept.',
    'We compared 8 patients with cancer, 28 patients with colds and 13 controls.',
    'Fifty additional patients were asked later.',
    'In 1998 patients were few.',
  ])('does not take for the number of those studied: %s', (sentence) => {
    const abstract = `The aim was to learn about sleep. ${sentence} Sleep improved. We conclude that sleep can improve.`;
    expect(studyOf('Sleep', abstract).size).toBeUndefined();
  });

  it('names registrations of the record and of the text once, and who paid', () => {
    const found = studyOf(
      'Walks',
      `${walks} ${rest} Trial registration: ClinicalTrials.gov NCT00000000 and IRCT20200101000000N1. Funded by the Example Fund.`,
      {
        accessions: [
          { bank: 'ClinicalTrials.gov', number: 'NCT00000000' },
          { bank: 'GENBANK', number: 'X00000' },
        ],
      },
    );
    expect(found).toMatchObject({
      registrations: [
        ['NCT00000000', 'accessions: ClinicalTrials.gov'],
        ['IRCT20200101000000N1', 'IRCT20200101000000N1'],
      ],
      funding: 'Funded by the Example Fund.',
    });
  });

  it('says nothing of letters, of other languages and of nothing', () => {
    expect(studyOf('A cohort study', walks, { type: 'letter' })).toEqual({});
    expect(
      studyOf('Eine Kohorte', 'Wir gingen lange. Es schneite. Alle schliefen gut. Niemand fror.'),
    ).toEqual({});
    expect(studyOf('', '')).toEqual({});
  });
});
