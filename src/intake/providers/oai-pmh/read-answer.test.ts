import { describe, expect, it } from 'vitest';
import { readOaiAnswer } from './read-answer.ts';

const record = (id: string, metadata: string, prefix = '') =>
  `<${prefix}record><${prefix}header><${prefix}identifier>${id}</${prefix}identifier></${prefix}header>${metadata}</${prefix}record>`;
const answer = (content: string, prefix = '') =>
  Buffer.from(
    `<?xml version="1.0"?><${prefix}OAI-PMH><${prefix}responseDate>2026-01-15T09:00:00Z</${prefix}responseDate>${content}</${prefix}OAI-PMH>`,
  );

describe('an answer of OAI-PMH', () => {
  it('says its hour, its records, and the token of the next part, which is cut out of it', () => {
    const body = answer(
      `<ListRecords>${record('a', '<metadata>نشر</metadata>')}\n${record('b', '')}<resumptionToken completeListSize="70" cursor="0"> x&amp;&#60;ن </resumptionToken></ListRecords>`,
    );
    const read = readOaiAnswer(body);
    expect(read).toMatchObject({
      responseDate: new Date('2026-01-15T09:00:00Z'),
      records: 2,
      token: 'x&<ن',
      completeListSize: 70,
      error: undefined,
    });
    expect(read.bytes.toString()).toBe(body.toString().replace(/<resumptionToken.*<\/resumptionToken>/s, ''));
  });

  it.each([
    '<resumptionToken/>',
    '<resumptionToken completeListSize="2"/>',
    '<resumptionToken></resumptionToken>',
    '',
  ])('is the last part where it ends with “%s”', (end) =>
    expect(
      readOaiAnswer(answer(`<ListRecords>${record('a', '')}${end}</ListRecords>`)).token,
    ).toBeUndefined(),
  );

  it('is read by its edges: what records hold may look like anything', () => {
    const odd = '<metadata><error code="badVerb">no</error><resumptionToken>no</resumptionToken></metadata>';
    const read = readOaiAnswer(answer(`<ListRecords>${record('a', odd)}${record('b', odd)}</ListRecords>`));
    expect(read).toMatchObject({ records: 2, token: undefined, error: undefined });
  });

  it('may have a prefix on every name', () => {
    const content = `<o:ListRecords>${record('a', '', 'o:')}<o:resumptionToken>t</o:resumptionToken></o:ListRecords>`;
    expect(readOaiAnswer(answer(content, 'o:'))).toMatchObject({ records: 1, token: 't' });
  });

  it('tells an error, and by what the repository counts time', () => {
    const error = answer('<error code="badArgument">The "from" is <![CDATA[odd]]></error>');
    expect(readOaiAnswer(error).error).toEqual({ code: 'badArgument', message: 'The "from" is' });
    const identify = (granularity: string) =>
      readOaiAnswer(answer(`<Identify><granularity>${granularity}</granularity></Identify>`)).granularity;
    expect(identify('YYYY-MM-DD')).toBe('day');
    expect(identify('YYYY-MM-DDThh:mm:ssZ')).toBe('second');
  });
});
