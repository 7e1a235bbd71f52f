import { expect, it } from 'vitest';
import { oneSpelling } from './spelling.ts';

it.each([
  ['tumour', 'tumor'],
  ['tumours', 'tumors'],
  ['behavioural', 'behavioral'],
  ['randomised', 'randomized'],
  ['randomisation', 'randomization'],
  ['analyse', 'analyze'],
  ['haemoglobin', 'hemoglobin'],
  ['anaemia', 'anemia'],
  ['paediatric', 'pediatric'],
  ['oedema', 'edema'],
  ['oesophageal', 'esophageal'],
  ['oestrogen', 'estrogen'],
  ['anaesthesia', 'anesthesia'],
  ['ischaemic', 'ischemic'],
  ['hypoglycaemia', 'hypoglycemia'],
  ['diarrhoea', 'diarrhea'],
  ['centre', 'center'],
  ['fibres', 'fibers'],
  ['catalogue', 'catalog'],
  ['labelled', 'labeled'],
  ['gynaecology', 'gynecology'],
  ['leukaemia', 'leukemia'],
  ['foetal', 'fetal'],
])('%s is written as %s', (british, american) => {
  expect(oneSpelling(british)).toBe(american);
  expect(oneSpelling(american)).toBe(american);
});

it.each([
  'disease',
  'exercise',
  'four',
  'hours',
  'aerobic',
  'does',
  'phoenix',
  'precise',
  'michael',
  'israel',
  'decrease',
])('%s stays', (word) => {
  expect(oneSpelling(word)).toBe(word);
});
