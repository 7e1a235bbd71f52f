/** Plurals that no rule of English makes, and Latin and Greek ones that medicine keeps: all are sought as their singular. */
const plurals = new Map(
  `children child, women woman, men man, mice mouse, lice louse, teeth tooth, feet foot, geese goose,
criteria criterion, phenomena phenomenon, ganglia ganglion, mitochondria mitochondrion,
bacteria bacterium, spectra spectrum, sera serum, ova ovum, septa septum, atria atrium, epithelia epithelium,
nuclei nucleus, stimuli stimulus, loci locus, fungi fungus, bacilli bacillus, emboli embolus, thrombi thrombus, foci focus,
alveoli alveolus, bronchi bronchus, villi villus, gyri gyrus, sulci sulcus, uteri uterus,
streptococci streptococcus, staphylococci staphylococcus, enterococci enterococcus, pneumococci pneumococcus,
indices index, matrices matrix, cortices cortex, appendices appendix, apices apex, helices helix, vertices vertex,
axes axis, crises crisis, metastases metastasis, testes testis, irides iris, larvae larva, vertebrae vertebra`
    .split(/,\s*/)
    .map((pair) => pair.split(' ') as [string, string]),
);
/** `hypotheses`, `analyses`, `diagnoses`; not `cheeses`, `doses`. */
const pluralOfSis =
  /^(.*(?:[^e]e|[^e]y|(?:diagn|progn|thromb|fibr|neur|psych|anastom|scler|sten|necr|cirrh|symbi|mit|mei)o))ses$/;

/** Words that the stemmer takes for others: `aging` for `age`, `experiments` for `experience`, `organization` for `organ`. */
const apart: readonly (readonly [RegExp, string])[] = [
  [/^age?ing$/, 'aging'],
  [/^experiments?$/, 'experiment'],
  [/^organi[sz](?:e[ds]?|ing|ations?|ational|ationally|ers?)$/, 'organiz'],
  [/^organic(?:s|ally)?$/, 'organic'],
  [/^universal(?:ly|ity)?$/, 'universal'],
  [/^generics?$/, 'generic'],
  [/^position(?:s|ed|ing|al)?$/, 'position'],
  [/^authorit(?:y|ies|ative)$/, 'authorit'],
  [/^rational(?:e|es|ly|ity)?$/, 'rational'],
  [/^animations?$/, 'animation'],
];
const apartBeginning = /^(?:ag|exper|organ|univ|gener|posit|author|ratio|anima)/;

/** The singular of a plural that no rule makes. Expects lower case. */
export function singularOf(word: string): string {
  const known = plurals.get(word);
  if (known !== undefined) return known;
  return word.endsWith('ses') ? word.replace(pluralOfSis, '$1sis') : word;
}

/** What a word has in common with its inflections, where a stemmer would find too much. Expects lower case. */
export function stemApart(word: string): string | undefined {
  return apartBeginning.test(word) ? apart.find(([pattern]) => pattern.test(word))?.[1] : undefined;
}
