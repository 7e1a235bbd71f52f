import { describe, expect, it } from 'vitest';
import { fakePorts } from '../../../test/support/fake-ports.ts';
import { institution } from '../../../test/support/fictional-institution.ts';
import { fictionalWorks, review } from '../../../test/support/fictional-works.ts';
import { inlineText } from '../../markup/index.ts';
import type { GlossaryEntry } from '../../plain/index.ts';
import type { Summary } from '../../summaries/index.ts';
import { createAssets, createPageContext, type Locale } from '../../ui/index.ts';
import { workPage } from './work-page.ts';

const assets = await createAssets();
const contexts = {
  en: createPageContext(institution, 'en', assets),
  fa: createPageContext(institution, 'fa', assets),
};
const english: Summary = {
  work: review.id,
  number: 1,
  language: 'en',
  origin: 'drafted',
  state: 'approved',
  title: inlineText('Tiny parcels for sore joints'),
  oneLine: inlineText('In mice the parcels help.'),
  paragraphs: [
    { text: inlineText('Some cells send out parcels.') },
    { text: inlineText('They calm joints.') },
  ],
  cannotTell: inlineText('Whether people are helped.'),
  draftedBy: 'a-model',
  approvedBy: 'Mina Sohrabi',
  sources: [],
};
const persian: Summary = {
  ...english,
  number: 2,
  language: 'fa',
  title: inlineText('بسته‌های ریز برای مفصل دردناک'),
  oneLine: inlineText('در موش سودمند است.'),
  paragraphs: [{ text: inlineText('برخی سلول‌ها بسته می‌فرستند.') }],
};

async function drawn(
  summaries: readonly Summary[],
  locale: Locale = 'en',
  asksClear = true,
  entries: readonly GlossaryEntry[] = [],
) {
  const fake = fakePorts(fictionalWorks);
  const ports = {
    ...fake,
    asksClear,
    summaries: { approvedOf: async () => summaries },
    plain: { ...fake.plain, explain: async () => new Map(entries.map((entry) => [entry.id, entry])) },
  };
  return String((await workPage({ id: review.id }, ports, contexts[locale]))?.main);
}

describe('the depths of a page', () => {
  it('are one line, a plain summary and the abstract, with a plain title and what the study cannot tell', async () => {
    const page = await drawn([english]);
    const places = [
      'Tiny parcels for sore joints',
      'id="one-line"',
      'id="in-plain-language"',
      'id="abstract"',
    ];
    const found = places.map((place) => page.indexOf(place));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(Math.min(...found)).toBeGreaterThan(0);
    expect(page.match(/What this study cannot tell you/g)).toHaveLength(1);
    expect(page).toContain('Whether people are helped.');
    expect(page.match(/data-depth="/g)).toHaveLength(2);
    expect(page).toMatch(/a-model<\/bdi> · Approved by <bdi>Mina Sohrabi/);
  });

  it('are not spoken of where there is no summary: the abstract stands as ever', async () => {
    const page = await drawn([]);
    expect(page).not.toContain('data-depth');
    expect(page).not.toContain('class="depths"');
    expect(page).toContain('<section class="words" id="abstract"><h2>');
  });

  it('begin in the language of the page, and lead to the others', async () => {
    const inEnglish = await drawn([english, persian]);
    expect(inEnglish).toContain('<p class="one-line" id="one-line" lang="en" dir="ltr">');
    expect(inEnglish).toMatch(/<a href="\/fa\/works\/[^"]+#in-plain-language" hreflang="fa">Persian<\/a>/);
    expect(inEnglish).toMatch(/<p lang="fa" dir="rtl">برخی/);
    const inPersian = await drawn([english, persian], 'fa');
    expect(inPersian).toContain('<p class="one-line" id="one-line" lang="fa" dir="rtl">');
    expect(inPersian).toMatch(/<p lang="en" dir="ltr">Some cells/);
    expect(inPersian).toMatch(/<a href="\/works\/[^"]+#in-plain-language" hreflang="en">/);
  });

  it('are told to machines as what they are, beside the abstract of the authors', async () => {
    const ports = { ...fakePorts(fictionalWorks), summaries: { approvedOf: async () => [english, persian] } };
    const page = await workPage({ id: review.id }, ports, contexts.en);
    expect(page?.description).toBe('In mice the parcels help.');
    const [, text = '{}'] =
      /<script type="application\/ld\+json">(.+?)<\/script>/.exec(String(page?.head)) ?? [];
    const data = JSON.parse(text) as Record<string, unknown>;
    expect(data.accessibilitySummary).toBe('Has a summary in plain language (English, Persian).');
    expect(data.abstract).toMatch(/^Mesenchymal/);
    expect((data.hasPart as readonly unknown[]).slice(0, 2)).toMatchObject([
      {
        '@type': 'CreativeWork',
        inLanguage: 'en',
        text: 'Some cells send out parcels.\nThey calm joints.',
        creditText: 'Drafted by the language model a-model. Approved by Mina Sohrabi',
      },
      { inLanguage: 'fa' },
    ]);
  });

  it('explain their words, in the one line and in the paragraphs, with the switch beside them', async () => {
    const entry: GlossaryEntry = {
      id: 'cell',
      terms: { en: ['cell'] },
      definitions: { en: 'The smallest part of a body.' },
    };
    const explained = {
      shortForms: [{ short: 'IM', long: 'in the morning', uses: [[-1, 0, 2] as const] }],
      terms: [[0, 5, 10, 'cell'] as const, [2, 8, 14, 'cell'] as const],
    };
    const page = await drawn(
      [
        { ...english, explained },
        { ...persian, explained },
      ],
      'en',
      true,
      [entry],
    );
    expect(page).toMatch(
      /id="one-line"[^>]*><span class="explained"><abbr tabindex="0" aria-describedby="meaning-s0-1">In</,
    );
    expect(page).toMatch(
      /Some <span class="explained"><dfn tabindex="0" aria-describedby="meaning-s0-2">cells</,
    );
    expect(page).toMatch(/Whether <span class="explained"><dfn[^>]*>people</);
    expect(page.match(/data-explain-switch/g)).toHaveLength(1);
    expect(page.indexOf('data-explain-switch')).toBeLessThan(page.indexOf('id="one-line"'));
    const ids = [...page.matchAll(/ id="(meaning-[^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('ask of each paragraph whether it was clear, where answers are taken', async () => {
    expect((await drawn([english])).match(/<form class="clear"/g)).toHaveLength(3);
    expect(await drawn([english], 'en', false)).not.toContain('<form class="clear"');
  });
});
