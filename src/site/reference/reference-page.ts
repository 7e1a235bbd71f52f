import { type Html, html } from '../../markup/index.ts';
import { alternatesOf, type PageContext } from '../../ui/index.ts';
import type { Page } from '../page.ts';
import type { Reference, ReferenceExample } from './reference.ts';
import { renderOperation } from './render-operation.ts';
import { anchorOfTag, renderProse } from './render-prose.ts';
import { renderSchemas } from './render-schemas.ts';

export interface ReferencePorts {
  readonly reference: Reference;
  /** By the name of the operation. */
  readonly examples: () => Promise<ReadonlyMap<string, ReferenceExample>>;
}

/** How programs ask, drawn from the document that programs read: every question, its parameters, an answer of this very site. */
export async function referencePage(
  { reference, examples }: ReferencePorts,
  context: PageContext,
): Promise<Page> {
  const { words, urls } = context;
  const say = words.reference;
  const shown = await examples();
  return {
    title: say.title,
    description: say.lead,
    canonical: urls.reference(),
    alternates: alternatesOf(context, (all) => all.reference()),
    head: html`<link rel="stylesheet" href="${context.assets.moreStyles.reference}"><link rel="service-desc" type="application/json" href="${reference.servers[0]?.url ?? ''}/openapi.json">`,
    main: html`<div class="spread"><div class="column reference"><h1>${say.title}</h1>
<p class="lead">${say.lead}</p>
<div class="prose" lang="en" dir="ltr">${renderProse(reference.info.description)}</div>
${reference.tags.map(({ name, description }) => renderTag(name, description, { reference, shown }))}
${renderSchemas(reference.components.schemas)}
</div>
<aside class="margin">${renderContents(reference, context)}</aside></div>`,
    dependsOn: 'any-work',
  };
}

interface Shown {
  readonly reference: Reference;
  readonly shown: ReadonlyMap<string, ReferenceExample>;
}

function renderTag(name: string, description: string, { reference, shown }: Shown): Html {
  const operations = Object.entries(reference.paths).filter(([, { get }]) => get.tags.includes(name));
  return html`<section class="section" id="${anchorOfTag(name)}" lang="en" dir="ltr"><h2>${name}</h2><p class="quiet">${description}</p>
${operations.map(([path, { get }]) =>
  renderOperation({ path, operation: get, example: shown.get(get.operationId) }, reference),
)}</section>`;
}

function renderContents(
  { tags, paths, servers }: Reference,
  { words: { reference: say } }: PageContext,
): Html {
  return html`<nav aria-label="${say.contents}"><h2>${say.contents}</h2><ul class="reference-contents" lang="en" dir="ltr">${tags.map(
    ({ name }) =>
      html`<li><a href="#${anchorOfTag(name)}">${name}</a><ul>${Object.entries(paths)
        .filter(([, { get }]) => get.tags.includes(name))
        .map(
          ([path, { get }]) => html`<li><a href="#${get.operationId}"><code>${path}</code></a></li>`,
        )}</ul></li>`,
  )}<li><a href="#schemas">Schemas</a></li></ul></nav>
<section><h2>${say.document}</h2><p><a href="${servers[0]?.url ?? ''}/openapi.json">openapi.json</a></p></section>`;
}
