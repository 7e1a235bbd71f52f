import { describe, expect, it } from 'vitest';
import { aWork } from '../../../test/support/a-work.ts';
import { institution } from '../../../test/support/fictional-institution.ts';
import { inlineText } from '../../markup/index.ts';
import type { PlainLayer } from '../../plain/index.ts';
import type { Summary } from '../../summaries/index.ts';
import { cardVersion, createAssets, createPageContext } from '../../ui/index.ts';
import { composeWorkCard } from './work-card.ts';

const context = createPageContext(institution, 'en', await createAssets());
const abstract = 'We asked twelve people. Pain fell by half & more. Nobody was harmed.';
const layer: PlainLayer = { short: { finding: [[0, 24, 49]] } };

const summary: Summary = {
  work: aWork({}).id,
  language: 'en',
  origin: 'typed',
  state: 'approved',
  oneLine: inlineText('Half the pain is gone.'),
  paragraphs: [],
  sources: [],
};

describe('the card of a work', () => {
  it('says the first finding in the words of its authors', () => {
    expect(composeWorkCard(aWork({ abstract }), context, layer).sentence).toMatchObject({
      label: 'What they found',
      text: 'Pain fell by half &amp; more.',
    });
  });

  it('says the one line of an approved summary first, but of nothing that was retracted', () => {
    expect(composeWorkCard(aWork({ abstract }), context, layer, summary).sentence).toMatchObject({
      label: 'In plain language',
      text: 'Half the pain is gone.',
    });
    const retracted = aWork({ abstract, publicationTypes: ['Retracted Publication'] });
    expect(composeWorkCard(retracted, context, layer, summary).sentence).toBeUndefined();
  });

  it('has another address when an approved summary changes what it says', () => {
    const versions = [undefined, summary, { ...summary, oneLine: inlineText('Pain halved.') }, summary].map(
      (one) => cardVersion(composeWorkCard(aWork({ abstract }), context, layer, one)),
    );
    expect(new Set(versions).size).toBe(3);
    expect(versions[1]).toBe(versions[3]);
    expect(versions[0]).toMatch(/^[\w-]{8}$/);
  });

  it('says none of what was retracted, none that would be cut, and none that is not there', () => {
    const sentenceOf = (work: Parameters<typeof aWork>[0], of = layer) =>
      composeWorkCard(aWork(work), context, of).sentence;
    expect(sentenceOf({ abstract, publicationTypes: ['Retracted Publication'] })).toBeUndefined();
    expect(
      sentenceOf({ abstract: 'Long. '.repeat(99) }, { short: { finding: [[0, 0, 590]] } }),
    ).toBeUndefined();
    expect(sentenceOf({})).toBeUndefined();
    expect(composeWorkCard(aWork({ abstract }), context).sentence).toBeUndefined();
  });

  it('names all who signed where they are few, and counts the others where they are many', () => {
    const authors = Array.from({ length: 60 }, (_, at) => `Tester${at}, Ida`);
    const { bylines = [] } = composeWorkCard(aWork({ authors }), context);
    expect(bylines[0]).toMatch(/^Tester0 I; .* and 36 others$/);
    expect(bylines.at(-1)).toBe('Tester0 I and 59 others');
    expect(composeWorkCard(aWork({ authors: authors.slice(0, 2) }), context).bylines?.[0]).toBe(
      'Tester0 I; Tester1 I',
    );
  });

  it('says first of what is retracted or in doubt', () => {
    const retracted = composeWorkCard(aWork({ publicationTypes: ['Retracted Publication'] }), context);
    expect(retracted.notice).toMatchObject({ gravity: 'alarm', word: 'Retracted' });
    const doubted = aWork({ relations: [{ kind: 'is-concern-of', target: {} }] });
    expect(composeWorkCard(doubted, context).notice?.gravity).toBe('caution');
    const corrected = aWork({ relations: [{ kind: 'is-corrected-by', target: {} }] });
    expect(composeWorkCard(corrected, context).notice).toBeUndefined();
  });
});
