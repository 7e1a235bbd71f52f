import type { ChangedWork, Derivation, Store } from '../../catalogue/index.ts';
import { utf8Text } from '../../text/index.ts';
import { type SignedTraits, type TeamTraits, traitsOf } from '../identity/traits.ts';
import { dropIdentity, identitySchema } from './people-tables.ts';

/** Keeps what identity is found from, by blocks, and notes which blocks have to be clustered anew. */
export function createTeamDerivation({ writer }: Store): Derivation {
  writer.exec(identitySchema);
  const sql = {
    team: writer.prepare('select id, blocks from person_team where work_id = ?'),
    addTeam: writer.prepare('insert into person_team (work_id, team, blocks) values (?, ?, ?)'),
    setTeam: writer.prepare('update person_team set team = ?, blocks = ? where id = ?'),
    dropTeam: writer.prepare('delete from person_team where id = ?'),
    add: writer.prepare('insert into person_contribution (block, team, place, traits) values (?, ?, ?, ?)'),
    drop: writer.prepare('delete from person_contribution where block = ? and team = ?'),
    soil: writer.prepare(soilStatement),
  };
  return {
    name: 'identity',
    recipe: '3',
    digest(description) {
      const { team, signed } = traitsOf(description);
      return [JSON.stringify(team), JSON.stringify(signed)];
    },
    reset() {
      writer.exec(dropIdentity + identitySchema);
    },
    apply(batch: readonly ChangedWork[]) {
      const soiled = new Set<number>();
      for (const { id, digest } of batch) {
        const before = sql.team.get(id);
        if (before)
          for (const block of new Set(JSON.parse(String(before.blocks)) as readonly number[])) {
            sql.drop.run(block, Number(before.id));
            soiled.add(block);
          }
        if (digest === undefined) {
          if (before) sql.dropTeam.run(Number(before.id));
          continue;
        }
        const [team, signedText] = digest.map(utf8Text);
        if (team === undefined || signedText === undefined)
          throw new Error('A digest of a team is not whole.');
        const signed = JSON.parse(signedText) as readonly SignedTraits[];
        const blocks = JSON.stringify([...new Set(signed.map(({ block }) => block))]);
        if (before) sql.setTeam.run(team, blocks, Number(before.id));
        const number = before ? Number(before.id) : Number(sql.addTeam.run(id, team, blocks).lastInsertRowid);
        for (const { block, place, ...traits } of signed) {
          sql.add.run(block, number, place, JSON.stringify(traits));
          soiled.add(block);
        }
      }
      for (const block of soiled) sql.soil.run(block);
    },
  };
}

/** Notes that a block is to be clustered anew. */
export const soilStatement = `insert into person_dirty (block, stamp) values (?, 1)
  on conflict (block) do update set stamp = stamp + 1`;

export type KeptTraits = Omit<SignedTraits, 'block' | 'place'>;
export type KeptTeam = TeamTraits;
