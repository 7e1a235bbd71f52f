import type { Keyword, Subject } from '../../../../model/index.ts';
import { languageTag } from '../../../fields/language.ts';
import { withoutTail } from '../../../fields/trim.ts';
import { childOf, childrenOf, type Element, textOf } from '../../../xml/element.ts';
import { plainText } from '../../readable.ts';

const notKeywords = /abbrev|^jel|classif|subject|^mesh$/i;

/** The authors' keywords in the language of the article, or in English; each once. */
export function keywordsOf(meta: Element | undefined, language: string | undefined): readonly Keyword[] {
  const groups = childrenOf(meta, 'kwd-group').filter(
    ({ attributes }) => !notKeywords.test(attributes['kwd-group-type'] ?? ''),
  );
  const languageOf = (group: Element) => languageTag(group.attributes['xml:lang']);
  const wanted = groups.filter((group) => {
    const own = languageOf(group);
    return own === undefined || own === language || own.startsWith('en') || language === undefined;
  });
  const keywords = new Map<string, Keyword>();
  for (const group of wanted.length > 0 ? wanted : groups) {
    for (const child of group.children) {
      for (const printed of textsOf(child)) {
        const text = withoutTail(printed, ' .,;');
        const key = text.toLowerCase();
        const { major } = marksOf(child);
        if (text !== '' && !keywords.has(key)) keywords.set(key, { text, ...(major && { major }) });
      }
    }
  }
  return [...keywords.values()];
}

function textsOf(child: Element): readonly string[] {
  if (child.name === 'nested-kwd') return child.children.flatMap(textsOf);
  if (child.name === 'compound-kwd') {
    const parts = childrenOf(child, 'compound-kwd-part').flatMap((part) => plainText(part) ?? []);
    return [parts.join(': ')];
  }
  if (child.name !== 'kwd') return [];
  const text = plainText(child) ?? '';
  return text.includes(';') ? text.split(/\s*;\s*/) : [text];
}

/** MeSH terms among the keywords, and the subjects under which a journal files an article, by the name of its scheme. */
export function subjectsOf(meta: Element | undefined): readonly Subject[] {
  const mesh = childrenOf(meta, 'kwd-group')
    .filter(({ attributes }) => /^mesh$/i.test(attributes['kwd-group-type'] ?? ''))
    .flatMap((group) => group.children.flatMap((child) => headingOf(child) ?? []));
  const classified = childrenOf(meta, 'kwd-group')
    .filter(({ attributes }) => /classif|^jel|subject/i.test(attributes['kwd-group-type'] ?? ''))
    .flatMap((group) =>
      childrenOf(group, 'kwd').flatMap((kwd) =>
        subject(group.attributes['kwd-group-type'] ?? '', plainText(kwd)),
      ),
    );
  const filed = childrenOf(childOf(meta, 'article-categories'), 'subj-group').flatMap((group) => {
    const scheme = group.attributes['subj-group-type'] ?? '';
    return isFiling(scheme) ? leavesOf(group).flatMap((name) => subject(scheme, name)) : [];
  });
  const all = new Map(
    [...mesh, ...classified, ...filed].map((one) => [`${one.schemeName ?? ''}|${one.name}`, one]),
  );
  return [...all.values()];
}

/** A heading alone, or with its qualifiers behind it. */
function headingOf(child: Element): Subject | undefined {
  const [first, ...others] = child.name === 'compound-kwd' ? childrenOf(child, 'compound-kwd-part') : [child];
  const name = child.name === 'kwd' || child.name === 'compound-kwd' ? textOf(first) : undefined;
  if (name === undefined || first === undefined) return undefined;
  const qualifiers = others.flatMap((part) => {
    const text = textOf(part);
    return text === undefined ? [] : [{ name: text, ...marksOf(part) }];
  });
  return { scheme: 'mesh', name, ...marksOf(first), ...(qualifiers.length > 0 && { qualifiers }) };
}

function marksOf({ attributes }: Element): { id?: string; major?: boolean } {
  const id = attributes['vocab-term-identifier'];
  return { ...(id && { id }), ...(attributes['content-type'] === 'major' && { major: true }) };
}

function isFiling(scheme: string): boolean {
  return (
    scheme !== '' &&
    !/heading|article-type|display-channel|overline|hwp-journal-coll|toc|series|section/i.test(scheme)
  );
}

function subject(schemeName: string, name: string | undefined): readonly Subject[] {
  return name === undefined ? [] : [{ scheme: 'other', schemeName, name }];
}

/** The narrowest of nested subjects. */
function leavesOf(group: Element): readonly string[] {
  const below = childrenOf(group, 'subj-group');
  if (below.length > 0) return below.flatMap(leavesOf);
  return childrenOf(group, 'subject').flatMap((element) => plainText(element) ?? []);
}
