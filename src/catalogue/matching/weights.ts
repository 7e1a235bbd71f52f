import type { Evidence } from './evidence.ts';

export const weights: Readonly<Partial<Record<Evidence, { weight: number; reason?: string }>>> = {};
