/** Layout, lists, paging, forms, pictures, and the words of the interface in each language. */
export { type Asset, type AssetLinks, type Assets, createAssets } from './assets.ts';
export { altOfCard, type Card, type CardText, cardSize } from './cards/card.ts';
export { createCardPainter } from './cards/card-painter.ts';
export { type CardShelf, cardVersion, createCardShelf } from './cards/card-shelf.ts';
export { breadcrumbList, renderBreadcrumbs, renderCopyButton, renderNotice } from './components.ts';
export { type ListedWork, renderContents, renderEntry, renderNumbered, unapiId } from './contents.ts';
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
export { barsOverYears } from './pictures/bars-over-years.ts';
export { coloursOfFiles } from './pictures/colours-of-files.ts';
export { dotsOnMap } from './pictures/dots-on-map.ts';
export { type NetworkNode, network } from './pictures/network.ts';
export type { Picture } from './pictures/picture.ts';
export { renderPicture } from './pictures/render-picture.ts';
export { rowsOverYears } from './pictures/rows-over-years.ts';
export { type Shares, shareBar } from './pictures/share-bar.ts';
export { toCsv } from './pictures/to-csv.ts';
export { toPng } from './pictures/to-png.ts';
export { toSvg } from './pictures/to-svg.ts';
export { languageOfText, type TextLanguage, writtenRightToLeft } from './text-language.ts';
