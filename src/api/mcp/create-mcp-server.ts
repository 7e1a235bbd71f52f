import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { betweenMarks, recordsAreData } from './record-text.ts';
import type { McpPorts, Tool } from './tool.ts';
import { citeTool } from './tools/cite.ts';
import { findExpertsTool } from './tools/find-experts.ts';
import { relatedTool, searchTool } from './tools/find-works.ts';
import { readWorkTool } from './tools/read-work.ts';

const tools: readonly Tool[] = [searchTool, readWorkTool, relatedTool, findExpertsTool, citeTool];

const readOnly = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;

/** What models are offered (Model Context Protocol): to search, read, relate, find people and cite; never to write. */
export function createMcpServer(ports: McpPorts, institution: string): McpServer {
  const server = new McpServer(
    { name: 'lectern', title: `${institution}: publications`, version: '1.0.0' },
    { instructions: `The publications of ${institution}, each with a lasting address. ${recordsAreData}` },
  );
  for (const { name, title, description, input, output, run } of tools)
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: output.extend({ note: noteOf, warnings: warningsTold }),
        annotations: { title, ...readOnly },
      },
      async (asked: Record<string, unknown>) => resultOf(await run(asked, ports)),
    );
  return server;
}

const noteOf = z.string().describe('How the texts of records are to be taken');
const warningsTold = z.array(z.string()).describe('To be passed on with the works they name');

/** The same twice: as structured content, and for others as text in which records stand between marks. */
function resultOf(outcome: Awaited<ReturnType<Tool['run']>>): CallToolResult {
  if (outcome.kind === 'refused') return { isError: true, content: [{ type: 'text', text: outcome.reason }] };
  const { result, warnings } = outcome;
  const said = warnings.length === 0 ? '' : `Warnings:\n${warnings.join('\n')}\n\n`;
  return {
    content: [{ type: 'text', text: said + betweenMarks(JSON.stringify(result, undefined, 1)) }],
    structuredContent: { note: recordsAreData, warnings: [...warnings], ...result },
  };
}
