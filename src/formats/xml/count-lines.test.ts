import { expect, it } from 'vitest';
import { countLines } from './count-lines.ts';

it.each([
  ['', 0],
  ['a\nb\n', 2],
  ['\n\n\n\n\n\n\n\n\n', 9],
  ['carriage\r\nreturn\r', 1],
  ['ünïcödé €😀\n', 1],
  ['\u000b\u000b\n\u000b\u000b', 1],
])('counts the lines of %j wherever in memory they begin', (text, lines) => {
  const bytes = new TextEncoder().encode(text);
  for (let offset = 0; offset < 5; offset += 1) {
    const shifted = new Uint8Array(offset + bytes.length);
    shifted.set(bytes, offset);
    expect(countLines(shifted.subarray(offset))).toBe(lines);
  }
});
