import type { Messages } from '../../platform/i18n/messages.ts'
import { remarksOf, rowReasons, tableRunTexts } from '../../platform/tabular/messages.ts'

/** What an import of skills of O*NET says on the screen. */
export const onetRunTexts: Messages = {
  ...tableRunTexts,
  name: { id: 'Kecakapan O*NET', en: 'Skills of O*NET' },
  'file.skills': { id: 'Tabel Skills O*NET (TSV)', en: 'Table “Skills” of O*NET (TSV)' },
  'file.anchors': {
    id: 'Tabel Level Scale Anchors O*NET (TSV), untuk arti tingkat',
    en: 'Table “Level Scale Anchors” of O*NET (TSV), for what levels mean',
  },
  'part.used': { id: 'dipakai', en: 'used' },
  'part.suppressed': {
    id: 'tidak dipakai: penerbit menyarankan agar tidak dipakai (Recommend Suppress)',
    en: 'left out: the publisher advises against them (Recommend Suppress)',
  },
  'part.not_relevant': {
    id: 'tidak dipakai: pekerjaannya tidak memerlukannya (Not Relevant)',
    en: 'left out: the occupation does not need it (Not Relevant)',
  },
  'part.elsewhere': { id: 'bukan tentang kecakapan ini', en: 'not about these skills' },
  'fact.abilities': {
    id: 'Kecakapan: {made} dibuat, {described} dilengkapi arti tingkatnya, {untouched} tidak berubah.',
    en: 'Abilities: {made} made, {described} given the meaning of levels, {untouched} left as they are.',
  },
  'fact.levels': {
    id: '{n, plural, other {# tingkat}} dijelaskan dalam kedua bahasa.',
    en: '{n, plural, one {# level is} other {# levels are}} described in both languages.',
  },
  'fact.wished': {
    id: '{n} kecakapan diharapkan dari jabatan yang dipilih.',
    en: '{n} abilities are wished for of the job chosen.',
  },
  'remark.made': { id: 'Dibuat: {name}.', en: 'Made: {name}.' },
  'remark.described': { id: 'Arti tingkatnya dilengkapi: {name}.', en: 'Levels described: {name}.' },
  'remark.untranslated': {
    id: 'Arti tingkat {level} dari {element} belum punya terjemahan, jadi tidak diambil. Jelaskan sendiri di layar kecakapan.',
    en: 'What level {level} of {element} means has no translation yet, and was not taken. Describe it on the screen of abilities.',
  },
  'remark.element_wrong': {
    id: 'Ini bukan nomor unsur O*NET seperti 2.A.1.a.',
    en: 'This is no element of O*NET such as 2.A.1.a.',
  },
  'remark.occupation_wrong': {
    id: 'Ini bukan kode pekerjaan O*NET seperti 43-3071.00.',
    en: 'This is no occupation of O*NET such as 43-3071.00.',
  },
  'remark.value_wrong': {
    id: 'Harus angka dari 0 sampai 7.',
    en: 'This must be a number from 0 to 7.',
  },
  'failure.kind_too_many': {
    id: 'Kecakapannya akan lebih dari {most}. Tidak ada yang dibuat.',
    en: 'There would be more than {most} abilities. None was made.',
  },
  'failure.job_and_occupation': {
    id: 'Pilih pekerjaan O*NET dan jabatan sekaligus, atau kosongkan keduanya.',
    en: 'Choose both an occupation of O*NET and a job, or neither.',
  },
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
  ...remarksOf(rowReasons),
}
