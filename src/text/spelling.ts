/** British endings and the American ones that are indexed for both; longer words only, so that `four` stays. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{3,})isation(s?)$/, '$1ization$2'],
  [/([a-z]{3,})is(e|es|ed|ing)$/, '$1iz$2'],
  [/([a-z]{3,})ys(e|es|ed|ing)$/, '$1yz$2'],
  [/([a-z]{2,}[a-z])our(s|ed|ing|al|ally|able|less|ist|ists)?$/, '$1or$2'],
  [
    /^(cent|fib|lit|met|theat|calib|millilit|centimet|micromet|nanomet|kilomet|millimet|spect|goit)re(s?)$/,
    '$1er$2',
  ],
  [/([a-z]{3,})ogue(s?)$/, '$1og$2'],
  [/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
];
/** `ae` and `oe` where American English has `e`: Greek roots only, so that `aerobic` and `does` stay. */
const greekRoots =
  /aemi|haem|paed|naec|anaesth|^faec|^caec|^aetio|oedem|^oes|^foet|^coeli|rrhoea|pnoea|manoeuv|^palae/;

const exceptions = new Set(
  'wise rise hours tours pours flours contours detours raise praise noise exercise exercises otherwise likewise disease diseases increase decrease release precise concise advise arise surprise promise comprise compromise expertise paradise merchandise enterprise supervise revise devise disguise franchise premise treatise bruise cruise tour hour four pour your sour flour contour detour velour glamour'.split(
    ' ',
  ),
);

/** One spelling for what is written differently in Britain and America (`tumour`, `tumor`). Expects lower case. */
export function oneSpelling(word: string): string {
  if (word.length < 5 || exceptions.has(word) || !/^[a-z]+$/.test(word)) return word;
  let spelled = word.includes('ae') || word.includes('oe') ? withoutDigraphs(word) : word;
  for (const [pattern, replacement] of endings) {
    if (pattern.test(spelled)) {
      spelled = spelled.replace(pattern, replacement);
      break;
    }
  }
  return spelled;
}

function withoutDigraphs(word: string): string {
  return greekRoots.test(word) ? word.replace(/ae|oe/g, 'e') : word;
}
