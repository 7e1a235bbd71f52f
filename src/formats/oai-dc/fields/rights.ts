import { licenseIn } from '../../fields/license.ts';
import type { Statements } from '../statements.ts';

const shortName =
  /^(?:creative commons )?cc[- ](by(?:-nc)?(?:-sa|-nd)?|0|zero)(?:[- ]([1-4]\.\d))?(?: (?:international|unported))?$/i;

/** The licence: an address of Creative Commons, or its short name with a version; else an address that is for nothing else. */
export function licenseOf(statements: Statements): string | undefined {
  const texts = statements('rights').map(({ text }) => text);
  const named = texts
    .map((text) => licenseIn(text) ?? shortLicense(text))
    .find((license) => license !== undefined);
  return (
    named ?? texts.find((text) => /^https?:\/\/\S*(?:licen[cs]e|rightsstatements\.org|terms)\S*$/i.test(text))
  );
}

function shortLicense(text: string): string | undefined {
  const [, terms, version] = shortName.exec(text.trim().replace(/[.\s]+$/, '')) ?? [];
  if (terms === undefined) return undefined;
  if (/^(?:0|zero)$/i.test(terms)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return version === undefined
    ? undefined
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
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
