/** What other slices, and `main/`, may call of comparison: units beside each other. */
export { groupOfUnits } from './group-subjects.ts'
export { leagueOf } from './league.ts'
export { againstLikes, relevantDifference } from './against-likes.ts'
