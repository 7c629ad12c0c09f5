import type { RunKind } from '../intake/index.ts'

/** What can be brought in on the screen and through the API. */
export const runKinds: readonly RunKind[] = []
