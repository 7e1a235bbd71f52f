import { describe, expect, it } from 'vitest';
import { inlineText } from '../../markup/index.ts';
import { readTitle } from './read-title.ts';

function read(title: string) {
  return readTitle(inlineText(title));
}

describe('a title', () => {
  it.each([
    ['Erratum to: Lanterns of the sea', 'correction'],
    ['Corrigendum: Lanterns of the sea', 'correction'],
    ['Author Correction: Lanterns of the sea', 'correction'],
    ['Correction to: Lanterns of the sea (vol 12, pg 345, 2019)', 'correction'],
    ['Notice of Retraction: Lanterns of the sea', 'retraction'],
    ['Retraction. Lanterns of the sea.', 'retraction'],
    ['Expression of Concern: Lanterns of the sea', 'concern'],
    ["Authors' reply to: Lanterns of the sea", 'reply'],
    ['In reply: Lanterns of the sea', 'reply'],
    ['Comment on “Lanterns of the sea”', 'comment'],
    ['Re: Lanterns of the sea', 'comment'],
    ['Lanterns of the sea: erratum', 'correction'],
    ['Lanterns of the sea - Reply', 'reply'],
    ['“Lanterns of the sea”: Publisher correction', 'correction'],
  ])('%s is a notice (%s), and quotes another', (title, notice) => {
    expect(read(title)).toMatchObject({ words: 'lanterns of the sea', notice });
  });

  it.each([
    'Correction of scoliosis in lanterns',
    'Retraction of the gingiva by threads',
    'Response to treatment in porpoises',
    'Comments and lanterns',
    'Replying to lanterns',
    'Letters from the sea',
    'Review of lanterns',
  ])('%s is about its own subject', (title) => {
    expect(read(title).notice).toBeUndefined();
  });

  it.each([
    ['RETRACTED: Lanterns of the sea', 'lanterns of the sea'],
    ['[Lanterns of the sea].', 'lanterns of the sea'],
    ['Lanterns of the sea. [Review] [50 refs]', 'lanterns of the sea'],
    ['Lanterns of the sea (preprint)', 'lanterns of the sea'],
    ['Lanterns &amp; the <i>sea</i>', 'lanterns and the sea'],
    ['β-Lanterns', 'beta lanterns'],
  ])('%s reads %s', (title, words) => {
    expect(read(title).words).toBe(words);
  });

  it('that consists of the notice alone keeps its words', () => {
    expect(read('Erratum.')).toEqual({ words: 'erratum', mainLength: 7, notice: 'correction' });
  });

  it('with the original behind it is two titles', () => {
    expect(read('Lanterns of the northern sea [Laternen der Nordsee im Winter]')).toMatchObject({
      words: 'lanterns of the northern sea',
      other: 'laternen der nordsee im winter',
    });
  });

  it('tells where its subtitle begins', () => {
    expect(read('Lanterns of the sea: a review').mainLength).toBe('lanterns of the sea'.length);
    expect(read('Lanterns of the sea').mainLength).toBe('lanterns of the sea'.length);
  });
});
