import { expect, it } from 'vitest';
import { parseElement } from '../../xml/element-parser.ts';
import { knownElements } from '../known-elements.ts';
import { abstractOf } from './abstract.ts';

const read = (content: string) => {
  const parsed = parseElement(`<Abstract>${content}</Abstract>`, knownElements);
  return parsed.kind === 'element' ? abstractOf(parsed.element) : undefined;
};

it.each([
  [
    'It works. © The Author(s), under exclusive licence 2025.',
    '© The Author(s), under exclusive licence 2025.',
  ],
  ['It works. Copyright 1999 Sample Press.', 'Copyright 1999 Sample Press.'],
  ['It works. Copyright © 2016 Sample &amp; Sons, Inc.', 'Copyright © 2016 Sample & Sons, Inc.'],
  ['It works. (c) 2012 The Society.', '(c) 2012 The Society.'],
])('takes the rights line out of %s', (text, rights) => {
  expect(read(`<AbstractText>${text}</AbstractText>`)).toEqual({ sections: [{ text: 'It works.' }], rights });
});

it.each([
  'We studied copyright 2001 to 2004 in three countries.',
  'Groups were (a) young, (b) old; (c) 2012 others were left out.',
  'The sign © stands in the middle. It ends otherwise <i>here</i>.',
])('leaves the text alone where nothing is certain: %s', (text) => {
  expect(read(`<AbstractText>${text}</AbstractText>`)).toEqual({ sections: [{ text }] });
});

it('is none where PubMed says that it has none', () => {
  expect(read('<AbstractText>Abstract available from the publisher.</AbstractText>')).toBeUndefined();
  expect(read('<AbstractText> </AbstractText>')).toBeUndefined();
  expect(read('')).toBeUndefined();
});
