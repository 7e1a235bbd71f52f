import { SaxesParser } from 'saxes';

/** What MeSH calls one thing: the words for it, and the heading under which works on it stand. */
export interface Concept {
  readonly heading: string;
  /** The preferred word first. Without the permuted ones (`Attack, Heart`), which nobody types. */
  readonly words: readonly string[];
  /** What is said of the heading itself; with the concept that it is named for alone. */
  readonly descriptor?: Descriptor;
}

export interface Descriptor {
  /** `D009203` */
  readonly id: string;
  /** What it means, as NLM explains it. */
  readonly note?: string;
  /** Its places in the tree: `C14.280.647.500`. */
  readonly trees: readonly string[];
}

const longestNote = 4000;
const mostTrees = 40;

/** A file that holds no descriptors, or breaks off in the middle of them, with the reason. */
export class NoDescriptors extends Error {}

const deepest = 50;

/**
 * Reads the descriptors of MeSH as NLM publishes them (`desc2026.xml`, nlmdescriptorrecordset): each concept with its terms,
 * piece by piece. Throws `NoDescriptors` where that is not what the file holds.
 */
export async function* readDescriptors(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Concept> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const reader = new DescriptorReader();
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes as Record<string, string>));
  parser.on('text', (text) => reader.text(text));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('error', (cause) => {
    throw new NoDescriptors(`It is no well-formed XML: ${cause.message}`);
  });
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    yield* reader.taken();
  }
  parser.close();
  yield* reader.taken();
}

class DescriptorReader {
  readonly #path: string[] = [];
  #text = '';
  #heading = '';
  #words: string[] = [];
  #isPermuted = false;
  #isPreferred = false;
  #id = '';
  #note = '';
  #trees: string[] = [];
  #concepts: Concept[] = [];

  taken(): readonly Concept[] {
    const concepts = this.#concepts;
    this.#concepts = [];
    return concepts;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#path.length === 0 && name !== 'DescriptorRecordSet')
      throw new NoDescriptors(`It begins with <${name}>, not with <DescriptorRecordSet>.`);
    if (this.#path.length > deepest) throw new NoDescriptors('Its elements are nested too deep.');
    this.#path.push(name);
    this.#text = '';
    if (name === 'DescriptorRecord') {
      this.#heading = '';
      this.#id = '';
      this.#trees = [];
    }
    if (name === 'Concept') {
      this.#words = [];
      this.#note = '';
      this.#isPreferred = attributes.PreferredConceptYN === 'Y';
    }
    if (name === 'Term') this.#isPermuted = attributes.IsPermutedTermYN === 'Y';
  }

  text(text: string): void {
    if (kept.has(this.#path.at(-1) ?? '')) this.#text += text;
  }

  close(name: string): void {
    this.#path.pop();
    const parent = this.#path.at(-1);
    const whole = this.#text.trim();
    const text = whole.slice(0, 300);
    if (name === 'String' && parent === 'DescriptorName' && this.#path.length === 3) this.#heading = text;
    else if (name === 'String' && parent === 'ConceptName') this.#words.unshift(text);
    else if (name === 'String' && parent === 'Term' && !this.#isPermuted) this.#words.push(text);
    else if (name === 'DescriptorUI' && this.#path.length === 2) this.#id = text;
    else if (name === 'TreeNumber' && this.#trees.length < mostTrees) this.#trees.push(text);
    else if (name === 'ScopeNote') this.#note = whole.slice(0, longestNote).toWellFormed();
    else if (name === 'Concept' && this.#heading !== '')
      this.#concepts.push({
        heading: this.#heading,
        words: [...new Set(this.#words)],
        ...(this.#isPreferred && { descriptor: this.#descriptor() }),
      });
  }

  #descriptor(): Descriptor {
    return { id: this.#id, trees: this.#trees, ...(this.#note !== '' && { note: this.#note }) };
  }
}

/** The elements whose text counts. */
const kept = new Set(['String', 'DescriptorUI', 'TreeNumber', 'ScopeNote']);
