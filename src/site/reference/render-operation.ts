import { type Html, html } from '../../markup/index.ts';
import type { Reference, ReferenceExample, ReferenceOperation } from './reference.ts';
import { renderCode } from './render-prose.ts';
import { renderType } from './render-schemas.ts';

interface ShownOperation {
  readonly path: string;
  readonly operation: ReferenceOperation;
  readonly example: ReferenceExample | undefined;
}

/** One question: what it is for, what may be said with it, what comes back, and an answer. */
export function renderOperation({ path, operation, example }: ShownOperation, reference: Reference): Html {
  const { operationId, summary, description, parameters, responses } = operation;
  const [answer] = Object.entries(responses['200']?.content ?? {});
  return html`<article class="operation" id="${operationId}"><h3>${summary}</h3>
<p class="call"><code><strong>GET</strong> ${new URL(reference.servers[0]?.url ?? 'http://localhost').pathname}${path}</code></p>
${description !== undefined && html`<p>${renderCode(description)}</p>`}${
  parameters.length > 0 &&
  html`<h4>Parameters</h4><dl class="parameters">${parameters.map(
    ({ name, in: place, required, description: meaning, schema }) =>
      html`<div><dt><code>${name}</code> <span class="quiet">${renderType(
        schema,
      )}${place === 'path' && html`, in the path`}${place === 'query' && required && html`, required`}${
        schema.default !== undefined && html`, otherwise <code>${String(schema.default)}</code>`
      }</span></dt><dd>${meaning !== undefined && renderCode(meaning)}${schema.enum && html` <span class="quiet">${schema.enum.join(' · ')}</span>`}</dd></div>`,
  )}</dl>`
}${
  answer !== undefined &&
  html`<p>Answer: ${renderType(answer[1].schema)} <span class="quiet"><code>${answer[0]}</code></span></p>`
}${
  example !== undefined &&
  html`<details class="example"><summary>An answer of this site</summary><p><a href="${example.address}" rel="nofollow"><code>${example.address}</code></a></p>
<pre tabindex="0" aria-label="An answer of this site: ${summary}"><code>${example.answer}</code></pre></details>`
}</article>`;
}
