/** Who asks for what, counted without knowing anybody. */
export { type AgentClass, agentClassOf } from './agent-class.ts';
export type { Asker, Counted, DayCount, Reach, ReadCount, Use, UseCount } from './reach.ts';
export { createReachCounter, type ReachCounter } from './reach-counter.ts';
export { createSqliteReach, type ReachStore } from './sqlite-reach.ts';
