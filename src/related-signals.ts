import type { Settings } from './catalogue/index.ts';
import { type Signals, signalNames, signalsWithout } from './related/index.ts';

const setting = 'related signals left out';

/** The signals that related works are found by in this installation: all but those that its operator left out. */
export function relatedSignals(settings: Pick<Settings, 'get'>): Signals {
  return signalsWithout(settings.get(setting)?.split(',') ?? []);
}

/** Keeps which signals are left out, in every process from now on; "none" takes all in. Answers with what is wrong. */
export function leaveOutSignals(settings: Pick<Settings, 'set'>, given: string): string | undefined {
  const names = given === 'none' ? [] : given.split(',').map((name) => name.trim());
  const known: readonly string[] = signalNames;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return `"${unknown}" is no signal. There are: ${signalNames.join(', ')}; "none" leaves out none.`;
  settings.set(setting, names.join(','));
  return undefined;
}
