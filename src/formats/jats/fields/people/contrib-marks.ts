import { type Contribution, type CreditRole, parseOrcid } from '../../../../model/index.ts';
import { creditRole } from '../../../fields/credit-role.ts';
import { childOf, childrenOf, type Element, textOf } from '../../../xml/element.ts';
import { plainText } from '../../readable.ts';

/** A link of a contributor to an affiliation, a note or an address. */
export interface Link {
  readonly rid: string;
  readonly type: string;
  /** As printed: `1`. */
  readonly mark: string;
}

export function linksOf(contrib: Element): readonly Link[] {
  return childrenOf(contrib, 'xref').flatMap((xref) =>
    (xref.attributes.rid ?? '')
      .split(/\s+/)
      .filter((rid) => rid !== '')
      .map((rid) => ({ rid, type: xref.attributes['ref-type'] ?? '', mark: textOf(xref) ?? '' })),
  );
}

/** Which notes say that someone is to be written to, and which that some did the same share. */
export function notesOf(meta: Element | undefined): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const note of childOf(meta, 'author-notes')?.children ?? []) {
    const { id, 'fn-type': type } = note.attributes;
    if (id === undefined) continue;
    const text = note.name === 'corresp' ? '' : (textOf(note) ?? '').slice(0, 300);
    if (note.name === 'corresp' || type === 'corresp' || /^\W*correspond(?:ence|ing author)/i.test(text))
      notes.set(id, 'corresp');
    else if (type === 'equal' || /contributed equally|equal(?:ly)? (?:contribut|to this)/i.test(text))
      notes.set(id, 'equal');
  }
  return notes;
}

export function orcidOf(contrib: Element): Contribution['orcid'] {
  for (const child of contrib.children) {
    const {
      'contrib-id-type': id,
      'content-type': content,
      'ext-link-type': link,
      'xlink:href': href,
    } = child.attributes;
    const isOrcid =
      [id, content, link].some((type) => type?.toLowerCase() === 'orcid') ||
      /orcid\.org/i.test(href ?? textOf(child) ?? '');
    if (!isOrcid || !/^(?:contrib-id|uri|ext-link)$/.test(child.name)) continue;
    const orcid = parseOrcid(textOf(child) ?? '') ?? parseOrcid(href ?? '');
    if (orcid !== undefined) return orcid;
  }
  return undefined;
}

export function creditOf(contrib: Element): readonly CreditRole[] {
  const roles = childrenOf(contrib, 'role').flatMap(({ attributes, ...role }) => {
    const {
      vocab = '',
      'vocab-identifier': source = '',
      'content-type': content = '',
      'vocab-term': term,
    } = attributes;
    const isCredit = /credit/i.test(vocab) || /casrai|credit\.niso/i.test(source + content);
    return isCredit ? (creditRole(term ?? plainText({ ...role, attributes }) ?? '') ?? []) : [];
  });
  return [...new Set(roles)];
}
