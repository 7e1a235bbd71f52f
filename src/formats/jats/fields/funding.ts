import type { Funding } from '../../../model/index.ts';
import { withoutTail } from '../../fields/trim.ts';
import { childOf, childrenOf, type Element } from '../../xml/element.ts';
import { plainText } from '../readable.ts';

/** The awards, gathered by funder in the order in which they are first named; in NLM 2 they stood in `article-meta`. */
export function fundingOf(article: Element, meta: Element | undefined): readonly Funding[] {
  const funders = new Map<string, string[]>();
  const add = (names: readonly string[], numbers: readonly string[]) => {
    for (const name of names.length > 0 || numbers.length === 0 ? names : ['']) {
      const awards = funders.get(name) ?? [];
      for (const number of numbers) if (!awards.includes(number)) awards.push(number);
      funders.set(name, awards);
    }
  };
  for (const group of childrenOf(meta, 'funding-group')) {
    for (const award of childrenOf(group, 'award-group')) {
      add(
        childrenOf(award, 'funding-source').flatMap((element) => funderOf(element) ?? []),
        childrenOf(award, 'award-id').flatMap((element) => plainText(element) ?? []),
      );
    }
  }
  for (const kind of ['grant', 'contract']) {
    const sponsors = childrenOf(meta, `${kind}-sponsor`).flatMap((element) => funderOf(element) ?? []);
    const numbers = childrenOf(meta, `${kind}-num`).flatMap((element) => plainText(element) ?? []);
    if (sponsors.length + numbers.length > 0) add(sponsors.slice(0, 1), numbers);
  }
  if (funders.size === 0)
    for (const [name, numbers] of thanksIn(childOf(article, 'back'))) add([name], numbers);
  return [...funders].map(([funder, awards]) => ({ funder, awards }));
}

/** Funders that are marked in the text of the acknowledgements, each with the numbers that follow it. */
function thanksIn(holder: Element | undefined): readonly (readonly [string, readonly string[]])[] {
  const found: (readonly [string, string[]])[] = [];
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (child.name === 'ref-list') continue;
      const text =
        child.name === 'funding-source'
          ? funderOf(child)
          : child.name === 'award-id'
            ? plainText(child)
            : undefined;
      if (text === undefined) visit(child);
      else if (child.name === 'funding-source') found.push([text, []]);
      else found.at(-1)?.[1].push(text);
    }
  };
  if (holder !== undefined) visit(holder);
  return found;
}

/** The name of a funder, without the identifiers that stand beside it. */
function funderOf(element: Element): string | undefined {
  const wrap = childOf(element, 'institution-wrap');
  const named = childrenOf(element, 'named-content').find(({ attributes }) =>
    /name/.test(attributes['content-type'] ?? ''),
  );
  const institution = childOf(wrap ?? element, 'institution');
  const text = plainText(named ?? institution ?? element);
  return text === undefined ? undefined : withoutTail(text, ' ,;');
}
