import { type Html, html } from '../../../markup/index.ts';
import type { Abstract, OtherAbstract, WorkDescription } from '../../../model/index.ts';
import { jatsInline } from './jats-inline.ts';

export function writeAbstracts({ abstract, otherAbstracts = [] }: WorkDescription): Html {
  const translations = otherAbstracts.filter(({ kind }) => kind === 'translation');
  const others = otherAbstracts.filter(({ kind }) => kind !== 'translation');
  return html`${
    abstract &&
    html`<abstract>${sections(abstract)}</abstract>
`
  }${others.map(
    (other) => html`<abstract abstract-type="${other.kind}"${languageOf(other)}>${sections(other)}</abstract>
`,
  )}${translations.map(
    (other) => html`<trans-abstract${languageOf(other)}>${sections(other)}</trans-abstract>
`,
  )}`;
}

function languageOf({ language }: OtherAbstract): Html | false {
  return language !== undefined && html` xml:lang="${language}"`;
}

/** Paragraphs without a label stand before the first section: the DTD wants them so. */
function sections({ sections: all }: Abstract): readonly Html[] {
  return all.map(({ label, text }) => {
    const paragraph = html`<p>${jatsInline(text)}</p>`;
    if (label !== undefined) return html`<sec><title>${label}</title>${paragraph}</sec>`;
    return all.some((other) => other.label !== undefined) ? html`<sec>${paragraph}</sec>` : paragraph;
  });
}
