import type { Catalogue } from '../../catalogue/index.ts';
import { html, inline, plainText } from '../../markup/index.ts';
import { standingNotices, type WorkId } from '../../model/index.ts';
import { languageOfText, localised, type PageContext, renderNotice } from '../../ui/index.ts';
import { composeWorkCard } from '../cards/work-card.ts';
import { embeddedDocument } from '../embedded-document.ts';

/** A work as a small page for a frame on another site: what a card says, in words that can be read out and followed. */
export async function embeddedWork(
  id: WorkId,
  { find, summaries }: Pick<Catalogue, 'find' | 'summaries'>,
  context: PageContext,
): Promise<string | undefined> {
  const [work, [summary]] = await Promise.all([find(id), summaries([id])]);
  if (work === undefined || summary === undefined) return undefined;
  const { institution, urls, words } = context;
  const path = urls.work(id, summary.slug);
  const address = institution.origin + path;
  const { bylines = [], place, kind } = composeWorkCard(work, context);
  const [byline] = bylines.filter((one) => one.length <= longestByline);
  const { tag, direction } = languageOfText(work.title, work.languages?.[0]);
  const notices = standingNotices(work).map(({ standing }) =>
    renderNotice(
      standing === 'retracted' || standing === 'partly-retracted' ? 'alarm' : 'caution',
      words.standings[standing],
      words.standingMeanings[standing],
    ),
  );
  return embeddedDocument(
    {
      title: plainText(work.title),
      path,
      main: html`${notices}<p class="kind">${kind}</p>
<h1 lang="${tag}" dir="${direction}"><a href="${address}" target="_blank" rel="noopener">${inline(work.title)}</a></h1>
${byline !== undefined && html`<p><bdi>${byline}</bdi></p>`}${place !== undefined && html`<p class="quiet"><bdi>${place}</bdi></p>`}
<p class="quiet"><a href="${institution.origin + urls.home()}" target="_blank" rel="noopener">${localised(
        institution.name,
        context,
      )}</a></p>`,
    },
    context,
  );
}

const longestByline = 160;
