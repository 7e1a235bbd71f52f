const english = `
a about above across after again against all almost along already also although always am among an and
another any anyone anything are around as at away be became because become been before being below between
both but by came can cannot come could did do does doing done down due during each either else ever every
few for found from further gave get give given go goes gone had has have having he hence her here hers herself
him himself his how however i if in indeed into is it its itself just least less let like made mainly make
many may me might more most mostly much must my myself near nearly neither never nor not nothing now of off
often on once one only onto or other others ought our ours ourselves out over own per perhaps quite rather
really same seem seemed seems seen several shall she should since so some something soon still such take than
that the their theirs them themselves then there thereby therefore these they thing this those though
through thus to together too toward towards under until up upon us use used using usually various very via was
we were what when where whereas whether which while who whole whom whose why will with within without would
yet you your yours yourself yourselves two three four five six seven eight nine ten earlier later etc vs et al ie eg cf
`;
const persian = `
و در به از که این را با است برای آن یک تا شد شده بر می های هم خود کرد نیز بود ها باشد دارد بین هر اما دو سه شود
پس یا اند کند کنند داد مورد شدند بودند نمی همه ای چه اگر آنها ان انها انجام گردید
`;

/** Words that say nothing of what a text is about, in English and Persian, as `searchable` text in lower case has them. */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${persian}`.split(/\s+/).filter(Boolean));
