import { type CreditRole, creditRoles } from '../../model/index.ts';

const roles: ReadonlySet<string> = new Set(creditRoles);

/** A role of CRediT by its address or its name: `https://credit.niso.org/contributor-roles/formal-analysis/`, `Writing – review & editing`. */
export function creditRole(text: string): CreditRole | undefined {
  const name = text
    .replace(/^https?:\/\/\S*\/(?=[^/]+\/?$)/, '')
    .toLowerCase()
    .replace(/\band\b|[^a-z]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .replace('isation', 'ization');
  return roles.has(name) ? (name as CreditRole) : undefined;
}
