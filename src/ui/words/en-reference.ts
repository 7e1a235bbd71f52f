/** The words around the reference for programs; the reference itself is in English everywhere. */
export const referenceInEnglish = {
  title: 'For programs',
  lead: 'How a program asks for what these pages show.',
  contents: 'On this page',
  document: 'For tools',
};
