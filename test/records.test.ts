import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFormats, type Reading } from '../src/formats/index.ts';

const folder = new URL('records/', import.meta.url).pathname;

/** Each record under test/records/ stands beside what we expect to read from it. */
describe.each(importFormats)('$name', (format) => {
  const records = readdirSync(join(folder, format.name)).filter((name) => !name.endsWith('.reading.json'));

  it.each(records)('reads %s', async (name) => {
    const reader = format.createReader();
    const readings = [...reader.push(bytesOf(name)), ...reader.end()].map(asShown);
    await expect(`${JSON.stringify(readings, null, 2)}\n`).toMatchFileSnapshot(
      join(folder, format.name, name.replace(/\.[^.]+$/, '.reading.json')),
    );
  });

  it.each(records)('recognises %s, and no other format does', (name) => {
    const start = startOf(bytesOf(name));
    expect(importFormats.filter((other) => other.recognises(start))).toEqual([format]);
  });

  it.each(records)('describes the kept payloads of %s as when they came', (name) => {
    const reader = format.createReader();
    for (const reading of [...reader.push(bytesOf(name)), ...reader.end()]) {
      if (reading.kind === 'record') expect(format.describe(reading.payload)).toEqual(reading.description);
    }
  });

  function bytesOf(name: string): Uint8Array {
    return readFileSync(join(folder, format.name, name));
  }
});

/** The payload is the record itself: its length is enough to see that it is whole. */
function asShown(reading: Reading): unknown {
  return reading.kind === 'record' ? { ...reading, payload: `${reading.payload.length} bytes` } : reading;
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes);
}
