import { column, day, oneOf, orNothing, text } from '../../platform/tabular/cells.ts'
import type { Columns } from '../../platform/tabular/columns.ts'

/** Columns of a list of completed courses. */
export const courseColumns = {
  /** Employee number or e-mail address. */
  person: column('pegawai', 'employee', text(200), true),
  /** Name of the kind of credential, in either language. */
  course: column('sertifikat', 'credential', text(120), true),
  completedOn: column('tanggal_terbit', 'issued_on', day, true),
  validUntil: column('berlaku_sampai', 'valid_until', orNothing(day)),
  number: column('nomor', 'number', text(80)),
  result: column(
    'hasil',
    'result',
    orNothing(oneOf({ competent: ['k', 'kompeten'], not_yet: ['bk', 'belum_kompeten'] })),
  ),
} satisfies Columns
