import { offerCopying } from './copy.ts';
import { rememberDepths } from './depths.ts';
import { offerExplanations } from './explain.ts';
import { rememberServer } from './mastodon.ts';
import { revealTargets } from './reveal.ts';
import { offerShareSheet } from './share-sheet.ts';
import { offerSuggestions } from './suggest.ts';
import { offerThemes } from './theme.ts';
import { offerSpans } from './years.ts';

offerThemes();
offerCopying();
offerShareSheet();
rememberDepths();
revealTargets();
offerExplanations();
rememberServer();
offerSuggestions();
offerSpans();
