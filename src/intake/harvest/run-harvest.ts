import { createHash } from 'node:crypto';
import type { Catalogue, SaveOutcome } from '../../catalogue/index.ts';
import type { Effects } from '../../effects.ts';
import type { EnrichmentLedger } from '../enriching/enrichment-ledger.ts';
import { toldWhenKept } from '../enriching/told-when-kept.ts';
import type { ImportProblem, ImportSummary } from '../ledger.ts';
import { createHttpClient, type HttpClientOptions, type NetworkEffects } from '../net/index.ts';
import { oneAhead } from '../reading/one-ahead.ts';
import type { HarvestDefinition } from './definition.ts';
import type { HarvestCounts, HarvestEnding, HarvestStates, Unfinished } from './harvest-states.ts';
import { type HarvestStep, type HarvestTask, type Page, type Provider, stop } from './provider.ts';
import { takeInPages } from './take-in-pages.ts';

export interface HarvestRun {
  readonly name: string;
  readonly definition: HarvestDefinition;
  readonly provider: Provider;
  readonly states: HarvestStates;
  readonly catalogue: Pick<Catalogue, 'save' | 'heldHashes' | 'heldKeys'>;
  readonly digesters?: URL | undefined;
  /** For who is asked about works that are here. */
  readonly here?: EnrichmentLedger | undefined;
  /** `Lectern/0.1.0 (+https://science.example.org; mailto:office@example.org)` */
  readonly userAgent: string;
  readonly key?: string | undefined;
  readonly contact?: string | undefined;
  readonly knownPeople?: HarvestTask<never>['knownPeople'];
  /** Other limits of requests than the usual ones. */
  readonly limits?: HttpClientOptions['limits'];
  /** Asks for all that changed since then, whatever has been harvested before. */
  readonly since?: Date | undefined;
  readonly signal: AbortSignal;
  readonly onProgress?: ((progress: HarvestProgress) => void) | undefined;
  readonly onProblem?: ((problem: ImportProblem) => void) | undefined;
  readonly onSaved?: ((key: string, outcome: SaveOutcome) => void) | undefined;
}

export interface HarvestProgress {
  readonly page: string;
  readonly done: number;
  readonly total: number;
  readonly summary: ImportSummary;
}

export interface HarvestReport {
  readonly outcome: HarvestEnding;
  /** Why it was stopped. */
  readonly reason: string | undefined;
  readonly summary: ImportSummary;
}

/** Asks a provider for what is new, or goes on with what it was asked before, until all is in or it must stop. */
export async function runHarvest(
  run: HarvestRun,
  effects: NetworkEffects & Pick<Effects, 'now' | 'log'>,
): Promise<HarvestReport> {
  const { name, definition, provider, states, signal, here } = run;
  const recipe = recipeOf(definition);
  const at = effects.now();
  let question = questionOf(run, recipe, at);
  states.begin(name, recipe, question, at);
  /** Ends what is still under way when nothing more is wanted. */
  const over = new AbortController();
  const usual = provider.base;
  // What has no usual address is asked at this very one, its last slash included.
  const base = usual === undefined ? (definition.base ?? '') : (definition.base ?? usual).replace(/\/+$/, '');
  const task: HarvestTask<never> = {
    settings: definition as never,
    base,
    since: question.since === undefined ? undefined : new Date(question.since),
    until: new Date(question.until),
    checkpoint: question.checkpoint,
    http: createHttpClient(
      {
        userAgent: run.userAgent,
        trustedOrigins: namedOrigins(definition),
        secrets: run.key === undefined ? [] : [run.key],
        ...(run.limits && { limits: run.limits }),
        paceOf: (host) => (host === URL.parse(base)?.host ? provider.pace({ key: run.key }) : undefined),
      },
      here === undefined ? effects : { ...effects, send: counted(effects.send, here) },
    ),
    key: run.key,
    contact: run.contact,
    signal: AbortSignal.any([signal, over.signal]),
    here,
    knownPeople: run.knownPeople,
  };
  const lacking = provider.lacks?.(definition as never);
  const steps = lacking === undefined ? provider.steps(task) : onlyStopped(lacking);
  const asked = toldWhenKept(steps, (identifiers) => here?.answered(identifiers));
  const onKept = (page: Page, summary: ImportSummary) => {
    asked.kept(page);
    question = { ...question, checkpoint: page.checkpoint };
    states.keep(name, question);
    run.onProgress?.({ page: page.name, done: 0, total: 0, ...page.progress, summary });
  };
  const { summary, stopped } = await takeInPages(
    oneAhead(asked.steps),
    {
      catalogue: run.catalogue,
      formats: provider.formats,
      affiliations: provider.selects?.(definition as never),
      digesters: run.digesters,
      signal,
      onKept,
      onProblem: run.onProblem ?? (() => undefined),
      onSaved: run.onSaved,
    },
    effects,
  ).finally(() => over.abort());
  const outcome = signal.aborted ? 'interrupted' : stopped === undefined ? 'complete' : 'stopped';
  const reason = outcome === 'stopped' ? stopped : undefined;
  states.end(name, { outcome, reason, counts: countsOf(summary), goesOn: provider.goesOn }, effects.now());
  effects.log(outcome === 'stopped' ? 'warn' : 'info', 'Harvested', { name, outcome, reason, ...summary });
  return { outcome, reason, summary };
}

/** A harvest that cannot even begin. */
async function* onlyStopped(reason: string): AsyncGenerator<HarvestStep, void> {
  yield stop(reason);
}

/** Goes on with what is unfinished; else asks from the last time on, and a little before. */
function questionOf(
  { name, provider, states, definition, since }: HarvestRun,
  recipe: string,
  now: Date,
): Unfinished {
  const until = now.toISOString();
  if (since !== undefined) return { since: since.toISOString(), until };
  const known = states.find(name);
  const state = known?.recipe === recipe ? known : undefined;
  const left = state?.unfinished;
  if (left !== undefined)
    return left.finished ? { since: undefined, until, checkpoint: left.checkpoint } : left;
  if (state?.coveredUntil === undefined)
    return {
      since: definition.since === undefined ? undefined : new Date(definition.since).toISOString(),
      until,
    };
  return { since: new Date(state.coveredUntil.getTime() - provider.overlapMs).toISOString(), until };
}

/** What is asked, in short: when it is asked otherwise, what was harvested so far does not answer it. */
function recipeOf({ schedule: _, ...asked }: HarvestDefinition): string {
  const sorted = Object.entries(asked).sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 32);
}

/** Every request counts, those that are sent again as well. */
function counted(send: NetworkEffects['send'], here: EnrichmentLedger): NetworkEffects['send'] {
  return (request) => {
    here.spend();
    return send(request);
  };
}

/** Of all addresses that stand in the configuration. */
function namedOrigins(definition: HarvestDefinition): readonly string[] {
  const addresses = Object.values(definition)
    .flat()
    .flatMap((value) => (typeof value === 'string' ? (URL.parse(value) ?? []) : []));
  return addresses.filter(({ protocol }) => /^https?:$/.test(protocol)).map(({ origin }) => origin);
}

function countsOf(summary: ImportSummary): HarvestCounts {
  const { read, new: fresh, changed, unchanged, withdrawn, refused } = summary;
  return { read, new: fresh, changed, unchanged, withdrawn, refused };
}
