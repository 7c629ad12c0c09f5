/**
 * What other slices, and `main/`, may call of the market: breaches that no clock sees, what a request owes by now, what services
 * pay, simulated histories.
 */
export { reportBreach, reportFirstBreach } from './reporting.ts'
export { sayCredits } from './said-on-cards.ts'
export { settleCredit } from './crediting.ts'
export { furnishMarket, payHistory, writeAppointments, type AppointmentToWrite } from './history.ts'
export { creditTotals, laterCredits, type CreditTotals } from './store/totals.ts'
export { currencyOf } from './store/terms.ts'
