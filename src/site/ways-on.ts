import { type Html, html } from '../markup/index.ts';
import { icon, type PageContext, suggesting } from '../ui/index.ts';

/** The large field for a question. */
export function renderQuestion(text: string, context: PageContext): Html {
  const { urls, words } = context;
  return html`<search><form class="search ask" action="${urls.search()}" method="get"><label class="unseen" for="ask">${
    words.search.ask
  }</label><input id="ask" name="q" type="search" value="${text}" placeholder="${words.frame.searchHint}" autocomplete="off" ${suggesting(context)}><button type="submit">${icon(
    'search',
  )} ${words.frame.searchVerb}</button></form></search>`;
}

/** All publications, the people, the units where some are known, the sources: where one can go from anywhere. */
export function renderWays({ urls, words }: PageContext, hasUnits = false): Html {
  return html`<ul class="ways"><li><a href="${urls.works()}">${words.home.all}</a></li><li><a href="${urls.people()}">${
    words.frame.people
  }</a></li>${hasUnits && html`<li><a href="${urls.units()}">${words.unit.title}</a></li>`}<li><a href="${urls.subjects()}">${words.places.subject.title}</a></li><li><a href="${urls.sources()}">${words.frame.sources}</a></li><li><a href="${urls.institution()}">${words.places.institution.title}</a></li><li><a href="${urls.map()}">${words.map.title}</a></li><li><a href="${urls.path()}">${words.path.title}</a></li><li><a href="${urls.findRelated()}">${words.findRelated.title}</a></li></ul>`;
}
