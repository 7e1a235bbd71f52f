/** The network, politely and safely. */
export type { Pace } from './host-pace.ts';
export type { BodyFault, Fetched, HttpClient, HttpClientOptions } from './http.ts';
export { createHttpClient } from './http-client.ts';
export { jsonOf } from './json-of.ts';
export { type NetworkEffects, sleepFor } from './network-effects.ts';
export { isPublicAddress } from './public-address.ts';
export { createTransport } from './transport.ts';
