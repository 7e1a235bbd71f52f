/** Small words that turn what a sentence says. */
const cues = {
  up: /\b(?:rais\w+|rise[sn]?|rose|rising|grew|grow(?:s|n|ing|th)?|increas\w+|higher|more|greater|larger|longer|faster|gain\w*|improv\w+|better|twice|doubled|tripled|fourfold|fivefold|stronger|most|worse|above|added|expand\w*|over(?:rated|estimat\w+)?|best|exceed\w*|upper|frailer|older|quicker|higher|high|overweight|abundant|bigger|great)\b/i,
  down: /\b(?:lower\w*|fell|falls?|fallen|falling|drop\w*|declin\w+|decreas\w+|less|fewer|smaller|shorter|shorten\w*|slower|slow(?:ed|s|ing)?|shrank|shrink\w*|reduc\w+|halv\w+|weaker|weakens?|least|below|under\w*|lost|loss|lose|losing|cut|narrow\w*|low|disappear\w*|vanish\w*|removed|little|minor|fall|seldom|protect\w*|spar(?:e[sd]?|ing)|milder|worst|younger|better)\b/i,
  same: /\b(?:same|similar\w*|alike|equal\w*|unchanged|as (?:well|much|good|large|often|many)|no (?:clear |real |measurable )?(?:difference|effect|change)|(?:did|does|do) not (?:differ|change|matter)|made no|likewise|stable|comparable|unrelated|not (?:linked|associated|related)|little difference|agree\w*)\b/i,
  not: /\b(?:not?|never|none|nor|neither|nobody|nothing|without|cannot|unable|un(?:aware|known|affected|changed|related|certain|controlled|treated|likely|able|blinded|filtered|less|clear)|hardly|scarcely|seldom|rarely|rare|lack\w*|absen\w+|fail\w*|inert|masked|blind\w*|\w+n['’]t|free of|instead of|in place of|rather than|missing|no longer|avoid\w*|conceal\w*|too small|uncertain\w*|far from|beyond|except|contradict\w*|alone|only|refus\w*|withheld|open-label|independent\w*|declin\w+ to|disappear\w*|disput\w*|doubt\w*|silenced|retain\w*|irrespective|regardless|limited|exclu\w+|few|little|did nothing|zero|incomplete\w*|needless\w*|spurious\w*)\b/i,
  /** Said outright: of a summary's sentence that is "not" enough. */
  no: /\b(?:not|no|never|none|nor|neither|nobody|nothing|cannot|\w+n['’]t)\b/i,
  /** Words of caution and nothing else. */
  careful:
    /\b(?:may(?! \d| and| 20)|might|seems?|seemed|appears? to|appeared to|suggest\w*|could(?! not)|possibl[ey]|possibilit\w+|probabl[ey]|likely|perhaps|uncertain\w*|unclear|unknown|not (?:known|clear|sure|settled)|too small)\b/,
  hedge:
    /\b(?:may|might|could|would|can|seems?|seemed|appears?|appeared|suggest\w*|possib\w+|probabl[ey]|likely|perhaps|uncertain\w*|unclear|unknown|not (?:known|clear|sure|settle\w*)|whether|too (?:small|early|few)|deserves?|larger|should|if|planned|will|believe\w*|sometimes|occasional\w*|prelimin\w*|limited|cannot|needed|feasible|hope\w*|often|expected|argues|fair)\b/i,
  cause:
    /\b(?:caus(?:e|es|ed|ing)|because of|due to|thanks to|mak(?:es|ing)|makes|prevent(?:s|ed)?|led to|leads? to|leading to|results? in|bring(?:s)? (?:such|about)|responsible for|stops?|cure[sd]?|was the reason)\b/i,
  strong:
    /\b(?:always|definite\w*|certainly|proven|proves?|proved|(?<!be )cure[sd]?|guarantee\w*|clearly|obvious\w*|beyond (?:all )?doubt|excellent|everywhere|everybody should|destroy\w*|save the|showed that|undoubted\w*|will save|very large|great|perfect\w*|all of them)\b/i,
} as const;

export type Cue = keyof typeof cues;

/** Which of them a text has. */
export function cuesOf(text: string): Readonly<Record<Cue, boolean>> {
  const has = (cue: Cue): boolean => cues[cue].test(text);
  return {
    up: has('up'),
    down: has('down'),
    same: has('same'),
    not: has('not'),
    hedge: has('hedge'),
    no: has('no'),
    careful: has('careful'),
    cause: has('cause'),
    strong: has('strong'),
  };
}
