import type { Composition } from '../compose.ts'

export async function makeDemonstration(_composition: Composition): Promise<void> {
  throw new Error('The demonstration is not written yet')
}
