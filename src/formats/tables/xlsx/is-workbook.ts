/** Whether a file begins as an Excel workbook does: a ZIP archive, the names of whose first parts are of one. */
export function isWorkbook(start: string): boolean {
  return (
    start.startsWith('PK\u0003\u0004') &&
    /\bxl\/(?:workbook|worksheets|sharedStrings|styles|_rels|theme|comments|tables|drawings|media)/.test(
      start,
    )
  );
}
