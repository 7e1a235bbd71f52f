import type { evidenceInEnglish } from './en-evidence.ts';
import { number } from './fa-format.ts';

export const evidenceInPersian: typeof evidenceInEnglish = {
  title: (name) => `چرا این‌ها آثار ${name} دانسته شده‌اند`,
  step: 'دلیل هر اثر',
  link: 'دلیل انتساب هر اثر',
  explain:
    'رکوردی که شناسهٔ ORCID را نام می‌برد، یا تصمیم دفتر مؤسسه، معلوم می‌کند که اثر از کیست. باقی از روی نام و آنچه آثار با هم مشترک دارند یافته شده است؛ کنار هر اثر نوشته شده که چه یافته شد.',
  signed: 'با امضای',
  by: {
    orcid: 'رکورد، شناسهٔ ORCID را نام می‌برد.',
    curator: 'دفتر مؤسسه تصمیم گرفته است.',
    name: 'همانند آثار دیگر اینجا:',
    alone: 'هیچ اثر دیگری با این نام به اندازهٔ کافی نزدیک نیست.',
    unseen: 'تازه رسیده است؛ تنها به نام نگاه شده است.',
  },
  names: {
    full: 'همان نام کامل',
    first: 'همان نام و نام خانوادگی',
    variant: 'نام با املایی دیگر',
    initials: 'همان حروف آغازین',
    initial: 'همان حرف آغازین',
    family: 'همان نام خانوادگی',
  },
  coauthors: (count, some) =>
    `${number(count)} هم‌نویسندهٔ مشترک (${some.join('، ')}${count > some.length ? ' …' : ''})`,
  shares: {
    mail: 'همان نشانی ایمیل',
    place: 'واژه‌های وابستگی',
    subject: 'موضوع‌ها',
    source: 'همان منبع',
  },
  sure: (percent) => (percent >= 98 ? '(تقریباً قطعی)' : percent >= 90 ? '(بسیار محتمل)' : '(محتمل)'),
};
