import type { plainInEnglish } from './en-plain.ts';

/** What is said around the plain layer of a work, in Persian. */
export const plainInPersian: typeof plainInEnglish = {
  short: 'خلاصه',
  shortBy: 'جمله‌های خود نویسندگان، برگرفته از چکیده',
  roles: {
    aim: 'هدف',
    method: 'روش',
    finding: 'یافته',
    limits: 'محدودیت‌ها',
    conclusion: 'نتیجه‌گیری',
  },
  noneStated: 'در چکیده نیامده است.',
  place: (role) => `${role}: نمایش در چکیده`,
  limits: 'آنچه این پژوهش نمی‌تواند بگوید',
};
