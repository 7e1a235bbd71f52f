import { stdin, stdout } from 'node:process';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpPorts } from './tool.ts';

/** Answers on the standard output what comes on the standard input, until that ends or it is told to stop. */
export async function serveMcpOverStdio(
  ports: McpPorts,
  institution: string,
  stopping: AbortSignal,
): Promise<void> {
  const server = createMcpServer(ports, institution);
  const ended = new Promise<void>((resolve) => {
    stdin.once('end', resolve);
    stopping.addEventListener('abort', () => resolve(), { once: true });
    server.server.onclose = resolve;
  });
  await server.connect(new StdioServerTransport(stdin, stdout));
  await ended;
  await server.close();
}
