/** Spellings of one name that the rules do not bring together; the first says how all of them sound. */
const spellings = new Map(
  `mohammad mohd
  mahdi mehdi mehdy mahdy
  hossein hosein hussein husein hussain husain hossain
  yousef yusuf yousif yosef youssef
  morteza murtaza mortaza murteza
  naser nasser nasir
  seyed seyyed sayed sayyed sayyid seyyid syed sayeed seied sied
  seyedeh seyyedeh sayedeh sayyedeh sayyideh
  zeynab zainab zaynab zeinab
  leila layla laila leyla
  davoud dawood dawud daoud davood davud
  esmaeil ismail esmail ismael esmaiel
  peyman peiman payman paiman
  keyvan keivan kayvan kaivan
  heydar heidar haidar haydar
  heydari heidari haidari haydari
  soleiman suleiman sulaiman soleyman solaiman suleyman
  soleimani suleimani sulaimani soleymani solaimani
  reyhaneh reihaneh raihaneh rayhaneh
  mozhgan mojgan
  mozhdeh mojdeh
  zhaleh jaleh
  abdollah abdullah abdallah abdulla abdolah
  abdolreza abdulreza abdorreza abdoreza
  shaghayegh shaqayeq
  maryam mariam
  meysam meisam maysam maisam
  mousavi mosavi musavi moosavi moussavi mousawi
  farrokh farokh
  golnaz gulnaz`
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(' ');
      return others.map((other) => [other, first] as const);
    }),
);

/**
 * A folded word as it sounds, roughly, so that transliterations of one name meet: Mohammad, Muhammad, Mohammed;
 * Hosseini, Husseini, Hoseiny; Rezaei, Rezaee, Rezaie. Vowels are three, doubled letters one.
 */
export function asItSounds(word: string): string {
  return (spellings.get(word) ?? word)
    .replace(/kh/g, 'x')
    .replace(/gh|q/g, 'g')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/zh|dj/g, 'j')
    .replace(/ck|c(?![h])/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ou|oo|[uo]/g, 'u')
    .replace(/(?<=a|....)(?:ee|ie)$/g, 'i')
    .replace(/(?<=[^eiy])(?:e|a)(?=[dt]$)/g, 'a')
    .replace(/(?<=..)(?:eh|ah|a|e)$/g, 'a')
    .replace(/[eiy]+/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
