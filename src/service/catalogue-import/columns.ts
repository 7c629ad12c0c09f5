import { column, oneOf, orNothing, severalOf, text } from '../../platform/tabular/cells.ts'
import type { Column, Columns, ReadCell } from '../../platform/tabular/columns.ts'
import type { Priority } from '../contract.ts'

function code(cell: string): ReadCell<string> {
  const value = cell.toUpperCase()
  return /^[A-Z][A-Z0-9]{1,11}$/.test(value) ? { value } : { reason: 'code_wrong' }
}

/** Working minutes, 1 to so many. */
function minutes(most: number): (cell: string) => ReadCell<number | null> {
  return orNothing((cell) => {
    const value = Number(cell)
    const isRight = /^\d{1,7}$/.test(cell) && value >= 1 && value <= most
    return isRight ? { value } : { reason: 'minutes_wrong', values: { most } }
  })
}

const promised = (what: { id: string; en: string }, priority: Priority, most: number) =>
  column(`${what.id}_${priority}`, `${what.en}_${priority}`, minutes(most))
const response = (priority: Priority) =>
  promised({ id: 'menit_tanggapan', en: 'response_minutes' }, priority, 100_000)
const completion = (priority: Priority) =>
  promised({ id: 'menit_selesai', en: 'completion_minutes' }, priority, 1_000_000)

/** Columns of a file of services. The form is not among them: it is made on the screen, and kept. */
export const serviceColumns = {
  unit: column('kode_unit', 'unit_code', code, true),
  nameId: column('nama_id', 'name_id', text(160), true),
  nameEn: column('nama_en', 'name_en', text(160)),
  descriptionId: column('uraian_id', 'description_id', text(4000)),
  descriptionEn: column('uraian_en', 'description_en', text(4000)),
  doneWellId: column('selesai_baik_id', 'done_well_id', text(2000)),
  doneWellEn: column('selesai_baik_en', 'done_well_en', text(2000)),
  response1: response(1),
  completion1: completion(1),
  response2: response(2),
  completion2: completion(2),
  response3: response(3),
  completion3: completion(3),
  response4: response(4),
  completion4: completion(4),
  stopsClock: column(
    'penghenti_jam',
    'stops_clock',
    severalOf(oneOf({ asker: ['peminta'], third_party: ['pihak_ketiga'] })),
  ) satisfies Column<readonly ('asker' | 'third_party')[]>,
  askers: column('unit_peminta', 'asker_units', severalOf(code)),
} satisfies Columns
