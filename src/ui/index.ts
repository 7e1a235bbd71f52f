/** Layout, lists, paging, forms, pictures, and the words of the interface in each language. */
export { type Asset, type AssetLinks, type Assets, createAssets } from './assets.ts';
export { renderBreadcrumbs, renderCopyButton, renderNotice } from './components.ts';
export { type ListedWork, renderContents, renderEntry, renderNumbered } from './contents.ts';
export { renderYears, type YearCount } from './histogram.ts';
export { externalLink, icon } from './icons.ts';
export {
  type Institution,
  type Locale,
  type Localised,
  locales,
  type ShareTarget,
  shareTargets,
} from './institution.ts';
export { contactLink, type FramedPage, renderFollow, renderLayout, suggesting } from './layout.ts';
export { oncePer } from './once-per.ts';
export { alternatesOf, createPageContext, localised, type PageContext } from './page-context.ts';
export { deepestForRobots, type Paging, parsePage, renderPaging, renderRange } from './paging.ts';
export { languageOfText, type TextLanguage, writtenRightToLeft } from './text-language.ts';
