import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Html, trustedHtml } from '../markup/index.ts';
import { type FontFace, fallbackFaces, fontBytes, fontFaces } from './fonts.ts';
import type { Locale } from './institution.ts';

/** A file that never changes under its name. */
export interface Asset {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What pages refer to. */
export interface AssetLinks {
  readonly style: string;
  /** What few pages need beside it. */
  readonly moreStyles: {
    readonly pictures: string;
    readonly reference: string;
    readonly summaries: string;
    readonly map: string;
    readonly desk: string;
  };
  readonly script: string;
  readonly moreScripts: { readonly map: string };
  readonly icon: string;
  /** Fonts that every page of a language needs at once. */
  readonly preloads: Readonly<Record<Locale, readonly string[]>>;
  /** Runs before the first paint; constant, so that its hash can stand in the policy. */
  readonly startScript: Html;
}

export interface Assets extends AssetLinks {
  /** Path → file; the path carries a hash of the bytes, so a server may let it be kept for ever. */
  readonly files: ReadonlyMap<string, Asset>;
  /** Of the scripts that stand in every page, as a `Content-Security-Policy` names them. */
  readonly inlineScriptHashes: readonly string[];
}

/** The choice of dark or light that the reader made on this device, before anything is painted. */
const startScript =
  "try{const t=localStorage.getItem('theme');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch{}";

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:none;stroke:#0f5257;stroke-width:2.5}@media(prefers-color-scheme:dark){path{stroke:#8fd0d0}}</style><path d="M4 12 16 6l12 6M6 12v4l10-5 10 5v-4M16 11v15M10 27h12"/></svg>';

/** Builds the style sheet, the script and the fonts once, at start. `accent` is any CSS colour. */
export async function createAssets({ accent }: { readonly accent?: string } = {}): Promise<Assets> {
  const files = new Map<string, Asset>();
  const add = (bytes: Uint8Array, extension: keyof typeof contentTypes): string => {
    const path = `/assets/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
    files.set(path, { bytes, contentType: contentTypes[extension] });
    return path;
  };

  const fonts = await Promise.all(
    fontFaces.map(async (face) => ({ face, path: add(await fontBytes(face), 'woff2') })),
  );
  const [css, pictures, reference, summaries, map, desk, js, mapJs] = await Promise.all([
    bundle('styles/main.css'),
    bundle('styles/with-pictures.css'),
    bundle('styles/with-reference.css'),
    bundle('styles/with-summaries.css'),
    bundle('styles/with-map.css'),
    bundle('styles/with-desk.css'),
    bundle('browser/main.ts'),
    bundle('browser/with-map.ts'),
  ]);
  const text = [
    ...fonts.map(({ face, path }) => fontFaceRule(face, path)),
    fallbackFaces,
    css,
    accent === undefined ? '' : `@layer tokens{:root{--institution:${safeColour(accent)}}}`,
  ].join('\n');
  const preload = (...wanted: readonly string[]): readonly string[] =>
    fonts.filter(({ face }) => wanted.includes(face.file)).map(({ path }) => path);

  return {
    style: add(Buffer.from(text), 'css'),
    moreStyles: {
      pictures: add(Buffer.from(pictures), 'css'),
      reference: add(Buffer.from(reference), 'css'),
      summaries: add(Buffer.from(summaries), 'css'),
      map: add(Buffer.from(map), 'css'),
      desk: add(Buffer.from(desk), 'css'),
    },
    script: add(Buffer.from(js), 'js'),
    moreScripts: { map: add(Buffer.from(mapJs), 'js') },
    icon: add(Buffer.from(mark), 'svg'),
    preloads: {
      en: preload('source-serif-4-latin-wght-normal', 'source-sans-3-latin-wght-normal'),
      fa: preload('vazirmatn-arabic-wght-normal', 'source-serif-4-latin-wght-normal'),
    },
    startScript: trustedHtml(startScript),
    files,
    inlineScriptHashes: [`sha256-${createHash('sha256').update(startScript).digest('base64')}`],
  };
}

const contentTypes = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    supported: { nesting: true },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`Building ${entry} gave no file.`);
  return file.text.trim();
}

function fontFaceRule({ family, style, range }: FontFace, path: string): string {
  return `@font-face{font-family:"${family.name}";font-style:${style};font-display:swap;font-weight:${family.weights};src:url(${path}) format("woff2");unicode-range:${range}}`;
}

/** A colour stands in a style sheet: nothing but a colour may pass. */
function safeColour(colour: string): string {
  if (!/^(?:#[\da-f]{3,8}|[a-z]{3,30}|[a-z]{3,6}\([\d\s.,%/a-z-]{1,60}\))$/i.test(colour.trim()))
    throw new Error(`The accent “${colour}” is not a CSS colour such as #0f5257 or oklch(0.42 0.075 200).`);
  return colour.trim();
}
