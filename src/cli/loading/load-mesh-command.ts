import { basename } from 'node:path';
import { hasStore, openHouse } from '../../app.ts';
import type { Config } from '../../config.ts';
import { loadGlossary } from '../../plain/index.ts';
import { type Concept, loadHeadings, NoDescriptors, readDescriptors } from '../../search/index.ts';
import { sentencesOf } from '../../text/index.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { noStoreYet } from '../keeping/sentences.ts';
import { bytesOf } from './bytes-of.ts';
import { explainAnew } from './explain-anew.ts';

/** Takes in the entry terms of MeSH, so that a search for one word for a thing finds the others. */
export async function loadMeshCommand(config: Config, file: string, world: CliWorld): Promise<ExitCode> {
  if (!hasStore(config)) {
    world.err.write(noStoreYet(config));
    return 1;
  }
  const house = openHouse(config, world);
  try {
    const notes: TermWithNote[] = [];
    const { concepts, phrases } = await loadHeadings(
      house.store,
      withNotes(readDescriptors(bytesOf(file)), notes),
    );
    if (concepts === 0) throw new NoDescriptors('It holds no descriptor.');
    const count = (number: number) => number.toLocaleString('en');
    world.out.write(
      `${count(phrases)} words for ${count(concepts)} concepts of MeSH are known to the search from now on.\n`,
    );
    if (notes.length > 0) {
      loadGlossary(house.store, 'MeSH', notes);
      world.out.write(`${count(notes.length)} of them have a scope note that explains them to readers.\n`);
      await explainAnew(house, world);
    }
    return 0;
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = isMissing ? 'There is no such file.' : (cause as Error).message;
    world.err.write(
      `${basename(file)} was not taken in. ${reason}\n${
        cause instanceof NoDescriptors
          ? 'Wanted is the file of descriptors that NLM publishes each year, desc2026.xml or desc2026.gz (https://nlm.nih.gov/databases/download/mesh.html); lists of names alone hold no entry terms.\n'
          : ''
      }What was loaded before is still known.\n`,
    );
    return 1;
  } finally {
    house.close();
  }
}

type TermWithNote = Parameters<typeof loadGlossary>[2][number];

/** Of the many entry terms of MeSH: each costs memory while abstracts are gone through. */
const mostForms = 4;
/** So long may what explains a term be: the first sentences of a scope note that fit. */
const longestMeaning = 300;

/** Passes the concepts on, and keeps those that MeSH explains. */
async function* withNotes(concepts: AsyncIterable<Concept>, notes: TermWithNote[]): AsyncGenerator<Concept> {
  for await (const concept of concepts) {
    const { words, descriptor } = concept;
    const note = descriptor?.note;
    const meaning = note && firstSentences(note);
    // `Arthritis, Juvenile` is not how authors write it.
    const written = words.filter((word) => !word.includes(','));
    if (meaning && written.length > 0)
      notes.push({ terms: { en: written.slice(0, mostForms) }, definitions: { en: meaning } });
    yield concept;
  }
}

function firstSentences(note: string): string | undefined {
  let text = '';
  for (const sentence of sentencesOf(note)) {
    if (text !== '' && text.length + sentence.length > longestMeaning) break;
    text += sentence;
  }
  text = text.trim();
  return text.length > 2 * longestMeaning ? undefined : text;
}
