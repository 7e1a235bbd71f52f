import type { McpPorts } from './tool.ts';

/** One message over streamable HTTP. */
export async function answerMcp(request: Request, ports: McpPorts, institution: string): Promise<Response> {
  // Half a second of code that only models need.
  const over = await import('./mcp-over-http.ts');
  return over.answerMcp(request, ports, institution);
}

/** Answers on the standard output what comes on the standard input. */
export async function serveMcpOverStdio(
  ports: McpPorts,
  institution: string,
  stopping: AbortSignal,
): Promise<void> {
  const over = await import('./mcp-over-stdio.ts');
  return over.serveMcpOverStdio(ports, institution, stopping);
}
