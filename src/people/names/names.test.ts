import { describe, expect, it } from 'vitest';
import type { PersonName } from '../../model/index.ts';
import { cleanName, inPlainCase } from '../../text/index.ts';
import { compareNames } from './compare-names.ts';
import { blockOf, nameForm } from './name-form.ts';
import { persianInLatin } from './persian-in-latin.ts';
import { sortKey } from './sort-key.ts';

/** `Smith Jones, John A.`, or a name of one field. */
function named(text: string): PersonName {
  const [family = '', given] = text.split(' / ');
  return { kind: 'person', family, ...(given !== undefined && { given }) };
}

describe('a name', () => {
  it.each([
    ['Smith, MD, PhD / John', 'John', 'Smith', ''],
    ['John Smith, MD, PhD', 'John', 'Smith', ''],
    ['Smith / John MD', 'John', 'Smith', ''],
    ['Smith J (jsmith@example.org)', 'J', 'Smith', ''],
    ['Smith jsmith@example.org / Jane', 'Jane', 'Smith', ''],
    ['Smith Jr. / John', 'John', 'Smith', 'Jr'],
    ['Smith, III / John', 'John', 'Smith', 'III'],
    ['Ma / Li', 'Li', 'Ma', ''],
    ['Do / Nguyen', 'Nguyen', 'Do', ''],
    ['Madonna', '', 'Madonna', ''],
    ['van der Berg / Anna', 'Anna', 'van der Berg', ''],
    ['رضایی / محمد', 'محمد', 'رضایی', ''],
    ['Smith1,2* / John', 'John', 'Smith', ''],
  ])('of %s is what people would write', (text, given, family, suffix) => {
    expect(cleanName(named(text))).toEqual({ given, family, suffix });
  });

  it.each([
    ['JOHN SMITH', 'John Smith'],
    ["PAT O'BRIEN-MCKAY", "Pat O'Brien-McKay"],
    ['JA MCDONALD', 'JA McDonald'],
    ['Anne de VRIES', 'Anne de VRIES'],
    ['LI WEI', 'LI WEI'],
    ['رضا احمدی', 'رضا احمدی'],
  ])('%s in capitals is shown as %s', (printed, shown) => {
    expect(inPlainCase(printed)).toBe(shown);
  });

  it.each([
    ['Smith / John A', 'Smith / John Adam', 'full'],
    ['Smith / John A', 'SMITH / JOHN', 'first'],
    ['Smith / John', 'Smith / J', 'initial'],
    ['Smith / J A', 'Smith / JA', 'initials'],
    ['Smith / John A', 'Smith / J A', 'initials'],
    ['Smith / John', 'Smith / Jane', undefined],
    ['Smith / J A', 'Smith / J B', undefined],
    ['Smith Jr / John', 'Smith Sr / John', undefined],
    ['Hosseini / Mohammad', 'Husseini / Muhammed', 'variant'],
    ['Ahmadi / Fatemeh', 'Ahmady / Fateme', 'variant'],
    ['Hosseini / Ali', 'Hasani / Ali', undefined],
    ['García López / Ana', 'García / Ana', 'variant'],
    ['Garcia-Lopez / Ana', 'García López / Ana', 'full'],
    ['Zhang / Xiao-Ming', 'Zhang / Xiaoming', 'full'],
    ['Zhang / Wei', 'Wei / Zhang', undefined],
    ['Zhang / Yimin', 'Yimin / Zhang', 'full'],
    ['de Moraes / Daniela', 'Moraes / Daniela', 'full'],
    ['احمدي / كريم', 'احمدی / کریم', 'full'],
    ['Madonna', 'Madonna / Louise', 'family'],
    ['رضایی / محمد', 'Rezaei / Mohammad', 'variant'],
    ['رضائي / مُحَمَّد', 'REZAEE / MUHAMMAD', 'variant'],
    ['رضایی / م.', 'Rezaie / Mohamad', 'family'],
    ['رضایی / محمدرضا', 'Rezaei / Mohammad Reza', 'variant'],
    ['الحسینی / دکتر سید علی', 'al-Hosseini / Seyyed Ali', 'variant'],
    ['علی‌زاده / حسن', 'Ali Zadeh / Hassan', 'variant'],
    ['حسینی / حسن', 'Hosseini / Hossein', undefined],
    ['قاسمی / طاهره', 'Ghasemi / Taher', undefined],
    ['رضایی / محمد', 'Rezaei / Mahmoud', undefined],
    ['رضایی / محمد', 'رضائی / محمّد', 'full'],
    ['Rezaei / Mohammad', 'Rezaee / Muhammad', 'variant'],
    ['REZAIE / MOHD', 'Rezaei / Mohammed', 'variant'],
    ['Alizadeh / Mehdi', 'Ali-Zadeh / Mahdi', 'variant'],
    ['Majeed / Saied', 'Majid / Saeed', 'variant'],
    ['al-Hussain / Yusuf', 'Alhusain / Yousef', undefined],
  ])('%s and %s agree: %s', (one, other, agreement) => {
    const [a, b] = [nameForm(named(one)), nameForm(named(other))];
    if (a === undefined || b === undefined) throw new Error('These are names.');
    expect(compareNames(a, b)).toBe(agreement);
    expect(compareNames(b, a)).toBe(agreement);
    if (agreement !== undefined && agreement !== 'family') expect(blockOf(a)).toBe(blockOf(b));
  });

  it('in Persian script stands in a list where Persian readers seek it', () => {
    const names = 'یاسمی پارسا گلستانی کریمی آقاجانی احمدی چمران جوادی ژاله رضایی هاشمی وحدت نوری'.split(' ');
    const byKey = names.toSorted((a, b) => (sortKey(a, '') < sortKey(b, '') ? -1 : 1));
    expect(byKey).toEqual(names.toSorted(new Intl.Collator('fa').compare));
    expect(sortKey('كريمي', 'علي')).toBe(sortKey('کریمی', 'علی'));
  });

  it.each([
    ['رضا', 'reza'],
    ['پورمحمدی', 'pourmohammadi'],
    ['حاجی‌زاده', 'hajizadeh'],
    ['عبدالکریم', 'abdolkarim'],
    ['سنجری', 'sanjari'],
    ['صمیمی', 'samimi'],
    ['چمران', 'chamran'],
    ['پ', 'p'],
  ])('%s is spelt %s in Latin letters', (persian, latin) => {
    expect(persianInLatin(persian)).toBe(latin);
  });

  it('of which nothing can be read has no form', () => {
    expect([nameForm(named('---')), nameForm(named(' / John')), nameForm(named('a@example.org'))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
