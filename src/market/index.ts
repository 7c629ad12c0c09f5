/** What other slices, and `main/`, may call of the market: breaches that no clock sees, what a request owes by now. */
export { reportBreach, type ReportedBreach } from './reporting.ts'
export { settleCredit } from './crediting.ts'
