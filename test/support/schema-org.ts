import { join } from 'node:path';
import ts from 'typescript';

/** The types of schema.org that an object may be of, in the words of the package `schema-dts`. */
const header = "import type { Thing, WithContext } from 'schema-dts';\n";
const file = join(import.meta.dirname, 'judged-by-schema-org.ts');
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.es2023.d.ts'],
  types: [],
};

/**
 * What schema.org would not understand: unknown classes and properties, and values of another class than a property
 * takes, a sentence each. The judge is the compiler, with the types that Google makes of the vocabulary.
 */
export function schemaOrgProblems(
  described: readonly { readonly of: string; readonly data: object }[],
): readonly string[] {
  const source = `${header}${described
    .map(({ data }, at) => `export const d${at}: WithContext<Thing> = ${asLiteral(data)};`)
    .join('\n')}\n`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext) : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? source : readFile(name));
  const program = ts.createProgram([file], options, host);
  const judged = program.getSourceFile(file);
  const found = [...program.getOptionsDiagnostics(), ...program.getSemanticDiagnostics(judged)];
  return found.map(({ start = 0, messageText }) => {
    const line = source.slice(0, start).split('\n').length;
    return `${described[line - 2]?.of ?? 'the check itself'}: ${deepest(messageText)}`;
  });
}

/** The last sentences of an explanation are the ones that name what is wrong. */
function deepest(message: string | ts.DiagnosticMessageChain): string {
  return ts.flattenDiagnosticMessageText(message, '\n').split('\n').slice(-3).join(' ').slice(0, 600);
}

/** Without what the types do not know: `query-input` says of an action what it needs (schema.org, "Potential Actions", part 3). */
function asLiteral(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }, (key, value) =>
    key === 'query-input' ? undefined : value,
  );
}
