import { type Html, html } from '../../markup/index.ts';
import { icon, type PageContext, renderCopyButton } from '../../ui/index.ts';
import { shareAddress, sharedAs } from './share.ts';

/** Plain links to the networks in the order the institution chose, and buttons where a script can do more; none where it chose none. */
export function renderShareLinks(address: string, text: string, context: PageContext): Html | undefined {
  const { institution, words } = context;
  const { share: say } = words;
  if (institution.share.length === 0) return undefined;
  const shared = sharedAs(address, text);
  const links = institution.share.flatMap((target) =>
    target === 'copy'
      ? []
      : [
          html`<li><a href="${shareAddress(target, shared, context)}"${
            target === 'mastodon' ? undefined : html` rel="nofollow"`
          }>${say.networks[target]}</a></li>`,
        ],
  );
  return html`<ul>${links}</ul><p class="buttons">${
    institution.share.includes('copy') &&
    renderCopyButton({ text: `${text} ${address}` }, say.networks.copy, say.networks.copy, words.cite.copied)
  }<button class="sheet" type="button" data-share-address="${address}" data-share-text="${text}" hidden>${icon('share')}<span>${
    say.sheet
  }</span></button></p>`;
}
