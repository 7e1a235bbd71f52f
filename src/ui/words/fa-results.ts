import type { resultsInEnglish, suggestionsInEnglish } from './en-results.ts';
import { number } from './fa-format.ts';

export const resultsInPersian: typeof resultsInEnglish = {
  chosenHeading: 'برگزیده‌ها',
  takeBack: 'برداشتن',
  follow: 'این جست‌وجو را دنبال کنید',
  share: 'این جست‌وجو را هم‌رسانی کنید',
  exportBound: (most) => `هر پرونده دست بالا ${number(most)} نتیجهٔ نخست را دارد.`,
  bounds: {
    question: (most) => `تنها ${number(most)} نویسهٔ نخست پرسش خوانده شد.`,
    page: (most) => `صفحه‌ای به این دوری نیست: تنها ${number(most)} نتیجهٔ نخست را می‌توان ورق زد.`,
    size: (most) => `هر صفحه دست بالا ${number(most)} نتیجه دارد.`,
    lastPage: 'نتیجه‌ها به این شمار نمی‌رسد: این واپسین صفحه است.',
  },
  fields: {
    title: 'در عنوان اصلی',
    keyword: 'در کلیدواژه‌ها',
    subject: 'در موضوع‌ها',
    author: 'در نویسندگان',
    source: 'در منبع',
    affiliation: 'در وابستگی‌ها',
    kind: 'در نوع اثر',
    funding: 'در حمایت مالی',
  },
};

export const suggestionsInPersian: typeof suggestionsInEnglish = {
  label: 'پیشنهادها',
  subject: 'موضوع',
  person: 'شخص',
  unit: 'گروه یا مرکز',
  source: 'منبع',
  found: (count) => `${number(count)} پیشنهاد. با کلیدهای بالا و پایین برگزینید.`,
  none: 'پیشنهادی نیست.',
};
