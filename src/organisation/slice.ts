import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'

/** What this slice hands to the composition. Filled in as its parts come. */
export const organisationSlice: Slice = {
  name: 'organisation',
  routes: [],
  policy: {},
  problems: {},
  messages: {},
  jobs: [],
  reactions: [],
  migrations: join(import.meta.dirname, 'migrations'),
}
