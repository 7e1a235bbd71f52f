import type { Glossary } from './glossary/glossary.ts';
import { createWordsPart } from './hard-words/words-part.ts';
import type { PlainPart } from './plain-part.ts';
import { shortPart } from './short/short-part.ts';
import { studyPart } from './study/study-part.ts';

/** All that a plain layer is made of, each part on its own. */
export function plainParts(glossary: Glossary): readonly PlainPart[] {
  return [shortPart, studyPart, createWordsPart(glossary)];
}
