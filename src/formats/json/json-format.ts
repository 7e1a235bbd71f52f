import type { ImportFormat, Notify, ProviderName } from '../format.ts';
import { CutReader, type RecordText } from '../reading/cut-reader.ts';
import { decodeRecord } from '../reading/encoding.ts';
import { createNotices, mostNotices } from '../reading/notices.ts';
import { JsonCutter } from './json-cutter.ts';
import { type JsonStart, jsonStart } from './json-start.ts';
import { isObject, type JsonObject } from './json-value.ts';
import { notParsed, repaired } from './problem-sentences.ts';
import { repairJson } from './repair-json.ts';

/** What makes a format of records in JSON out of what all of them share. */
export interface JsonFormat {
  readonly name: string;
  readonly title: string;
  readonly provider: ProviderName;
  readonly completes?: true;
  readonly recognises: (start: JsonStart) => boolean;
  /** Whether an object with members of these names is a record, for finding the next one behind damage. */
  readonly isRecord: (names: readonly string[]) => boolean;
  readonly read: (record: JsonObject, notify: Notify) => RecordText;
}

/** Lists, envelopes, JSON Lines and single records of one kind. */
export function jsonFormat({
  name,
  title,
  provider,
  completes,
  recognises,
  isRecord,
  read,
}: JsonFormat): ImportFormat {
  return {
    name,
    title,
    provider,
    ...(completes && { completes }),
    recognises(start) {
      const found = jsonStart(start);
      return found !== undefined && recognises(found);
    },
    createReader: (limits) =>
      new CutReader({
        title,
        cutting: { cutter: new JsonCutter(isRecord), read: (text) => readRecord(text, read) },
        limits,
      }),
    describe(payload) {
      const found = readRecord(decodeRecord(payload, 'utf-8').text, read);
      return found.kind === 'record' ? found.description : undefined;
    },
  };
}

function readRecord(text: string, read: JsonFormat['read']): RecordText {
  const { notices, notify } = createNotices(mostNotices);
  const record = parsed(text, notify);
  if (typeof record === 'string') return { kind: 'refused', reason: notParsed(record) };
  const found = read(record, notify);
  return found.kind === 'record' && notices.length > 0 ? { ...found, notices } : found;
}

/** The record, or what is wrong with it. Depth and size were looked at when it was cut out of its file. */
function parsed(text: string, notify: Notify): JsonObject | string {
  let reason = 'it is no object';
  for (const [attempt, json] of attempts(text)) {
    try {
      const value: unknown = JSON.parse(json);
      if (!isObject(value)) return reason;
      if (attempt > 0) notify(repaired);
      return value;
    } catch (error) {
      if (attempt === 0 && error instanceof Error) reason = error.message.slice(0, 200);
    }
  }
  return reason;
}

function* attempts(text: string): Generator<readonly [number, string]> {
  yield [0, text];
  yield [1, repairJson(text)];
}
