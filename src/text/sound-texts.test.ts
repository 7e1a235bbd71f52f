import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundJson, soundTexts } from './sound-texts.ts';

describe('texts that any form can hold', () => {
  it('have no controls, no halves of characters, and nothing that is no character', () => {
    expect(soundTexts({ title: 'a\u0000\u0001b\fc', list: ['\ud800', '\ufffe', '\ud83d\ude00'] })).toEqual({
      title: 'a b c',
      list: ['\ufffd', ' ', '\ud83d\ude00'],
    });
  });

  it('are the very same where there is nothing to mend', () => {
    const work = { title: 'Vesicles\n\tof\r\ncells \\u0000 \\b 😀', year: 2024 };
    expect(soundTexts(work)).toEqual(work);
    const plain = { title: 'Vesicles' };
    expect(soundTexts(plain)).toBe(plain);
  });

  it('are so whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const mended = JSON.parse(soundJson(JSON.stringify({ text }))).text as string;
        expect(mended).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        expect(mended.isWellFormed()).toBe(true);
      }),
    );
  });
});
