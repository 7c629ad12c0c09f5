/** What other slices, and `main/`, may call of comparison: units beside each other. */
export { leagueOf } from './league.ts'
