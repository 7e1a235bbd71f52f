import type { Affiliation, Contribution } from '../../../../model/index.ts';
import type { Notify } from '../../../format.ts';
import { childOf, childrenOf, type Element } from '../../../xml/element.ts';
import { AffiliationMap, affiliationsIn } from './affiliations.ts';
import { creditOf, type Link, linksOf, notesOf, orcidOf } from './contrib-marks.ts';
import { groupOf, nameOf } from './names.ts';

/** The byline with everyone's own affiliations, bodies among the persons, then the members of those bodies as investigators. */
export function contributionsOf(
  article: Element,
  meta: Element | undefined,
  notify: Notify,
): readonly Contribution[] {
  const groups = [
    ...childrenOf(meta, 'contrib-group'),
    ...childrenOf(childOf(article, 'front'), 'contrib-group'),
  ];
  const byline = new Byline(meta, groups, notify);
  for (const group of groups) byline.add(group);
  return byline.contributions();
}

/** Roles of contributors to the journal, not to the work: who handled the manuscript, who reviewed it. */
const journalRoles =
  /^(?:editor|reviewer|referee|guest-editor|academic-editor|handling-editor|section-editor|reviewing-editor|senior-editor)/i;
const memberRoles = /^(?:collab|member|collaborator|investigator|non-byline|group-member)/i;

class Byline {
  readonly #affiliations: AffiliationMap;
  readonly #lone: readonly Affiliation[];
  readonly #notes: ReadonlyMap<string, string>;
  readonly #notify: Notify;
  readonly #authors: Contribution[] = [];
  readonly #members: Contribution[] = [];

  constructor(meta: Element | undefined, groups: readonly Element[], notify: Notify) {
    this.#notify = notify;
    const contribs = groups.flatMap((group) => childrenOf(group, 'contrib'));
    const holders = [
      ...(meta ? [meta] : []),
      ...groups,
      ...contribs,
      ...contribs.flatMap((contrib) => childrenOf(childOf(contrib, 'collab'), 'contrib-group')),
    ];
    this.#affiliations = new AffiliationMap(holders);
    const own = meta === undefined ? [] : affiliationsIn(meta);
    const isLinked = contribs.some((contrib) =>
      linksOf(contrib).some(({ rid }) => this.#affiliations.has(rid)),
    );
    if (
      !isLinked &&
      own.length > 1 &&
      contribs.length > 1 &&
      !contribs.some((contrib) => childOf(contrib, 'aff'))
    )
      notify(`Of ${own.length} affiliations the article does not say whose they are; they were left out.`);
    this.#lone = !isLinked && (own.length === 1 || contribs.length === 1) ? own : [];
    this.#notes = notesOf(meta);
  }

  add(group: Element, within: 'byline' | 'members' = 'byline'): void {
    const kind = group.attributes['content-type'] ?? '';
    const shared = sharedAffiliations(group);
    const isMembers = within === 'members' || /collaborator|member|investigator/i.test(kind);
    for (const child of group.children) {
      if (child.name === 'contrib') this.#addContrib(child, { kind, isMembers, shared });
      else if (child.name === 'on-behalf-of' || child.name === 'collab') this.#addGroup(child);
    }
  }

  contributions(): readonly Contribution[] {
    return [...this.#authors, ...this.#members];
  }

  #addContrib(
    contrib: Element,
    { kind, isMembers, shared }: { kind: string; isMembers: boolean; shared: readonly Affiliation[] },
  ): void {
    const type = contrib.attributes['contrib-type'] ?? '';
    const isEditors = /^(?:volume-)?editors$/.test(kind);
    if (journalRoles.test(type) && !(isEditors && type === 'editor')) return;
    const contributor = nameOf(contrib);
    if (contributor === undefined) {
      if (childOf(contrib, 'anonymous') === undefined)
        this.#notify('A contributor without any name was left out.');
      return;
    }
    const isMember = contributor.kind === 'person' && (isMembers || memberRoles.test(type));
    const role = isMember
      ? 'investigator'
      : type === 'editor'
        ? 'editor'
        : type === 'translator'
          ? 'translator'
          : 'author';
    const links = linksOf(contrib);
    const orcid = orcidOf(contrib);
    const credit = creditOf(contrib);
    const isCorresponding =
      contrib.attributes.corresp === 'yes' ||
      links.some(({ type: to, rid }) => to === 'corresp' || this.#notes.get(rid) === 'corresp');
    const isEqual =
      contrib.attributes['equal-contrib'] === 'yes' ||
      links.some(({ rid }) => this.#notes.get(rid) === 'equal');
    (isMember ? this.#members : this.#authors).push({
      contributor,
      role,
      affiliations: this.#affiliationsOf(contrib, links, shared),
      ...(orcid !== undefined && { orcid }),
      ...(isEqual && { equal: true }),
      ...(isCorresponding && { corresponding: true }),
      ...(credit.length > 0 && { credit }),
    });
    for (const members of childrenOf(childOf(contrib, 'collab'), 'contrib-group'))
      this.add(members, 'members');
    for (const group of childrenOf(contrib, 'on-behalf-of')) this.#addGroup(group);
  }

  #addGroup(element: Element): void {
    const contributor = groupOf(element);
    if (contributor === undefined) return;
    const isThere = this.#authors.some(
      ({ contributor: one }) => one.kind === 'group' && one.name === contributor.name,
    );
    if (!isThere) this.#authors.push({ contributor, role: 'author', affiliations: [] });
  }

  #affiliationsOf(
    contrib: Element,
    links: readonly Link[],
    shared: readonly Affiliation[],
  ): readonly Affiliation[] {
    const own = [
      ...affiliationsIn(contrib),
      ...links.flatMap(({ rid, mark }) =>
        this.#affiliations.has(rid) ? this.#affiliations.of(rid, mark) : [],
      ),
    ];
    const all = own.length > 0 ? own : shared.length > 0 ? shared : this.#lone;
    return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at);
  }
}

/** Affiliations that stand behind a group are everyone's in it, if nobody in it points to one. */
function sharedAffiliations(group: Element): readonly Affiliation[] {
  const hasLinks = childrenOf(group, 'contrib').some((contrib) =>
    linksOf(contrib).some(({ type }) => type === 'aff'),
  );
  return hasLinks ? [] : affiliationsIn(group);
}
