/** What other slices, and `main/`, may call of choice: services of several units beside each other. */
export { sayCoverBy, sayCreditsBy } from './said-elsewhere.ts'
export { writeKind, type ChoiceToWrite } from './furnishing.ts'
export { followVerdicts } from './following.ts'
