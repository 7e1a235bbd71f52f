import type { HistoryStep } from '../../catalogue/index.ts';
import type { Config } from '../../config.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';
import { withWorks } from './with-works.ts';

/** Tells everything that happened to a work, the oldest first. */
export function historyCommand(
  config: Config,
  work: string,
  { json }: { readonly json?: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  return withWorks(config, [work], world, async ({ catalogue }, [id]) => {
    const steps = id && (await catalogue.history(id));
    if (steps === undefined) return 1;
    world.out.write(json ? `${JSON.stringify(steps, undefined, 2)}\n` : steps.map(inWords).join(''));
    return 0;
  });
}

function inWords(step: HistoryStep): string {
  const when = step.at.toISOString().replace('T', ' ').slice(0, 19);
  const lines = [
    `${when}  ${sentenceOf(step)}`,
    ...(step.because === undefined ? [] : [`because: ${step.because}`]),
    ...(step.joined.length > 0 ? [`now also rests on ${step.joined.join(', ')}`] : []),
    ...(step.left.length > 0 ? [`no longer rests on ${step.left.join(', ')}`] : []),
    ...step.changes.map(
      ({ field, from, to }) => `${field}: ${from === '' ? '–' : from} → ${to === '' ? '–' : to}`,
    ),
    ...(step.state === 'withdrawn' ? ['withdrawn'] : []),
  ];
  return `${lines.join('\n    ')}\n`;
}

function sentenceOf({
  kind,
  record = '',
  format = '',
  rank = '',
  outweighed,
  field = '',
}: HistoryStep): string {
  const edition = rank === '' ? format : `${format}, ${rank}`;
  const older = outweighed ? '; a newer one stands' : '';
  switch (kind) {
    case 'record':
      return `${record} came (${edition})${older}`;
    case 'version':
      return `another version of ${record} came (${edition})${older}`;
    case 'deletion':
      return `${record} was taken back by its provider${older}`;
    case 'edit':
      return `a curator set ${field}`;
    case 'edit-undone':
      return `a curator let the records speak again in ${field}`;
    case 'merge':
      return 'a curator declared works one';
    case 'split':
      return 'a curator declared works not one';
    case 'undo':
      return 'a curator took back a decision';
  }
}
