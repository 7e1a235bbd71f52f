/** REST with OpenAPI, and MCP: everything that the pages show, for programs. */
export { type Addresses, apiRoot, createAddresses } from './answers/addresses.ts';
export type { ApiPorts } from './api-ports.ts';
export { dumpName, readDump } from './dump/dump-file.ts';
export { ensureDump, makeDump } from './dump/make-dump.ts';
export { answerMcp, serveMcpOverStdio } from './mcp/index.ts';
export { type ApiIdentity, makeOpenApi } from './openapi/make-openapi.ts';
export type { JsonSchema, OpenApi, Operation, Parameter } from './openapi/openapi.ts';
export { endpoints } from './rest/all-endpoints.ts';
export { answerEndpoint, type RestAnswer, refusal } from './rest/answer-endpoint.ts';
export type { AnyEndpoint } from './rest/endpoint.ts';
export { type Problem, problem, problemType } from './rest/problem.ts';
