/** Does the work of one run. */
export const runJob = 'intake.run'
/** Removes a file from the store, once the transaction that gave it up is kept. */
export const clearJob = 'intake.clear'
