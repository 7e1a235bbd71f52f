import { oaiElements, oaiTold } from '../oai-dc/oai-envelope.ts';
import type { RecordElements, Told } from '../xml/cutting/element-cutter.ts';
import { elementFormat } from '../xml/cutting/element-format.ts';
import { firstElementName } from '../xml/first-element.ts';
import { readArticle } from './read-article.ts';

const elements: RecordElements = {
  title: 'JATS',
  records: ['article'],
  wrappers: [
    ...oaiElements,
    ...'pmc-articleset articles record header identifier datestamp setSpec metadata about'.split(' '),
  ],
  told: {
    ...oaiTold,
    // PubMed Central answers so for an article that it does not have.
    Reply: ({ tag }): Told => ({
      refused: `The server did not give an article: “${/\berror\s*=\s*"([^"]{1,200})"/.exec(tag)?.[1] ?? tag.slice(0, 100)}”.`,
    }),
    header: ({ tag }) =>
      /\bstatus\s*=\s*["']deleted["']/.test(tag)
        ? {
            noticed:
              'The server has taken back an article here, and names it by a number of its own alone. If it is among your works, please withdraw it yourself.',
          }
        : undefined,
  },
};

/** Full texts in JATS, the Journal Article Tag Suite (ANSI/NISO Z39.96), or the NLM DTDs before it: their front and back matter. */
export const jats = elementFormat({
  name: 'jats',
  provider: 'file',
  recognises(start) {
    const name = firstElementName(start);
    if (name === undefined) return false;
    const local = name.slice(name.lastIndexOf(':') + 1);
    if (local === 'pmc-articleset') return true;
    // DocBook and others have an `article` as well, but no front matter.
    return (
      (local === 'article' || local === 'OAI-PMH' || local === 'articles' || local === 'record') &&
      /<(?:\w+:)?article[\s>]/.test(start) &&
      /<(?:\w+:)?(?:front|article-meta|journal-meta)[\s>]/.test(start)
    );
  },
  elements,
  read: readArticle,
});
