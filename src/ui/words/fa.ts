import { deskInPersian } from './fa-desk.ts';
import { evidenceInPersian } from './fa-evidence.ts';
import { explainingInPersian } from './fa-explaining.ts';
import {
  countryName,
  date,
  dayOf,
  languageName,
  midnight,
  number,
  ownCalendar,
  percent,
  plain,
} from './fa-format.ts';
import { mapInPersian } from './fa-map.ts';
import { pathInPersian } from './fa-path.ts';
import { picturesInPersian, placesInPersian } from './fa-places.ts';
import { plainInPersian } from './fa-plain.ts';
import { reachInPersian } from './fa-reach.ts';
import { recordsInPersian } from './fa-records.ts';
import { referenceInPersian } from './fa-reference.ts';
import { resultsInPersian, suggestionsInPersian } from './fa-results.ts';
import type { Words } from './words.ts';

/** The words of the interface in Persian. */
export const fa: Words = {
  direction: 'rtl',
  ownName: 'فارسی',
  shortName: 'فا',
  number,
  date,
  ownCalendar,
  day: (at) => dayOf(midnight(at)),
  languageName,
  countryName,
  percent,
  separator: '، ',

  frame: {
    skip: 'رفتن به متن',
    home: 'خانه',
    search: 'جست‌وجو در انتشارات',
    searchHint: 'عنوان، نویسنده، موضوع …',
    searchVerb: 'جست‌وجو',
    languages: 'زبان',
    theme: 'تیره یا روشن',
    follow: 'با ما در ارتباط باشید! ما را دنبال کنید در',
    sample: 'نمونه.',
    sampleMeaning: 'این مؤسسه، افراد و انتشارات آن خیالی‌اند.',
    about: 'درباره',
    contact: 'تماس',
    works: 'انتشارات',
    people: 'افراد',
    sources: 'منابع انتشار',
    madeWith: 'بر پایهٔ Lectern، نرم‌افزار آزاد و متن‌باز',
    footer: 'دربارهٔ این وبگاه',
    place: 'جایی که هستید',
  },

  lists: {
    range: (from, to, total) => `${number(from)} تا ${number(to)} از ${number(total)}`,
    pages: 'صفحه‌ها',
    letters: 'بر پایهٔ حرف نخست نام خانوادگی',
    page: (page, pages) => `صفحهٔ ${number(page)} از ${number(pages)}`,
    previous: 'قبلی',
    next: 'بعدی',
    order: 'ترتیب',
    orders: {
      newest: 'تازه‌ترین‌ها',
      oldest: 'قدیمی‌ترین‌ها',
      'latest-arrival': 'آخرین افزوده‌ها',
      title: 'بر پایهٔ عنوان',
    },
    works: (count) => `${number(count)} اثر`,
    people: (count) => `${number(count)} نفر`,
    sources: (count) => `${number(count)} منبع انتشار`,
    andOthers: (count) => `و ${number(count)} نفر دیگر`,
    empty: 'در این فهرست چیزی نیست.',
    allYears: 'همهٔ سال‌ها',
    inYear: (year) => `منتشرشده در سال ${plain(year)}`,
    year: 'سال',
    count: 'تعداد آثار',
  },

  standings: {
    retracted: 'سلب اعتبارشده',
    'partly-retracted': 'بخشی سلب اعتبارشده',
    concern: 'ابراز نگرانی سردبیر',
    corrected: 'اصلاح‌شده',
    sound: '',
  },
  standingMeanings: {
    retracted: 'این اثر سلب اعتبار (رترکت) شده است و نباید به یافته‌های آن استناد کرد.',
    'partly-retracted': 'بخشی از این اثر سلب اعتبار شده است.',
    concern: 'سردبیران دربارهٔ این اثر ابراز نگرانی کرده‌اند.',
    corrected: 'برای این اثر اصلاحیه منتشر شده است.',
    sound: '',
  },
  noticeIn: 'متن اطلاعیه:',

  plain: plainInPersian,
  records: recordsInPersian,

  work: {
    types: {
      article: 'مقاله',
      review: 'مقالهٔ مروری',
      preprint: 'پیش‌انتشار',
      'conference-paper': 'مقالهٔ همایش',
      book: 'کتاب',
      'book-chapter': 'فصل کتاب',
      dissertation: 'پایان‌نامه',
      dataset: 'مجموعه‌داده',
      software: 'نرم‌افزار',
      report: 'گزارش',
      'peer-review': 'داوری همتا',
      editorial: 'سرمقاله',
      letter: 'نامه به سردبیر',
      notice: 'اطلاعیه',
      other: 'اثر دیگر',
    },
    publisher: 'ناشر',
    fullText: 'متن کامل',
    copy: ({ kind, mediaType, version, isOpen }) =>
      kind === 'landing-page'
        ? 'صفحهٔ اثر'
        : `${mediaType === 'application/pdf' ? 'PDF' : 'متن کامل'}${
            version === undefined || version === 'published'
              ? ''
              : version === 'accepted'
                ? '، نسخهٔ پذیرفته‌شده'
                : '، نسخهٔ ارسالی'
          }${isOpen ? ' (رایگان)' : ''}`,
    affiliation: (value) => `وابستگی ${value}`,
    equal: 'این نویسندگان سهم برابر داشته‌اند.',
    allNames: (count) => `همهٔ ${number(count)} نام`,
    moreAuthors: (count) => `و ${number(count)} نویسندهٔ دیگر`,
    editors: 'ویراستاران:',
    byline: 'نویسندگان و وابستگی‌ها',
    authors: 'نویسندگان',
    affiliations: 'وابستگی‌های سازمانی',
    investigators: 'همکاران پژوهش',
    corresponding: 'نویسندهٔ مسئول',
    source: 'منبع',
    published: 'انتشار',
    publishedOnline: 'برخط',
    edition: 'ویرایش',
    series: 'مجموعه',
    event: 'ارائه‌شده در',
    volume: (volume) => `دورهٔ ${plain(volume)}`,
    issue: (issue) => `شمارهٔ ${plain(issue)}`,
    pages: (pages) => `ص ${plain(pages)}`,
    article: (text) => `مقالهٔ ${text}`,
    abstract: 'چکیده',
    abstractIn: (language) => `چکیده به ${language}`,
    otherAbstract: 'چکیدهٔ دیگر',
    noAbstract: 'برای این اثر چکیده‌ای نرسیده است.',
    found: 'آنچه یافته‌اند',
    plain: 'به زبان ساده',
    plainBy: 'به قلم نویسندگان یا ناشر',
    subjects: 'موضوع‌ها',
    subjectsBy: 'سرعنوان‌های موضوعی پزشکی (MeSH)، اصلی‌ها نخست',
    keywords: 'کلیدواژه‌ها',
    chemicals: 'مواد',
    funding: 'حمایت مالی',
    award: (awards) => `گرنت ${awards}`,
    conflict: 'تعارض منافع',
    references: (count) => `مراجع (${number(count)})`,
    identifiers: 'شناسه‌ها',
    kind: 'نوع اثر',
    kindBy: 'به نقل از رکورد آن',
    license: 'پروانه',
    access: 'دسترسی',
    citedBy: 'استنادها',
    openAccess: {
      diamond: 'دسترسی آزاد الماسی؛ بی‌هزینه برای خواننده و نویسنده',
      gold: 'مجلهٔ دسترسی آزاد (طلایی)',
      hybrid: 'مقالهٔ دسترسی آزاد در مجله‌ای اشتراکی (ترکیبی)',
      green: 'نسخه‌ای رایگان در یک مخزن (سبز)',
      bronze: 'خواندن رایگان نزد ناشر، بدون پروانه (برنزی)',
      closed: 'ویژهٔ مشترکان',
    },
    history: 'روند بررسی',
    events: {
      received: 'دریافت',
      revised: 'بازنگری',
      accepted: 'پذیرش',
      retracted: 'سلب اعتبار',
      corrected: 'اصلاح',
    },
    linked: 'انتشارات پیوسته',
    relations: {
      'is-retracted-by': 'سلب اعتبار در',
      retracts: 'سلب اعتبار از',
      'is-partially-retracted-by': 'سلب اعتبار بخشی از آن در',
      'partially-retracts': 'سلب اعتبار از بخشی از',
      'is-corrected-by': 'اصلاح در',
      corrects: 'اصلاح',
      'is-concern-of': 'ابراز نگرانی در',
      'raises-concern-about': 'ابراز نگرانی دربارهٔ',
      'is-republished-as': 'بازنشر در',
      republishes: 'بازنشر',
      'is-updated-by': 'روزآمدشده در',
      updates: 'روزآمدسازی',
      'is-commented-on-by': 'نقد و نظر در',
      'comments-on': 'نقد و نظر دربارهٔ',
      'is-summarised-by': 'خلاصه‌شده در',
      summarises: 'خلاصهٔ',
      'is-translated-as': 'ترجمه‌شده در',
      'is-part-of': 'بخشی از',
      'has-part': 'دربردارندهٔ',
      'is-version-of': 'نسخه‌ای از',
      'has-version': 'نسخهٔ دیگر',
      'is-preprint-of': 'پیش‌چاپِ',
      'has-preprint': 'پیش‌چاپ',
      'is-supplement-to': 'پیوستِ',
      'is-supplemented-by': 'پیوست',
      reviews: 'داوری دربارهٔ',
      'is-reviewed-by': 'داوری در',
      'cites-as-related': 'نیز بنگرید به',
    },
    related: 'دیگر مطالب مرتبط',
    relatedBy:
      'از سنجش عنوان‌ها، چکیده‌ها، موضوع‌ها و منابع به دست آمده است؛ نزدیک‌ترین‌ها نخست، و گزارش‌های دیگرِ یک پژوهش در پایان.',
    relatedNone: 'هیچ اثر دیگری در اینجا به این اثر چندان نزدیک نیست.',
    shares: 'اشتراک:',
    ties: {
      'same-study': 'گزارش همین پژوهش',
      cites: 'به این اثر استناد می‌کند',
      cited: 'این اثر به آن استناد می‌کند',
      'shared-references': 'منبع‌های مشترک دارد',
      team: 'همان گروه نویسندگان',
    },
    updated: 'آخرین تغییر رکورد در اینجا',
  },

  explaining: explainingInPersian,

  cite: {
    title: 'شیوهٔ استناد',
    copy: 'رونوشت',
    copied: 'رونوشت شد',
    copyStyle: (style) => `رونوشت از استناد ${style}`,
    download: 'به‌صورت پرونده:',
  },

  share: {
    title: 'این مطلب را هم‌رسانی کنید! در …',
    networks: {
      x: 'ایکس',
      bluesky: 'بلواسکای',
      mastodon: 'ماستودون',
      linkedin: 'لینکدین',
      facebook: 'فیسبوک',
      telegram: 'تلگرام',
      whatsapp: 'واتساپ',
      eitaa: 'ایتا',
      bale: 'بله',
      email: 'رایانامه',
      copy: 'رونوشت پیوند',
    },
    sheet: 'هم‌رسانی …',
    retracted: (title) => `سلب اعتبارشده (RETRACTED): ${title}`,
    partlyRetracted: (title) => `بخشی سلب اعتبارشده: ${title}`,
    concern: (title) => `همراه با ابراز نگرانی سردبیر: ${title}`,
  },

  map: mapInPersian,
  path: pathInPersian,

  findRelated: {
    title: 'یافتن آثار ما در این باره',
    explain:
      'متن یک خبر، چکیده یا هر نوشتهٔ دیگری را در اینجا بچسبانید. آنچه در همین موضوع منتشر شده است، همراه با واژه‌های مشترک، نشان داده می‌شود؛ نزدیک‌ترین‌ها نخست.',
    text: 'متن',
    hint: 'بهتر است سطر نخست عنوان آن باشد.',
    verb: 'یافتن آثار مرتبط',
    near: 'نزدیک به',
    people: 'افرادی که در این باره کار می‌کنند',
    units: 'واحدهایی که در این باره کار می‌کنند',
    who: 'افراد و واحدهایی که در این باره کار می‌کنند',
    found: (count) => `${plain(count)} اثر به آن نزدیک است؛ نزدیک‌ترین‌ها نخست.`,
    none: 'هیچ اثری در اینجا به این متن چندان نزدیک نیست.',
    noneNext: 'متن بلندتر راهنمای بهتری است: یک چکیدهٔ کامل، نه تنها عنوان.',
    cut: (characters) => `تنها ${plain(characters)} نویسهٔ نخست خوانده شد.`,
    privacy: 'متن تنها سنجیده و سپس فراموش می‌شود: نه نگه داشته می‌شود و نه به کسی داده می‌شود.',
  },

  mastodon: {
    title: 'هم‌رسانی در ماستودون',
    explain:
      'ماستودون از کارسازهای بسیاری ساخته شده است. نام کارساز خود را بنویسید تا پیوندی بسازیم که آن را با این متن باز کند:',
    server: 'کارساز شما',
    serverHint: 'mastodon.social',
    verb: 'ساختن پیوند',
    ready: 'پیوند آماده است.',
    open: (server) => `باز کردن ${server} و فرستادن`,
    wrong: (server) => `«${server}» به نام یک کارساز، مانند mastodon.social، نمی‌ماند.`,
    privacy: 'آنچه می‌نویسید نگه داشته نمی‌شود. مرورگرتان می‌تواند آن را روی همین دستگاه به یاد بسپارد.',
  },

  home: {
    facts: (works, people, sources) => `${works}، ${people}، ${sources}`,
    span: (first, last) => `منتشرشده از ${plain(first)} تا ${plain(last)}`,
    newest: 'تازه‌ترین انتشارات',
    byYear: 'انتشارات به تفکیک سال',
    all: 'همهٔ انتشارات',
    ways: 'راه‌های ورود',
    empty: 'هنوز اثری در اینجا نیست.',
    emptyNext: 'رکوردها را با «lectern import» وارد کنید؛ بی‌درنگ در اینجا پدیدار می‌شوند.',
  },

  picture: {
    summary: (total, first, last, most, year) =>
      `${number(total)} اثر از ${plain(first)} تا ${plain(last)}؛ بیشترین در یک سال، ${number(most)} اثر، در ${plain(year)}.`,
    asTable: 'همین در قالب جدول',
  },

  search: {
    title: (text) => (text === '' ? 'جست‌وجو' : `جست‌وجو: ${text}`),
    found: (total) => `${number(total)} اثر یافت شد`,
    none: (text) =>
      text === '' ? 'در اینجا هیچ اثری همهٔ این‌ها را ندارد.' : `در اینجا هیچ اثری از «${text}» سخن نمی‌گوید.`,
    advice: 'واژه‌های کمتر، املای دیگر یا اصطلاح انگلیسی را بیازمایید؛ یا از این راه‌ها بروید:',
    ask: 'دنبال چه می‌گردید؟',
    narrow: 'محدود کردن نتیجه‌ها',
    widen: 'برداشتن همهٔ گزینش‌ها',
    chosen: '(برگزیده؛ برداشتن)',
    ...resultsInPersian,
    more: (count) => `${number(count)} مورد دیگر`,
    from: 'از',
    to: 'تا',
    apply: 'اعمال',
    size: 'شمار نتیجه در هر صفحه',
    orders: {
      relevance: 'مرتبط‌ترین',
      newest: 'نخست تازه‌ترین',
      oldest: 'نخست قدیمی‌ترین',
      title: 'به ترتیب عنوان',
    },
    facets: {
      types: 'نوع',
      units: 'گروه یا مرکز',
      sources: 'منبع',
      authors: 'نویسنده',
      subjects: 'موضوع',
      languages: 'زبان',
      facts: 'دسترسی',
    },
    facts: { 'open-access': 'خواندن رایگان', 'lay-summary': 'به زبان ساده' },
    export: 'همهٔ نتیجه‌ها به صورت پرونده',
    tooDeep: (most) =>
      `تنها ${number(most)} نتیجهٔ نخست را می‌توان ورق زد. جست‌وجو را محدودتر کنید یا همه را به صورت پرونده بگیرید.`,
    understood: 'چنین فهمیده شد:',
    corrected: (text) => `با این املا چیزی یافت نشد. این‌ها نتیجه‌های «${text}» است.`,
    matchedAs: (texts) => `یافته‌شده با ${texts.map((text) => `«${text}»`).join('، ')}.`,
    didYouMean: 'آیا منظورتان این بود:',
    notice: (notice) => {
      switch (notice.kind) {
        case 'unclosed-quote':
          return 'گیومه‌ای بسته نشده بود؛ عبارت تا پایان در نظر گرفته شد.';
        case 'unclosed-parenthesis':
          return 'پرانتزی بسته نشده بود؛ تا پایان در نظر گرفته شد.';
        case 'stray-parenthesis':
          return 'پرانتز بسته‌ای بی‌آغاز نادیده گرفته شد.';
        case 'too-deep':
          return 'پرانتزها بیش از اندازه تودرتو است؛ درونی‌ترین‌ها نادیده گرفته شد.';
        case 'dangling-operator':
          return `یک سوی ${notice.operator} چیزی نبود و نادیده گرفته شد.`;
        case 'unknown-field':
          return `فیلدی به نام [${notice.name}] نیست؛ واژه‌های پیش از آن در همه جا جست‌وجو شد.`;
        case 'unreadable-value':
          return `«${notice.value}» نمی‌تواند مقدار ${notice.field} باشد؛ به صورت واژه جست‌وجو شد.`;
        case 'also-sought':
          return `افزون بر ${notice.typed}، ${notice.meant.map((text) => `«${text}»`).join('، ')} هم جست‌وجو شد. برای جست‌وجوی تنها همان واژه آن را در گیومه بگذارید.`;
        case 'lone-star':
          return 'ستاره به جای پایان واژه می‌آید؛ تنهای آن نادیده گرفته شد.';
        case 'nothing-sought':
          return 'واژه‌ای برای جست‌وجو در آن نبود؛ پس چیزی را محدود نمی‌کند.';
        case 'too-long':
          return `تنها ${number(notice.most)} نویسهٔ نخست خوانده شد.`;
        case 'too-many-words':
          return `تنها ${number(notice.most)} واژهٔ نخست خوانده شد.`;
      }
    },
  },

  suggest: suggestionsInPersian,

  desk: deskInPersian,
  evidence: evidenceInPersian,
  reach: reachInPersian,
  places: placesInPersian,
  pictures: picturesInPersian,

  person: {
    title: 'افراد',
    kind: 'شخص',
    sentence: (name, works) => `${name} در اینجا ${works} دارد`,
    since: (first, last) =>
      first === last ? `، منتشرشده در ${plain(first)}` : `، از ${plain(first)} تا ${plain(last)}`,
    orcid: 'رکورد ORCID',
    variants: 'صورت‌های دیگر نام',
    affiliations: 'وابستگی‌ها، همان‌گونه که چاپ شده‌اند',
    coauthors: 'بیشتر همراه با',
    coauthorsInside: 'بیشتر همراه با: از همین‌جا',
    coauthorsOutside: 'بیشتر همراه با: از جای دیگر',
    coauthorsUnsaid: 'بیشتر همراه با: وابستگی گفته نشده',
    together: (count) => `${number(count)} اثر مشترک`,
    works: 'انتشارات',
    merged: 'نام‌ها از روی نام، وابستگی و شناسهٔ ORCID یکی شده‌اند؛ اگر خطایی هست دفتر مؤسسه آن را درست می‌کند.',
  },

  unit: {
    recognised: 'یعنی:',
    title: 'گروه‌ها و مراکز',
    kind: 'گروه یا مرکز',
    sentence: (works, people) => `${works} از ${people}`,
    parts: 'بخش‌های آن',
    newest: 'تازه‌ترین انتشارات',
    all: (count) => `همهٔ ${number(count)} اثر`,
    people: 'افراد',
    more: (count) => `و ${number(count)} نفر دیگر`,
    how: 'آثاری در اینجا می‌آیند که پدیدآورندگانشان این گروه یا بخشی از آن را در وابستگی خود نام برده‌اند.',
  },

  about: {
    title: 'درباره',
    what: (platform, institution) => [
      `${platform} انتشارات ${institution} را نشان می‌دهد: برای هر اثر یک صفحه، با چکیده، نویسندگان، شیوهٔ استناد و آثار دیگری که از نظر موضوع به آن نزدیک‌اند.`,
      'عنوان‌ها، چکیده‌ها و نام‌ها همان‌گونه‌اند که ناشران و نمایه‌ها ثبت کرده‌اند. آنچه این وبگاه می‌افزاید، مانند آثار مرتبط، جدا از آن‌ها می‌آید و می‌گوید چگونه به دست آمده است.',
    ],
    records: 'رکوردها از کجا می‌آیند',
    recordsText:
      'از رکوردهای کتاب‌شناختی، مانند رکوردهای PubMed، که تمام و کمال نگه‌داری می‌شوند. اگر چیزی نادرست است به ما بگویید تا در اینجا و، اگر بتوانیم، در سرچشمه درست شود.',
    privacy: 'حریم خصوصی',
    privacyText:
      'بدون کوکی برای خوانندگان، بدون ردگیری و بدون بارگیری چیزی از شرکت‌های دیگر. پیوندهای هم‌رسانی پیوندهایی ساده‌اند: هر شبکه تنها زمانی از شما باخبر می‌شود که پیوندش را دنبال کنید. تیره یا روشن بودن صفحه فقط روی دستگاه خودتان به یاد می‌ماند.',
    access: 'دسترس‌پذیری برای همه',
    accessText:
      'همهٔ صفحه‌ها بدون جاوااسکریپت، با صفحه‌کلید، با صفحه‌خوان و با بزرگ‌نمایی کار می‌کنند. اگر جایی چنین نیست، به ما بگویید.',
    rights: 'حقوق',
    rightsText:
      'چکیده‌ها از آنِ نویسندگان و ناشران‌اند و سطر حقوق زیر هر یک آمده است. استنادها را آزادانه به کار ببرید.',
    software: 'نرم‌افزار',
    softwareText: 'Lectern، نرم‌افزار متن‌باز با پروانهٔ Apache 2.0.',
    sample: 'این یک نمونه است',
    contact: 'برای ما بنویسید',
  },

  reference: referenceInPersian,

  problems: {
    notFound: 'در این نشانی صفحه‌ای نیست',
    notFoundText:
      'شاید نشانی نادرست نوشته شده یا این صفحه هرگز اینجا نبوده است. نشانی آثار هیچ‌گاه تغییر نمی‌کند.',
    gone: 'این اثر پس گرفته شده است',
    goneText: (title, day) => `«${title}» در ${day} از این وبگاه برداشته شد.`,
    failed: 'در سمت ما خطایی رخ داد',
    failedText: 'این خطا از شما نیست و چیزی از دست نرفته است. کمی بعد دوباره بیازمایید.',
    wayOn: 'از اینجا',
  },
};
