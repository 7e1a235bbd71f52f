import type { deskInEnglish } from './en-desk.ts';
import { findingsInPersian } from './fa-findings.ts';
import { number } from './fa-format.ts';

export const deskInPersian: typeof deskInEnglish = {
  title: 'آنچه ماشین‌ها در رکوردها نمی‌یابند',
  explain:
    'گوگل اسکالر، زوترو، خوانندگان کارت‌ها، گردآورندگان و صفحه‌خوان‌ها صفحهٔ این آثار را می‌خوانند. اینجا نوشته شده که چه چیزی را ناقص یا نادرست خواهند یافت، بدترین‌ها نخست، و چگونه می‌توان آن را درست کرد.',
  looked: (works, broken) =>
    `${number(works)} اثر بررسی شد؛ در ${number(broken)} اثر چیزی می‌تواند بهتر باشد.`,
  waiting: (changes) => `${number(changes)} تغییر هنوز بررسی نشده است.`,
  nothing: 'هیچ چیز ناقص یا نادرست نیست.',
  rules: 'آنچه ناقص یا نادرست است',
  rule: 'یافته',
  gravity: 'اهمیت',
  works: 'آثار',
  readers: 'برای چه کسی',
  worst: 'بدترین آثار',
  worstOf: (rule) => `آثار با یافتهٔ ${rule}`,
  all: 'همهٔ یافته‌ها',
  mended: 'دیگر چیزی ناقص یا نادرست نیست.',
  command: 'فرمان اصلاح',
  readerNames: {
    'Google Scholar': 'گوگل اسکالر',
    Zotero: 'زوترو',
    'card readers': 'خوانندگان کارت',
    harvesters: 'گردآورندگان',
    'screen readers': 'صفحه‌خوان‌ها',
  },
  findings: findingsInPersian,
  severities: { error: 'خطا', warning: 'هشدار', note: 'یادداشت' },
};
