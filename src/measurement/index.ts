/** What other slices, and `main/`, may call of measurement. */
export { forgetTimes } from './forgetting.ts'
export { rebuildTallies, timeRequests } from './rebuild.ts'
export { carryOver, type CarriedVerdict } from './carry-over.ts'
export { stratumOf } from './domain/tally.ts'
