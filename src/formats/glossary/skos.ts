import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { SaxesParser } from 'saxes';
import { type GlossaryReading, languageCode, type TermRead, tidyTerm } from './glossary-reading.ts';

const skos = 'http://www.w3.org/2004/02/skos/core#';
/** A relative address in a file stands for nothing here, but has to be resolved. */
const base = 'https://example.org/';
const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value';

/** Concepts of SKOS in Turtle (W3C, SKOS Reference): preferred and alternative labels, definitions, else scope notes. */
export async function readSkosTurtle(text: string): Promise<GlossaryReading> {
  return readSkos(
    (add) =>
      new Promise((resolve, reject) => {
        new Parser({ baseIRI: base }).parse(text, (error, quad) => {
          if (error) reject(error);
          else if (quad) add(quad);
          else resolve();
        });
      }),
    'Turtle',
  );
}

/** The same in RDF/XML. */
export async function readSkosXml(text: string): Promise<GlossaryReading> {
  return readSkos(
    (add) =>
      new Promise((resolve, reject) => {
        refuseBroken(text);
        const parser = new RdfXmlParser({ baseIRI: base });
        parser.on('data', add);
        parser.on('error', reject);
        parser.on('end', () => resolve());
        parser.write(text);
        parser.end();
      }),
    'RDF/XML',
  );
}

/** The parser of RDF takes a file that breaks off for one that ends. */
function refuseBroken(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.write(text).close();
}

/** What is said of a concept that matters here. */
interface Said {
  readonly labels: { readonly language: string; readonly text: string; readonly isPreferred: boolean }[];
  readonly meanings: { readonly language: string; readonly text: string; readonly isDefinition: boolean }[];
}

async function readSkos(
  parse: (add: (quad: Quad) => void) => Promise<void>,
  syntax: string,
): Promise<GlossaryReading> {
  const concepts = new Map<string, Said>();
  /** Notes may stand in nodes of their own, as `rdf:value`. */
  const values = new Map<string, { readonly language: string; readonly text: string }>();
  const notes: { readonly concept: string; readonly node: string; readonly isDefinition: boolean }[] = [];
  const saidOf = (concept: string): Said => {
    const said = concepts.get(concept) ?? { labels: [], meanings: [] };
    concepts.set(concept, said);
    return said;
  };
  try {
    await parse(({ subject, predicate, object }) => {
      const text = object.value;
      const language = object.termType === 'Literal' ? languageCode(object.language, 'en') : 'en';
      if (predicate.value === rdfValue) values.set(subject.value, { language, text });
      if (!predicate.value.startsWith(skos)) return;
      const property = predicate.value.slice(skos.length);
      if (property === 'prefLabel' || property === 'altLabel')
        saidOf(subject.value).labels.push({ language, text, isPreferred: property === 'prefLabel' });
      else if (property === 'definition' || property === 'scopeNote') {
        const isDefinition = property === 'definition';
        if (object.termType === 'Literal')
          saidOf(subject.value).meanings.push({ language, text, isDefinition });
        else notes.push({ concept: subject.value, node: text, isDefinition });
      }
    });
  } catch (cause) {
    return { entries: [], problems: [`It is no ${syntax}: ${(cause as Error).message}`] };
  }
  for (const { concept, node, isDefinition } of notes) {
    const value = values.get(node);
    if (value) saidOf(concept).meanings.push({ ...value, isDefinition });
  }
  return toReading(concepts);
}

function toReading(concepts: ReadonlyMap<string, Said>): GlossaryReading {
  const entries: TermRead[] = [];
  let without = 0;
  for (const { labels, meanings } of concepts.values()) {
    const terms = Object.groupBy(
      labels.toSorted((one, other) => Number(other.isPreferred) - Number(one.isPreferred)),
      ({ language }) => language,
    );
    const definitions: Record<string, string> = {};
    for (const { language, text } of meanings.toSorted(
      (one, other) => Number(one.isDefinition) - Number(other.isDefinition),
    ))
      definitions[language] = text;
    const entry = tidyTerm(
      Object.fromEntries(
        Object.entries(terms).map(([language, all]) => [language, (all ?? []).map(({ text }) => text)]),
      ),
      definitions,
    );
    if (entry) entries.push(entry);
    else without += 1;
  }
  if (concepts.size === 0) return { entries, problems: ['It holds no concept of SKOS.'] };
  const problems =
    without === 0
      ? []
      : [`${without} concepts were left out: they have no label, or neither definition nor scope note.`];
  return { entries, problems };
}
