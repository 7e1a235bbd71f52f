const hidden = '<secret>';
/** Parameters whose value nobody needs to read in a log: keys, and addresses of people. */
const hiddenParameters = /^(?:api[_-]?key|key|token|access_token|email|mailto)$/i;

/** An address as it may be shown. */
export function shownAddress(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  for (const name of [...shown.searchParams.keys()])
    if (hiddenParameters.test(name)) shown.searchParams.set(name, hidden);
  const text = shown.href.replaceAll(encodeURIComponent(hidden), hidden);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** A text from outside as it may be shown: servers like to repeat the key that they were sent. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, hidden), text);
}
