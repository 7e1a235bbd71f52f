/** Small words before a family name, by which no list of names is ordered. */
const particles = new Set(
  'af al am av bin bint d da dal das de del dell della den der des di do dos du e el ibn l la le ten ter ul van vom von y zu zum zur'.split(
    ' ',
  ),
);

export function isParticle(word: string): boolean {
  return particles.has(word);
}
