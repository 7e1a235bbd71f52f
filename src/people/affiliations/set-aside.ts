/** A text, and what was taken out of it. */
export interface Reduced {
  readonly text: string;
  readonly setAside: readonly string[];
}

const address =
  /(?:e-?mails?|electronic address(?:es)?|correo electr[oó]nico|پست الکترونیک)?\s{0,3}[:=]?\s{0,3}(?:mailto:)?[^\s@,;:()<>[\]"]{1,64}@[^\s@,;()<>[\]"]{1,200}/giu;
const link = /https?:\/\/[^\s,;)]{1,300}/giu;
const label =
  /(?:electronic address(?:es)?|e-?mails?|corresponding authors?|correspondence(?: to)?|present address|current address|orcid(?: id)?)\s{0,3}:/giu;
const telephone = /(?:tel(?:ephone)?|phone|fax|mobile)\b[.:\s]{0,4}[+(\d][-+()\d\s./]{5,30}\d/giu;

/** Takes off what is no part of an affiliation: addresses of mail and web, telephones, and the words that announce them. */
export function withoutContacts(printed: string): Reduced {
  const setAside: string[] = [];
  let text = printed;
  for (const pattern of text.includes('@') ? [address, link, telephone, label] : [link, telephone, label])
    text = text.replace(pattern, (found) => {
      setAside.push(found.trim());
      return ' ';
    });
  return { text, setAside };
}

const degrees = new Set(
  'md phd msc bsc ma ba ms mph mbbs mbchb mb bch bs chb frcp frcs frcpc frcsc facs facc faan mrcp mrcs mpharm pharmd rn dds dmd dvm dnp drph dphil dsc scd edd mba mphil meng mhs mscs mha do rd rph llb jd fesc faha fccp dr prof professor'.split(
    ' ',
  ),
);

/** Whether a part is academic degrees and titles and nothing else: `MD, PhD`, `M.D.`. */
export function isDegrees(part: string): boolean {
  if (part.length > 60) return false;
  const words =
    part
      .replaceAll('.', '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => degrees.has(word)) && !/^(?:ma|do|ms)$/i.test(part.trim());
}
