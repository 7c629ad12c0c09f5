import { join } from 'node:path'
import type { Slice } from '../platform/slice.ts'
import { organisationSlice } from '../organisation/slice.ts'
import { serviceSlice } from '../service/slice.ts'
import { measurementSlice } from '../measurement/slice.ts'
import { comparisonSlice } from '../comparison/slice.ts'
import { choiceSlice } from '../choice/slice.ts'
import { marketSlice } from '../market/slice.ts'
import { correspondenceSlice } from '../correspondence/slice.ts'
import { publicationSlice } from '../publication/slice.ts'
import { readinessSlice } from '../readiness/slice.ts'
import { intakeSlice } from '../intake/slice.ts'
import { integrationSlice } from '../integration/slice.ts'
import { voiceSlice } from '../voice/slice.ts'

/** The slices of the product, in the order in which they stand on each other. */
export const slices: readonly Slice[] = [
  organisationSlice,
  serviceSlice,
  measurementSlice,
  comparisonSlice,
  voiceSlice,
  choiceSlice,
  marketSlice,
  publicationSlice,
  readinessSlice,
  intakeSlice,
  correspondenceSlice,
  integrationSlice,
]

/** Folders of all migrations, the platform's first. */
export const migrationFolders: readonly string[] = [
  join(import.meta.dirname, '../platform/migrations'),
  ...slices.map((slice) => slice.migrations),
]
