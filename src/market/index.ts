/** What other slices, and `main/`, may call of the market: breaches that no clock sees, what a request owes by now, simulated histories. */
export { reportBreach } from './reporting.ts'
export { settleCredit } from './crediting.ts'
export { furnishMarket, payHistory } from './history.ts'
export { creditTotals, type CreditTotals } from './store/totals.ts'
export { currencyOf } from './store/terms.ts'
