import { organisationColumns, organisationKinds } from '../../organisation/index.ts'
import { serviceColumns } from '../../service/index.ts'
import type { Message } from '../../platform/i18n/messages.ts'
import type { Columns } from '../../platform/tabular/columns.ts'
import type { FileKind } from '../../platform/tabular/read-files.ts'
import { fileOf } from '../../platform/tabular/write-table.ts'

/** Every kind of file about an organisation, in the order in which they stand on each other. */
export const importKinds = [...organisationKinds, 'services'] as const
export type ImportKind = (typeof importKinds)[number]

/** Columns of each kind. */
export const columnsByKind: Readonly<Record<ImportKind, Columns>> = {
  ...organisationColumns,
  services: serviceColumns,
}

/** Names of files by which a kind is known; an export and the templates are named so. */
export const fileNames = {
  units: { id: 'unit', en: 'units' },
  jobs: { id: 'jabatan', en: 'jobs' },
  people: { id: 'orang', en: 'people' },
  assignments: { id: 'penugasan', en: 'assignments' },
  services: { id: 'layanan', en: 'services' },
} as const satisfies Record<ImportKind, Message>

export const fileKinds: Readonly<Record<ImportKind, FileKind>> = {
  units: { columns: columnsByKind.units, names: fileNames.units },
  jobs: { columns: columnsByKind.jobs, names: fileNames.jobs },
  people: { columns: columnsByKind.people, names: fileNames.people },
  assignments: { columns: columnsByKind.assignments, names: fileNames.assignments },
  services: { columns: columnsByKind.services, names: fileNames.services },
}

type Example = Readonly<Record<string, string>>

const examples: Readonly<Record<'id' | 'en', Readonly<Record<ImportKind, readonly Example[]>>>> = {
  id: {
    units: [
      { code: 'WIL1', parent: '', kind: 'wilayah', nameId: 'Wilayah Satu', nameEn: 'Region One' },
      { code: 'CBG1', parent: 'WIL1', kind: 'cabang', nameId: 'Cabang Melati', nameEn: 'Melati Branch' },
    ],
    jobs: [
      {
        titleId: 'Teller',
        titleEn: 'Teller',
        dutiesId: 'Melayani setoran dan tarikan',
        dutiesEn: 'Serves deposits and withdrawals',
      },
    ],
    people: [
      { number: '00123', email: 'ani@contoh.example', name: 'Ani Lestari', language: 'id' },
      { number: '00124', email: '', name: 'Budi Santoso', language: 'id', roles: 'pengelola' },
    ],
    assignments: [
      { person: '00123', unit: 'CBG1', job: 'Teller', head: 'ya', startsOn: '2026-01-05' },
      {
        person: '00124',
        unit: 'CBG1',
        job: 'Teller',
        head: 'tidak',
        startsOn: '2026-01-05',
        endsOn: '2026-12-31',
      },
    ],
    services: [
      {
        unit: 'CBG1',
        nameId: 'Tukar uang kecil',
        nameEn: 'Small change',
        descriptionId: 'Uang pecahan untuk kas unit',
        descriptionEn: 'Change for the till of a unit',
        response3: '30',
        completion3: '240',
        stopsClock: 'peminta',
        askers: 'WIL1',
      },
    ],
  },
  en: {
    units: [
      { code: 'REG1', parent: '', kind: 'region', nameId: 'Wilayah Satu', nameEn: 'Region One' },
      { code: 'BR1', parent: 'REG1', kind: 'branch', nameId: 'Cabang Melati', nameEn: 'Melati Branch' },
    ],
    jobs: [
      {
        titleId: 'Teller',
        titleEn: 'Teller',
        dutiesId: 'Melayani setoran dan tarikan',
        dutiesEn: 'Serves deposits and withdrawals',
      },
    ],
    people: [
      { number: '00123', email: 'ani@contoh.example', name: 'Ani Lestari', language: 'en' },
      { number: '00124', email: '', name: 'Budi Santoso', language: 'id', roles: 'steward' },
    ],
    assignments: [
      { person: '00123', unit: 'BR1', job: 'Teller', head: 'yes', startsOn: '2026-01-05' },
      {
        person: '00124',
        unit: 'BR1',
        job: 'Teller',
        head: 'no',
        startsOn: '2026-01-05',
        endsOn: '2026-12-31',
      },
    ],
    services: [
      {
        unit: 'BR1',
        nameId: 'Tukar uang kecil',
        nameEn: 'Small change',
        descriptionId: 'Uang pecahan untuk kas unit',
        descriptionEn: 'Change for the till of a unit',
        response3: '30',
        completion3: '240',
        stopsClock: 'asker',
        askers: 'REG1',
      },
    ],
  },
}

/** A file to fill in: the headings of a language and a few rows that show how. */
export function templateOf(kind: ImportKind, language: 'id' | 'en'): string {
  return fileOf(columnsByKind[kind], language, examples[language][kind])
}
