import type { Catalogue } from '../catalogue/index.ts';
import { type ExportFormat, exportFormats, validXml, writeList } from '../formats/index.ts';
import { html } from '../markup/index.ts';
import { parseWorkId } from '../model/index.ts';
import type { Urls } from '../urls.ts';

/** Works by their ids for reference managers (unAPI, version 1; unapi.info/specs). */
export interface Unapi {
  answer(question: {
    readonly id?: string | undefined;
    readonly format?: string | undefined;
  }): Promise<UnapiAnswer>;
}

export interface UnapiAnswer {
  readonly status: 200 | 300 | 404 | 406;
  readonly text: string;
  readonly contentType: string;
}

export interface UnapiParts {
  readonly catalogue: Pick<Catalogue, 'find' | 'summaries'>;
  readonly urls: Pick<Urls, 'work'>;
  readonly origin: string;
}

/** Zotero would take MODS before RIS, and lose the PubMed identifier and the names of journals' abbreviations. */
const offered: readonly ExportFormat[] = exportFormats.filter(({ name }) => name !== 'mods');
const xml = 'application/xml; charset=utf-8';

export function createUnapi({ catalogue, urls, origin }: UnapiParts): Unapi {
  return {
    async answer({ id, format: name }) {
      if (id === undefined || id === '')
        return { status: 200, text: formatsText(undefined), contentType: xml };
      const known = parseWorkId(id);
      const [work, [summary]] = known
        ? await Promise.all([catalogue.find(known), catalogue.summaries([known])])
        : [undefined, []];
      if (work === undefined || summary === undefined)
        return refused(404, `There is no work "${shown(id)}" here.`);
      if (name === undefined || name === '') return { status: 300, text: formatsText(id), contentType: xml };
      const format = offered.find((one) => one.name === name);
      if (format === undefined)
        return refused(
          406,
          `"${shown(name)}" is not offered. There are: ${offered.map((one) => one.name).join(', ')}.`,
        );
      return {
        status: 200,
        text: writeList(format, [{ work, url: origin + urls.work(work.id, summary.slug) }]),
        contentType: `${format.mediaType}; charset=utf-8`,
      };
    },
  };
}

function formatsText(id: string | undefined): string {
  return validXml(html`<?xml version="1.0" encoding="UTF-8"?>
<formats${id !== undefined && html` id="${id}"`}>
${offered.map(
  ({ name, mediaType }) => html`<format name="${name}" type="${mediaType}"/>
`,
)}</formats>
`);
}

function refused(status: 404 | 406, sentence: string): UnapiAnswer {
  return { status, text: `${sentence}\n`, contentType: 'text/plain; charset=utf-8' };
}

/** What came, short enough to be shown. */
function shown(text: string): string {
  return text.slice(0, 60).toWellFormed();
}
