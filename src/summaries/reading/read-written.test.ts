import { describe, expect, it } from 'vitest';
import { readWritten } from './read-written.ts';
import { toMarkdown } from './to-markdown.ts';

const whole = `# Rest helps *tired* porters

> A week of rest made porters feel better.

Porters work at night.
They get tired.

## What was found?
They felt **better**, and CO<sub>2</sub> <script>stays</script> text.

- One point.
- Another point.

## What this study cannot tell you
Whether it lasts.

Whether it helps others.
`;

describe('a written summary', () => {
  it('is read with its title, its one line, its paragraphs and what it cannot tell', () => {
    expect(readWritten(whole)).toEqual({
      kind: 'read',
      text: {
        title: 'Rest helps <i>tired</i> porters',
        oneLine: 'A week of rest made porters feel better.',
        paragraphs: [
          { text: 'Porters work at night. They get tired.' },
          {
            label: 'What was found?',
            text: 'They felt <b>better</b>, and CO<sub>2</sub> &lt;script&gt;stays&lt;/script&gt; text.',
          },
          { text: 'One point.' },
          { text: 'Another point.' },
        ],
        cannotTell: 'Whether it lasts. Whether it helps others.',
      },
    });
  });

  it('is the same after it was written out and read again', () => {
    const reading = readWritten(whole);
    if (reading.kind !== 'read') throw new Error('It should be read.');
    expect(readWritten(toMarkdown({ ...reading.text, language: 'en' }))).toEqual(reading);
    expect(readWritten(toMarkdown({ ...reading.text, language: 'fa' }))).toEqual(reading);
  });

  it('may be plain text, of any line ends', () => {
    expect(readWritten('\uFEFFOne *a day.\r\n\r\n  Two_three_four.\r\nFive.')).toEqual({
      kind: 'read',
      text: { paragraphs: [{ text: 'One *a day.' }, { text: 'Two_three_four. Five.' }] },
    });
  });

  it.each([
    ['', 'There is no paragraph in it'],
    ['# Only a title', 'There is no paragraph in it'],
    ['# One\n\nText.\n\n# Two', 'Line 5 is a second title'],
    ['Text.\n\n> Later', 'Line 3 is marked by > as all in one line'],
    ['See [this](http://x.example).', 'Line 1 holds a link'],
    ['![x](y)', 'Line 1 holds a picture'],
    ['Text\n\n```\ncode\n```', 'Line 3 holds code'],
    ['| a | b |', 'Line 1 is of a table'],
    ['Text.\n\n## Empty', 'Under the heading “Empty” there is nothing.'],
    ['Text.\n\0', 'Line 2 holds signs that are no text'],
    ['x'.repeat(20_001), 'It has 20001 characters'],
  ])('is refused with the line and the reason: %j', (text, sentence) => {
    const reading = readWritten(text);
    expect(reading.kind === 'problems' && reading.problems.join(' ')).toContain(sentence);
  });
});
