/**
 * Requests a second that a host says it allows, by the headers that Crossref documents ("REST API", "Rate limits"):
 * `x-rate-limit-limit: 50` in `x-rate-limit-interval: 1s`.
 */
export function allowedRate(headers: Readonly<Record<string, string>>): number | undefined {
  const requests = Number(headers['x-rate-limit-limit']);
  const [, seconds] = /^(\d+(?:\.\d+)?)\s*s$/i.exec(headers['x-rate-limit-interval']?.trim() ?? '') ?? [];
  const rate = requests / Number(seconds);
  // Slower than this would be no rate but a mistake.
  return rate >= 0.01 && Number.isFinite(rate) ? rate : undefined;
}
