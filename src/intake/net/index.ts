/** The network, politely and safely. */
export type { Pace } from './host-pace.ts';
export {
  type BodyFault,
  createHttpClient,
  type Fetched,
  type HttpClient,
  type HttpClientOptions,
} from './http-client.ts';
export { type NetworkEffects, sleepFor } from './network-effects.ts';
export { createTransport } from './transport.ts';
