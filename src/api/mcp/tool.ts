import type * as z from 'zod';
import type { ApiPorts } from '../api-ports.ts';

export type McpPorts = Pick<
  ApiPorts,
  'catalogue' | 'search' | 'people' | 'related' | 'summaries' | 'citer' | 'addresses'
>;

/** Something that a model may ask for. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly output: Output;
  readonly run: (asked: z.output<Input>, ports: McpPorts) => Promise<ToolOutcome<z.input<Output>>>;
}

export type ToolOutcome<Result> =
  /** `warnings` are our own words and stand before the texts of records. */
  | { readonly kind: 'told'; readonly result: Result; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

/** Any tool, as those see it who only offer it. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(
  given: Tool<Input, Output>,
): Tool {
  // Only run with what its own schema made of a call.
  return given as unknown as Tool;
}
