/** Routes, headers, kept pages, errors to responses. */
export type { Api } from './api-routes.ts';
export type { DeskParts } from './desk/desk-routes.ts';
export { type Limits, usualLimits } from './limits/limit-requests.ts';
export { type Listening, listen } from './listen.ts';
export type { Machines } from './machine-routes.ts';
export { type Readers, routesOf } from './routes.ts';
export { createWebApp } from './web-app.ts';
