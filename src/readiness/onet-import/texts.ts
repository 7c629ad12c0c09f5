import type { Messages } from '../../platform/i18n/messages.ts'

/** What an import of skills of O*NET says on the screen. */
export const onetRunTexts: Messages = {
  name: { id: 'Kecakapan O*NET', en: 'Skills of O*NET' },
  'file.skills': { id: 'Tabel Skills O*NET (TSV)', en: 'Table “Skills” of O*NET (TSV)' },
  'phase.reading': { id: 'Membaca', en: 'Reading' },
  'part.made': { id: 'kecakapan dibuat', en: 'abilities made' },
  'part.untouched': { id: 'sudah ada', en: 'there already' },
  'fact.wished': {
    id: '{n} kecakapan diharapkan dari jabatan yang dipilih.',
    en: '{n} abilities are wished for of the job chosen.',
  },
  'remark.made': { id: 'Dibuat: {name}.', en: 'Made: {name}.' },
  'failure.onet_unreadable': {
    id: 'Ini bukan tabel Skills O*NET dengan kolom aslinya.',
    en: 'This is not the table “Skills” of O*NET with its own columns.',
  },
  'failure.job_unknown': { id: 'Jabatan ini tidak ada.', en: 'This job does not exist.' },
  'failure.job_is_own': {
    id: 'Ini jabatan Anda sendiri. Orang lain yang harus menentukan syaratnya.',
    en: 'This is your own job. Somebody else has to decide what it asks for.',
  },
  'failure.occupation_unknown': {
    id: 'Pekerjaan {code} tidak ada di tabel ini, atau tidak punya kecakapan yang boleh dipakai.',
    en: 'The occupation {code} is not in this table, or has no skill that may be used.',
  },
}
