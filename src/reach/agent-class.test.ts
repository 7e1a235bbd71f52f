import { readFileSync } from 'node:fs';
import crawlers from 'crawler-user-agents';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { testData } from '../../bench/test-data.ts';
import { agentClassOf } from './index.ts';

const counter = testData('conformance', 'counter-robots.json');

describe('who asks', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
      'person',
    ],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:145.0) Gecko/20100101 Firefox/145.0', 'person'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'person',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'person',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
      'person',
    ],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'search-engine'],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      'ai-crawler',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
      'ai-crawler',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
      'ai-agent',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0; +Claude-User@anthropic.com)',
      'ai-agent',
    ],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'social-preview'],
    ['curl/8.5.0', 'library'],
    ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 'monitoring'],
    ['', 'other-robot'],
    [undefined, 'other-robot'],
  ])('%s is %s', (userAgent, expected) => {
    expect(agentClassOf(userAgent)).toBe(expected);
  });

  it('is no person where the list of crawlers knows a robot', () => {
    const instances = crawlers.flatMap((one) => one.instances);
    const taken = instances.filter((userAgent) => agentClassOf(userAgent) === 'person');
    expect(instances.length).toBeGreaterThan(1000);
    expect(taken).toEqual([]);
  });

  it.skipIf(counter === undefined)(
    'is a robot wherever COUNTER sees one among those that are known by name',
    () => {
      const list = z
        .array(z.looseObject({ pattern: z.string() }))
        .parse(JSON.parse(readFileSync(counter ?? '', 'utf8')));
      expect(list.length).toBeGreaterThan(300);
      // A pattern that is a plain name stands for a robot that calls itself so.
      const names = list
        .map(({ pattern }) => pattern.replaceAll('\\', ''))
        .filter((name) => /^[\w-]{5,}$/.test(name));
      const missed = names.filter((name) => agentClassOf(`${name}/1.0`) === 'person');
      expect(names.length).toBeGreaterThan(100);
      expect(missed).toEqual([]);
    },
  );
});
