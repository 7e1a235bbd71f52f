import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // The standard allows the doctype in either case.
    'doctype-style': 'off',
    // The title of a work is as long as its authors made it.
    'long-title': 'off',
    // Style and script come from our own origin, under names made of their hashes.
    'require-sri': 'off',
  },
});

/** What is wrong with a page as HTML, each with its place. */
export async function htmlProblems(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
