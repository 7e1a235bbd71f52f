import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createSettings,
  createSqliteCatalogue,
  type IncomingRecord,
  type OursRule,
} from '../../src/catalogue/index.ts';
import type { WorkDescription } from '../../src/model/index.ts';
import { openPings, type PingsAsked } from '../../src/pings-of.ts';
import { aDescription, aRecord, describeJson } from './a-record.ts';
import { temporaryStore } from './temporary-store.ts';

/** For IndexNow. */
export const key = 'a0b1c2d3e4f5';
export const minute = 60_000;

type Answering = (response: ServerResponse, body: string) => void;
export const taken: Answering = (response) => response.writeHead(202).end();
export const status =
  (code: number, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response.writeHead(code, headers).end(`no, ${key}`);
export const silent: Answering = () => undefined;

/** A real server on loopback that answers as it is told, and keeps what it took. */
export async function aService() {
  const asked: { readonly type: string | undefined; readonly body: string }[] = [];
  const said = { answer: taken };
  const server = createServer(async (request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces).toString();
    asked.push({ type: request.headers['content-type'], body });
    said.answer(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/tell`,
    said,
    /** What came since it was last asked. */
    came: () => asked.splice(0),
  };
}

/** What begins with "Our" is the institution's. */
const ours: OursRule = {
  name: 'ours',
  digest: ({ title }) => [title],
  version: () => '1',
  judge([title]) {
    const answer = Buffer.from(title ?? [])
      .toString()
      .startsWith('Our')
      ? 'ours'
      : 'not-ours';
    return { answer, suggests: 'no', evidence: [] };
  },
};

export async function aToldHouse(asked: Partial<PingsAsked> = {}) {
  const store = temporaryStore();
  let nowMs = Date.UTC(2026, 0, 15, 9);
  const now = () => new Date(nowMs);
  const logged: string[] = [];
  const catalogue = createSqliteCatalogue(store, describeJson, { ours, now, alongside: [] });
  const settings = createSettings(store);
  const open = (changes: Partial<PingsAsked> = {}, attemptMs = 10_000) =>
    openPings(
      {
        origin: 'https://science.example.org',
        prefixes: ['', '/fa'],
        hub: undefined,
        indexNow: undefined,
        userAgent: 'Lectern/test',
        ...asked,
        ...changes,
      },
      { store, catalogue, settings },
      {
        now,
        log: (level, message, particulars) =>
          void logged.push(JSON.stringify({ level, message, ...particulars })),
        attemptMs,
      },
    );
  const save = async (...records: readonly IncomingRecord[]) => {
    nowMs += 1;
    return catalogue.save(records, now());
  };
  return { store, catalogue, settings, now, logged, open, save, pass: (ms: number) => (nowMs += ms) };
}

/** Its title tells whose it is. */
export function record(name: string, title = name, isAsked = false): IncomingRecord {
  const description = aDescription({ title: title as WorkDescription['title'] });
  return { ...aRecord({ key: name, rank: title, description }), isAsked };
}
