import { stem, stopWords } from '../../text/index.ts';

/**
 * Words of abstracts and the plain words for them, a line a thing. A name with a stroke is checked: what a summary speaks of
 * must be in the abstract. `*` stands for any ending.
 */
const lexicon = `
who/people: people person persons patient patients participant participants adult adults human humans volunteer volunteers woman women man men boy boys girl girls child children mother mothers father fathers worker workers nurse nurses respondent* household* donor donors resident* somebody nobody everybody family families teenager* adolescent* schoolchildren sister* brother* son daughter* farmer student* pregnanc* newborn* baby babies relative* refugee* physician* doctor* clinician* surgeon* individual* members colleague*
sex/women: woman women girl girls mother mothers sister sisters daughter* pregnan* female maternal womens
sex/men: man men boy boys father fathers brother brothers son sons male males
age/children: child children boy boys girl girls schoolchildren teenager* adolescent* paediatric pediatric infant* newborn* baby babies pupil* son daughter* youth young school* kid
age/newborns: newborn* neonat* baby babies
age/older: older elderly old seventy sixty eldest oldest
role/mothers: mother mothers maternal
role/fathers: father fathers paternal
role/nurses: nurse nurses nursing
role/students: student students pupil*
animal/mice: mouse mice murine
animal/rats: rat rats
animal/rabbits: rabbit rabbits
animal/sheep: sheep ewe ewes ovine lamb
animal/dogs: dog dogs canine
animal/pigs: pig pigs porcine
animal/cattle: cattle cow cows bovine
body/heart: heart hearts cardiac cardio* coronary myocard* atrial atrium ventric* pericard* valve* bypass angina infarction aortic artery troponin sternotomy sternal mammary hfref
body/kidney: kidney kidneys renal creatinine glomerular nephr*
body/liver: liver livers hepatic elastography fibrosis
body/lung: lung lungs pulmonary airway* airflow breath* respir* pleura* asthma dyspnoea non-small-cell nsclc
body/brain: brain brains cerebral neuro* dement* stroke
body/stomach: stomach stomachs gastric gastro* endoscopy diarrhoea
body/bowel: bowel gut colorectal colon intestin*
body/skin: skin cutaneous melanoma dermat* wound*
body/eye: eye eyes retina* ophthalm* sight
body/knee: knee knees stifle tibia* cartilage meniscal gait
body/hip: hip hips
body/joint: joint joints intra-articular intraarticular articular arthritis rheumat* osteoarthritis synov* knee* stifle chondro*
body/ligament: ligament* cruciate
body/meniscus: meniscus meniscal
body/cartilage: cartilage chondro*
body/bone: bone bones osteo* bony femur
body/nose: nose nasal
body/foot: foot feet
body/hair: hair hairs
body/teeth: tooth teeth dental
body/breast: breast breasts mammogra*
body/pancreas: pancreas pancrea*
body/bladder: bladder cystoscop* urin*
body/prostate: prostate*
body/gullet: gullet oesophag* esophag*
body/thyroid: thyroid* goitre neck
body/muscle: muscle* sarcopen*
body/blood: blood plasma serum haema* hema* platelet* haemoglobin glucose diabet* hypertens* hypotens* anticoag* prediabetes natriuretic transfus* antibod* monocyt* lipoprotein* triglycerid*
body/urine: urine urinary
ill/cancer: cancer* tumour* tumor* carcinoma oncolog* melanoma malign* metasta*
ill/diabetes: diabet* glycated hba1c insulin glucose
ill/asthma: asthma*
ill/eczema: eczema
ill/arthritis: arthritis rheumat* osteoarthritis joint
ill/infection: infect* septic sepsis germ* bacteri* aureus
ill/stroke: stroke strokes
ill/obesity: obes* overweight
med/antibiotic: antibiotic* penicillin mupirocin
med/statin: statin*
med/aspirin: aspirin
med/insulin: insulin
med/chemotherapy: chemotherap* doxorubicin cytotoxic
med/surgery: surg* operat* resect* implant* procedure* replacement transcatheter* bypass cut repair* arthroscopy transection
med/sugar: sugar glucose trehalose sucros* glycaem* glycated hba1c diabet*
med/oxygen: oxygen hypox* saturation desaturat*
med/sodium: sodium salt saline
med/iron: iron
place/europe: europe*
place/america: america*
place/asia: asia asian
place/africa: africa*
thing/feet: feet foot
particles: particle* vesicle* exosome* bubble*
repaircells: stromal msc mscs mesenchymal stem repair
salt: saline salt
control: placebo usual control controls vehicle alike look-alike others other rest without statement carrier plain untargeted uncorrected comparison before
medicine: drug* medicine* tablet* dose* medication* prescription* agonist* inhibitor*
doctor: doctor* physician* surgeon* clinician* cardiologist* rheumatologist* oncologist* specialist*
hospital: hospital* ward* clinic clinics centre* admission* admitted readmi*
thick: haematocrit thick* viscous haemoconcentration
tell: predict* forecast* foresee tell told detect* discriminat* formula* model*
money: cost* price* paid pay* spend* spent charge* premium bill reimburse*
die: die dies died death* mortality survival live lived
dust: dust pm2* particulate fine particles
swell: swell* swollen warm* inflam* goitre
guess: allocat* random* chance blind* unaware masked knew know known knowing
fluid: fluid effusion* separation
shape: loss lose lost losing fell fall
tired: tired* exhaust* burnout fatigue
pain: pain painful sore chest
phone: telephone* phone call* rang
smoke: smok* smoker*
fracture: score* points
oven: oven* bread bak*
cough: cough
exercise: exercise* walk* gait
sleep: sleep* slept
meal: eat* ate food meal* diet
scan: scan* picture* imaging image* magnetic radiolog* ultrasound camera tomograph*
question: question* survey* questionnaire* asked interview* talked
`;

interface Concept {
  readonly name: string;
  readonly isChecked: boolean;
}

const exact = new Map<string, Concept[]>();
const beginnings: (readonly [string, Concept])[] = [];
for (const line of lexicon.trim().split('\n')) {
  const [name = '', words = ''] = line.split(': ');
  const concept = { name, isChecked: name.includes('/') };
  for (const word of words.split(' '))
    if (word.endsWith('*')) beginnings.push([word.slice(0, -1), concept]);
    else exact.set(word, [...(exact.get(word) ?? []), concept]);
}

const known = new Map<string, readonly Concept[]>();

/** What a word (lower case) speaks of. */
export function conceptsOf(word: string): readonly Concept[] {
  let found = known.get(word);
  if (found === undefined) {
    found = [
      ...(exact.get(word) ?? []),
      ...beginnings.filter(([start]) => word.startsWith(start)).map(([, one]) => one),
    ];
    if (known.size < 50_000) known.set(word, found);
  }
  return found;
}

const empty = new Set(
  `more less fewer most least many much also very about almost nearly only those these some such each every half three
  four five seven eight nine found used use compared compare study studied tested looked took take went get gets got make
  made people person group groups year years month months week weeks day days hour hours minutes time times per cent`.split(
    /\s+/,
  ),
);

/** The words of a text that say what it is about, by their stems and by what they speak of. */
export function featuresOf(words: readonly string[]): ReadonlySet<string> {
  const features = new Set<string>();
  for (const word of words) {
    for (const { name } of conceptsOf(word)) features.add(`=${name}`);
    if (word.length > 2 && !stopWords.has(word) && !empty.has(word) && !/^\d/.test(word))
      features.add(stem(word));
  }
  return features;
}
