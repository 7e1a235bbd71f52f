import type { picturesInEnglish, placesInEnglish } from './en-places.ts';
import { number, plain } from './fa-format.ts';

export const placesInPersian: typeof placesInEnglish = {
  works: 'انتشارات',
  facts: 'در یک نگاه',
  whoPublishes: 'چه کسانی اینجا منتشر می‌کنند',
  whoPublishesLately: 'چه کسانی به تازگی اینجا منتشر کرده‌اند',
  searchWithin: 'جست‌وجو در این انتشارات',
  follow: 'این انتشارات را دنبال کنید',
  share: 'این صفحه را هم‌رسانی کنید',
  export: 'همه به صورت پرونده',
  references: {
    title: 'به صورت فهرست منابع',
    link: 'به صورت فهرست منابع در هر شیوه‌ای',
    style: 'شیوه',
    verb: 'نمایش',
    unknown: (style) => `شیوهٔ «${style}» اینجا نیست. یکی از این‌ها را برگزینید.`,
    bound: (most) => `${number(most)} مورد نخست نمایش داده شده است.`,
    back: 'بازگشت به فهرست',
    copy: 'رونوشت از فهرست',
  },
  embed: {
    title: 'در پایگاهی دیگر',
    page: 'جزئیات',
    explain: 'این فهرست را می‌توان در قابی در هر صفحهٔ دیگر گذاشت:',
    all: (place) => `همهٔ انتشارات: ${place}`,
  },
  subject: {
    title: 'موضوع‌ها',
    heading: 'سرعنوان موضوعی',
    keyword: 'کلیدواژه',
    count: (count) => `${number(count)} موضوع`,
    sentence: (works) => `${works} در این موضوع اینجا هست.`,
    comesWith: 'بیشتر همراه با',
    vocabulary: 'در واژگان مرجع',
    saidBy: 'به توضیح',
    broader: 'عام‌تر',
    narrower: 'خاص‌تر',
    also: 'نام‌های دیگر:',
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
  collection: {
    title: 'مجموعه‌ها',
    kind: 'مجموعه',
    count: (count) => `${number(count)} مجموعه`,
    sentence: (works) => `${works}، به گزینش ویراستاران.`,
    none: 'ویراستاران هنوز مجموعه‌ای نساخته‌اند.',
  },
  institution: {
    title: 'در آمار',
    kind: 'مؤسسه در آمار',
    sentence: (works, people, sources) => `${works} از ${people}، در ${sources}.`,
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
  share: 'سهم',
  country: 'کشور',
  who: 'شخص',
  whence: 'از',
  inside: 'همین مؤسسه',
  outside: 'جای دیگر',
  notSaid: 'گفته نشده',
  coauthors: (name) => `${name} با چه کسانی منتشر می‌کند`,
  coauthorsSummary: (name, people, first, together) =>
    `${number(people)} نفر بیش از دیگران با ${name} امضا کرده‌اند؛ نخستین آنان ${first} است با ${number(together)} اثر مشترک. کسانی که با یکدیگر نیز امضا می‌کنند به هم پیوسته‌اند.`,
  peopleSummary: (people, first) =>
    `${number(people)} نفر با بیشترین سهم در آخرین آثار، نخستین آنان ${first}؛ کسانی که با هم امضا می‌کنند به هم پیوسته‌اند.`,
  unitNetwork: 'چه کسی با چه کسی کار می‌کند',
  together: 'آثار مشترک',
  partner: 'واحد یا مؤسسه',
  partners: 'با کدام واحدها و مؤسسه‌ها',
  partnersSummary: (unit, { units, institutions }, first) =>
    `در آثار ${unit}، در کنار آن ${[
      units > 0 && `${number(units)} واحد دیگر مؤسسه`,
      institutions > 0 && `${number(institutions)} مؤسسهٔ دیگر`,
    ]
      .filter(Boolean)
      .join(
        ' و ',
      )} آمده است؛ نخست ${first.name} در ${number(first.works)} اثر. آن‌ها که در آنجا کنار هم آمده‌اند به هم پیوسته‌اند.`,
  access: 'خواندن رایگان',
  accessSummary: (open) => `${open} از این آثار را می‌توان رایگان خواند.`,
  open: 'رایگان',
  closed: 'رایگان بودنش دانسته نیست',
  countries: 'با کدام کشورها',
  countriesSummary: (countries, first, works) =>
    `وابستگی‌هایی در ${number(countries)} کشور در کنار وابستگی‌های ما آمده است؛ بیشترین‌ها در ${first}، در ${number(works)} اثر.`,
  takeAlong: 'دریافت به صورت',
  output: 'انتشارات به تفکیک سال و نوع',
  otherTypes: 'انواع دیگر',
  sources: 'منابع انتشار در گذر سال‌ها',
  sourcesSummary: (rows) =>
    `منابعی که بیشترین آثار در آن‌ها منتشر شده است: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join('، ')} و جز آن.`,
  subjects: 'موضوع‌ها در گذر سال‌ها',
  subjectsSummary: (rows) =>
    `موضوع‌هایی که بیشترین آثار را دارند: ${rows.map(({ name, works }) => `${name} (${number(works)})`).join('، ')} و جز آن.`,
};
