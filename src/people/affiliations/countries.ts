import { wordsOf } from '../../text/index.ts';

/** Languages in which affiliations name countries. */
const languages = ['en', 'fa', 'ar', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'tr', 'pl', 'sv', 'zh', 'ja'];

/** What affiliations say that no list of names has, by ISO 3166-1 code. */
const others: Readonly<Record<string, string>> = {
  AE: 'uae',
  BA: 'bosnia|bosnia and herzegovina',
  BO: 'bolivia',
  BN: 'brunei darussalam',
  BR: 'brasil',
  CD: 'dr congo|democratic republic of congo|democratic republic of the congo',
  CG: 'congo|republic of congo',
  CI: 'ivory coast|cote divoire',
  CN: 'pr china|p r china|prc|peoples republic of china|the peoples republic of china|people s republic of china|mainland china|china pr|china prc|republic of china mainland',
  CZ: 'czech republic|the czech republic',
  DE: 'frg|federal republic of germany|west germany',
  GB: 'uk|u k|great britain|england|scotland|wales|northern ireland|united kingdom of great britain and northern ireland|n ireland',
  HK: 'hong kong|hong kong sar|hong kong china|hong kong sar china',
  IE: 'republic of ireland|eire',
  IR: 'ir iran|i r iran|islamic republic of iran|iran islamic republic of|islamic rep of iran|i r of iran|persia',
  KP: 'north korea',
  KR: 'korea|south korea|republic of korea|korea republic of|korea south|r o korea',
  LA: 'lao pdr|laos',
  MD: 'republic of moldova',
  MK: 'macedonia|north macedonia|fyr macedonia',
  MM: 'burma',
  MO: 'macau|macao|macao sar',
  NL: 'the netherlands|holland|nederland',
  PS: 'palestine|occupied palestinian territory|west bank',
  RU: 'russian federation|ussr',
  SA: 'ksa|kingdom of saudi arabia',
  SK: 'slovak republic',
  SY: 'syrian arab republic',
  TR: 'turkey|turkiye',
  TW: 'taiwan|taiwan roc|taiwan r o c|republic of china|r o c|roc',
  TZ: 'united republic of tanzania',
  US: 'usa|u s a|us|u s|united states of america|the united states|the usa|estados unidos da america',
  VE: 'venezuela',
  VN: 'vietnam|viet nam',
};

/** Names of countries, their words folded, with their ISO 3166-1 codes. */
const codes: ReadonlyMap<string, string> = namedCountries();

function namedCountries(): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const regions = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of regions) {
      const name = names.of(code);
      const folded = name === undefined ? '' : folding(name);
      // The languages first named say what a name means where two countries bear it.
      if (folded !== '' && !named.has(folded)) named.set(folded, code);
    }
  }
  for (const [code, names] of Object.entries(others))
    for (const name of names.split('|')) named.set(name, code);
  return named;
}

/** Neither a code that another took the place of (`UK`), nor a group of countries. */
function isCountry(code: string): boolean {
  if (['AC', 'CP', 'CQ', 'DG', 'EA', 'EU', 'EZ', 'IC', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ'].includes(code))
    return false;
  return (
    new Intl.Locale('und', { region: code }).region === code &&
    Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  );
}

const mostWords = 7;

/** The ISO 3166-1 code of the country that a text names and nothing else. */
export function countryOf(text: string): string | undefined {
  if (text.length > 80) return undefined;
  return codes.get(folding(text));
}

/** The country that the last words of a text name: `Boston MA USA`. */
export function countryAtEnd(text: string): string | undefined {
  const words = folding(text.slice(-100)).split(' ');
  for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
    const code = codes.get(words.slice(-count).join(' '));
    if (code !== undefined) return code;
  }
  return undefined;
}

function folding(text: string): string {
  return wordsOf(text).join(' ');
}

const states =
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia wisconsin wyoming district_of_columbia puerto_rico';
const stateNames = new Set(states.split(' ').map((name) => name.replaceAll('_', ' ')));
const stateLetters = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR'.split(
    ' ',
  ),
);
const provinces = new Set('AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' '));
const provinceNames = new Set(
  'alberta|british columbia|manitoba|new brunswick|newfoundland|nova scotia|ontario|prince edward island|quebec|saskatchewan'.split(
    '|',
  ),
);
const zip = /^\d{5}(?:-\d{4})?$/;
const canadianCode = /^[A-Z]\d[A-Z]$/;

/** The country in which a region lies that is named without it: `MA 02115`, `Ontario`. */
export function countryOfRegion(text: string): string | undefined {
  if (text.length > 60) return undefined;
  const words = text.replace(/[.,]/g, '').trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (/^\d[A-Z]\d$/.test(last) && canadianCode.test(words.at(-2) ?? '')) return 'CA';
  const place = zip.test(last) ? words.slice(0, -1) : words;
  const letters = place.at(-1) ?? '';
  if (stateLetters.has(letters)) return 'US';
  if (provinces.has(letters)) return 'CA';
  const name = folding(place.join(' '));
  if (stateNames.has(name)) return 'US';
  return provinceNames.has(name) ? 'CA' : undefined;
}
