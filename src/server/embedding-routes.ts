import type { Catalogue } from '../catalogue/index.ts';
import { plainText } from '../markup/index.ts';
import { bylineName, parseWorkId } from '../model/index.ts';
import { embeddedWork, type FindPlacePorts, placeAt } from '../site/index.ts';
import { localised, type PageContext } from '../ui/index.ts';
import { countedIn } from './counted-in.ts';
import { type Embeddable, oembedAnswer } from './oembed.ts';
import type { Route } from './web-app.ts';

export type EmbeddingReaders = FindPlacePorts & { readonly catalogue: Catalogue };

/** In pixels: a title of two lines, byline, place and house; a dozen references. */
const heightOfWork = 260;
const heightOfList = 520;

/** Works, and lists of them, on other sites: as small pages for frames, and by oEmbed. */
export function embeddingRoutes(readers: EmbeddingReaders): readonly Route[] {
  const { catalogue } = readers;

  async function found(address: string, context: PageContext): Promise<Embeddable | undefined> {
    const { institution, locale, urls } = context;
    const { origin } = institution;
    if (!URL.canParse(address)) return undefined;
    const url = new URL(address);
    if (url.origin !== origin) return undefined;
    const provider = {
      name: localised(institution.platformName, { institution, locale }),
      url: origin + urls.home(),
    };
    const [, name = ''] = /^(?:\/[a-z]{2})?\/works\/([^/]+)(?:\/|$)/.exec(url.pathname) ?? [];
    const id = parseWorkId(name);
    if (id !== undefined) {
      const work = await catalogue.find(id);
      const [summary] = await catalogue.summaries([id]);
      if (work === undefined || summary === undefined) return undefined;
      const [first] = work.contributions;
      const standing = context.words.standings[summary.standing];
      return {
        title: `${standing === '' ? '' : `${standing}: `}${plainText(work.title)}`,
        author: first && bylineName(first.contributor),
        frame: origin + urls.workEmbedded(id),
        picture: origin + urls.workCard(id, work.version),
        provider,
        height: heightOfWork,
      };
    }
    const place = await placeAt(url.pathname, readers, context);
    return (
      place && {
        title: place.name,
        frame: `${origin}${place.base(urls)}/embed`,
        picture: `${origin}${place.base(urls)}/card.png`,
        provider,
        height: heightOfList,
      }
    );
  }

  return [
    {
      path: '/works/:id/embed',
      query: [],
      keep: false,
      async answer({ params }, context) {
        const id = parseWorkId(params.id ?? '');
        const text = id && (await embeddedWork(id, catalogue, context));
        return text === undefined ? undefined : { kind: 'embedded', text };
      },
      counts: countedIn('works'),
      countsAs: 'embed',
    },
    {
      path: '/oembed',
      query: ['url', 'format', 'maxwidth', 'maxheight'],
      keep: false,
      answer: async ({ query }, context) => oembedAnswer(await found(query.url ?? '', context), query),
    },
  ];
}
