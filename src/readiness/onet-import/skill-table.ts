import { gunzipSync } from 'node:zlib'
import { accept, refuse, type Result } from '../../platform/http/result.ts'
import { readTable } from '../../platform/tabular/read-table.ts'
import type { SkillRow } from './read-skills.ts'

/** Headings of O*NET's table, as they are compared. */
const headings = {
  occupation: 'o*net-soc_code',
  element: 'element_id',
  name: 'element_name',
  scale: 'scale_id',
  value: 'data_value',
  suppress: 'recommend_suppress',
  notRelevant: 'not_relevant',
} as const

/** A packed file may not become more than this. */
const mostBytes = 64 * 1024 * 1024

/** Reads the table, packed or not; refused where it is another one. */
export function readSkillRows(bytes: Uint8Array): Result<readonly SkillRow[], 'onet_unreadable'> {
  const plain = unpacked(bytes)
  const table = plain && readTable(plain, new Set(Object.values(headings)), { separator: '\t' })
  if (table?.ok !== true) return refuse('onet_unreadable')
  const { header, rows } = table.value
  const at = (key: keyof typeof headings) => header.indexOf(headings[key])
  if (Object.values(headings).some((heading) => !header.includes(heading))) return refuse('onet_unreadable')
  return accept(
    rows.flatMap(({ cells }) => {
      const cell = (key: keyof typeof headings) => (cells[at(key)] ?? '').trim()
      const value = Number(cell('value'))
      if (cell('value') === '' || !Number.isFinite(value)) return []
      return [
        {
          occupation: cell('occupation'),
          element: cell('element'),
          name: cell('name'),
          scale: cell('scale'),
          value,
          suppress: cell('suppress') === 'Y',
          notRelevant: cell('notRelevant') === 'Y',
        },
      ]
    }),
  )
}

function unpacked(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch {
    return undefined
  }
}
