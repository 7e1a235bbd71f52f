import { describe, expect, it } from 'vitest';
import { aService, aToldHouse, minute, record, status, taken } from '../support/a-told-house.ts';

describe('telling a hub by WebSub', () => {
  const topics = [
    '/works.rss',
    '/works.atom',
    '/works.jsonfeed',
    '/fa/works.rss',
    '/fa/works.atom',
    '/fa/works.jsonfeed',
  ];
  const topicOf = (body: string) =>
    new URLSearchParams(body).get('hub.url')?.replace('https://science.example.org', '') ?? '';

  async function begun() {
    const hub = await aService();
    const house = await aToldHouse({ hub: hub.address });
    const pings = house.open();
    await pings.round();
    await house.save(record('one'));
    return { ...house, hub, pings, told: () => hub.came().map(({ body }) => topicOf(body)) };
  }

  it('names the newest works in each format and language, once for all that changed', async () => {
    const { hub, pings, save } = await begun();
    await save(record('two'));
    await pings.round();
    const came = hub.came();
    expect(came.map(({ body }) => topicOf(body))).toEqual(topics);
    for (const { type, body } of came) {
      expect(type).toBe('application/x-www-form-urlencoded');
      expect(new URLSearchParams(body).get('hub.mode')).toBe('publish');
    }
    await save(record('strange', 'Strange', true));
    await pings.round();
    expect(hub.came()).toEqual([]);
  });

  it('goes on where it was interrupted, and tells nothing twice', async () => {
    const { hub, pings, told, pass } = await begun();
    hub.said.answer = (response, body) => (topicOf(body) === topics[2] ? status(503) : taken)(response, body);
    await pings.round();
    expect(told()).toEqual(topics.slice(0, 3));
    hub.said.answer = taken;
    pass(minute);
    await pings.round();
    expect(told()).toEqual(topics.slice(2));
    await pings.round();
    expect(told()).toEqual([]);
  });

  it('lets a hub refuse a format', async () => {
    const { hub, pings, told, save, logged } = await begun();
    hub.said.answer = (response, body) => (body.includes('jsonfeed') ? status(400) : taken)(response, body);
    await pings.round();
    expect(told()).toEqual(topics);
    expect(logged.join()).toContain('status 400');
    await pings.round();
    expect(told()).toEqual([]);
    await save(record('two'));
    await pings.round();
    expect(told()).toEqual(topics);
  });
});
