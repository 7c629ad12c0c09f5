import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** A folder for the tests of one group: there when they begin, gone when they have ended. */
export function ownFolder(): { readonly folder: string } {
  const own = { folder: '' }
  beforeAll(async () => {
    own.folder = await mkdtemp(join(tmpdir(), 'etalase-own-'))
  })
  afterAll(() => rm(own.folder, { recursive: true }))
  return own
}
