import { keep, kept } from './keep.ts';

/** Remembers the reader's Mastodon server on this device. */
export function rememberServer(): void {
  const field = document.querySelector<HTMLInputElement>('[data-mastodon-server]');
  if (!field) return;
  field.value ||= kept('mastodon-server') ?? '';
  field.form?.addEventListener('submit', () => keep('mastodon-server', field.value.trim()));
}
