/** REST with OpenAPI: everything that the pages show, for programs. */
export { type Addresses, apiRoot, createAddresses } from './answers/addresses.ts';
export type { ApiPorts } from './api-ports.ts';
export { type ApiIdentity, makeOpenApi } from './openapi/make-openapi.ts';
export type { JsonSchema, OpenApi, Operation, Parameter } from './openapi/openapi.ts';
export { endpoints } from './rest/all-endpoints.ts';
export { answerEndpoint, type RestAnswer, refusal } from './rest/answer-endpoint.ts';
export type { AnyEndpoint } from './rest/endpoint.ts';
export { type Problem, problem } from './rest/problem.ts';
