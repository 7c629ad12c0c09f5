/** What other slices, and `main/`, may call of choice: services of several units beside each other. */
export { sayCoverBy, sayCreditsBy } from './said-elsewhere.ts'
export { writeKind, type ChoiceToWrite } from './furnishing.ts'
export { kindsRun, kindHeading } from './kinds-import/kinds-run.ts'
export { exportedKinds, importKinds, type KindsImport } from './kinds-import/import-kinds.ts'
export { kindFileName, kindFileNames, kindTemplate } from './kinds-import/columns.ts'
export { kindRowReasons } from './kinds-import/texts.ts'
export { followVerdicts } from './following.ts'
