import { plainText } from '../../markup/index.ts';
import type { InlineMarkup, Standing } from '../../model/index.ts';
import type { PageContext, ShareTarget } from '../../ui/index.ts';

/** Bluesky's posts hold 300 graphemes, X's 280 characters of which an address takes 23. */
const longestText = 220;

/** What is said when a work is shared: its title, and never a retracted one without saying so. */
export function shareText(
  title: InlineMarkup,
  standing: Standing,
  { words: { share } }: PageContext,
): string {
  const bare = plainText(title);
  const short = bare.length <= longestText ? bare : `${bare.slice(0, bare.lastIndexOf(' ', longestText))} …`;
  switch (standing) {
    case 'retracted':
      return share.retracted(short);
    case 'partly-retracted':
      return share.partlyRetracted(short);
    case 'concern':
      return share.concern(short);
    case 'corrected':
    case 'sound':
      return short;
  }
}

/** An address of ours and the words that go with it, as the query of another address wants them. */
export interface Shared {
  readonly address: string;
  readonly url: string;
  readonly words: string;
}

export function sharedAs(address: string, text: string): Shared {
  return { address, url: encodeURIComponent(address), words: encodeURIComponent(text) };
}

/** A network's own address for sharing, as it documents it; Mastodon's goes by way of our page that asks for the server. */
export function shareAddress(
  target: Exclude<ShareTarget, 'copy'>,
  { address, url, words }: Shared,
  { urls }: PageContext,
): string {
  switch (target) {
    case 'x':
      return `https://x.com/intent/tweet?text=${words}&url=${url}`;
    case 'bluesky':
      return `https://bsky.app/intent/compose?text=${words}%20${url}`;
    case 'mastodon':
      return urls.shareOnMastodon(address, '');
    case 'linkedin':
      return `https://www.linkedin.com/sharing/share-offsite/?url=${url}`;
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?u=${url}`;
    case 'telegram':
      return `https://t.me/share/url?url=${url}&text=${words}`;
    case 'whatsapp':
      return `https://wa.me/?text=${words}%20${url}`;
    case 'eitaa':
      return `https://eitaa.com/share/url?url=${url}&text=${words}`;
    case 'bale':
      return `https://ble.ir/share/url?url=${url}&text=${words}`;
    case 'email':
      return `mailto:?subject=${words}&body=${words}%0D%0A%0D%0A${url}`;
  }
}
