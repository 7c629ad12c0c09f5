import { organisationReasons } from '../../organisation/import/messages.ts'
import type { Message, Messages } from '../../platform/i18n/messages.ts'
import { remarksOf, rowReasons, tableRunTexts } from '../../platform/tabular/messages.ts'
import { serviceReasons } from '../../service/catalogue-import/messages.ts'

const counted = {
  id: '{rows, number} baris = {made, number} dibuat + {changed, number} diubah + {ended, number} diakhiri + {untouched, number} tetap + {bad, number} salah{endedBeside, plural, =0 {} other {; # lagi diakhiri tanpa disebut}}',
  en: '{rows, number} rows = {made, number} made + {changed, number} changed + {ended, number} ended + {untouched, number} untouched + {bad, number} bad{endedBeside, plural, =0 {} other {; # more ended without a row}}',
}

function ofKind(id: string, en: string): Message {
  return { id: `${id}: ${counted.id}`, en: `${en}: ${counted.en}` }
}

const reasons = remarksOf({ ...rowReasons, ...organisationReasons, ...serviceReasons })

/** What an import of an organisation says on the screen. */
export const organisationRunTexts: Messages = {
  ...tableRunTexts,
  name: { id: 'Organisasi', en: 'Organisation' },
  'file.units': { id: 'Unit', en: 'Units' },
  'file.jobs': { id: 'Jabatan', en: 'Jobs' },
  'file.people': { id: 'Orang', en: 'People' },
  'file.assignments': { id: 'Penugasan', en: 'Assignments' },
  'file.services': { id: 'Layanan', en: 'Services' },
  'file.source': { id: 'Berkas sistem lain', en: 'File of another system' },
  'file.mapping': {
    id: 'Pemetaan berkas sistem lain (YAML)',
    en: 'Mapping of the other system’s file (YAML)',
  },
  'phase.telling': { id: 'Menyusun hasil', en: 'Putting the result together' },
  'part.made': { id: 'dibuat', en: 'made' },
  'part.changed': { id: 'diubah', en: 'changed' },
  'part.ended': { id: 'diakhiri', en: 'ended' },
  'part.untouched': { id: 'tetap', en: 'untouched' },
  'fact.units': ofKind('Unit', 'Units'),
  'fact.jobs': ofKind('Jabatan', 'Jobs'),
  'fact.people': ofKind('Orang', 'People'),
  'fact.assignments': ofKind('Penugasan', 'Assignments'),
  'fact.services': ofKind('Layanan', 'Services'),
  'remark.made': { id: 'Dibuat: {name}. {fields}', en: 'Made: {name}. {fields}' },
  'remark.changed': { id: 'Diubah: {name}. {fields}', en: 'Changed: {name}. {fields}' },
  'remark.ended': { id: 'Diakhiri: {name}. {fields}', en: 'Ended: {name}. {fields}' },
  'failure.mapping_needed': {
    id: 'Berkas sistem lain memerlukan pemetaan.',
    en: 'A file of another system needs a mapping.',
  },
  'failure.source_needed': {
    id: 'Pemetaan memerlukan berkas sistem lain.',
    en: 'A mapping needs a file of another system.',
  },
  'failure.mapping_wrong': {
    id: 'Pemetaan {file} tidak dapat dipakai: {reason}',
    en: 'The mapping {file} cannot be used: {reason}',
  },
  'failure.source_alone': {
    id: 'Berkas sistem lain dibawa masuk tersendiri. Keluarkan berkas unit, jabatan, orang, penugasan, dan layanan, atau keluarkan pemetaannya.',
    en: 'A file of another system comes in by itself. Take out the files of units, jobs, people, assignments and services, or take out the mapping and its file.',
  },
  ...reasons,
}
