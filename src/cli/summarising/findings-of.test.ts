import { describe, expect, it } from 'vitest';
import { aWork } from '../../../test/support/fictional-works.ts';
import { inlineText } from '../../markup/index.ts';
import { findingsOf } from './findings-of.ts';

const work = aWork({
  title: inlineText('Rest and the sleep of night porters'),
  abstract: {
    sections: [
      {
        text: inlineText('We asked 84 night porters to rest for a week. Rest lowered their pain after work.'),
      },
      { text: inlineText('Sleep did not improve in the porters who rested at home.') },
    ],
  },
});

function told(...paragraphs: readonly string[]): string {
  return findingsOf(
    { language: 'en', paragraphs: paragraphs.map((text) => ({ text: inlineText(text) })) },
    work,
  );
}

describe('what is to be looked at in a summary', () => {
  it('is told sentence by sentence, beside what the abstract says, the surest first', () => {
    const text = told(
      'Sleep did improve in the porters who rested at home.',
      'We asked 91 night porters, who were all dogs, to rest for a week.',
    );
    expect(text).toContain('Look at these 2 sentences, the surest finding first:\n');
    expect(text).toMatch(
      / {2}in the summary: {2}We asked 91 night porters.*\n {2}in the abstract: We asked 84 night porters to rest for a week\.\n {4}number: “91” is no number of the abstract\.\n/,
    );
    expect(text).toMatch(/in the abstract: Sleep did not improve.*\n {4}negation: /);
    expect(text.indexOf('91 night porters')).toBeLessThan(text.indexOf('Sleep did improve'));
    expect(text.match(/in the summary/g)).toHaveLength(2);
  });

  it('says that rules understand nothing where they find nothing', () => {
    expect(told('We asked 84 night porters to rest.')).toMatch(
      /nothing to doubt.*read it against the abstract/,
    );
  });
});
