/** Tags of BCP 47 and NLM's codes for the same languages (ISO 639-2, bibliographic). */
const pairs =
  'af afr am amh ar ara az aze be bel bg bul bn ben bs bos ca cat cs cze cy wel da dan de ger el gre en eng eo epo es spa et est eu baq fa per fi fin fr fre ga gle gl glg he heb hi hin hr hrv hu hun hy arm id ind is ice it ita ja jpn ka geo kk kaz km khm ko kor ku kur la lat lo lao lt lit lv lav mk mac ml mal mn mon ms may my bur nb nob nl dut nn nno no nor pl pol ps pus pt por ro rum ru rus sa san sk slo sl slv sq alb sr srp sv swe ta tam te tel th tha tk tuk tl tgl tr tur uk ukr ur urd uz uzb vi vie zh chi'.split(
    ' ',
  );
const codes = new Map(
  pairs.flatMap((tag, at) => (at % 2 === 0 ? [[tag, pairs[at + 1] ?? 'und'] as const] : [])),
);

/** NLM's code of a language: `fa` → `per`; `und` where it has none. */
export function nlmLanguage(tag: string): string {
  const [language = ''] = tag.split('-');
  return codes.get(language) ?? (language.length === 3 ? language : 'und');
}
