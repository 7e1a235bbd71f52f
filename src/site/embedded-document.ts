import { type Html, html } from '../markup/index.ts';
import type { PageContext } from '../ui/index.ts';

/** A small page for the frames of other sites: no script, no frame of our own around it. `path` is where the page itself is. */
export function embeddedDocument(
  { title, path, main }: { readonly title: string; readonly path: string; readonly main: Html },
  { assets, institution, locale, words }: PageContext,
): string {
  return String(html`<!doctype html>
<html lang="${locale}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="canonical" href="${institution.origin + path}">
<link rel="stylesheet" href="${assets.style}">
</head>
<body class="embedded">
<main>
${main}
</main>
</body>
</html>
`);
}
