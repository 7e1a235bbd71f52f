/**
 * What can be said one way or the other, a line each: words of the one side, a stroke, words of the other. `*` stands for any
 * ending. English, of abstracts and of plain texts alike.
 */
const lines = `
more higher increas* rise rises rising rose risen greater grew grow grows growth elevat* raised raise raises raising gain* added extra exceed* upward doubled tripled positive* directly prolong* / less fewer lower* decreas* decline* declin* fall falls fell fallen falling drop drops dropped reduc* shrink* shrank negative* inverse* halved diminish* cut cuts cutting downward weaken* attenuat* deteriorat*
common* frequent* often most majority many usual* mostly prevalen* much / rare rarely rarer rarest seldom few uncommon infrequent* minority little hardly least barely sparse scarce dearth
better best improv* benefit* superior* favour* favorabl* advantag* well gain* enhanc* recover* protect* effectiv* / worse worst worsen* poor* inferior* unfavour* harm* deteriorat* damag* aggravat* impair* decline*
large* big bigger great* larger wide* broad* considerabl* substantial* marked* major / small* tiny smaller slight* minor minimal* narrow* modest*
early earlier earliest sooner prompt* / late later latest delay* postpon*
before preoperat* beforehand / after afterwards postoperat* subsequent*
young younger youngest / old older oldest elderly
long longer longest prolong* lengthen* / short shorter shortest shorten* brief*
fast faster quick* rapid* accelerat* sped tachycard* / slow* retard* delay* bradycard*
strong* stronger firm* / weak* fragile
above over exceed* upper beyond older greater more / below under beneath less fewer younger
thick* / thin*
open* disrupt* / clos* seal*
hard harder difficult* tough* / easy easier easily simple simpl*
warm* hot heat* / cold* cool* chill*
alive surviv* / die dies died dead mortal* fatal*
survival longer lived surviv* / shorter mortality
safe* / unsafe danger* risk* harm* threat*
agree* concord* consistent* / disagree* discord* differ* contradict*
stiff* rigid* / soft* compliant flexib*
mild* milder / severe* severity serious* grave
satisf* content / dissatisf* discontent* unhappy
inside within / outside
reached detect* found identif* / missed miss overlook*
clos* near* proxim* / far distant remote
inferior lower / superior upper
overestimat* overrat* exaggerat* dear* / underestimat* underrat* cheap*
included / excluded
sharp* acute / blunt* flat*
high highest / low lowest
male males men man boys boy sons / female females women woman girls girl daughters
rich* wealth* better-off affluent / poor* depriv* needy
liked enjoyed popular accept* preferred / disliked rejected unpopular mind*
cheap* inexpensive / expensive costly dear*
started begin* began initiat* / stop* stopped discontinu* cease*
appear* emerg* / disappear* vanish* gone
everybody everyone all every each / nobody none
enough sufficien* adequate* / insufficien* inadequate* too lack*
`;

interface Axis {
  readonly exact: ReadonlyMap<string, -1 | 1>;
  readonly beginnings: readonly (readonly [start: string, side: -1 | 1])[];
}

const axes: readonly Axis[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const exact = new Map<string, -1 | 1>();
    const beginnings: (readonly [string, -1 | 1])[] = [];
    for (const [at, words = ''] of line.split(' / ').entries())
      for (const word of words.split(' ')) {
        const side = at === 0 ? 1 : -1;
        if (word.endsWith('*')) beginnings.push([word.slice(0, -1), side]);
        else exact.set(word, side);
      }
    return { exact, beginnings };
  });

/** A side that a word takes on one of the axes. */
export interface Taken {
  readonly axis: number;
  readonly side: -1 | 1;
  readonly word: string;
}

const known = new Map<string, readonly Taken[]>();

/** The sides that a word (lower case) takes. */
export function sidesOfWord(word: string): readonly Taken[] {
  let found = known.get(word);
  if (found === undefined) {
    found = axes.flatMap(({ exact, beginnings }, axis) => {
      const side = exact.get(word) ?? beginnings.find(([start]) => word.startsWith(start))?.[1];
      return side === undefined ? [] : [{ axis, side, word }];
    });
    if (known.size < 50_000) known.set(word, found);
  }
  return found;
}
