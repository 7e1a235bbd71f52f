import type { PlainPart } from './plain-part.ts';
import { shortPart } from './short/short-part.ts';
import { studyPart } from './study/study-part.ts';

/** All that a plain layer is made of, each part on its own. */
export const plainParts: readonly PlainPart[] = [shortPart, studyPart];
