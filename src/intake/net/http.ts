import type { Pace } from './host-pace.ts';
import type { BodyLimits } from './read-body.ts';

export interface HttpClientOptions {
  /** `Lectern/0.1.0 (+https://science.example.org; mailto:office@example.org)` */
  readonly userAgent: string;
  /** Origins (`http://127.0.0.1:4000`) that the operator named: these may be private. */
  readonly trustedOrigins?: readonly string[];
  /** Never shown, wherever they turn up. */
  readonly secrets?: readonly string[];
  /** What a host allows; one that nobody knows gets `defaultPace`. */
  readonly paceOf?: (host: string) => Pace | undefined;
  readonly limits?: Partial<HttpLimits>;
}

export interface HttpLimits extends BodyLimits {
  /** Of one request, its repetitions included. */
  readonly attempts: number;
  readonly redirects: number;
  /** Of one attempt, from the first byte sent to the last received. */
  readonly attemptMs: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

export interface HttpRequest {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form with POST. */
  readonly form?: URLSearchParams;
  /** Sent as JSON with POST. */
  readonly json?: unknown;
  /** Types of content that can be an answer, such as `text/xml`; any where nothing is said. */
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  /** The bytes of a file just as it lies there, packed or not: for files with a sum of their own. */
  readonly packed?: boolean;
  /** Why a body is no answer, such as an error in a page that says 200; `undefined` where it is one. */
  readonly check?: (body: Buffer, type: string) => string | BodyFault | undefined;
  /** Statuses beside 2xx that are an answer, 404 for one that may not be there. */
  readonly expected?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

/** What is wrong with a body; `lasting`: asking again will not help. */
export interface BodyFault {
  readonly reason: string;
  readonly lasting: boolean;
}

export type Fetched = HttpAnswer | HttpFailure;

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Nothing to be had, in words that may be shown: no secret is in them. */
export interface HttpFailure {
  readonly kind: 'failed';
  readonly reason: string;
  /** Another time it may work. */
  readonly transient: boolean;
  readonly status?: number;
  /** How long the server asked to be left alone, the last time. */
  readonly retryAfterMs?: number;
}

export interface HttpClient {
  /** One answer, however often it must be asked for. Never throws for what the world does. */
  fetch(address: string | URL, request?: HttpRequest): Promise<Fetched>;
}
