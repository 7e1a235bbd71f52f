/** Folding, tokens, stems, sentences, slugs: what words are, whoever asks. */
export { type Abbreviation, abbreviationsOf } from './abbreviations/abbreviations.ts';
export { cleanName, inPlainCase } from './clean-name.ts';
export { gluedCompounds } from './compounds.ts';
export { copyOf } from './copy-of.ts';
export { type Familiarity, familiarityOf } from './familiarity.ts';
export { fold } from './fold.ts';
export { searchable } from './searchable.ts';
export { eachSentence, sentencesOf } from './sentences.ts';
export { slugOf } from './slug.ts';
export { soundJson, soundTexts } from './sound-texts.ts';
export { oneSpelling } from './spelling.ts';
export { stem } from './stem.ts';
export { stopWords } from './stop-words.ts';
export { type Term, termsOf } from './terms.ts';
export { textsMark } from './texts-mark.ts';
export { utf8Text } from './utf8.ts';
export { singularOf, stemApart } from './word-forms.ts';
export { wordsOf } from './words.ts';
