import { describe, expect, it } from 'vitest';
import { parseElement } from '../../xml/element-parser.ts';
import { knownElements } from '../known-elements.ts';
import { affiliationsOf } from './affiliations.ts';

const texts = (printed: string) => {
  const xml = `<Author><AffiliationInfo><Affiliation>${printed}</Affiliation></AffiliationInfo></Author>`;
  const parsed = parseElement(xml, knownElements);
  return parsed.kind === 'element' ? affiliationsOf(parsed.element).map(({ text }) => text) : [];
};

describe('an affiliation', () => {
  it.each([
    ['Institute of Joints, Northtown, Norway.', 'Institute of Joints, Northtown, Norway'],
    ['Institute of Joints , Northtown , Norway .', 'Institute of Joints, Northtown, Norway'],
    ['Institute, Los Angeles, Calif.', 'Institute, Los Angeles, Calif.'],
    ['Sample Ltd. London, U.K.', 'Sample Ltd. London, U.K.'],
    ['Clinic, Essen, Germany. max.muster@example.org', 'Clinic, Essen, Germany'],
    ['Clinic, Roma. a@example.org.', 'Clinic, Roma'],
    ['Yunnan, China litao@example.cn zhao@example.cn.', 'Yunnan, China'],
    ['Shanghai 200031, China and jiao@example.cn.', 'Shanghai 200031, China'],
    ['Clinic, Oslo, Norway. Electronic address: x.y-z@mail.example.no.', 'Clinic, Oslo, Norway'],
    ['Clinic, Taipei. someone@ example.com', 'Clinic, Taipei'],
    ['‡‡Division of Rats, Hamilton,ON', 'Division of Rats, Hamilton,ON'],
    ['Clinic, Oslo (e-mail: x@example.no), Norway', 'Clinic, Oslo, Norway'],
    ['1st Department of Medicine, Athens, Greece.', '1st Department of Medicine, Athens, Greece'],
  ])('%s is printed as %s', (printed, text) => {
    expect(texts(printed)).toEqual([text]);
  });

  it('that is only an address of e-mail is none', () => {
    expect(texts('x@example.org')).toEqual([]);
  });

  it('comes apart at semicolons where every piece is a whole address', () => {
    expect(texts('Institute of Joints, Norway; 2nd Clinic, Oslo, Norway. ; Clinic of Rats, Iran.')).toEqual([
      'Institute of Joints, Norway',
      '2nd Clinic, Oslo, Norway',
      'Clinic of Rats, Iran',
    ]);
  });

  it.each([
    'A group without a place; Clinic of Rats, Iran',
    'From the Clinic (Muster), Oslo; the Clinic of Rats, Iran',
    'Max Muster, MD, Clinic, Oslo; Ida Probe, MD, Clinic, Rome',
  ])('stays whole where that is not certain: %s', (printed) => {
    expect(texts(printed)).toEqual([printed]);
  });
});
