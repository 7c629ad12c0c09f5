import { refuse } from '../../platform/http/result.ts'
import type { Instant } from '../../platform/time/instants.ts'
import type { DateOrder } from './date-spelling.ts'
import type { RequestMapping } from './mapped/mapping.ts'
import { readMappedLog } from './mapped/read-mapped-log.ts'
import { mappingOfProfile, type ProfileName } from './profiles/profiles.ts'
import { readServiceNowLog } from './read-service-now-log.ts'
import type { LogOptions, OpenedLog } from './request-log.ts'
import { isEventLog } from './xes-beginning.ts'

/** Where a file of requests comes from: a system whose files are known, or one that a mapping explains. */
export type LogSource =
  | { readonly profile: ProfileName; readonly dateOrder?: DateOrder }
  | { readonly mapping: RequestMapping }

/** Opens a file of requests with the reader of its source. `now`: what the file tells has happened by then. */
export async function openRequestLog(
  source: LogSource,
  options: LogOptions & { readonly now: Instant },
): Promise<OpenedLog> {
  if ('mapping' in source) return readMappedLog({ ...options, mapping: source.mapping })
  if (await isEventLog(options.path)) return refuse('xes_unmapped')
  const { profile, dateOrder } = source
  if (profile !== 'servicenow') return readMappedLog({ ...options, mapping: await mappingOfProfile(profile) })
  return readServiceNowLog({ ...options, ...(dateOrder !== undefined && { dateOrder }) })
}
