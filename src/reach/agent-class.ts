import crawlers from 'crawler-user-agents';
import { isbot } from 'isbot';

/**
 * Who asks, as far as `User-Agent` says: a person with a browser; a program that fetches for a person who asks a language
 * model just now (`ai-agent`); one that gathers texts for such models (`ai-crawler`); and the other kinds of robots.
 */
export type AgentClass = 'person' | 'ai-agent' | RobotClass;

type RobotClass =
  | 'ai-crawler'
  | 'search-engine'
  | 'academic'
  | 'feed-reader'
  | 'social-preview'
  | 'archiver'
  | 'library'
  /** Looks whether a server still answers. */
  | 'monitoring'
  | 'other-robot';

/** By the tags of crawler-user-agents, which is kept up by many; the gravest for counting first. */
const classOfTag: readonly (readonly [tag: string, RobotClass])[] = [
  ['ai-crawler', 'ai-crawler'],
  ['academic', 'academic'],
  ['search-engine', 'search-engine'],
  ['feed-reader', 'feed-reader'],
  ['social-preview', 'social-preview'],
  ['archiver', 'archiver'],
  ['http-library', 'library'],
  ['monitoring', 'monitoring'],
];

/** Fetchers that their makers say come when a person asks (each names itself so in its documentation). */
const agents =
  /ChatGPT-User|Claude-User|Perplexity-User|MistralAI-User|DuckAssistBot|Gemini-Deep-Research|Google-NotebookLM|GoogleAgent|meta-externalfetcher|Amzn-User|kagi-fetcher|Devin|NovaAct|Manus-User/i;

/** Its types forget the tags. */
const listed: readonly { readonly pattern: string; readonly tags?: readonly string[] }[] = crawlers;
const anyOf = (some: typeof listed) => new RegExp(some.map(({ pattern }) => pattern).join('|'));

const patterns: readonly (readonly [RegExp, RobotClass])[] = [
  ...classOfTag.map(([tag, name]): readonly [RegExp, RobotClass] => [
    anyOf(listed.filter(({ tags }) => tags?.includes(tag))),
    name,
  ]),
  [anyOf(listed), 'other-robot'],
];

const met = new Map<string, AgentClass>();
const mostMet = 5000;
const longest = 400;

/** The class of whoever sends this `User-Agent`; who sends none is a robot. */
export function agentClassOf(userAgent: string | undefined): AgentClass {
  const name = (userAgent ?? '').slice(0, longest);
  const known = met.get(name);
  if (known !== undefined) return known;
  if (met.size >= mostMet) met.clear();
  const found = classify(name);
  met.set(name, found);
  return found;
}

function classify(name: string): AgentClass {
  if (agents.test(name)) return 'ai-agent';
  const robot = patterns.find(([pattern]) => pattern.test(name))?.[1];
  return robot ?? (name.trim() === '' || isbot(name) ? 'other-robot' : 'person');
}
