import type { RecordText } from '../reading/cut-reader.ts';
import { createNotices } from '../reading/notices.ts';
import { recordKey } from '../record-key.ts';
import { malformed } from '../xml/cutting/sentences.ts';
import { childOf, type Element, textIn } from '../xml/element.ts';
import { parseElement } from '../xml/element-parser.ts';
import { withLocalNames } from '../xml/local-names.ts';
import { describeDublinCore } from './describe-dublin-core.ts';
import { statementsOf } from './statements.ts';

const names =
  'record header identifier datestamp setSpec metadata oai_dc:dc dc:title dc:creator dc:contributor dc:subject dc:description dc:publisher dc:date dc:type dc:format dc:identifier dc:source dc:language dc:relation dc:coverage dc:rights';
const known: ReadonlyMap<string, string> = new Map(names.split(' ').map((name) => [name, name]));
const roots = ['dc', 'qualifieddc', 'simpledc', 'srw_dc'];

/** Reads a `record` of OAI-PMH, or a bare `oai_dc:dc`. */
export function readOaiRecord(xml: string): RecordText {
  const parsed = parseElement(xml, known);
  if (parsed.kind === 'malformed') return { kind: 'refused', reason: malformed(parsed.reason) };
  const element = withLocalNames(parsed.element);
  if (element.name !== 'record') return readMetadata(element, undefined);
  const header = childOf(element, 'header');
  const key = textIn(header, 'identifier');
  if (header?.attributes.status === 'deleted' && key !== undefined) return { kind: 'deletion', key };
  const metadata = childOf(element, 'metadata');
  const root = metadata?.children.find(({ name }) => roots.includes(name)) ?? metadata?.children[0];
  if (root !== undefined && roots.includes(root.name)) return readMetadata(root, header);
  const found = root === undefined ? 'has no metadata' : `holds <${root.name}>, not Dublin Core`;
  return {
    kind: 'refused',
    reason: `The record ${found}. It was left out; ask the server with metadataPrefix=oai_dc.`,
    ...(key !== undefined && { key }),
  };
}

function readMetadata(root: Element, header: Element | undefined): RecordText {
  const { notices, notify } = createNotices();
  const oai = textIn(header, 'identifier');
  const datestamp = textIn(header, 'datestamp');
  const description = describeDublinCore(statementsOf(root), { oai, datestamp }, notify);
  if (description === undefined)
    return {
      kind: 'refused',
      reason:
        'The record says nothing that a work could be known by: no title, no creator, no identifier. It was left out.',
      ...(oai !== undefined && { key: oai }),
    };
  // A day and an instant compare as text: `2019-01-02` comes before `2019-01-02T10:00:00Z`.
  return {
    kind: 'record',
    key: oai ?? recordKey('oai-dc', description),
    rank: datestamp ?? '',
    description,
    notices,
  };
}
