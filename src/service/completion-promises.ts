import type { Tx } from '../platform/db/database.ts'
import { readService } from './store/services.ts'

/** Within how many working minutes a service promises completion now: each length once, whatever the priority; none where it promises none. */
export async function completionPromises(tx: Tx, serviceId: string): Promise<readonly number[]> {
  const service = await readService(tx, serviceId)
  const lengths = (service?.promises ?? []).flatMap(({ completionMinutes }) => completionMinutes ?? [])
  return [...new Set(lengths)]
}
