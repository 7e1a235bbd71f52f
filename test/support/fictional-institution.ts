import { type Institution, shareTargets } from '../../src/ui/index.ts';

export const institution: Institution = {
  name: { en: 'Mehrgan University of Medical Sciences', fa: 'دانشگاه علوم پزشکی مهرگان' },
  platformName: { en: 'Science Communicator Platform', fa: 'سامانهٔ ارتباطات علمی' },
  tagline: {
    en: 'What our people find out, where anyone can find it, understand it and pass it on.',
    fa: 'یافته‌های پژوهشگران ما، جایی که هر کس بتواند بیابد، بفهمد و با دیگران در میان بگذارد.',
  },
  homepage: 'https://mehrgan.example.org/',
  origin: 'https://science.mehrgan.example.org',
  follow: [
    { network: 'X', address: 'https://x.com/mehrgan_example', handle: '@mehrgan_example' },
    { network: 'Mastodon', address: 'https://social.example.org/@mehrgan', handle: '@mehrgan' },
  ],
  share: shareTargets,
  languages: ['en', 'fa'],
  contact: 'science@mehrgan.example.org',
  sample: true,
};
