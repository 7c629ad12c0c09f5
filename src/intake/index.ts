/** What `main/` hands in: what can be brought in, and how. */
export { offerRunKinds, type RunKind, type RunWork } from './kinds.ts'
