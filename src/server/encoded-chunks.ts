/** Text that is made while it is sent, as bytes: at the pace of whoever takes them. */
export function encodedChunks(chunks: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return ReadableStream.from(encoded(chunks));
}

async function* encoded(chunks: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(chunk);
}
