/**
 * Names that many bear in Iran, as they are mostly spelt in Latin letters: given names, and what family names are made of.
 * Persian writes no short vowels, so that they have to be known. Common knowledge, gathered by hand.
 */
const list = `
محمد mohammad احمد ahmad محمود mahmoud حامد hamed حمید hamid علی ali حسن hasan حسین hossein رضا reza مهدی mehdi جعفر jafar
صادق sadegh کاظم kazem موسی mousa باقر bagher تقی taghi نقی naghi هادی hadi جواد javad سجاد sajjad عباس abbas اکبر akbar
اصغر asghar قاسم ghasem ابراهیم ebrahim اسماعیل esmaeil یوسف yousef یعقوب yaghoub ایوب ayoub اسحاق eshagh سلیمان soleiman
داود davoud داوود davoud عیسی eisa یحیی yahya زکریا zakaria نوح nouh صالح saleh یونس younes الیاس elyas ادریس edris
مرتضی morteza مصطفی mostafa مجتبی mojtaba ابوالفضل abolfazl ابوالقاسم abolghasem ابوالحسن abolhasan الله ollah
عبدالله abdollah روح rouh روح‌الله rouhollah نصرت nosrat نعمت nemat رحمت rahmat عزت ezzat قدرت ghodrat حجت hojjat
فتح fath فضل fazl اسد asad امین amin امیر amir کریم karim رحیم rahim رحمان rahman سلیم salim نعیم naeim حکیم hakim
عظیم azim عزیز aziz مجید majid وحید vahid سعید saeid فرید farid رشید rashid جمشید jamshid خورشید khorshid ناصر naser
نصیر nasir منصور mansour مسعود masoud محسن mohsen احسان ehsan حسام hesam نظام nezam صمد samad احد ahad حبیب habib
خلیل khalil جلیل jalil جلال jalal جمال jamal کمال kamal بلال belal هاشم hashem طاهر taher ظاهر zaher صابر saber
شاکر shaker ذاکر zaker نادر nader قادر ghader قدیر ghadir بشیر bashir نذیر nazir شریف sharif لطیف latif عارف aref
رئوف raouf یاسر yaser یاسین yasin طه taha فاضل fazel کامل kamel عادل adel عامر amer میثم meysam سلمان salman
مقداد meghdad عمار ammar حمزه hamzeh عقیل aghil مسلم moslem قنبر ghanbar عمران emran لقمان loghman عثمان osman عمر omar
شهاب shahab شهرام shahram شاهین shahin شایان shayan شاپور shapour شهریار shahriar شهروز shahrouz شهباز shahbaz
بهرام bahram بهزاد behzad بهنام behnam بهروز behrouz بهمن bahman بابک babak بیژن bijan برزو borzou بنیامین benyamin
فرهاد farhad فرزاد farzad فرشاد farshad فرهنگ farhang فریبرز fariborz فریدون fereydoun فرامرز faramarz فرخ farrokh
کامران kamran کامبیز kambiz کیوان keyvan کیانوش kianoush کیان kian کوروش kourosh کورش kourosh کاوه kaveh کیومرث kiumars
کسری kasra ارسلان arsalan اردشیر ardeshir اردلان ardalan آرش arash آرمان arman آرمین armin آریا aria آرین arian آرتین artin
اشکان ashkan افشین afshin ایمان iman ایرج iraj اسفندیار esfandiar امید omid پیمان peyman پیام payam پارسا parsa پوریا pouria
پویا pouya پدرام pedram پرویز parviz پژمان pejman پرهام parham پوریان pourian تیمور teymour تورج touraj توحید tohid
خسرو khosrou دارا dara داریوش dariush دانیال danial دانش danesh رامین ramin رستم rostam روزبه rouzbeh زانیار zaniar
سامان saman سهراب sohrab سهیل soheil سیاوش siavash سیامک siamak سیروس sirous سپهر sepehr سینا sina سروش soroush
عرفان erfan غلام gholam قربان ghorban حیدر heydar خداداد khodadad مازیار maziar مانی mani میلاد milad مهران mehran
مهرداد mehrdad مهرزاد mehrzad مهیار mahyar منوچهر manouchehr مرد mard مراد morad نیما nima نوید navid نوروز norouz
هومن houman هوشنگ houshang هوشمند houshmand همایون homayoun همت hemmat یاشار yashar یزدان yazdan
زهرا zahra فاطمه fatemeh مریم maryam زینب zeynab خدیجه khadijeh معصومه masoumeh سکینه sakineh رقیه roghayeh صدیقه sedigheh
طاهره tahereh زهره zohreh عاطفه atefeh عذرا azra حمیده hamideh سعیده saeideh وحیده vahideh فریده farideh نرگس narges
نسرین nasrin نسترن nastaran نازنین nazanin ناهید nahid ندا neda نگار negar نگین negin نیلوفر niloufar نوشین noushin
نفیسه nafiseh ژاله zhaleh ژیلا zhila لیلا leila لیلی leili لاله laleh لادن ladan مژگان mozhgan مژده mozhdeh مینا mina
میترا mitra مهسا mahsa مهناز mahnaz مهین mahin مهری mehri مهر mehr مرضیه marzieh مرجان marjan ملیحه maliheh منیره monireh
محبوبه mahboubeh ماندانا mandana هانیه hanieh هاله haleh هما homa هدی hoda پروین parvin پریسا parisa پریا paria پروانه parvaneh
پگاه pegah پونه pouneh پانته‌آ pantea سارا sara سمیرا samira سمیه somayeh سحر sahar سپیده sepideh ساناز sanaz سمانه samaneh
ستاره setareh سودابه soudabeh سوسن sousan سوده soudeh سیما sima شیرین shirin شیما shima شیوا shiva شهلا shahla شهین shahin
شهره shohreh شهناز shahnaz شقایق shaghayegh شراره sharareh شادی shadi شکوفه shokoufeh شبنم shabnam شایسته shayesteh
الهام elham الهه elaheh الناز elnaz آزاده azadeh آیدا ayda آتنا atena آناهیتا anahita آرزو arezou آسیه asieh اعظم azam
اکرم akram اشرف ashraf افسانه afsaneh افسون afsoun بهاره bahareh بهار bahar بنفشه banafsheh بیتا bita پری pari تارا tara
ترانه taraneh توران touran حدیث hadis حنانه hananeh رویا roya رها raha ریحانه reyhaneh راضیه razieh رعنا rana ساره sareh
سولماز solmaz غزل ghazal غزاله ghazaleh فرزانه farzaneh فرشته fereshteh فرناز farnaz فرح farah فائزه faezeh فهیمه fahimeh
فریبا fariba فروغ forough کتایون katayoun کیمیا kimia گلنار golnar گلناز golnaz گل gol گیتی giti یلدا yalda یگانه yeganeh
سید seyed سیده seyedeh میر mir شاه shah شیخ sheikh ملا molla خواجه khajeh حاجی haji حاج haj خان khan بیگ beig آقا agha
حسینی hosseini موسوی mousavi علوی alavi صفوی safavi نبوی nabavi مرتضوی mortazavi مصطفوی mostafavi رضوی razavi نقوی naghavi
تقوی taghavi فاطمی fatemi طباطبایی tabatabaei هاشمی hashemi سلیمانی soleimani نجفی najafi کرمی karami شجاعی shojaei
قربانی ghorbani نظری nazari نظر nazar صفری safari صفر safar بختیاری bakhtiari بختیار bakhtiar مقدم moghaddam توکلی tavakoli
توکل tavakol عسگری asgari عسگر asgar عسکری askari شیرازی shirazi شیراز shiraz بهشتی beheshti تهرانی tehrani تهران tehran
اصفهانی esfahani اصفهان esfahan خراسانی khorasani کرمانی kermani کرمان kerman تبریزی tabrizi تبریز tabriz همدانی hamedani
فراهانی farahani گیلانی gilani مازندرانی mazandarani کاشانی kashani یزدی yazdi قمی ghomi قزوینی ghazvini لاری lari
کردستانی kordestani کردی kordi ترکمان torkaman گلستانی golestani گلستان golestan بلوچ balouch افشار afshar قشقایی ghashghaei
زارع zare زارعی zarei دهقان dehghan دهقانی dehghani چوپان choupan کشاورز keshavarz باغبان baghban صیاد sayyad نجار najjar
حداد haddad صراف sarraf عطار attar بنا banna خیاط khayyat قصاب ghassab معمار memar طبیب tabib فلاح fallah شاعر shaer
پاک pak نیک nik خوش khosh زند zand راد rad آزاد azad آزادی azadi فراز faraz روشن roshan صبور sabour جهان jahan
جهانگیر jahangir عالم alam عابد abed زاهد zahed شهید shahid وکیل vakil وزیر vazir دبیر dabir سردار sardar سالار salar
پهلوان pahlavan دلاور delavar مردان mardan گودرز goudarz ملک malek مالک malek سلطان soltan خسروی khosravi ترابی torabi
تراب torab کیانی kiani نوری nouri نور nour رنجبر ranjbar شکری shokri شکر shokr عبدی abdi عبد abd زمان zaman
یزدانی yazdani سبحان sobhan سبحانی sobhani ثابت sabet ثابتی sabeti خادم khadem صدر sadr صدری sadri بدر badr قمر ghamar
حجازی hejazi مدنی madani مکی makki انصار ansar انصاری ansari مهاجر mohajer مومن momen مؤمن momen متقی mottaghi مظفر mozaffar
مظفری mozaffari مفید mofid مقصود maghsoud منتظر montazer معین moein مبین mobin متین matin مختار mokhtar مخلص mokhles
مرادی moradi مدرس modarres مقصودی maghsoudi صفا safa صفایی safaei وفا vafa وفایی vafaei ضیا zia ضیایی ziaei بها baha
بهایی bahaei شفیع shafi شفیعی shafiei ربیع rabi ربیعی rabiei رفیع rafi رفیعی rafiei بدیع badi بدیعی badiei سمیع sami
رمضان ramazan شعبان shaban رجب rajab محرم moharram حسنی hasani اسلام eslam ایران iran دین din زاده zadeh
`;

const known = new Map<string, string>();
const words = list.trim().split(/\s+/);
for (let at = 0; at + 1 < words.length; at += 2) known.set(words[at] ?? '', words[at + 1] ?? '');
const latin = new Set(known.values());

/** The Latin spelling of a name, its letters being Persian ones. */
export function knownPersian(name: string): string | undefined {
  return known.get(name);
}

/** Whether a word is the Latin spelling of a name of the list, so that its vowels are known. */
export function isKnownSpelling(word: string): boolean {
  return latin.has(word);
}
