/**
 * Persian words that every reader knows, and some that mostly mean something else than the term that is written like them:
 * `گرفت` is rather “took” than a graft, `مسکن` rather housing than a painkiller. Alone they are no hard words.
 */
export const everydayPersian: readonly string[] =
  `احتمال ارتباط ارجاع استوار اطفال اعتیاد افسردگی انتقال انصراف انگ باکتری بازگشت برابری برداشتن بروز بستری بومی بهبودی
  بیمارستانی بیهوشی پرسشنامه پسین پشتی پوستی پیامد پیشین پیگیری پیوند تجمعی تخمک تشخیص تشدید تنگی چاقی چشمی چکیده حساسیت
  خودی خوراکی خونریزی خیز دارویی دقت دهانی رانی رحم ریزش سراسری سرایت سزارین سمی سینه‌ای شکمی شناخت شناختی صحت ضایعات
  طغیان طولی عاطفی عصبی عوارض غذایی قرنطینه قشر قلبی کالری کبدی کلیوی کمری کودکان کور کیفی گرفت گردنی مادران مادری محیطی
  مسکن مغزی مقابله مقاوم مواجهه نوزاد نوزادی واکسیناسیون ویژگی همراهی`.split(/\s+/);
