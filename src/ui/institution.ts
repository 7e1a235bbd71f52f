/** Text of the institution's own, in the languages of its interface: `{ en: '…', fa: '…' }`. */
export type Localised = Readonly<Partial<Record<Locale, string>>>;

/** Languages that the interface speaks. */
export const locales = ['en', 'fa'] as const;
export type Locale = (typeof locales)[number];

/** What pages show of the institution: set once by its office. */
export interface Institution {
  readonly name: Localised;
  readonly platformName: Localised;
  readonly tagline?: Localised;
  readonly homepage?: string;
  /** Paths or addresses on our own origin. */
  readonly logo?: { readonly light: string; readonly dark?: string };
  /** Any CSS colour. */
  readonly accent?: string;
  /** `https://science.example.org`, no slash at the end: where the public reaches these pages. */
  readonly origin: string;
  readonly follow: readonly {
    readonly network: string;
    readonly address: string;
    readonly handle?: string;
  }[];
  /** Which share links are shown, in this order. */
  readonly share: readonly ShareTarget[];
  /** The first is the institution's own; its pages have no prefix in their addresses. */
  readonly languages: readonly [Locale, ...Locale[]];
  readonly contact?: string;
  /** Whom readers of feeds ask to be told at once (WebSub). */
  readonly hub?: string;
  /** Fictional, and said so on every page. */
  readonly sample: boolean;
}

export const shareTargets = [
  'x',
  'bluesky',
  'mastodon',
  'linkedin',
  'facebook',
  'telegram',
  'whatsapp',
  'eitaa',
  'bale',
  'email',
  'copy',
] as const;
export type ShareTarget = (typeof shareTargets)[number];
