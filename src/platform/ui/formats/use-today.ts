import { useNow } from './use-now.ts'
import { useFormat } from './use-format.ts'

/** Today where the reader is, as `2026-11-22`. */
export function useToday(): string {
  const now = useNow()
  const { zone } = useFormat()
  // Swedish writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone: zone }).format(now)
}
