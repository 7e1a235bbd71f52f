import { html } from '../markup/index.ts';
import { alternatesOf, contactLink, localised, type PageContext } from '../ui/index.ts';
import type { Page } from './page.ts';

/** What this is, whose words stand in it, and what it does not do to its readers. */
export function aboutPage(context: PageContext): Page {
  const { institution, urls, words } = context;
  const { about: say, frame } = words;
  const platform = localised(institution.platformName, context);
  const contact = institution.contact === undefined ? undefined : contactLink(institution.contact);
  const parts: readonly (readonly [string, string])[] = [
    ...(institution.sample ? [[say.sample, frame.sampleMeaning] as const] : []),
    [say.records, say.recordsText],
    [say.privacy, say.privacyText],
    [say.access, say.accessText],
    [say.rights, say.rightsText],
    [say.software, say.softwareText],
  ];
  return {
    title: say.title,
    canonical: urls.about(),
    alternates: alternatesOf(context, (all) => all.about()),
    main: html`<div class="prose"><h1>${say.title}</h1>${say
      .what(platform, localised(institution.name, context))
      .map(
        (paragraph) => html`<p>${paragraph}</p>`,
      )}${parts.map(([heading, text]) => html`<h2>${heading}</h2><p>${text}</p>`)}${
      contact !== undefined && html`<h2>${frame.contact}</h2><p><a href="${contact}">${say.contact}</a></p>`
    }</div>`,
    dependsOn: { works: [] },
  };
}
