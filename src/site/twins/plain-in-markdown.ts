import { inlineMarkdown, type Markdown, markdown } from '../../markup/index.ts';
import type { Summary } from '../../summaries/index.ts';
import type { PageContext } from '../../ui/index.ts';
import { mainSummary } from '../work/main-summary.ts';
import type { WorkView } from '../work/work-view.ts';
import { parts } from './twin.ts';

/** The approved summary in plain words, with who answers for it. */
export function plainInMarkdown({ plainSummaries }: WorkView, context: PageContext): readonly Markdown[] {
  const summary = mainSummary(plainSummaries, context);
  if (summary === undefined) return [];
  const { words } = context;
  const { title, oneLine, paragraphs, cannotTell, cannotTellIsQuoted, rights } = summary;
  const say = words.plain.summary;
  return [
    parts(
      markdown`## ${words.work.plain}`,
      markdown`${makersOf(summary, words)}`,
      title !== undefined && markdown`**${inlineMarkdown(title)}**`,
      oneLine !== undefined && inlineMarkdown(oneLine),
      ...paragraphs.map(
        ({ label, text }) =>
          markdown`> ${label !== undefined && markdown`**${label}** `}${inlineMarkdown(text)}`,
      ),
      cannotTell !== undefined &&
        markdown`### ${say.cannotTell}${cannotTellIsQuoted && ` — ${say.quoted}`}\n\n> ${inlineMarkdown(cannotTell)}`,
      rights !== undefined && markdown`${rights}`,
    ),
  ];
}

/** Whose words it is, who let it be public, and whether the abstract is another by now. */
function makersOf(
  { origin, draftedBy, writtenBy, approvedBy, approvedAt, isOutdated }: Summary,
  words: PageContext['words'],
): string {
  if (origin === 'record') return words.work.plainBy;
  const say = words.plain.summary;
  return [
    draftedBy === undefined ? '' : `${say.draftedBy} ${draftedBy}`,
    writtenBy === undefined ? '' : `${draftedBy === undefined ? say.writtenBy : say.editedBy} ${writtenBy}`,
    approvedBy === undefined
      ? ''
      : `${say.approvedBy} ${approvedBy}${approvedAt ? `${words.separator}${words.day(approvedAt)}` : ''}`,
    isOutdated ? say.isOutdated : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
