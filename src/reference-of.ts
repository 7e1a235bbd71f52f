import { answerEndpoint, apiRoot, endpoints } from './api/index.ts';
import type { Api } from './server/index.ts';
import type { ReferenceExample, ReferencePorts } from './site/index.ts';

/** So much of an answer shows what it is like. */
const longestExample = 4_000;

/** The reference for programs, with answers of this very house for examples. */
export function referenceOf({ ports, document }: Api): ReferencePorts {
  async function held() {
    const [work] = await ports.catalogue.listBehind({ order: 'newest', limit: 1 });
    const [person] = work ? await ports.people.contributorsOf(work.id) : [];
    return { work: work?.id, person: person?.id };
  }

  return {
    reference: document,
    async examples() {
      const found = new Map<string, ReferenceExample>();
      const known = await held();
      for (const endpoint of endpoints) {
        const example = endpoint.example?.(known);
        if (example === undefined) continue;
        const { pathname, search } = new URL(ports.addresses.api(example));
        const path = pathname.slice(apiRoot.length);
        const params = paramsOf(endpoint.path, path);
        const answer = await answerEndpoint(endpoint, { params, path, search }, ports);
        if (answer.kind !== 'text') continue;
        const text = JSON.stringify(JSON.parse(answer.text), undefined, 2);
        found.set(endpoint.id, {
          address: ports.addresses.api(example),
          answer:
            text.length <= longestExample
              ? text
              : `${text.slice(0, text.lastIndexOf('\n', longestExample))}\n…`,
        });
      }
      return found;
    },
  };
}

/** `{ id: 'k3v9x2m1' }` of `/works/k3v9x2m1` under `/works/{id}`. */
function paramsOf(pattern: string, path: string): Record<string, string> {
  const given = path.split('/');
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.split('/').entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name !== undefined) params[name] = decodeURIComponent(given[at] ?? '');
  }
  return params;
}
