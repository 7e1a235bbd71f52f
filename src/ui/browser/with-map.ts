import { offerMap } from './map.ts';

offerMap();
