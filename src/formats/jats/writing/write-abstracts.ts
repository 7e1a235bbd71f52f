import { type Html, html } from '../../../markup/index.ts';
import type { Abstract, OtherAbstract, WorkDescription } from '../../../model/index.ts';
import { jatsInline } from './jats-inline.ts';

/** The abstract, those of other kinds, then the translations. */
export function writeAbstracts({ abstract, otherAbstracts = [] }: WorkDescription): readonly Html[] {
  const translations = otherAbstracts.filter(({ kind }) => kind === 'translation');
  const others = otherAbstracts.filter(({ kind }) => kind !== 'translation');
  return [
    ...(abstract ? [html`<abstract>${sections(abstract)}</abstract>`] : []),
    ...others.map(
      (other) =>
        html`<abstract abstract-type="${other.kind}"${languageOf(other)}>${sections(other)}</abstract>`,
    ),
    ...translations.map(
      (other) => html`<trans-abstract${languageOf(other)}>${sections(other)}</trans-abstract>`,
    ),
  ];
}

function languageOf({ language }: OtherAbstract): Html | false {
  return language !== undefined && html` xml:lang="${language}"`;
}

/** Sections where any has a label; one without has an empty title, since the DTD wants one. */
function sections({ sections: all }: Abstract): readonly Html[] {
  const isDivided = all.some(({ label }) => label !== undefined);
  return all.map(({ label, text }) => {
    const paragraph = html`<p>${jatsInline(text)}</p>`;
    return isDivided ? html`<sec><title>${label}</title>${paragraph}</sec>` : paragraph;
  });
}
