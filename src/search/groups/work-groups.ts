/** Works in groups that the index knows nothing of but their names, such as departments: a facet, and `unit:` in questions. */
export interface WorkGroups {
  /** Differs when anything else does; cheap, it is asked at every question. */
  version(): number;
  /** By key what each group is called, in all languages, and how many works it has. */
  names(): ReadonlyMap<string, { readonly names: readonly string[]; readonly works: number }>;
  /** By key the numbers of the works (`numberOfId`), ascending. */
  groups(): ReadonlyMap<string, Float64Array>;
}
