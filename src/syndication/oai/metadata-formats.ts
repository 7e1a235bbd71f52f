import { type ExportFormat, exportFormats } from '../../formats/index.ts';
import { type Html, trustedHtml } from '../../markup/index.ts';
import type { Work } from '../../model/index.ts';

/** A format in which records are told (section 3.4). */
export interface MetadataFormat {
  readonly prefix: string;
  readonly schema: string;
  readonly namespace: string;
  /** `url` is where the page of the work stands. */
  readonly write: (work: Work, url: string) => Html;
}

const jatsNamespace = 'https://jats.nlm.nih.gov/ns/publishing/1.3/';

export const metadataFormats: readonly MetadataFormat[] = [
  {
    prefix: 'oai_dc',
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
    write: (work, url) => trustedHtml(formatNamed('oai-dc').write(work, url)),
  },
  {
    prefix: 'mods',
    schema: 'http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
    namespace: 'http://www.loc.gov/mods/v3',
    write: (work, url) => trustedHtml(formatNamed('mods').write(work, url)),
  },
  {
    prefix: 'jats',
    schema: 'https://jats.nlm.nih.gov/publishing/1.3/xsd/JATS-journalpublishing1-3-mathml3.xsd',
    namespace: jatsNamespace,
    // Metadata must be in a namespace (section 3.4), which JATS is not by itself.
    write: (work, url) =>
      trustedHtml(
        formatNamed('jats').write(work, url).replace('<article ', `<article xmlns="${jatsNamespace}" `),
      ),
  },
];

function formatNamed(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`There is no format "${name}".`);
  return format;
}
