import type { Location, OpenAccess } from '../../model/index.ts';

const versions: Readonly<Record<string, Location['version']>> = {
  publishedVersion: 'published',
  acceptedVersion: 'accepted',
  submittedVersion: 'submitted',
};
const statuses: ReadonlySet<string> = new Set<OpenAccess>([
  'diamond',
  'gold',
  'hybrid',
  'green',
  'bronze',
  'closed',
]);

/** What a copy is of, in the words of Unpaywall, which OpenAlex has too. */
export function versionNamed(name: string | undefined): Location['version'] {
  return versions[name ?? ''];
}

/** The kind of access (`oa_status`) in the same words. */
export function accessNamed(name: string | undefined): OpenAccess | undefined {
  return name !== undefined && statuses.has(name) ? (name as OpenAccess) : undefined;
}
