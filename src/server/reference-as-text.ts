import type { Catalogue } from '../catalogue/index.ts';
import type { Citer } from '../formats/index.ts';
import { plainText } from '../markup/index.ts';
import type { WorkId } from '../model/index.ts';
import type { PageContext } from '../ui/index.ts';
import type { Answer } from './web-app.ts';

/** One reference as a line of text, `/works/k3v9x2m1.txt?style=ieee&locale=de-DE`; nothing where the work is not held. */
export async function referenceAsText(
  id: WorkId,
  { style = 'apa', locale }: Readonly<Record<string, string>>,
  { catalogue, citer }: { readonly catalogue: Pick<Catalogue, 'find'>; readonly citer: Pick<Citer, 'cite'> },
  context: PageContext,
): Promise<Answer | undefined> {
  const work = await catalogue.find(id);
  if (work === undefined) return undefined;
  const cited = await citer.cite([work], { style, locale: locale ?? context.locale });
  switch (cited.kind) {
    case 'cited':
      return text(`${cited.references.map((reference) => plainText(reference.text)).join('\n')}\n`);
    case 'unknown-style':
      return refusal(`There is no such style. There are: ${cited.known.join(', ')}.`);
    case 'unknown-locale':
      return refusal(`There is no such locale. There are: ${cited.known.join(', ')}.`);
    case 'unusable-style':
      return refusal(
        'The file of this style cannot be used; whoever runs these pages sees why with "lectern cite".',
      );
  }
}

function text(line: string): Answer {
  return { kind: 'file', text: line, contentType: 'text/plain; charset=utf-8' };
}

function refusal(sentence: string): Answer {
  return { kind: 'file', text: `${sentence}\n`, contentType: 'text/plain; charset=utf-8', status: 400 };
}
