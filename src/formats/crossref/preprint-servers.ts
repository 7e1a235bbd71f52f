import type { Subject } from '../../model/index.ts';
import { type JsonObject, objectsIn, textIn } from '../json/json-value.ts';
import { richPlain } from '../rich-text/rich-inline.ts';

/** Servers that Crossref's records do not name, by how their DOIs begin. */
const servers: Readonly<Record<string, string>> = {
  '10.2139': 'SSRN',
  '10.14293': 'ScienceOpen Preprints',
  '10.20944': 'Preprints.org',
  '10.21203': 'Research Square',
  '10.22541': 'Authorea',
  '10.26434': 'ChemRxiv',
  '10.31219': 'OSF Preprints',
  '10.31222': 'MetaArXiv',
  '10.31223': 'EarthArXiv',
  '10.31224': 'engrXiv',
  '10.31234': 'PsyArXiv',
  '10.31235': 'SocArXiv',
  '10.31730': 'AfricArXiv',
  '10.32942': 'EcoEvoRxiv',
  '10.35542': 'EdArXiv',
  '10.36227': 'TechRxiv',
  '10.55458': 'NeuroLibre',
  '10.1590/scielopreprints': 'SciELO Preprints',
  '10.12688/verixiv': 'VeriXiv',
  '10.2196': 'JMIR Preprints',
};

/** The preprint server that holds the work. */
export function preprintServer(work: JsonObject): string | undefined {
  const institution = richPlain(textIn(objectsIn(work, 'institution')[0], 'name'));
  const doi = (textIn(work, 'DOI') ?? '').toLowerCase();
  return Object.entries(servers).find(([start]) => doi.startsWith(start))?.[1] ?? institution;
}

/** What stands in the place of a part of a server and is none. */
const noSection = /preprint|^(?:open science framework|in review|gates foundation)$/i;

/** The part of its server that a preprint was put in, `Microbiology` of bioRxiv. */
export function serverSection(work: JsonObject): readonly Subject[] {
  const name = richPlain(textIn(work, 'group-title'));
  const server = preprintServer(work);
  if (name === undefined || noSection.test(name) || name === server || Object.values(servers).includes(name))
    return [];
  return [{ scheme: 'other', ...(server !== undefined && { schemeName: server }), name }];
}
