import type { FieldWord, Provenance } from '../../catalogue/index.ts';
import { type Html, html } from '../../markup/index.ts';
import { languageOfText, type PageContext } from '../../ui/index.ts';

/** On whose words the page rests; where there are several, whose each field is and where they disagree. */
export function renderRecords(provenance: Provenance | undefined, context: PageContext): Html | undefined {
  if (provenance === undefined || provenance.records.length === 0) return undefined;
  const { records, fields } = provenance;
  const { words } = context;
  const say = words.records;
  const speakers = speakersOf(records, context);
  const names = [...new Set(records.map(({ provider }) => provider))].map((provider) => {
    const came = records.flatMap((one) => (one.provider === provider ? (one.cameAt?.getTime() ?? []) : []));
    const name = providerName(provider, context);
    return came.length === 0 ? name : say.of(name, words.day(new Date(Math.max(...came))));
  });
  const disputed = fields.filter(({ others = [] }) => others.length > 0);
  return html`<section class="records"><h2>${say.title}</h2><p>${say.rests(names)}</p>${
    fields.length > 0 && renderWords(fields, speakers, context)
  }${
    disputed.length > 0 &&
    html`<details><summary>${say.disagreements(words.number(disputed.length))}</summary><dl class="stacked">${disputed.map(
      (word) => renderDispute(word, speakers, context),
    )}</dl></details>`
  }</section>`;
}

/** How each record is called: by its provider, and where that has several, by its key too. */
function speakersOf(records: Provenance['records'], context: PageContext): readonly Html[] {
  return records.map(({ provider, key }) => {
    const name = providerName(provider, context);
    const isOneOfSeveral = records.filter((record) => record.provider === provider).length > 1;
    return isOneOfSeveral ? html`${name} <bdi>(${key})</bdi>` : html`${name}`;
  });
}

function providerName(provider: string, { words }: PageContext): string {
  return words.records.providers[provider] ?? provider;
}

function fieldName(field: string, { words }: PageContext): string {
  return words.records.fields[field] ?? field;
}

function renderWords(fields: readonly FieldWord[], speakers: readonly Html[], context: PageContext): Html {
  const { words } = context;
  const say = words.records;
  const listed = (some: readonly FieldWord[]) =>
    [...new Set(some.map(({ field }) => fieldName(field, context)))].join(words.separator);
  const lines = speakers.flatMap((speaker, at) => {
    const given = fields.filter(({ by }) => by[0] === at);
    const completed = fields.filter(({ by }) => by.indexOf(at) > 0);
    const said = [
      ...(given.length > 0 ? [listed(given)] : []),
      ...(completed.length > 0 ? [say.adds(listed(completed))] : []),
    ];
    return said.length > 0 ? [html`<dt>${speaker}</dt><dd>${said.join(say.semicolon)}</dd>`] : [];
  });
  return html`<dl class="stacked">${lines}</dl>`;
}

function renderDispute(
  { field, by, others = [] }: FieldWord,
  speakers: readonly Html[],
  context: PageContext,
): Html {
  return html`<dt>${fieldName(field, context)} · ${speakers[by[0] ?? 0]}</dt>${others.map(
    ({ by: whose, says }) => {
      const { tag, direction } = languageOfText(says);
      return html`<dd>${speakers[whose]}: <span lang="${tag}" dir="${direction}">${says}</span></dd>`;
    },
  )}`;
}
