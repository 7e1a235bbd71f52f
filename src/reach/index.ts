/** Who asks, told apart without knowing anybody. */
export { type AgentClass, agentClassOf } from './agent-class.ts';
