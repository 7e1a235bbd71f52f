import { type Html, html, keepHtml, safeLink } from '../markup/index.ts';
import { cardSize } from './cards/card.ts';
import { icon, iconSprite } from './icons.ts';
import { oncePer } from './once-per.ts';
import { localised, type PageContext } from './page-context.ts';
import { wordsOf } from './words/words-of.ts';

/** What the frame of a page has to know of what it frames. */
export interface FramedPage {
  /** For `<title>`, without the institution's name. */
  readonly title: string;
  readonly description?: string;
  /** The path of the page in the language shown, for `rel=canonical`. */
  readonly canonical: string;
  /** The same page in the other languages of the interface: language tag → path. */
  readonly alternates?: Readonly<Record<string, string>>;
  readonly main: Html;
  /** Its card, where it has one of its own: the path, and what the picture says. */
  readonly picture?: { readonly path: string; readonly alt: string };
  /** The path of the same page in Markdown. */
  readonly twin?: string;
  /** More for `<head>`. */
  readonly head?: Html;
  /** Not for search engines: results, error pages. */
  readonly noIndex?: boolean;
  /** Nor are its links: combinations without end. */
  readonly noFollow?: boolean;
}

/** The whole document: letterhead, the page, and the foot with ways on. */
export function renderLayout(page: FramedPage, context: PageContext): Html {
  const { locale, words } = context;
  const frame = frameOf(context);
  return html`<!doctype html>
<html lang="${locale}" dir="${words.direction}">
<head>
${renderHead(page, context, frame)}
</head>
<body>
${frame.before}${renderLanguages(page, context)}${frame.between}
<main id="main" tabindex="-1">
${page.main}
</main>
${frame.after}
</body>
</html>
`;
}

function renderHead(
  page: FramedPage,
  { institution: { origin, languages }, locale, urls }: PageContext,
  frame: Frame,
): Html {
  const { title, description, canonical, alternates = {} } = page;
  const picture = page.picture ?? { path: urls.card(), alt: frame.siteName };
  const address = origin + canonical;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === frame.siteName ? title : `${title} · ${frame.siteName}`}</title>
${
  description !== undefined &&
  html`<meta name="description" content="${description}">
`
}<link rel="canonical" href="${address}">
${renderAlternates(alternates, origin, languages)}${
  page.noIndex &&
  html`<meta name="robots" content="noindex${page.noFollow && ', nofollow'}">
`
}<meta property="og:title" content="${title}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${locale === 'fa' ? 'fa_IR' : 'en_GB'}">
${
  description !== undefined &&
  html`<meta property="og:description" content="${description}">
`
}<meta property="og:image" content="${origin + picture.path}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${cardSize.width}">
<meta property="og:image:height" content="${cardSize.height}">
<meta property="og:image:alt" content="${picture.alt}">
${
  page.twin !== undefined &&
  html`<link rel="alternate" type="text/markdown" href="${page.twin}">
`
}${frame.head}
${page.head}`;
}

/** The same page in other languages, and which of them whoever reads none of these gets. */
function renderAlternates(
  alternates: Readonly<Record<string, string>>,
  origin: string,
  [first]: readonly string[],
): readonly Html[] {
  const links = Object.entries(alternates);
  if (links.length < 2) return [];
  const usual = links
    .filter(([language]) => language === first)
    .map(([, path]) => ['x-default', path] as const);
  return [...links, ...usual].map(
    ([language, path]) => html`<link rel="alternate" hreflang="${language}" href="${origin + path}">
`,
  );
}

function renderLanguages(
  { alternates }: FramedPage,
  { institution, locale, urlsIn, words }: PageContext,
): Html | undefined {
  if (institution.languages.length < 2) return undefined;
  return html`<nav class="languages" aria-label="${words.frame.languages}">${institution.languages.map(
    (language) => {
      const { shortName, ownName } = wordsOf(language);
      const path = alternates?.[language] ?? urlsIn(language).home();
      return html`<a href="${path}" lang="${language}" hreflang="${language}" title="${ownName}"${
        language === locale && html` aria-current="true"`
      }>${shortName}</a>`;
    },
  )}</nav>`;
}

/** Everything around a page that is the same on all pages of a language. */
interface Frame {
  readonly siteName: string;
  readonly head: Html;
  readonly before: Html;
  readonly between: Html;
  readonly after: Html;
}

const frameOf = oncePer(makeFrame);

function makeFrame(context: PageContext): Frame {
  const { institution, urls, words, assets } = context;
  const { frame: say } = words;
  const platform = localised(institution.platformName, context);
  const name = localised(institution.name, context);
  const homepage = institution.homepage === undefined ? undefined : safeLink(institution.homepage);
  return {
    siteName: `${platform}, ${name}`,
    head: keepHtml(html`<meta property="og:site_name" content="${platform}">
<meta name="twitter:card" content="summary_large_image">
${
  accountOnX(institution) !== undefined &&
  html`<meta name="twitter:site" content="@${accountOnX(institution)}">
`
}<meta name="color-scheme" content="light dark">
<script>${assets.startScript}</script>
<link rel="stylesheet" href="${assets.style}">
${assets.preloads[context.locale].map(
  (font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>
`,
)}<script type="module" src="${assets.script}"></script>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="unapi-server" type="application/xml" title="unAPI" href="${institution.origin + urls.unapi()}">
<link rel="alternate" type="text/plain" title="llms.txt" href="${urls.llms()}">`),
    before: keepHtml(html`<a class="skip" href="#main">${say.skip}</a>
${iconSprite}
<header>${renderSampleBanner(context)}<div class="letterhead">
<div class="names">
<p class="institution">${homepage === undefined ? name : html`<a href="${homepage}">${name}</a>`}</p>
<p class="platform"><a href="${urls.home()}">${renderLogo(context)}<span>${platform}</span></a></p>
</div>
<search><form class="search" action="${urls.search()}" method="get"><label class="unseen" for="search-all">${
      say.search
    }</label><input id="search-all" name="q" type="search" placeholder="${say.searchHint}" autocomplete="off" ${suggesting(context)}><button type="submit">${icon(
      'search',
    )}<span class="unseen">${say.searchVerb}</span></button></form></search>
<div class="switches">`),
    between:
      keepHtml(html`<button class="theme" type="button" data-theme-switch hidden>${icon('theme')}<span class="unseen">${
        say.theme
      }</span></button></div>
</div></header>`),
    after: keepHtml(renderFooter(context, platform, name)),
  };
}

/** The institution's own account on X, without its `@`. */
function accountOnX({ follow }: PageContext['institution']): string | undefined {
  for (const { address } of follow) {
    const [, name] =
      /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/@?(\w{1,15})\/?$/i.exec(address) ?? [];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** What a field needs so that the script offers suggestions in it. */
export function suggesting({ urls, words }: PageContext): Html {
  return html`data-suggest="${urls.suggest()}" data-suggestions="${words.suggest.label}"`;
}

function renderLogo({ institution: { logo } }: PageContext): Html | undefined {
  if (logo === undefined) return undefined;
  if (logo.dark === undefined) return html`<img class="logo" src="${logo.light}" alt="">`;
  return html`<img class="logo when-light" src="${logo.light}" alt=""><img class="logo when-dark" src="${logo.dark}" alt="">`;
}

function renderSampleBanner({ institution, words: { frame } }: PageContext): Html | undefined {
  if (!institution.sample) return undefined;
  return html`<p class="sample"><strong>${frame.sample}</strong> ${frame.sampleMeaning}</p>
`;
}

/** "Stay connected! Follow us on …": the networks on which the institution speaks. */
export const renderFollow = oncePer(({ institution: { follow }, words }: PageContext): Html | undefined => {
  const links = follow.flatMap(({ network, address, handle }) => {
    const href = safeLink(address);
    if (href === undefined) return [];
    return [
      html`<li><a href="${href}" rel="me">${network}${handle !== undefined && html` <bdi>${handle}</bdi>`}</a></li>`,
    ];
  });
  if (links.length === 0) return undefined;
  return html`<div class="follow"><p>${words.frame.follow}</p><ul>${links}</ul></div>`;
});

function renderFooter(context: PageContext, platform: string, name: string): Html {
  const { institution, urls, words } = context;
  const { frame: say } = words;
  const contact = institution.contact === undefined ? undefined : contactLink(institution.contact);
  return html`<footer class="foot">
${renderFollow(context)}
<nav aria-label="${say.footer}"><ul><li><a href="${urls.works()}">${say.works}</a></li><li><a href="${urls.people()}">${
    say.people
  }</a></li><li><a href="${urls.subjects()}">${words.places.subject.title}</a></li><li><a href="${urls.sources()}">${say.sources}</a></li><li><a href="${urls.glossary()}">${words.explaining.title}</a></li><li><a href="${urls.institution()}">${words.places.institution.title}</a></li><li><a href="${urls.reference()}">${words.reference.title}</a></li><li><a href="${urls.about()}">${say.about}</a></li>${
    contact !== undefined && html`<li><a href="${contact}">${say.contact}</a></li>`
  }</ul></nav>
<p>${name} · ${platform}. ${say.madeWith}.${institution.sample && html` <strong>${say.sample}</strong> ${say.sampleMeaning}`}</p>
</footer>`;
}

/** An address of the web or of mail, whichever the office gave. */
export function contactLink(contact: string): string | undefined {
  return safeLink(contact) ?? (contact.includes('@') ? safeLink(`mailto:${contact}`) : undefined);
}
