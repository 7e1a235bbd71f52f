import type { WorkId } from '../../model/index.ts';

/** A public work that changed, or went from the public. */
export interface ChangedPage {
  readonly id: WorkId;
  readonly slug: string;
}

/** One request to a service that wants to be told. */
export interface PingRequest {
  /** What is told: told once, it is not told again in the same round. */
  readonly subject: string;
  readonly form?: URLSearchParams;
  readonly json?: unknown;
}

/** How a service is told that works changed. */
export interface PingPlan {
  /** Also the name under which is kept how far it was told. */
  readonly name: 'websub' | 'indexnow';
  readonly address: string;
  /** Changed works in one round; without it one stands for all. */
  readonly mostWorks?: number;
  /** Never asked about nothing. */
  readonly requestsFor: (pages: readonly ChangedPage[]) => readonly PingRequest[];
}

export type PingOutcome = { readonly kind: 'told' } | PingFailure;

export interface PingFailure {
  readonly kind: 'failed';
  readonly reason: string;
  /** Another time it may work. */
  readonly transient: boolean;
  readonly retryAfterMs?: number;
}

/** Says something to a service, once. Never throws for what the world does. */
export type SendPing = (address: string, request: PingRequest) => Promise<PingOutcome>;
