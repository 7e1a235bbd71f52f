/** Layout, lists, paging, forms, pictures, and the words of the interface in each language. */
export {
  type Institution,
  type Locale,
  type Localised,
  locales,
  type ShareTarget,
  shareTargets,
} from './institution.ts';
