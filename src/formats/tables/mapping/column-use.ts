import type { WorkType } from '../../../model/index.ts';
import type { DateOrder } from '../../fields/date-from-text.ts';
import type { NameOrder } from '../../fields/name-from-text.ts';
import type { TableField } from './table-field.ts';

/** What one column is used for, and how its cells are read where that cannot be told from each. */
export interface ColumnUse {
  readonly field: TableField;
  /** Stands between the entries of a list; told from the cell where it is not said. */
  readonly separator?: string | undefined;
  readonly names?: NameOrder | undefined;
  readonly dates?: DateOrder | undefined;
  /** Of `identifier` and `subjects`: which scheme. */
  readonly scheme?: string | undefined;
  /** Of `type`: this table's own words. */
  readonly types?: Readonly<Record<string, WorkType>> | undefined;
  /** How authors and their places are written together. */
  readonly style?: AffiliationStyle | undefined;
}

/** `scopus`: `Smith J., Place, City; Doe A., …`; `brackets`: `[Smith, J; Doe, A] Place; …`; `parentheses`: `Smith, J (Place; Place); …` */
export type AffiliationStyle = 'scopus' | 'brackets' | 'parentheses';
