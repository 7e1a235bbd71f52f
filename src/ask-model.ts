import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { Effects } from './effects.ts';
import { createHttpClient, createTransport, sleepFor } from './intake/index.ts';
import type { AskModel } from './summaries/index.ts';

const attemptMs = 120_000;

/**
 * Opens the way to the configured model. The key comes from the environment or a file and is never shown; private
 * addresses are spoken to only where the configuration says that the model is local.
 */
export async function openModel(
  { address, local, keyFile }: NonNullable<Config['drafting']>,
  givenKey: string | undefined,
  { now, log }: Pick<Effects, 'now' | 'log'>,
  signal?: AbortSignal,
  /** An answer that drips in slowly is given up as well as one that never comes. */
  mostMs = attemptMs,
): Promise<{ readonly ask: AskModel; readonly close: () => Promise<void> }> {
  const key = givenKey?.trim() || (keyFile === undefined ? undefined : readFileSync(keyFile, 'utf8').trim());
  const endpoint = `${address.replace(/\/+$/, '')}/chat/completions`;
  const transport = await createTransport();
  const http = createHttpClient(
    {
      userAgent: 'Lectern',
      ...(local && { trustedOrigins: [new URL(endpoint).origin] }),
      // Whose own machine it is needs no patience.
      ...(local && { paceOf: () => ({ requestsPerSecond: 50, atOnce: 2 }) }),
      secrets: key === undefined ? [] : [key],
      limits: { attempts: 2, redirects: 0, attemptMs: mostMs, maxBytes: 2 ** 20 },
    },
    { now, log, random: Math.random, sleep: sleepFor, send: transport.send },
  );
  return {
    async ask(body) {
      const answer = await http.fetch(endpoint, {
        json: body,
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
        signal,
      });
      if (answer.kind === 'answer') return { kind: 'answer', body: answer.body.toString('utf8') };
      return {
        kind: 'failed',
        reason: answer.reason,
        ...(answer.status !== undefined && { status: answer.status }),
      };
    },
    close: () => transport.close(),
  };
}
