/** What LaTeX comes to: runs of text, the few elements that a title or abstract may have, and formulas in MathML. */
export type Piece =
  | string
  | { readonly kind: 'open' | 'close'; readonly element: InlineElement }
  | { readonly kind: 'mathml'; readonly source: string };

export type InlineElement = 'i' | 'b' | 'u' | 'sub' | 'sup';

/** The pieces inside an element. */
export function inside(element: InlineElement, pieces: readonly Piece[]): readonly Piece[] {
  return [{ kind: 'open', element }, ...pieces, { kind: 'close', element }];
}

/** The text of pieces without their elements. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) =>
      typeof piece === 'string' ? piece : piece.kind === 'mathml' ? textOfXml(piece.source) : '',
    )
    .join('');
}

function textOfXml(source: string): string {
  return source.replace(/<[^>]*>/g, '').replace(/&(lt|gt|amp);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&' };
