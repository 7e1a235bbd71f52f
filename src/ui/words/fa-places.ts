import type { picturesInEnglish, placesInEnglish } from './en-places.ts';
import { number, plain } from './fa-format.ts';

export const placesInPersian: typeof placesInEnglish = {
  works: 'انتشارات',
  facts: 'در یک نگاه',
  searchWithin: 'جست‌وجو در این انتشارات',
  follow: 'این انتشارات را دنبال کنید',
  share: 'این صفحه را هم‌رسانی کنید',
  export: 'همه به صورت پرونده',
  subject: {
    title: 'موضوع‌ها',
    heading: 'سرعنوان موضوعی',
    keyword: 'کلیدواژه',
    count: (count) => `${number(count)} موضوع`,
    sentence: (works) => `${works} در این موضوع اینجا هست.`,
    comesWith: 'بیشتر همراه با',
    vocabulary: 'در واژگان مرجع',
  },
  source: {
    kinds: {
      journal: 'مجله',
      book: 'کتاب',
      repository: 'مخزن',
      conference: 'همایش',
      other: 'منبع انتشار',
    },
    sentence: (works) => `${works} در این منبع منتشر شده است.`,
    publisher: 'ناشر',
  },
  year: {
    title: 'سال‌ها',
    kind: 'سال',
    count: (count) => `${number(count)} سال`,
    sentence: (works, year) => `${works} در سال ${plain(year)} منتشر شده است.`,
  },
};

export const picturesInPersian: typeof picturesInEnglish = {
  total: 'همه',
  takeAlong: 'دریافت به صورت',
  output: 'انتشارات به تفکیک سال و نوع',
  otherTypes: 'انواع دیگر',
  subjects: 'موضوع‌ها در گذر سال‌ها',
  subjectsSummary: (rows) =>
    `موضوع‌هایی که بیشترین آثار را دارند: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join('، ')} و جز آن.`,
};
