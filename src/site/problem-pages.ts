import type { Fate } from '../catalogue/index.ts';
import { type Html, html, plainText } from '../markup/index.ts';
import type { PageContext } from '../ui/index.ts';
import type { Page } from './page.ts';
import { renderQuestion, renderWays } from './ways-on.ts';

/** 404: nothing at this address, and where to look instead. */
export function notFoundPage(path: string, context: PageContext): Page {
  const { problems } = context.words;
  return problem(problems.notFound, problems.notFoundText, path, context);
}

/** 410: what stood here, and since when it no longer does. */
export function tombstonePage(
  fate: Extract<Fate, { kind: 'withdrawn' }>,
  path: string,
  context: PageContext,
): Page {
  const { words } = context;
  const text = words.problems.goneText(plainText(fate.title), words.day(fate.at));
  return problem(words.problems.gone, text, path, context);
}

/** 500: our fault. Asks nothing of the store, which may be what failed. */
export function failurePage(path: string, context: PageContext): Page {
  const { problems } = context.words;
  return problem(problems.failed, problems.failedText, path, context);
}

function problem(title: string, text: string, path: string, context: PageContext): Page {
  const main: Html = html`<div class="prose"><h1>${title}</h1><p>${text}</p></div>${renderQuestion('', context)}<section class="section"><h2>${
    context.words.problems.wayOn
  }</h2>${renderWays(context)}</section>`;
  return { title, canonical: path, main, noIndex: true, dependsOn: { works: [] } };
}
