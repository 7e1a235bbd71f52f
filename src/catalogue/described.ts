import type { WorkDescription } from '../model/index.ts';
import { utf8Text } from '../text/index.ts';
import type { Digest, Digester, Digests } from './digest.ts';

/**
 * A description on its way into the store: as JSON text, and as digests. It is parsed, and a digest made, only when
 * somebody asks for what is not there yet: most records come with all that is needed.
 */
export class Described {
  /** Those that came along. */
  readonly #given: Digests | undefined;
  #made: Map<string, Digest> | undefined;
  #json: Uint8Array | undefined;
  #text: string | undefined;
  #description: WorkDescription | undefined;

  private constructor(
    parts: { readonly json?: Uint8Array; readonly text?: string; readonly description?: WorkDescription },
    digests: Digests | undefined,
  ) {
    this.#json = parts.json;
    this.#text = parts.text;
    this.#description = parts.description;
    this.#given = digests;
  }

  static inJson(json: string | Uint8Array, digests?: Digests): Described {
    return new Described(typeof json === 'string' ? { text: json } : { json }, digests);
  }

  static of(description: WorkDescription): Described {
    return new Described({ description }, undefined);
  }

  /** The description as JSON text in UTF-8. */
  get json(): Uint8Array {
    this.#json ??= Buffer.from(this.text);
    return this.#json;
  }

  get text(): string {
    this.#text ??= this.#json === undefined ? JSON.stringify(this.#description) : utf8Text(this.#json);
    return this.#text;
  }

  get description(): WorkDescription {
    this.#description ??= JSON.parse(this.text) as WorkDescription;
    return this.#description;
  }

  digest(digester: Digester): Digest {
    const { name } = digester;
    const known = this.#given?.(name) ?? this.#made?.get(name);
    if (known !== undefined) return known;
    // A copy of bytes, too: they stand no longer than until the digester's next call.
    const digest = digester.digest(this.description).map((part) => Buffer.from(part as string));
    this.#made ??= new Map();
    this.#made.set(name, digest);
    return digest;
  }
}
