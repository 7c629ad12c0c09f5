/** What `main/` hands in: what can be brought in, and how. */
export {
  offerRunKinds,
  type PreviewRow,
  type Remark,
  type RunKind,
  type RunWork,
  type StagedFile,
} from './kinds.ts'
export { filesByRole, tableRemarks } from './table-remarks.ts'
export type { FileLook } from './contract.ts'
