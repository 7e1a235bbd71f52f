import { expect, it } from 'vitest';
import { describeStart } from './describe-start.ts';
import { recogniseFormat } from './import-formats.ts';

it.each([
  ['', 'empty'],
  [' \n', 'empty but for white space'],
  ['\u00ff\u00d8\u00ff\u00e1\u0000\u0000Exif\u0000', 'a JPEG picture'],
  ['\ufffd\ufffd\ufffd\ufffd\u0000\u0010JFIF\u0000\u0001', 'a JPEG picture'],
  ['\u0089PNG\r\n\u001a\n', 'a PNG picture'],
  ['%PDF-1.7\n', 'a PDF document'],
  ['PK\u0003\u0004\u0014\u0000word/document.xml', 'an Office document (Word or PowerPoint)'],
  [
    'PK\u0003\u0004\u0014\u0000mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'an OpenDocument spreadsheet (.ods); save it as .xlsx or .csv',
  ],
  [
    '\u00d0\u00cf\u0011\u00e0\u00a1',
    'an old Office file (.xls, .doc) or one with a password; save it as .xlsx without one',
  ],
  ['PK\u0003\u0004\u0014\u0000', 'a ZIP archive; unpack it first'],
  ['\u001f\u008b\u0008', 'compressed with gzip'],
  ['{\n "message": {}', 'a JSON file of another kind'],
  [
    'Name\tHeight\tWeight\n',
    'a table without headings that are known; --mapping FILE says what its columns are',
  ],
  ['29768149\n29768150\n', 'a list of PMIDs'],
  ['<!doctype html>\n<html lang="en">', 'a web page (HTML)'],
  ['<?xml version="1.0"?><constructor>', 'an XML file of another kind (<constructor>)'],
  ['<?xml version="1.0"', 'an XML file that is cut off'],
  ['Dear colleague,', 'plain text'],
  ['\u0001\u0002\u0003\u0004', 'a binary file'],
])('%j seems to be %s', (start, seems) => {
  expect(describeStart(start)).toBe(seems);
  expect(recogniseFormat(start)).toBeUndefined();
});

it.each([
  '<PubmedArticleSet>',
  '\ufeff<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "<html>">]><!-- <html> --><PubmedArticleSet>',
  '<MedlineCitationSet>\n',
  '<PubmedBookArticle/>',
])('%j is PubMed XML', (start) => {
  expect(recogniseFormat(start)?.name).toBe('pubmed-xml');
});
