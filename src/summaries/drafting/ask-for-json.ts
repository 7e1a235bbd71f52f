/** Sends the body of a chat completion to the endpoint. Never throws for what the world does; no secret is in a reason. */
export type AskModel = (body: unknown) => Promise<ModelAnswer>;

type ModelAnswer =
  | { readonly kind: 'answer'; readonly body: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly status?: number };

export type AnswerFormat = 'json_schema' | 'json_object';

/** Asks for JSON of one form, and from the first time that a server knows no schemas, as older ones do, for any JSON. */
export function askingForJson(
  ask: AskModel,
): (question: (format: AnswerFormat) => unknown) => Promise<ModelAnswer> {
  let format: AnswerFormat = 'json_schema';
  return async (question) => {
    const answer = await ask(question(format));
    if (answer.kind !== 'failed' || answer.status !== 400 || format === 'json_object') return answer;
    format = 'json_object';
    return ask(question(format));
  };
}

/** `response_format` of a question (OpenAI API reference, "Create chat completion"). */
export function responseFormat(format: AnswerFormat, name: string, schema: object): object {
  return format === 'json_object'
    ? { type: 'json_object' }
    : { type: 'json_schema', json_schema: { name, strict: true, schema } };
}
