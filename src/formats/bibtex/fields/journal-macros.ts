import type { EntryFields } from './entry-fields.ts';

/** The commands by which astronomers name their journals (AASTeX, NASA/ADS: "journal macros"), in full. */
const journals: Readonly<Record<string, string>> = {
  aap: 'Astronomy and Astrophysics',
  aapr: 'The Astronomy and Astrophysics Review',
  aaps: 'Astronomy and Astrophysics Supplement Series',
  actaa: 'Acta Astronomica',
  aj: 'The Astronomical Journal',
  ao: 'Applied Optics',
  apj: 'The Astrophysical Journal',
  apjl: 'The Astrophysical Journal Letters',
  apjs: 'The Astrophysical Journal Supplement Series',
  aplett: 'Astrophysical Letters',
  apss: 'Astrophysics and Space Science',
  araa: 'Annual Review of Astronomy and Astrophysics',
  baas: 'Bulletin of the American Astronomical Society',
  gca: 'Geochimica et Cosmochimica Acta',
  grl: 'Geophysical Research Letters',
  icarus: 'Icarus',
  jcap: 'Journal of Cosmology and Astroparticle Physics',
  jcp: 'The Journal of Chemical Physics',
  jgr: 'Journal of Geophysical Research',
  mnras: 'Monthly Notices of the Royal Astronomical Society',
  nat: 'Nature',
  na: 'New Astronomy',
  nar: 'New Astronomy Reviews',
  pasa: 'Publications of the Astronomical Society of Australia',
  pasj: 'Publications of the Astronomical Society of Japan',
  pasp: 'Publications of the Astronomical Society of the Pacific',
  physrep: 'Physics Reports',
  planss: 'Planetary and Space Science',
  pra: 'Physical Review A',
  prb: 'Physical Review B',
  prc: 'Physical Review C',
  prd: 'Physical Review D',
  pre: 'Physical Review E',
  prl: 'Physical Review Letters',
  psj: 'The Planetary Science Journal',
  qjras: 'Quarterly Journal of the Royal Astronomical Society',
  rmxaa: 'Revista Mexicana de Astronomía y Astrofísica',
  solphys: 'Solar Physics',
  ssr: 'Space Science Reviews',
};

/** The journal, without its subtitle. */
export function journalIn(fields: EntryFields): string | undefined {
  const raw = fields.raw('journaltitle', 'journal');
  return (raw === undefined ? undefined : journalOfMacro(raw)) ?? fields.text('journaltitle', 'journal');
}

/** The journal that a value like `\apj` stands for. */
function journalOfMacro(value: string): string | undefined {
  const name = /^\{?\\([a-z]+)\}?$/.exec(value.trim())?.[1];
  return name !== undefined && Object.hasOwn(journals, name) ? journals[name] : undefined;
}
