import { type Html, html, jsonInScript } from '../markup/index.ts';
import { localised, type PageContext } from '../ui/index.ts';

/** The site, how it is searched, and whose it is, for the home page (schema.org). */
export function siteData(context: PageContext): Html {
  const { institution, urls, locale } = context;
  const { origin } = institution;
  const organization = `${origin}/#institution`;
  return html`<script type="application/ld+json">${jsonInScript({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebSite',
        '@id': siteId(context),
        url: origin + urls.home(),
        name: localised(institution.platformName, context),
        description: localised(institution.tagline, context) || undefined,
        inLanguage: locale,
        publisher: { '@id': organization },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: `${origin}${urls.search()}?q={search_term_string}` },
          'query-input': 'required name=search_term_string',
        },
      },
      {
        '@type': 'Organization',
        '@id': organization,
        name: localised(institution.name, context),
        url: institution.homepage ?? origin + urls.home(),
        logo: institution.logo && origin + institution.logo.light,
        email: institution.contact,
        sameAs: institution.follow.map(({ address }) => address),
      },
    ],
  })}</script>`;
}

/** A list of works or of others (schema.org). */
export function collectionData(name: string, path: string, context: PageContext): Html {
  return html`<script type="application/ld+json">${jsonInScript({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    url: context.institution.origin + path,
    inLanguage: context.locale,
    isPartOf: { '@id': siteId(context) },
  })}</script>`;
}

function siteId({ institution: { origin } }: PageContext): string {
  return `${origin}/#site`;
}
