import type { Words } from './words.ts';

export const referenceInPersian: Words['reference'] = {
  title: 'برای برنامه‌ها',
  lead: 'برنامه‌ها آنچه را این صفحه‌ها نشان می‌دهند چنین می‌پرسند. متن راهنما به انگلیسی است.',
  contents: 'در این صفحه',
  document: 'برای ابزارها',
};
