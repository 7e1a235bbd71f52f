import type { HarvestTask } from '../../harvest/provider.ts';
import { type OaiAnswer, readOaiAnswer } from './read-answer.ts';

export type Asked =
  | { readonly kind: 'answer'; readonly answer: OaiAnswer }
  | { readonly kind: 'failed'; readonly reason: string };

/** Puts one question to a repository; errors of the protocol are answers. */
export async function askRepository(
  { base, http, signal }: Pick<HarvestTask<unknown>, 'base' | 'http' | 'signal'>,
  question: Readonly<Record<string, string | undefined>>,
): Promise<Asked> {
  const url = new URL(base);
  for (const [name, value] of Object.entries(question))
    if (value !== undefined) url.searchParams.set(name, value);
  const fetched = await http.fetch(url, {
    accept: ['text/xml', 'application/xml', 'application/oai+xml'],
    check: whyNoAnswer,
    signal,
  });
  return fetched.kind === 'failed' ? fetched : { kind: 'answer', answer: readOaiAnswer(fetched.body) };
}

function whyNoAnswer(body: Buffer): string | undefined {
  const start = body.toString('latin1', 0, 4096);
  if (/<html[\s>]/i.test(start)) return 'a web page came instead of an answer of OAI-PMH';
  if (!/<(?:\w+:)?OAI-PMH[\s>]/.test(start)) return 'something came that is no answer of OAI-PMH';
  const end = body.toString('latin1', Math.max(0, body.length - 400)).replace(/(?:\s|<!--[\s\S]*?-->)+$/, '');
  return /<\/(?:\w+:)?OAI-PMH\s*>$/.test(end) ? undefined : 'the answer is cut off';
}
