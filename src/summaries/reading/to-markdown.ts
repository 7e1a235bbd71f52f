import { plainText } from '../../markup/index.ts';
import type { InlineMarkup } from '../../model/index.ts';
import type { SummaryText } from '../summary.ts';

/** A summary as `readWritten` reads it. */
export function toMarkdown({ title, oneLine, paragraphs, cannotTell, language }: SummaryText): string {
  const blocks = [
    title !== undefined && `# ${markdownOf(title)}`,
    oneLine !== undefined && `> ${markdownOf(oneLine)}`,
    ...paragraphs.map(({ label, text }) =>
      label === undefined ? markdownOf(text) : `## ${label}\n${markdownOf(text)}`,
    ),
    cannotTell !== undefined && `## ${cannotTellIn(language)}\n${markdownOf(cannotTell)}`,
  ];
  return `${blocks.filter((block) => block !== false).join('\n\n')}\n`;
}

function cannotTellIn(language: string): string {
  return language.startsWith('fa') ? 'آنچه این پژوهش نمی‌تواند بگوید' : 'What this study cannot tell you';
}

function markdownOf(text: InlineMarkup): string {
  const kept = text.replace(/<(\/?)i>/g, '*').replace(/<(\/?)b>/g, '**');
  // Signs that stand for themselves, and elements that Markdown has no sign for.
  return kept
    .split(/(<\/?(?:u|sub|sup)>)/)
    .map((piece, at) => (at % 2 === 1 ? piece : plainText(piece as InlineMarkup)))
    .join('');
}
