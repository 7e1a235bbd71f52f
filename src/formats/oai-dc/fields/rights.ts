import { licenseIn } from '../../fields/license.ts';
import { licenseNamed } from '../../fields/license-named.ts';
import type { Statements } from '../statements.ts';

/** The licence: an address of Creative Commons, or its name; else an address that is for nothing else. */
export function licenseOf(statements: Statements): string | undefined {
  const texts = statements('rights').map(({ text }) => text);
  const first = (read: (text: string) => string | undefined) =>
    texts.map(read).find((license) => license !== undefined);
  return (
    first(licenseIn) ??
    first((text) =>
      /^(?:cc|creative commons)\b/i.test(text) ? licenseNamed(text.replace(/[.\s]+$/, '')) : undefined,
    ) ??
    texts.find((text) => /^https?:\/\/\S*(?:licen[cs]e|rightsstatements\.org|terms)\S*$/i.test(text))
  );
}

/** The rights line as printed: the first statement in words that is not the name of a licence or of a kind of access. */
export function rightsLineOf(statements: Statements): string | undefined {
  return statements('rights')
    .map(({ text }) => text)
    .find(
      (text) =>
        /\s/.test(text) &&
        /©|\([cC]\)|copyright|rights|derechos|droits|rechte|حق/i.test(text) &&
        !/^(?:info:|https?:)/i.test(text),
    );
}

/** Whether the record says that the work is free to read. */
export function isOpen(statements: Statements): boolean {
  return statements('rights').some(({ text }) =>
    /^(?:info:eu-repo\/semantics\/)?open ?access$|coar\/access_right\/c_abf2\/?$/i.test(text),
  );
}
