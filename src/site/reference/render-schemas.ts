import { type Html, html } from '../../markup/index.ts';
import type { ReferenceSchema } from './reference.ts';
import { renderCode } from './render-prose.ts';

/** `list of Work`, with the way to what is told there. */
export function renderType(schema: ReferenceSchema): Html {
  const { $ref: ref, type, items, enum: choices } = schema;
  if (ref !== undefined) {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (type === 'array' && items) return html`list of ${renderType(items)}`;
  if (choices !== undefined) return html`one of ${choices.length}`;
  return html`${type === 'object' ? 'object' : (type ?? 'any')}`;
}

/** Every kind of answer with its properties. */
export function renderSchemas(schemas: Readonly<Record<string, ReferenceSchema>>): Html {
  return html`<section class="section" id="schemas" lang="en" dir="ltr"><h2>Schemas</h2>${Object.entries(
    schemas,
  ).map(
    ([name, { description, properties = {}, required = [] }]) =>
      html`<article class="operation" id="schema-${name}"><h3><code>${name}</code></h3>${
        description !== undefined && html`<p>${renderCode(description)}</p>`
      }<dl class="parameters">${Object.entries(properties).map(([property, schema]) =>
        renderProperty(property, schema, required.includes(property) ? undefined : 'not always there'),
      )}</dl></article>`,
  )}</section>`;
}

function renderProperty(name: string, schema: ReferenceSchema, optional: string | undefined): Html {
  const meaning = schema.description ?? schema.items?.description;
  const inner = schema.properties ?? schema.items?.properties;
  const choices = schema.enum ?? schema.items?.enum;
  return html`<div><dt><code>${name}</code> <span class="quiet">${renderType(schema)}${
    optional !== undefined && html`, ${optional}`
  }</span></dt><dd>${meaning !== undefined && renderCode(meaning)}${choices && html` <span class="quiet">${choices.join(' · ')}</span>`}${
    inner &&
    html` <span class="quiet">${Object.keys(inner).map((one, at) => html`${at > 0 && ', '}<code>${one}</code>`)}</span>`
  }</dd></div>`;
}
