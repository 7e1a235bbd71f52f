/** Every element of NLM's DTDs for PubMed records (1999 to 2025), with the markup that may stand in texts. */
const names = `
Abstract AbstractText AccessionNumber AccessionNumberList Acronym Affiliation AffiliationInfo Agency
ArticleDate ArticleId ArticleIdList Article ArticleTitle Author AuthorList BeginningDate Book BookDocument
BookTitle Chemical ChemicalList Citation CitationString CitationSubset CoiStatement CollectionTitle
CollectiveName CommentsCorrections CommentsCorrectionsList ContractNumber ContributionDate
CopyrightInformation Country DataBank DataBankList DataBankName DateCompleted DateCreated DateRevised Day
DeleteCitation DeleteDocument DescriptorName DispFormula ELocationID Edition EndPage EndingDate FirstName
ForeName GeneralNote GeneSymbol GeneSymbolList Grant GrantID GrantList History Hour Identifier Initials
Investigator InvestigatorList Isbn ISOAbbreviation ISSN ISSNLinking Issue Item ItemList Journal
JournalIssue Keyword KeywordList Language LastName LocationLabel MedlineCitation MedlineDate
MedlineJournalInfo MedlinePgn MedlineTA Medium MeshHeading MeshHeadingList MiddleName Minute Month
NameOfSubstance NlmUniqueID Note NumberOfReferences Object ObjectList OtherAbstract OtherID Pagination
Param PersonalNameSubject PersonalNameSubjectList PMID PubDate PublicationStatus PublicationType
PublicationTypeList Publisher PublisherLocation PublisherName PubmedArticle PubmedBookArticle
PubmedBookData PubmedData PubMedPubDate QualifierName Reference ReferenceList RefSource RegistryNumber
ReportNumber Season Second Section Sections SectionTitle SpaceFlightMission StartPage Suffix SupplMeshList
SupplMeshName Title URL VernacularTitle Volume VolumeTitle Year
DeletedCitation Descriptor SubHeading DescriptorNameList Qualifier RefType CommentOn CommentIn ErratumIn
ErratumFor b i u sub sup inf em strong`;

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

const mathElement = /^(?:mml:)?m[a-z]+$|^(?:mml:)?(?:semantics|annotation(?:-xml)?|none)$/;

/** Whether an element is one of MathML's, with or without a prefix. */
export function isMath(name: string): boolean {
  return mathElement.test(name);
}
