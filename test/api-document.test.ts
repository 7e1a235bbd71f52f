import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import { generatedFile, generatedTypes } from '../clients/typescript/generate.ts';
import { changesSince, createLecternClient } from '../clients/typescript/lectern-client.ts';
import { endpoints, makeOpenApi } from '../src/api/index.ts';
import { sampleSite } from './support/sample-site.ts';

const { address: site } = await sampleSite();

describe('the OpenAPI document', () => {
  it('is right, as a judge says that was not written here', async () => {
    const source = await (await fetch(`${site}/api/v1/openapi.json`)).text();
    const config = await createConfig({
      extends: ['recommended-strict'],
      rules: {
        'operation-4xx-response': 'error',
        'no-unused-components': 'error',
        'tag-description': 'error',
      },
    });
    const problems = await lintFromString({ source, config });
    expect(
      problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`),
    ).toEqual([]);
  });

  it('would be told from one that is wrong', async () => {
    const document = makeOpenApi({ origin: 'https://science.example.org', institution: 'X' });
    const config = await createConfig({ extends: ['recommended'] });
    const wrong = JSON.stringify({ ...document, paths: { '/works/{id}': { get: { summary: 1 } } } });
    const problems = await lintFromString({ source: wrong, config });
    expect(problems.map(({ ruleId }) => ruleId)).toContain('struct');
  });

  it('describes every question and every parameter of each', () => {
    const { paths } = makeOpenApi({ origin: 'https://science.example.org', institution: 'X' });
    for (const { path, params, query } of endpoints)
      expect(paths[path]?.get.parameters.map(({ name }) => name)).toEqual([
        ...Object.keys(params.shape),
        ...Object.keys(query.shape),
      ]);
  });
});

describe('the TypeScript client', () => {
  it('is the one that would be generated now', async () => {
    expect(readFileSync(generatedFile, 'utf8')).toBe(await generatedTypes());
  });

  it('reads, searches and follows a real site', async () => {
    const client = createLecternClient(site);
    const { data: found } = await client.GET('/search', {
      params: { query: { q: 'exosome', type: ['article', 'review'], facets: 'true', limit: 3 } },
    });
    expect(found?.works).toHaveLength(3);
    expect(found?.facets?.years.length).toBeGreaterThan(0);
    const id = found?.works[0]?.id ?? '';
    const { data: work } = await client.GET('/works/{id}', { params: { path: { id } } });
    expect(work?.title).toBe(found?.works[0]?.title);
    const { data: same } = await client.GET('/works/{id}', {
      params: { path: { id: `doi:${work?.identifiers.doi}` } },
    });
    expect(same?.id).toBe(id);
    const {
      data: none,
      error,
      response,
    } = await client.GET('/works/{id}', { params: { path: { id: '00000000' } } });
    expect(none).toBeUndefined();
    expect([response.status, error?.title]).toEqual([404, 'Not found']);
    const held = new Set<string>();
    for await (const { changes } of changesSince(client))
      for (const change of changes) held.add(change.work?.id ?? '');
    expect(held.size).toBe(126);
  });
});
