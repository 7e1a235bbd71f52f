/** What is true of nearly every clinical record, and so says nothing (NLM's check tags and their like). */
export const checkTags: ReadonlySet<string> = new Set(
  `humans|animals|male|female|adult|aged|aged, 80 and over|middle aged|young adult|adolescent|child|child, preschool|infant|infant, newborn|treatment outcome|time factors|retrospective studies|prospective studies|follow-up studies|reproducibility of results|surveys and questionnaires|risk factors|united states`.split(
    '|',
  ),
);
