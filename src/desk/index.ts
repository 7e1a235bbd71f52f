/** Pages for editors. */
export { type RecordsPagePorts, recordsPage } from './records-page.ts';
