import { readGlossaryJson } from './glossary-json.ts';
import type { GlossaryReading } from './glossary-reading.ts';
import { readGlossaryTable } from './glossary-table.ts';
import { readSkosTurtle, readSkosXml } from './skos.ts';

/**
 * Reads a glossary: SKOS as RDF/XML or Turtle, JSON, or a table with commas, semicolons or tabs. What it is, is told by its
 * beginning. Never throws: what is wrong with the text is part of the answer.
 */
export async function readGlossary(text: string): Promise<GlossaryReading> {
  const bare = text.replace(/^\ufeff/, '');
  const start = bare.slice(0, 20_000).trimStart();
  if (start === '') return { entries: [], problems: ['It is empty.'] };
  if (start.startsWith('[') && !/^\[\s*(?:a\s|\])/.test(start)) return readGlossaryJson(bare);
  if (start.startsWith('{')) return readGlossaryJson(bare);
  if (/^<(?:\?xml|!--|!DOCTYPE|[\w-]*:?RDF\b)/i.test(start)) return readSkosXml(bare);
  if (/^(?:@prefix|@base|prefix|base)\s|^(?:#.*\n\s*)*@?prefix\s|^<[^>\s]+>\s/i.test(start))
    return readSkosTurtle(bare);
  return readGlossaryTable(bare);
}
