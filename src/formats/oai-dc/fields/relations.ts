import type { Doi, Funding, Relation, RelationKind } from '../../../model/index.ts';
import type { Statement, Statements } from '../statements.ts';
import { alternative, doisOf, loneDoi } from './identifiers.ts';

/** `info:eu-repo/grantAgreement/Funder/Programme/Number/…` (OpenAIRE Guidelines 3.0); also `Funder [numbers]`, which is met. */
export function fundingOf(relations: readonly Statement[]): readonly Funding[] {
  const funders = new Map<string, string[]>();
  for (const { text } of relations) {
    const said = /^info:eu-repo\/grantAgreement\/(.+)$/i.exec(text)?.[1];
    if (said === undefined) continue;
    const [, inWords, numbers] = /^([^/[\]]+?)\s*\[([^\]]+)\]$/.exec(said) ?? [];
    const [funder = '', , number = ''] = said.split('/').map(decoded);
    const name = inWords ?? funder;
    const awards = numbers?.split(/\s*[,;]\s*/) ?? (number === '' ? [] : [number]);
    if (name !== '') funders.set(name, [...new Set([...(funders.get(name) ?? []), ...awards])]);
  }
  return [...funders].map(([funder, awards]) => ({ funder, awards }));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part).trim();
  } catch {
    return part.trim();
  }
}

const semantics: Readonly<Record<string, RelationKind>> = {
  dataset: 'is-supplemented-by',
  reference: 'cites-as-related',
};

/** Other works by their DOIs: further DOIs of its own are other versions, those among the relations stand near it. */
export function relationsOf(statements: Statements, own: Doi | undefined): readonly Relation[] {
  const found = new Map<Doi, RelationKind>();
  for (const doi of doisOf(statements).slice(1)) found.set(doi, 'has-version');
  for (const { text } of statements('relation')) {
    if (alternative.test(text)) continue;
    const [, word = '', value = text] =
      /^info:eu-repo\/semantics\/(dataset|reference)\/doi\/(.+)$/i.exec(text) ?? [];
    const doi = loneDoi(value);
    if (doi !== undefined && doi !== own && !found.has(doi))
      found.set(doi, semantics[word.toLowerCase()] ?? 'cites-as-related');
  }
  return [...found].map(([doi, kind]) => ({ kind, target: { doi } }));
}
