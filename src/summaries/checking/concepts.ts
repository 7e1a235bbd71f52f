import { stem, stopWords } from '../../text/index.ts';

/**
 * Words of abstracts and the plain words for them, a line a thing. A name with a stroke is checked: what a summary speaks of
 * must be in the abstract. `*` stands for any ending, `~` for
 * any beginning and ending.
 */
const lexicon = `
who/people: people person persons patient patients participant participants adult adults human humans volunteer volunteers woman women man men boy boys girl girls child children mother mothers father fathers worker workers nurse nurses respondent* household* donor donors resident* somebody nobody everybody family families teenager* adolescent* schoolchildren sister* brother* son daughter* farmer student* pregnanc* newborn* baby babies relative* refugee* physician* doctor* clinician* surgeon* individual* members colleague*
sex/women: woman women girl girls mother mothers sister sisters daughter* pregnan* female maternal womens gynaecolog* gynecolog* obstetric* menopaus* uter* endometr* ovar* breast mastectom* caesarean cesarean deliver* gestation* gravid* parity parities vagin* females mammogra* multipar* hysteroscop* birth births antenatal postmenopaus*
sex/men: man men boy boys father fathers brother brothers son sons male males testis testes testicular prostat* psa undescended orchi* boys males
age/children: child children boy boys girl girls schoolchildren teenager* adolescent* paediatric pediatric infant* newborn* baby babies youth school* pupils preschool* kindergarten baby babies toddler* juvenile* childhood paediatr* pediatr* neonat* youths kindergartens birth perinat* teen* fetal foetal parent matern* pregnan* obstetric* antenatal
age/newborns: newborn* neonat* baby babies birth newborn* perinat* infant* preterm premature deliver* antenatal corticosteroid fetal foetal pregnan* obstetric* gestation*
age/older: older elderly seventy sixty eldest oldest senior* geriatric* ageing aging elders aged 65 70 75 80 menopaus* postmenopaus*
role/mothers: mother mothers maternal matern* pregnan* deliver* birth births newborn* neonat* obstetric* breastfe* gestation* umbilical congenital
role/fathers: father fathers paternal paternal
role/nurses: nurse nurses nursing
role/students: student students pupil* undergraduate* school* college universit* graduate* curriculum clerkship
animal/any: animal animals
animal/mice: mouse mice murine
animal/rats: rat rats
animal/rabbits: rabbit rabbits
animal/sheep: sheep ewe ewes ovine lamb
animal/dogs: dog dogs canine
animal/pigs: pig pigs porcine
animal/cattle: cattle cow cows bovine
body/heart: heart hearts cardiac cardio* coronary myocard* atrial atrium ventric* pericard* valve* bypass angina infarction aortic artery troponin sternotomy sternal mammary hfref ecg electrocardio* echocardio* pulse aortic fibrillation tachycard* ventricle*
body/kidney: kidney kidneys renal creatinine glomerular nephr*
body/liver: liver livers hepatic elastography fibrosis hepat* cirrho* ~hepato bilirubin ast alt
body/lung: lung lungs pulmonary airway* airflow breath* respir* pleura* asthma dyspnoea non-small-cell nsclc pneumon* pneumothora* bronch* trache* thora* tubercul* copd chest spiromet* sternal sternum
body/brain: brain brains cerebral neuro* dement* stroke enceph* mening* intracran* cortex cortical hippocamp* eeg electroenceph* ~encephal cognit* epilep* seizure* convuls* schizophren* depress* mental* psych* headache migraine parkinson* alzheimer* hydroceph* csf cerebrospinal memory
body/stomach: stomach stomachs gastric gastro* ~gastr reflux antac* acid
body/bowel: bowel gut colorectal colon intestin* rect* anorect* enter* ileo* ileum duoden* diverticul* ~colon colo* crohn* colitis sigmoid* mesocolon shigell* constipat* stool* anastomo* ostomy stoma* jejun* stools colonoscop* gastrointestinal coeliac celiac diarrh*
body/skin: skin cutaneous melanoma dermat* wound* gangrene urticar* psoria* rash dermo* burn burns keratinocyt* cellulitis fasciitis
body/eye: eye eyes retina* ophthalm* sight ocular macul* visual vision cornea* glaucoma* cataract* uvea* choroid* intraocular orbit* eyelid* amblyop* nystagmus
body/knee: knee knees stifle tibia* cartilage meniscal gait patell* gonarthr*
body/hip: hip hips hip coxa* acetabul* femoral arthroplasty
body/joint: joint joints intra-articular intraarticular articular arthritis rheumat* osteoarthritis synov* knee* stifle chondro*
body/ligament: ligament* cruciate
body/meniscus: meniscus meniscal
body/cartilage: cartilage chondro*
body/bone: bone bones osteo* bony femur fractur* vertebr* skelet* ossific* ~osteo paget* tibia* femur* ulna* sternum rib ribs
body/nose: nose nasal
body/foot: foot feet
body/hair: hair hairs
body/teeth: tooth teeth dental teeth dentist* periodont* orthodont* caries implant* molar*
body/breast: breast breasts mammogra* mastectom* mammar* lactat* breastfe* dcis
body/pancreas: pancreas pancrea*
body/bladder: bladder cystoscop* urin* urothel* vesic* ureter*
body/prostate: prostate* psa
body/gullet: gullet oesophag* esophag*
body/thyroid: thyroid* goitre
body/muscle: muscle* sarcopen*
body/blood: blood plasma serum haema* hema* platelet* haemoglobin glucose diabet* hypertens* hypotens* anticoag* prediabetes natriuretic transfus* antibod* monocyt* lipoprotein* triglycerid* leukocyt* thromb* clot* bleed* bled haemorrh* hemorrh* anaem* anem* venous vein veins lymph* cholesterol lipid* hdl ldl arter* arter* vascul* vessel* transfus* leuk* serum pressure cord umbilical insulin
body/urine: urine urinary
ill/cancer: cancer* tumour* tumor* carcinoma oncolog* melanoma malign* metasta* lymphoma* leukaem* leukem* neoplas* sarcoma* ~carcinom adenoma* ~blastoma glioma* mastectom* dcis lesion* nodul* growth* polyp* cytoreduct* debulk*
ill/diabetes: diabet* glycated hba1c insulin glucose
ill/asthma: asthma*
ill/eczema: eczema
ill/arthritis: arthritis rheumat* osteoarthritis joint
ill/infection: infect* septic sepsis germ* bacteri* aureus virus* viral hiv fung* microb* abscess* hydatid* strept* staph* tubercul* gangrene pneumon* mening* shigell* influenza flu vaccin* cytomegalovirus cmv herpes covid* malaria* parasit* pathogen* otitis appendicitis
ill/stroke: stroke strokes cerebrovascular
ill/obesity: obes* overweight
med/antibiotic: antibiotic* penicillin mupirocin vancomycin ~cillin ~mycin ~floxacin ~cycline antimicrob*
med/statin: statin*
med/aspirin: aspirin
med/insulin: insulin
med/chemotherapy: chemotherap* doxorubicin cytotoxic chemo* cytostatic* paclitaxel ~platin
med/surgery: surg* operat* resect* implant* procedure* replacement transcatheter* bypass cut repair* arthroscopy transection ~ectomy ~otomy ~plasty ~ostomy transplant* operated reconstruct* laparoscop* anastomo* incis* excis* debrid* caesarean cesarean perioperat* postoperat* preoperat* intraoperat* embolization embolisation stoma
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
body/womb: womb uter* endometr* hysteroscop* hysterect* cervix
body/ovary: ovar* oophor* oocyte* ivf
body/ear: ear ears tympan* otolog* otitis cholesteatoma* mastoid* hearing eardrum myringot* vestibul* vertigo deaf*
body/jaw: jaw jaws mandib* maxill* temporomandib* tmj
body/spine: spine spinal vertebr* lumbar back backbone ankylosing cervical spondyl*
body/shoulder: shoulder* rotator acromi* deltoid
body/arm: arm arms lymphed* limb limbs extremit* elbow* wrist* hands forearm* radius
body/leg: leg legs limb limbs extremit* femor* femur tibia* ankle* knee hip amputat* gait thigh*
body/hand: hands wrist* finger* carpal
body/neck: neck carotid* cervical thyroid* goitre
body/testis: testic* testis testes orchi* undescended
body/spleen: spleen splen*
body/gall: gall gallbladder cholecyst* cholelith* bile biliary
body/throat: throat laryn* pharyn* tonsil*
body/mouth: mouth oral tongue gingiv* gum gums
body/nerve: nerve nerves neuro* neuropath* neuronal
ill/depression: depress*
ill/epilepsy: epilep* seizure* convuls* fits ictal
ill/dementia: dement* alzheimer* cognit* hippocamp* memory
ill/heartattack: infarct* myocardial coronary
ill/pneumonia: pneumon* lung
ill/hypertension: hypertens* pressure normotens*
med/radiation: radiat* radiotherap* chemoradi* irradiat* gy brachytherap* fraction*
med/vaccine: vaccin* immuniz* immunis*
role/teachers: teacher* teaching faculty educat* school* lecture*
animal/guineapigs: guinea
animal/rodents: mice mouse rat rats rodent* murine
animal/monkeys: monkey* macaque* primate*
animal/cats: cat cats feline
animal/horses: horse* equine
animal/fish: fish zebrafish
animal/hens: hen hens chicken* broiler*
birth: birth births born deliver* obstetric* labour labor gestation* partum pregnan*
learn: school* student* pupil* lecture* curriculum teach* train* educat* exam* marks score* grade*
clot: clot* thromb*
belly: belly abdom* peritone* laparo*
fat: fat fatty adipos* lipid* obes* overweight
hormone: hormon* testosteron* oestrogen* estrogen* estradiol
genes: gene genes genetic* allele* mutation* genotyp* heredit* inherit* familial
opinion: attitude* opinion* belie* think thought view* felt feel* consider*
work: work job occupation* profession* employ* unemploy* career
xray: x-ray x-rays xray radiograph* picture* ct mri computed
`;

interface Concept {
  readonly name: string;
  readonly isChecked: boolean;
}

const exact = new Map<string, Concept[]>();
const beginnings: (readonly [string, Concept])[] = [];
const within: (readonly [string, Concept])[] = [];
for (const line of lexicon.trim().split('\n')) {
  const [name = '', words = ''] = line.split(': ');
  const concept = { name, isChecked: name.includes('/') };
  for (const word of words.split(' '))
    if (word.startsWith('~')) within.push([word.slice(1), concept]);
    else if (word.endsWith('*')) beginnings.push([word.slice(0, -1), concept]);
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
      ...within.filter(([part]) => word.includes(part)).map(([, one]) => one),
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
