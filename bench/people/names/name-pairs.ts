/**
 * Names in Persian script beside their Latin spelling, family name first, of people made up for this. Written down before
 * the rules and the list of names that they judge, which nothing was added to for them afterwards.
 */
export const heldOutPairs = pairsOf(`
رضایی / محمد = Rezaee / Muhammad
کاظمی / زهرا = Kazemi / Zahra
نوروزی / بهنام = Norouzi / Behnam
صادقی‌پور / لیلا = Sadeghipour / Leila
موسوی / سید علی = Mousavi / Seyed Ali
ابراهیمی / مینا = Ebrahimi / Mina
قاسم‌زاده / فرهاد = Ghasemzadeh / Farhad
یزدانی / شیرین = Yazdani / Shirin
اکبری / حمیدرضا = Akbari / Hamid Reza
جعفری / نرگس = Jafari / Narges
شریفی / مهدی = Sharifi / Mahdi
طاهری / فاطمه = Taheri / Fatemeh
نجفی / سعید = Najafi / Saeid
عباسی / پریسا = Abbasi / Parisa
رستمی / کامران = Rostami / Kamran
حیدری / الهام = Heydari / Elham
سلیمانی / یوسف = Soleimani / Yousef
میرزایی / آرش = Mirzaei / Arash
خسروی / ندا = Khosravi / Neda
باقری / امیرحسین = Bagheri / Amirhossein
زارع / مرتضی = Zare / Morteza
فلاح / سمیرا = Fallah / Samira
شهبازی / بهزاد = Shahbazi / Behzad
ملکی / هادی = Maleki / Hadi
پورمحمدی / ساناز = Pourmohammadi / Sanaz
قربانی / داود = Ghorbani / Davood
علی‌نژاد / وحید = Alinejad / Vahid
اسدی / معصومه = Asadi / Masoumeh
فراهانی / نیما = Farahani / Nima
دهقان / الهه = Dehghan / Elahe
امینی / منصور = Amini / Mansour
تهرانی / پیمان = Tehrani / Peyman
گودرزی / مسعود = Goudarzi / Masoud
صفری / کیانوش = Safari / Kianoush
عزیزی / شهرام = Azizi / Shahram
نظری / افسانه = Nazari / Afsaneh
فتحی / ایمان = Fathi / Iman
محمودی / روح‌الله = Mahmoudi / Ruhollah
زمانی / ژاله = Zamani / Zhaleh
بختیاری / شاهین = Bakhtiari / Shahin
خدادادی / اکرم = Khodadadi / Akram
ترابی / محسن = Torabi / Mohsen
مقدم / نازنین = Moghaddam / Nazanin
صالحی / عبدالرضا = Salehi / Abdolreza
توکلی / رامین = Tavakoli / Ramin
جلالی / غلامرضا = Jalali / Gholamreza
همتی / پگاه = Hemmati / Pegah
عسگری / جواد = Asgari / Javad
شیرازی / کتایون = Shirazi / Katayoun
بهشتی / ابوالفضل = Beheshti / Abolfazl
نیک‌نام / سارا = Niknam / Sara
پاکزاد / حدیث = Pakzad / Hadis
وکیلی / احسان = Vakili / Ehsan
رحیم‌پور / مژگان = Rahimpour / Mojgan
فروغی / بابک = Foroughi / Babak
کریمیان / شقایق = Karimian / Shaghayegh
سهرابی / مصطفی = Sohrabi / Mostafa
عظیمی / هانیه = Azimi / Haniyeh
گلستانی / مجتبی = Golestani / Mojtaba
نصیری / عاطفه = Nasiri / Atefeh
`);

/** Other people, though their names are alike: family name first. */
export const otherPeople = pairsOf(`
حسینی / حسن = Hosseini / Hossein
حسینی / حسین = Hosseini / Hasan
رضایی / محمد = Rezaei / Mahmoud
رضایی / مریم = Rezaei / Marjan
کریمی / علی = Karami / Ali
حسنی / رضا = Hosseini / Reza
احمدی / سعید = Ahmadi / Saba
احمدی / سارا = Ahmadi / Samira
محمودی / جواد = Mohammadi / Javad
امینی / امیر = Amini / Amin
نوری / مهدی = Nouri / Mehrdad
صادقی / زهره = Sadeghi / Zahra
موسوی / ناصر = Mousavi / Nasrin
اکبری / شهین = Akbari / Shahin
رحیمی / حامد = Rahimi / Hamid
کاظمی / مجید = Kazemi / Mohammad
قاسمی / طاهره = Ghasemi / Taher
جعفری / فرزاد = Jafari / Farzaneh
باقری / آرمان = Bagheri / Arman Reza Ali
نادری / کامیار = Naderi / Kamran
`);

/** Family names that are not in the list, so that their vowels are guessed. */
export const rareNames = pairsOf(`
پرتوی / علی = Partovi / Ali
شکوهی / علی = Shokouhi / Ali
وثوقی / علی = Vosoughi / Ali
نخعی / علی = Nakhaei / Ali
کیهانی / علی = Keyhani / Ali
صمیمی / علی = Samimi / Ali
جاوید / علی = Javid / Ali
برومند / علی = Boroumand / Ali
دیانت / علی = Dianat / Ali
آذرنوش / علی = Azarnoush / Ali
لاریجانی / علی = Larijani / Ali
مطهری / علی = Motahari / Ali
زرین / علی = Zarrin / Ali
کوثری / علی = Kowsari / Ali
بیات / علی = Bayat / Ali
کلانتری / علی = Kalantari / Ali
ساعدی / علی = Saedi / Ali
داوری / علی = Davari / Ali
چمران / علی = Chamran / Ali
دستجردی / علی = Dastjerdi / Ali
سنجری / علی = Sanjari / Ali
بنکدار / علی = Bonakdar / Ali
پیروز / علی = Pirouz / Ali
درخشان / علی = Derakhshan / Ali
`);

function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [one = '', other = ''] = line.split(' = ');
      return [one, other] as const;
    });
}
