/** The little that is used here of N3.js, which comes without types (its quads are those of RDF/JS). */
declare module 'n3' {
  import type { Quad } from '@rdfjs/types';

  export class Parser {
    constructor(options?: { readonly baseIRI?: string });
    /** Calls back for every quad, with an error for what is no Turtle, and without either at the end. */
    parse(text: string, callback: (error: Error | null, quad: Quad | null) => void): void;
  }
}
