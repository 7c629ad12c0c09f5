import { isZone } from '../../platform/time/working-calendar.ts'
import { column, day, oneOf, orNothing, severalOf, text, truth } from '../../platform/tabular/cells.ts'
import type { Columns, ReadCell } from '../../platform/tabular/columns.ts'
import { code, email } from '../contract/names.ts'

/** Kinds of files that this slice reads, in the order in which they stand on each other. */
export const organisationKinds = ['units', 'jobs', 'people', 'assignments'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

function unitCode(cell: string): ReadCell<string> {
  const read = code.safeParse(cell.toUpperCase())
  return read.success ? { value: read.data } : { reason: 'code_wrong' }
}

function address(cell: string): ReadCell<string> {
  const read = email.safeParse(cell)
  return read.success ? { value: read.data } : { reason: 'email_wrong' }
}

function zone(cell: string): ReadCell<string> {
  return isZone(cell) ? { value: cell } : { reason: 'zone_unknown' }
}

const kind = oneOf({
  head_office: ['kantor_pusat'],
  department: ['departemen', 'bagian', 'divisi'],
  region: ['wilayah', 'kantor_wilayah'],
  branch: ['cabang'],
  counter: ['loket', 'konter'],
})
const role = oneOf({
  administrator: ['admin'],
  auditor: [],
  steward: ['pengelola'],
})

export const unitColumns = {
  code: column('kode', 'code', unitCode, true),
  parent: column('kode_induk', 'parent_code', orNothing(unitCode)),
  kind: column('jenis', 'kind', kind, true),
  nameId: column('nama_id', 'name_id', text(160), true),
  nameEn: column('nama_en', 'name_en', text(160)),
  calendar: column('kalender', 'calendar', orNothing(text(160))),
  closedOn: column('tutup_sejak', 'closed_on', orNothing(day)),
} satisfies Columns

export const jobColumns = {
  titleId: column('jabatan_id', 'title_id', text(120), true),
  titleEn: column('jabatan_en', 'title_en', text(120)),
  descriptionId: column('uraian_id', 'description_id', text(4000)),
  descriptionEn: column('uraian_en', 'description_en', text(4000)),
  dutiesId: column('tugas_id', 'duties_id', text(8000)),
  dutiesEn: column('tugas_en', 'duties_en', text(8000)),
} satisfies Columns

export const personColumns = {
  id: column('id', 'id', orNothing(text(64))),
  number: column('nomor_pegawai', 'number', orNothing(text(64))),
  email: column('surel', 'email', orNothing(address)),
  name: column('nama', 'name', text(160), true),
  language: column('bahasa', 'language', orNothing(oneOf({ id: ['indonesia'], en: ['inggris', 'english'] }))),
  zone: column('zona', 'zone', orNothing(zone)),
  roles: column('peran', 'roles', severalOf(role)),
  leftOn: column('keluar_sejak', 'left_on', orNothing(day)),
} satisfies Columns

export const assignmentColumns = {
  person: column('orang', 'person', text(254), true),
  unit: column('kode_unit', 'unit_code', unitCode, true),
  job: column('jabatan', 'job', text(120), true),
  head: column('kepala', 'head', truth),
  startsOn: column('mulai', 'starts_on', day, true),
  endsOn: column('sampai', 'ends_on', orNothing(day)),
} satisfies Columns

/** Columns of every kind. */
export const organisationColumns = {
  units: unitColumns,
  jobs: jobColumns,
  people: personColumns,
  assignments: assignmentColumns,
} as const satisfies Record<OrganisationKind, Columns>
