import type { Evidence } from './evidence.ts';

/** How strongly a piece of evidence speaks for (or, below 0, against) two descriptions being of one work, in log-odds. */
export interface Weight {
  readonly points: number;
  /** In plain words; what says nothing has none. */
  readonly reason?: string;
}

/** The log-odds of sameness for two descriptions that share a blocking key and nothing else that is known. */
export const prior = -3.5;

/**
 * Found by logistic regression on the tuning half of the labelled pairs and rounded by hand, so that what agrees
 * never speaks against and what is unknown says nothing (docs/decisions/0017-matching.md has the figures).
 */
export const weights: Readonly<Record<Evidence, Weight>> = {
  'title:equal:long': { points: 4.6, reason: 'titles agree' },
  'title:equal:short': { points: 4, reason: 'short titles agree' },
  'title:equal:generic': { points: 2.5, reason: 'titles agree, but many works could have this one' },
  'title:spelling:long': { points: 4.1, reason: 'titles agree but for spelling' },
  'title:spelling:short': { points: 2.7, reason: 'short titles agree but for spelling' },
  'title:spelling:generic': { points: 1.2, reason: 'very short titles agree but for spelling' },
  'title:ending:long': { points: 3.8, reason: 'titles agree but for the end' },
  'title:ending:short': { points: 3.5, reason: 'one title is the start of the other' },
  'title:ending:generic': { points: 1.5, reason: 'one title is the very short start of the other' },
  'title:spelling-and-ending:long': { points: 2.7, reason: 'titles agree but for spelling and the end' },
  'title:spelling-and-ending:short': { points: 1, reason: 'short titles agree but for spelling and the end' },
  'title:spelling-and-ending:generic': { points: 0, reason: 'very short titles begin alike' },
  'title:beginning:long': { points: 1.8, reason: 'titles agree but for the beginning' },
  'title:beginning:short': { points: 1, reason: 'short titles agree but for the beginning' },
  'title:beginning:generic': { points: 0, reason: 'very short titles end alike' },
  'title:wording:long': { points: 1, reason: 'titles have most words in common' },
  'title:wording:short': { points: 0.3, reason: 'short titles have most words in common' },
  'title:wording:generic': { points: 0, reason: 'very short titles have most words in common' },
  'title:half:long': { points: 0, reason: 'titles have many words in common' },
  'title:half:short': { points: 0, reason: 'titles have many words in common' },
  'title:half:generic': { points: 0, reason: 'titles have many words in common' },
  'title:none': { points: 0, reason: 'titles differ' },
  'contrast:none': { points: 0 },
  'contrast:one-sided': { points: -1.3, reason: 'one title has a number that the other lacks' },
  'contrast:part': { points: -5.5, reason: 'one title names a part' },
  'contrast:companion': { points: -3.5, reason: 'one title names a companion of the other work' },
  'contrast:two-sided': { points: -3, reason: 'titles differ in a number or an opposite' },
  'first-author:agrees': { points: 0.9, reason: 'family name of the first author agrees' },
  'first-author:swapped': { points: 1.2, reason: 'first author agrees, with the names swapped' },
  'first-author:alike': { points: 0.6, reason: 'first authors are spelled alike' },
  'first-author:initial-differs': { points: -0.8, reason: 'first authors share the family name only' },
  'first-author:among-others': {
    points: -2.3,
    reason: 'the first author of one is a later author of the other',
  },
  'first-author:differs': { points: -2.4, reason: 'first authors differ' },
  'first-author:unknown': { points: 0 },
  'other-authors:agree': { points: 0.9, reason: 'further authors agree' },
  'other-authors:some': { points: -1.5, reason: 'few further authors agree' },
  'other-authors:none': { points: -2, reason: 'further authors differ' },
  'other-authors:unknown': { points: 0 },
  'place:volume-and-page': { points: 2.6, reason: 'same first page and volume' },
  'place:page': { points: 1.5, reason: 'same first page' },
  'place:volume': { points: 0.3, reason: 'same volume' },
  'place:issue-differs': { points: -2, reason: 'same volume, but another issue' },
  'place:page-differs': { points: -3.8, reason: 'pages differ' },
  'place:volume-differs': { points: -1.8, reason: 'volumes differ' },
  'place:both-differ': { points: -4, reason: 'volume and pages differ' },
  'place:unknown': { points: 0 },
  'source:agrees': { points: 1.8, reason: 'same venue' },
  'source:differs': { points: -2.5, reason: 'venues differ' },
  'source:unknown': { points: 0 },
  'year:same': { points: 0.5, reason: 'same year' },
  'year:next': { points: 0, reason: 'years are one apart' },
  'year:near': { points: -2, reason: 'years are two or three apart' },
  'year:far': { points: -1.8, reason: 'years are far apart' },
  'year:unknown': { points: 0 },
};
