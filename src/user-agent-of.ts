import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';

/** `Lectern/0.1.0 (+https://science.example.org; mailto:office@example.org)`: whom to write to before blocking us. */
export function userAgentOf({ origin, institution }: Pick<Config, 'origin' | 'institution'>): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const about = [origin && `+${origin}`, institution?.contact && `mailto:${institution.contact}`];
  const said = about.filter(Boolean).join('; ');
  return `Lectern/${version}${said && ` (${said})`}`;
}
