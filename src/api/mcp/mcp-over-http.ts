import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { createMcpServer } from './create-mcp-server.ts';
import type { McpPorts } from './tool.ts';

const mostBytes = 256 * 1024;

/** One message over streamable HTTP; nothing is remembered between two, so any process may answer the next. */
export async function answerMcp(request: Request, ports: McpPorts, institution: string): Promise<Response> {
  const server = createMcpServer(ports, institution);
  const transport = new WebStandardStreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: mostBytes,
  });
  await server.connect(transport);
  try {
    return await transport.handleRequest(request);
  } finally {
    await server.close();
  }
}
