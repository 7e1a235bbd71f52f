/** What the reference page needs of an OpenAPI document (3.1). */
export interface Reference {
  readonly info: { readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, { readonly get: ReferenceOperation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, ReferenceSchema>> };
}

export interface ReferenceOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly description?: string;
    readonly schema: ReferenceSchema;
  }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly $ref?: string;
        readonly content?: Readonly<Record<string, { readonly schema: ReferenceSchema }>>;
      }
    >
  >;
}

export interface ReferenceSchema {
  readonly type?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly items?: ReferenceSchema;
  readonly properties?: Readonly<Record<string, ReferenceSchema>>;
  readonly required?: readonly string[];
}

/** A question that was asked just now, and its answer. */
export interface ReferenceExample {
  readonly address: string;
  readonly answer: string;
}
