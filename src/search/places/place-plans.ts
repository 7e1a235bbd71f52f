import { numberOfId } from '../../model/index.ts';
import type { PlanOfPlace } from '../answering/filter-plans.ts';
import { sourceTerm, values } from '../engine/document-of-work.ts';
import type { Engine } from '../engine/engine.ts';
import type { Plan } from '../engine/plan.ts';
import type { SearchPlace } from '../search-index.ts';
import { createKeptByVersion } from './kept-by-version.ts';

/** How the works of places are found in the index: by a value that each carries or, given one by one, looked up once. */
export function createPlacePlans(current: () => Engine, versionOf: () => number): PlanOfPlace {
  const ofVersion = createKeptByVersion(versionOf);
  return (place): Plan => {
    switch (place.kind) {
      case 'subject':
        return { kind: 'value', term: values.subjectSlug + place.slug, open: false };
      case 'source':
        return { kind: 'value', term: sourceTerm(place.name, place.issns), open: false };
      case 'year':
        return { kind: 'dates', from: place.year * 10_000, to: place.year * 10_000 + 9999 };
      case 'works':
        return {
          kind: 'documents',
          of: ofVersion(place.ids, () => current().documentsOf(place.ids.map(numberOfId))),
        };
    }
  };
}

/** By what two places are the same. */
export function keyOfPlace(place: SearchPlace | undefined): unknown {
  return place?.kind === 'works' ? place.ids : JSON.stringify(place);
}
