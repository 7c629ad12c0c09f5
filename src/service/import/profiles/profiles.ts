import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RequestMapping } from '../mapped/mapping.ts'
import { readRequestMapping } from '../mapped/read-mapping.ts'

/** Systems whose files are known; each but ServiceNow by a mapping that stands beside this file, to be copied and changed. */
export const profileNames = ['servicenow', 'jira', 'glpi', 'zammad'] as const
export type ProfileName = (typeof profileNames)[number]

/** Whether there is such a profile. */
export function isProfile(name: string): name is ProfileName {
  return (profileNames as readonly string[]).includes(name)
}

/** The ready mapping of a system. */
export async function mappingOfProfile(name: Exclude<ProfileName, 'servicenow'>): Promise<RequestMapping> {
  const read = readRequestMapping(await readFile(join(import.meta.dirname, `${name}.yaml`), 'utf8'), 'en')
  if (!read.ok) throw new Error(`The profile ${name} is broken: ${String(read.values?.['reason'])}`)
  return read.value
}
