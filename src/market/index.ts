/** What other slices, and `main/`, may call of the market: breaches that no clock sees, what a request owes by now. */
export { reportBreach } from './reporting.ts'
export { settleCredit } from './crediting.ts'
