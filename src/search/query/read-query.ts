import { wordsOf } from '../../text/index.ts';
import { type FieldMeaning, fieldOf, type ValueMeaning } from './fields.ts';
import { allOf, anyOf, everything, noneOf, type Query, type TextQuery, within } from './query.ts';
import { readValue } from './read-value.ts';
import { isOneWord, type Token, tokensOf } from './tokens.ts';

/** What was read, and what had to be read otherwise than it was written. */
export interface QueryReading {
  readonly query: Query;
  readonly notices: readonly QueryNotice[];
}

export type QueryNotice =
  | { readonly kind: 'unclosed-quote' | 'unclosed-parenthesis' | 'stray-parenthesis' | 'too-deep' }
  | { readonly kind: 'dangling-operator'; readonly operator: string }
  | { readonly kind: 'unknown-field'; readonly name: string }
  /** The value cannot be one of this field, and was read as words. */
  | { readonly kind: 'unreadable-value'; readonly field: string; readonly value: string }
  | { readonly kind: 'lone-star' }
  /** Nothing in it can be sought: no letter and no digit, or a field without a value. */
  | { readonly kind: 'nothing-sought' }
  | { readonly kind: 'too-long' | 'too-many-words'; readonly most: number };

export const mostCharacters = 10_000;
const mostWords = 64;
const deepest = 50;

/**
 * Reads any text as a query, in the manner of PubMed and of the web: words that stand side by side must all match;
 * AND, OR and NOT (capitals) join such groups from left to right, as PubMed does; parentheses group. Never fails.
 */
export function readQuery(text: string): QueryReading {
  const plain = text
    .slice(0, mostCharacters)
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[“”„«»″]/g, '"');
  const reader = new QueryReader();
  if (text.length > mostCharacters) reader.note({ kind: 'too-long', most: mostCharacters });
  const fieldKind = (name: string) => {
    const meaning = fieldOf(name, 'web');
    return meaning && (meaning.kind === 'identifier' || meaning.kind === 'cites' ? 'identifier' : 'words');
  };
  for (const token of tokensOf(plain, fieldKind)) reader.take(token);
  const reading = reader.end();
  return reading.query === everything && reading.notices.length === 0 && plain.trim() !== ''
    ? { ...reading, notices: [{ kind: 'nothing-sought' }] }
    : reading;
}

type Operator = 'and' | 'or' | 'not';

/** A value that waits for a tag behind it. */
interface Pending {
  readonly text: string;
  readonly open: boolean;
  readonly quoted?: true;
}

/** What stands between two parentheses. */
class Group {
  /** All that stands left of the last operator. */
  left: Query | undefined;
  operator: Operator | undefined;
  /** Side by side since the last operator. */
  side: Query[] = [];
  negated = false;
  /** The field named right before it. */
  field: FieldMeaning | undefined;
}

class QueryReader {
  readonly #groups: Group[] = [new Group()];
  readonly #notices = new Map<string, QueryNotice>();
  #pending: Pending[] = [];
  /** Named by `title:` right before. */
  #field: { readonly meaning: FieldMeaning; readonly name: string } | undefined;
  #negateNext = false;
  #ignoredParentheses = 0;
  #words = 0;

  note(notice: QueryNotice): void {
    this.#notices.set(JSON.stringify(notice), notice);
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'word':
        this.#takeWord(token.text, token.open);
        break;
      case 'quote':
        if (!token.closed) this.note({ kind: 'unclosed-quote' });
        this.#takeQuote(token.text, token.open);
        break;
      case 'field':
        this.#takeField(token.name);
        break;
      case 'tag':
        this.#takeTag(token.name);
        break;
      case 'operator':
        this.#takeOperator(token.operator);
        break;
      case 'minus':
        this.#flush();
        this.#negateNext = true;
        break;
      case 'colon':
        this.#pending.push({ text: ':', open: false });
        break;
      case 'parenthesis':
        if (token.opens) this.#open();
        else this.#close();
        break;
    }
  }

  end(): QueryReading {
    if (this.#groups.length > 1) this.note({ kind: 'unclosed-parenthesis' });
    while (this.#groups.length > 1) this.#close();
    this.#flush();
    const query = this.#finish(this.#group) ?? everything;
    return { query, notices: [...this.#notices.values()] };
  }

  get #group(): Group {
    return this.#groups.at(-1) ?? new Group();
  }

  #takeWord(text: string, open: boolean): void {
    if (text === '') {
      if (open) this.note({ kind: 'lone-star' });
      return;
    }
    const field = this.#field;
    this.#field = undefined;
    if (field) this.#addValue(field.meaning, field.name, [{ text, open }]);
    else this.#pending.push({ text, open });
  }

  #takeQuote(text: string, open: boolean): void {
    const pending: Pending = { text, open, quoted: true };
    const field = this.#field;
    this.#field = undefined;
    if (field) {
      this.#addValue(field.meaning, field.name, [pending]);
      return;
    }
    // A tag behind a quotation is that quotation's alone, unless it is a span of dates.
    if (this.#pending.at(-1)?.text !== ':') this.#flush();
    this.#pending.push(pending);
  }

  #takeField(name: string): void {
    this.#flush();
    const meaning = fieldOf(name, 'web');
    if (meaning) this.#field = { meaning, name };
  }

  #takeTag(name: string): void {
    const meaning = fieldOf(name, 'brackets');
    const pending = this.#pending;
    if (meaning === undefined) {
      if (pending.length > 0 || this.#group.side.length > 0) this.note({ kind: 'unknown-field', name });
      this.#flush();
      return;
    }
    if (pending.length > 0) {
      this.#pending = [];
      this.#addValue(meaning, name, pending);
      return;
    }
    // Behind a closing parenthesis: all that stands in it.
    const last = this.#group.side.at(-1);
    if (last !== undefined && meaning.kind === 'text' && meaning.field !== undefined)
      this.#group.side[this.#group.side.length - 1] = within(last, meaning.field);
  }

  #takeOperator(operator: Operator): void {
    this.#flush();
    this.#field = undefined;
    const group = this.#group;
    if (group.side.length === 0) {
      // `NOT x` at the beginning, `a OR NOT x`; any other operator with nothing before it means nothing.
      if (operator === 'not') this.#negateNext = !this.#negateNext;
      else this.note({ kind: 'dangling-operator', operator: operator.toUpperCase() });
      return;
    }
    this.#join(group);
    group.operator = operator;
  }

  #open(): void {
    this.#flush();
    if (this.#groups.length > deepest) {
      this.#ignoredParentheses += 1;
      this.note({ kind: 'too-deep' });
      return;
    }
    const group = new Group();
    group.negated = this.#negateNext;
    group.field = this.#field?.meaning;
    this.#negateNext = false;
    this.#field = undefined;
    this.#groups.push(group);
  }

  #close(): void {
    this.#flush();
    if (this.#ignoredParentheses > 0) {
      this.#ignoredParentheses -= 1;
      return;
    }
    if (this.#groups.length === 1) {
      this.note({ kind: 'stray-parenthesis' });
      return;
    }
    const group = this.#groups.pop();
    const found = group && this.#finish(group);
    if (group === undefined || found === undefined) return;
    const placed =
      group.field?.kind === 'text' && group.field.field ? within(found, group.field.field) : found;
    this.#group.side.push(group.negated ? noneOf(placed) : placed);
  }

  #finish(group: Group): Query | undefined {
    if (group.side.length === 0 && group.operator !== undefined)
      this.note({ kind: 'dangling-operator', operator: group.operator.toUpperCase() });
    if (this.#negateNext) {
      this.note({ kind: 'dangling-operator', operator: 'NOT' });
      this.#negateNext = false;
    }
    this.#join(group);
    return group.left;
  }

  /** What stands side by side goes to what is left of it, by the operator between them. */
  #join(group: Group): void {
    const right = allOf(group.side);
    group.side = [];
    if (right === undefined) return;
    if (group.left === undefined) group.left = right;
    else if (group.operator === 'or') group.left = anyOf([group.left, right]);
    else group.left = allOf([group.left, group.operator === 'not' ? noneOf(right) : right]);
    group.operator = undefined;
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = [];
    for (const one of pending) this.#addText(undefined, one);
  }

  #addValue(meaning: FieldMeaning, name: string, pending: readonly Pending[]): void {
    if (meaning.kind === 'text') {
      this.#addTexts(meaning.field, pending);
      return;
    }
    const value = `${this.#spanBegun(meaning, pending)}${pending.map(({ text }) => text).join(' ')}`;
    const found = readValue(meaning, value) ?? this.#lastAs(meaning, pending);
    if (found !== undefined) this.#add(found);
    else {
      this.note({ kind: 'unreadable-value', field: name.trim(), value: value.slice(0, 100) });
      for (const one of pending) this.#addText(undefined, one);
    }
  }

  /** `"2020"[dp] : "2025"[dp]`, as PubMed writes a span: the first date is taken back to be its beginning. */
  #spanBegun(meaning: FieldMeaning, [first]: readonly Pending[]): string {
    const before = this.#group.side.at(-1);
    if (meaning.kind !== 'dates' || first?.text !== ':' || before?.kind !== 'dates') return '';
    this.#group.side.pop();
    return before.from?.replaceAll('-', '/') ?? '';
  }

  /** `exosome 2020[dp]`: words before the value were meant for themselves. */
  #lastAs(meaning: ValueMeaning, pending: readonly Pending[]): Query | undefined {
    const last = pending.at(-1);
    const found = last && pending.length > 1 ? readValue(meaning, last.text) : undefined;
    if (found !== undefined) for (const one of pending.slice(0, -1)) this.#addText(undefined, one);
    return found;
  }

  /** A name is several words in a row; other words may stand anywhere in the field. */
  #addTexts(field: TextQuery['field'], pending: readonly Pending[]): void {
    const isName = field === 'author' || field === 'first-author' || field === 'last-author';
    if (!isName || pending.length < 2) {
      for (const one of pending) this.#addText(field, one);
      return;
    }
    const text = pending.map((one) => one.text).join(' ');
    this.#addText(field, { text, open: pending.at(-1)?.open ?? false });
  }

  #addText(field: TextQuery['field'], { text: typed, open, quoted }: Pending): void {
    const text = typed.trim().replace(/\s+/g, ' ');
    const words = wordsOf(text);
    if (words.length === 0) return;
    this.#words += words.length;
    if (this.#words > mostWords) {
      this.note({ kind: 'too-many-words', most: mostWords });
      return;
    }
    this.#add({
      kind: 'text',
      ...(field !== undefined && { field }),
      text,
      ...(words.length > 1 && { exact: true }),
      ...(open && { open: true }),
      ...((quoted || !isOneWord(text)) && { literal: true }),
    });
  }

  #add(query: Query): void {
    this.#group.side.push(this.#negateNext ? noneOf(query) : query);
    this.#negateNext = false;
  }
}
