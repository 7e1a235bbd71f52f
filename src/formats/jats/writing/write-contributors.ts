import { type Html, html } from '../../../markup/index.ts';
import type { Affiliation, Contribution, CreditRole, GroupName, PersonName } from '../../../model/index.ts';
import { creditNames } from './credit-names.ts';
import { lines } from './lines.ts';

/** The groups of contributors and, behind them, the affiliations that they point to. */
export function writeContributors(contributions: readonly Contribution[]): readonly Html[] {
  const affiliations = new Map<string, Affiliation>();
  for (const { affiliations: own } of contributions)
    for (const one of own) if (!affiliations.has(one.text)) affiliations.set(one.text, one);
  const numbers = new Map([...affiliations.keys()].map((text, at) => [text, at + 1]));
  const group = (kind: string | undefined, ...roles: readonly Contribution['role'][]): readonly Html[] => {
    const members = contributions.filter(({ role }) => roles.includes(role));
    if (members.length === 0) return [];
    const type = kind !== undefined && html` content-type="${kind}"`;
    return [
      html`<contrib-group${type}>
${lines(members.map((member) => contrib(member, numbers)))}</contrib-group>`,
    ];
  };
  return [
    ...group(undefined, 'author', 'translator'),
    ...group('collaborators', 'investigator'),
    ...group('editors', 'editor'),
    ...[...affiliations.values()].map(affiliation),
  ];
}

function contrib(contribution: Contribution, numbers: ReadonlyMap<string, number>): Html {
  const { contributor, role, affiliations, orcid, corresponding, equal, credit = [] } = contribution;
  const marks = html`${corresponding === true && html` corresp="yes"`}${equal === true && html` equal-contrib="yes"`}`;
  const id =
    orcid !== undefined && html`<contrib-id contrib-id-type="orcid">https://orcid.org/${orcid}</contrib-id>`;
  const links = affiliations.map(({ text }) => {
    const number = numbers.get(text) ?? 0;
    return html`<xref ref-type="aff" rid="aff${number}"><sup>${number}</sup></xref>`;
  });
  return html`<contrib contrib-type="${role}"${marks}>${id}${name(contributor)}${credit.map(creditRole)}${links}</contrib>`;
}

function creditRole(role: CreditRole): Html {
  return html`<role vocab="credit" vocab-identifier="https://credit.niso.org/" vocab-term="${creditNames[role]}" vocab-term-identifier="https://credit.niso.org/contributor-roles/${role}/">${creditNames[role]}</role>`;
}

function name(contributor: PersonName | GroupName): Html {
  if (contributor.kind === 'group') return html`<collab>${contributor.name}</collab>`;
  const { family, given, initials, suffix } = contributor;
  const ending = suffix !== undefined && html`<suffix>${suffix}</suffix>`;
  if (given === undefined && initials === undefined)
    return html`<name name-style="given-only"><given-names>${family}</given-names>${ending}</name>`;
  const letters = given !== undefined && initials !== undefined && html` initials="${initials}"`;
  return html`<name name-style="western"><surname>${family}</surname><given-names${letters}>${given ?? initials}</given-names>${ending}</name>`;
}

function affiliation({ text, identifier }: Affiliation, at: number): Html {
  const scheme = identifier === undefined ? undefined : schemeOf(identifier);
  const place =
    scheme === undefined
      ? html`${text}`
      : html`<institution-wrap><institution-id institution-id-type="${scheme}">${identifier?.replace(/^isni:/, '')}</institution-id><institution>${text}</institution></institution-wrap>`;
  return html`<aff id="aff${at + 1}"><label>${at + 1}</label>${place}</aff>`;
}

function schemeOf(identifier: string): string | undefined {
  if (identifier.includes('ror.org/')) return 'ROR';
  if (identifier.startsWith('isni:')) return 'ISNI';
  return identifier.startsWith('grid.') ? 'GRID' : undefined;
}
