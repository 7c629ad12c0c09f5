/** What other slices, and `main/`, may call of measurement. */
export { forgetTimes } from './forgetting.ts'
export { rebuildTallies, timeRequests } from './rebuild.ts'
export {
  carryImported,
  leftVerdictReasons,
  type CarriedImport,
  type ImportedVerdict,
  type LeftVerdictReason,
} from './carry-imported.ts'
export { broughtVerdicts } from './store/places.ts'
export { countingFirst, type Counter } from './store/first-counts.ts'
export { carryOver, carryPublished, publishCarried, type CarriedVerdict } from './carry-over.ts'
export { carryVisits, type CarriedTouchpoint, type CarriedVisit } from './touchpoints/carry-visits.ts'
export { touchpointNames, type TouchpointNamed } from './touchpoints/naming.ts'
export { stratumOf } from './domain/tally.ts'
export { mixOf, releasedOf, stateOfReleased, type Released } from './released.ts'
export { fewBetween } from './domain/split.ts'
export { splitVerdicts, type SplitBad, type SplittableVerdict } from './splitting.ts'
export { keptAt, keptWhile, madeAnewBy } from './kept.ts'
export { findGroupsBy, type GroupOfUnits } from './groups.ts'
export { periodAsked, periodView } from './scorecards.ts'
export { clockShare, shownDesignEffect, verdictFigure } from './domain/figure.ts'
export { furtherRaters } from './domain/release.ts'
export type { Period } from './domain/periods.ts'
