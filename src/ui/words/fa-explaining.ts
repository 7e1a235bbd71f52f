import type { explainingInEnglish } from './en-explaining.ts';
import { number } from './fa-format.ts';

export const explainingInPersian: typeof explainingInEnglish = {
  switch: 'توضیح واژه‌های دشوار',
  title: 'واژه‌نامه',
  lead: 'واژه‌های پزشکی و پژوهش به زبان ساده. هر جا در چکیده یا خلاصه‌ای بیایند، خط‌چینی زیر آن‌هاست: با نشانگر، لمس یا صفحه‌کلید به آن‌ها برسید تا معنی‌شان نشان داده شود.',
  ours: 'این توضیح‌ها به قلم ماست، نه نویسندگان مقاله‌ها.',
  terms: (count) => `${number(count)} واژه`,
  also: 'همچنین:',
  loaded: (name) => `از ${name}`,
  themes: {
    body: 'بدن',
    'cells-and-molecules': 'سلول‌ها و مولکول‌ها',
    defence: 'دفاع بدن',
    diseases: 'بیماری‌ها',
    genes: 'ژن‌ها',
    'metabolism-and-hormones': 'غذا، انرژی و هورمون‌ها',
    mind: 'روان',
    'public-health': 'سلامت همگانی و مراقبت',
    statistics: 'عددها و آمار',
    'study-designs': 'انواع پژوهش',
    tests: 'آزمایش‌ها و سنجش‌ها',
    treatments: 'درمان‌ها',
  },
};
