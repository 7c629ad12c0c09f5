import type { Messages } from '../../../platform/i18n/messages.ts'

/** Approvals in the editor of a service. */
export const approvalEditorMessages = {
  title: { id: 'Persetujuan', en: 'Approvals' },
  why: {
    id: 'Yang harus disetujui sebelum unit Anda melayani. Selama menunggu, janji unit belum berjalan. Siapa yang sedang tidak bertugas dilewati: penggantinya yang ditanya.',
    en: 'What has to be approved before your unit serves. While that waits your promise does not run. Whoever is away is skipped: their deputy is asked.',
  },
  step: { id: 'Persetujuan {n}', en: 'Approval {n}' },
  up: { id: 'Naikkan persetujuan {n}', en: 'Move approval {n} up' },
  down: { id: 'Turunkan persetujuan {n}', en: 'Move approval {n} down' },
  remove: { id: 'Hapus persetujuan {n}', en: 'Remove approval {n}' },
  add: { id: 'Tambah persetujuan', en: 'Add an approval' },
  by: { id: 'Diberikan oleh', en: 'Given by' },
  'by.head': { id: 'Kepala unit peminta', en: 'The head of the asker’s unit' },
  'by.cost_owner': { id: 'Kepala unit penanggung biaya', en: 'The head of the unit that bears the cost' },
  'by.unit_head': { id: 'Kepala unit tertentu', en: 'The head of a certain unit' },
  'by.person': { id: 'Orang tertentu', en: 'A certain person' },
  field: {
    id: 'Pertanyaan tentang unit penanggung biaya',
    en: 'Question that names the unit bearing the cost',
  },
  'field.why': {
    id: 'Pertanyaan wajib di formulir yang dijawab dengan unit.',
    en: 'A question of the form that has to be answered with a unit.',
  },
  'field.choose': { id: 'Pilih pertanyaan', en: 'Choose a question' },
  unit: { id: 'Unit', en: 'Which unit' },
  person: { id: 'Orang', en: 'Which person' },
  minutes: { id: 'Diputuskan dalam waktu kerja', en: 'Decided within working time' },
  from: { id: 'Hanya mulai dari jumlah', en: 'Only from an amount on' },
  'from.always': { id: 'Selalu', en: 'Always' },
  atLeast: { id: 'Paling sedikit', en: 'At least' },
  order: { id: 'Urutan', en: 'Order' },
  'order.in_order': { id: 'Berurutan, satu setelah yang lain', en: 'In order, one after the other' },
  'order.side_by_side': { id: 'Bersamaan', en: 'Side by side' },
} as const satisfies Messages
