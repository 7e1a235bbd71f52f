/** The elements of JATS that are read (`known-elements.ts` of PubMed says why their names are kept once). */
const names = `
abbrev-journal-title abstract access-date ack addr-line address aff aff-alternatives ali:license_ref alt-title anonymous
article article-categories article-id article-meta article-title author-comment author-notes award-group award-id back bold
break chapter-title citation citation-alternatives collab collab-alternatives comment compound-kwd compound-kwd-part conf-date
conf-loc conf-name conference contrib contrib-group contrib-id copyright-holder copyright-statement copyright-year
corresp country counts custom-meta custom-meta-group date date-in-citation day degrees edition element-citation
elocation-id email etal event ext-link fig-count fn fn-group fpage front front-stub funding-group funding-source
funding-statement given-names history institution institution-id institution-wrap isbn issn issn-l issue issue-id
issue-title italic journal-id journal-meta journal-title journal-title-group kwd kwd-group label license license-p
license_ref list list-item lpage meta-name meta-value mixed-citation mml:math mml:mi mml:mn mml:mo mml:mrow month
name name-alternatives named-content nlm-citation notes object-id on-behalf-of p page-count page-range permissions
person-group principal-award-recipient pub-date pub-history pub-id publisher publisher-loc publisher-name ref ref-count
ref-list related-article related-object role sc season sec self-uri series series-title size source string-date
string-name styled-content sub sub-article subj-group subject subtitle suffix sup supplementary-material surname
table-count title title-group trans-abstract trans-source trans-subtitle trans-title trans-title-group underline uri
volume word-count x xref year`;

/** Property names are kept once by the engine, so that comparing them with those in our code is comparing addresses. */
const keptOnce = Object.keys(
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, true]),
  ),
);

export const knownElements: ReadonlyMap<string, string> = new Map(keptOnce.map((name) => [name, name]));
