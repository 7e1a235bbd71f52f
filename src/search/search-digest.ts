import type { Digester } from '../catalogue/index.ts';
import type { WorkDescription } from '../model/index.ts';
import { gluedCompounds, searchable } from '../text/index.ts';
import { identifierTermsOf } from './identifier-terms.ts';
import { fieldsOf } from './work-fields.ts';

/** The columns of the index as they are indexed: title, abstract, other. */
export const searchDigester: Digester = {
  name: 'search',
  digest(description: WorkDescription) {
    const { title, abstract, other } = fieldsOf(description);
    const compounds = [...gluedCompounds(title), ...gluedCompounds(abstract), ...gluedCompounds(other)];
    return [
      searchable(title),
      searchable(abstract),
      [searchable(other), ...compounds, ...identifierTermsOf(description)].join('\n'),
    ];
  },
};
