/** What the reading of a search may have to say; the search room's own notices have this shape. */
export type SearchNotice =
  | {
      readonly kind:
        | 'unclosed-quote'
        | 'unclosed-parenthesis'
        | 'stray-parenthesis'
        | 'too-deep'
        | 'lone-star'
        | 'nothing-sought';
    }
  | { readonly kind: 'dangling-operator'; readonly operator: string }
  | { readonly kind: 'unknown-field'; readonly name: string }
  | { readonly kind: 'unreadable-value'; readonly field: string; readonly value: string }
  | { readonly kind: 'too-long' | 'too-many-words'; readonly most: number }
  /** Other words that mean the same, known from works that introduce the abbreviation or from MeSH. */
  | {
      readonly kind: 'also-sought';
      readonly typed: string;
      readonly meant: readonly string[];
      readonly from: 'abbreviations' | 'headings';
    };
