import type { WorkSummary } from '../../catalogue/index.ts';
import { inlineMarkdown, type Markdown, markdown, markdownLink } from '../../markup/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { listedWork } from '../listed-work.ts';

/** A work as a line of a list: what it is not to be relied upon for stands first. */
export function listedInMarkdown(summary: WorkSummary, context: PageContext): Markdown {
  const { institution, words } = context;
  const { href, title, byline, source, year, standing } = listedWork(summary, context);
  const warnings = [
    standing === undefined ? '' : words.standings[standing],
    summary.type === 'preprint' ? words.work.types.preprint : '',
  ].filter((one) => one !== '');
  const names =
    byline === undefined || byline.others === 0
      ? byline?.names
      : `${byline.names} ${words.lists.andOthers(byline.others)}`;
  const facts = [names, source?.name, year === undefined ? undefined : String(year)];
  return markdown`${warnings.map((warning) => markdown`**${warning}:** `)}${markdownLink(
    inlineMarkdown(title),
    institution.origin + href,
  )}${facts.map((fact) => fact !== undefined && markdown`. ${fact}`)}`;
}
