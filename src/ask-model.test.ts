import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testEffects } from '../test/support/test-effects.ts';
import { openModel } from './ask-model.ts';

/** Asks an endpoint on loopback that answers so, with the time given. */
async function asked(answer: (response: ServerResponse) => void, mostMs: number) {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  const { now, log } = { ...testEffects(), now: () => new Date() };
  const model = await openModel(
    { address, model: 'small', local: true },
    'sk-key-of-the-house',
    { now, log },
    undefined,
    mostMs,
  );
  try {
    return await model.ask({});
  } finally {
    await model.close();
  }
}

describe('asking a model', () => {
  it('gives up an answer that drips in without end', async () => {
    const outcome = await asked((response) => {
      response.setHeader('content-type', 'application/json');
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    }, 300);
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.any(String) });
  }, 30_000);

  it('gives up a server that never answers', async () => {
    expect(await asked(() => undefined, 300)).toMatchObject({ kind: 'failed' });
  }, 30_000);

  it('gives up an answer that is too long', async () => {
    const outcome = await asked((response) => response.end('x'.repeat(2 ** 20 + 1)), 20_000);
    expect(outcome).toMatchObject({ kind: 'failed' });
  }, 30_000);

  it('tells a server that fails by its status, never by the key', async () => {
    const outcome = await asked((response) => {
      response.statusCode = 500;
      response.end('sk-key-of-the-house');
    }, 20_000);
    expect(outcome).toMatchObject({ kind: 'failed', status: 500 });
    expect(JSON.stringify(outcome)).not.toContain('sk-key');
  }, 30_000);
});
