import { createLedger, type ImportProblem, type ImportSummary, type Ledger } from '../ledger.ts';
import { repeatedPage } from './page-count.ts';
import type { Page } from './provider.ts';

const mostReadings = 4;
/** A page with fewer than this part of what it promised is no page. */
const leastPart = 0.5;

/** A page on its way through the reading thread: once, or again when its records are damaged or missing. */
export class PageFlight {
  readonly page: Page;
  readonly input: string;
  /** As they take room on the way. */
  readonly bytes: number;
  #ledger: Ledger;
  #problems: ImportProblem[] = [];
  #readings = 0;
  /** Of all readings so far. */
  #summary: Omit<ImportSummary, 'stopped'> | undefined;
  #done: ImportSummary | undefined;

  constructor(page: Page, input: string) {
    this.page = page;
    this.input = input;
    this.bytes = 'file' in page.bytes ? 0 : page.bytes.length;
    this.#ledger = this.#newLedger();
  }

  /** Of the reading under way. */
  get ledger(): Ledger {
    return this.#ledger;
  }

  /** What it brought, once nothing more is to come. */
  get done(): ImportSummary | undefined {
    return this.#done;
  }

  /** Everything that this reading says has been saved. Answers whether it might be better when it is asked for again. */
  readToEnd(): boolean {
    const last = this.#ledger.summary();
    this.#summary = this.#summary === undefined ? last : repeatedPage(this.#summary, last);
    this.#readings += 1;
    return (this.#summary.refused > 0 || this.#missing > 0) && this.#readings < mostReadings;
  }

  readAgain(): void {
    this.#problems = [];
    this.#ledger = this.#newLedger();
  }

  /** It is left as it is. Answers what is wrong with it, and why it is no page at all. */
  finish(): { readonly problems: readonly ImportProblem[]; readonly whyNone: string | undefined } {
    const { name, records = 0 } = this.page;
    const { read, refused, ...counts } = this.#summary ?? this.#ledger.summary();
    const problems = this.#problems.map((problem) => ({ ...problem, input: name }));
    const missing = Math.max(0, this.#missing);
    const reason = `${records} records were promised here, but only ${read} came, also when asked again.`;
    if (missing > 0 && read < records * leastPart) return { problems, whyNone: `${name}: ${reason}` };
    if (missing > 0) problems.push({ severity: 'refused', input: name, reason });
    this.#done = { ...counts, read, refused: refused + missing };
    return { problems, whyNone: undefined };
  }

  get #missing(): number {
    const { read, refused } = this.#summary ?? this.#ledger.summary();
    return (this.page.records ?? 0) - read - refused;
  }

  #newLedger(): Ledger {
    return createLedger((problem) => this.#problems.push(problem));
  }
}
