import { expect, it } from 'vitest';
import { parseElement } from '../../xml/element-parser.ts';
import { titleOf } from './title.ts';

it.each([
  ['A plain title.', 'A plain title'],
  ['Is it so?', 'Is it so?'],
  ['And then…', 'And then…'],
  ['And then...', 'And then...'],
  ['A new species, <i>Exemplum</i> sp. nov.', 'A new species, <i>Exemplum</i> sp. nov.'],
  ['Vitamin D.', 'Vitamin D'],
  ['Care in the U.S.', 'Care in the U.S.'],
  ['Reply to Tester et al.', 'Reply to Tester et al.'],
  ['[A translated title].', 'A translated title'],
  ['[A translated title.]', 'A translated title'],
  ['[One half. The other [and more]].', 'One half. The other [and more]'],
  ['[A] and [B].', '[A] and [B]'],
  ['[[Opened twice].', 'Opened twice'],
  ['CO&lt;sub&gt;2&lt;/sub&gt; and p &lt; 5', 'CO<sub>2</sub> and p &lt; 5'],
  ['a &lt;/i&gt; alone', 'a &lt;/i&gt; alone'],
  ['&lt;i&gt;&lt;b&gt;x&lt;/i&gt;&lt;/b&gt;', '&lt;i&gt;&lt;b&gt;x&lt;/i&gt;&lt;/b&gt;'],
  ['[Not Available].', undefined],
  ['[In Process Citation]', undefined],
  ['  ', undefined],
])('%s becomes %s', (printed, title) => {
  const parsed = parseElement(`<ArticleTitle>${printed}</ArticleTitle>`, new Map());
  expect(parsed.kind === 'element' && titleOf(parsed.element)?.text).toBe(title);
});
