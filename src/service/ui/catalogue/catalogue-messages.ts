import type { Messages } from '../../../platform/i18n/messages.ts'

/** The catalogue, a service and its promise card. */
export const catalogueMessages = {
  title: { id: 'Minta layanan', en: 'Ask for a service' },
  subtitle: {
    id: 'Semua yang bisa Anda minta dari unit lain.',
    en: 'Everything that you can ask other units for.',
  },
  search: { id: 'Cari layanan: laptop, kursi, cuti…', en: 'Search services: laptop, chair, leave…' },
  unit: { id: 'Dari unit', en: 'From unit' },
  list: { id: 'Layanan', en: 'Services' },
  'list.name': { id: 'Layanan', en: 'Service' },
  'list.unit': { id: 'Unit', en: 'Offered by' },
  'list.promise': { id: 'Dijanjikan', en: 'Promised' },
  'list.completion': { id: 'selesai {within}', en: 'done {within}' },
  'list.response': { id: 'dijawab {within}', en: 'answered {within}' },
  'none.found': {
    id: 'Tidak ada layanan yang cocok. Coba kata lain, atau hapus saringannya.',
    en: 'No service matches. Try other words, or clear the filters.',
  },
  'none.yet': {
    id: 'Di sini nanti ada layanan dari unit-unit lain. Belum ada yang menawarkannya kepada unit Anda.',
    en: 'Services of other units will be here. So far none is offered to your unit.',
  },
  clear: { id: 'Hapus saringan', en: 'Clear filters' },
  mine: { id: 'Layanan unit Anda', en: 'Services of your unit' },
  'service.ask': { id: 'Minta layanan ini', en: 'Ask for this service' },
  'service.change': { id: 'Ubah', en: 'Change' },
  'service.notForYou': {
    id: 'Layanan ini tidak ditawarkan kepada unit Anda.',
    en: 'This service is not offered to your unit.',
  },
  'service.retired': {
    id: 'Layanan ini ditarik pada {day}. Permintaan yang sudah ada tetap berjalan dengan janjinya.',
    en: 'This service was retired on {day}. Requests already made keep their promise.',
  },
  'card.title': { id: 'Janji layanan', en: 'The promise' },
  'card.priority': { id: 'Prioritas', en: 'Priority' },
  'card.within': {
    id: 'Dihitung sejak Anda meminta, dalam waktu kerja unit yang berjanji.',
    en: 'Counted from when you ask, in working time of the unit that promises.',
  },
  'approval.needed': { id: 'Perlu disetujui {who}.', en: 'Needs approval by {who}.' },
  'approval.head': { id: 'kepala unit Anda', en: 'the head of your unit' },
  'approval.cost_owner': {
    id: 'kepala unit penanggung biaya',
    en: 'the head of the unit that bears the cost',
  },
  'approval.unit_head': { id: 'kepala {unit}', en: 'the head of {unit}' },
  'approval.from': {
    id: '{who} (kalau {what} mulai dari {least})',
    en: '{who} (if {what} is {least} or more)',
  },
  'approval.in_order': { id: 'Berurutan.', en: 'In this order.' },
  'approval.side_by_side': { id: 'Bersamaan.', en: 'Side by side.' },
  'approval.after': {
    id: 'Janji mulai dihitung setelah semuanya setuju.',
    en: 'The promise counts from the last approval.',
  },
  'card.nothing': { id: 'tidak dijanjikan', en: 'not promised' },
  'card.stops': {
    id: 'Jam berhenti selama menunggu {whose}.',
    en: 'The clock stops while waiting for {whose}.',
  },
  'card.never': {
    id: 'Jam tidak pernah berhenti karena menunggu.',
    en: 'The clock never stops for waiting.',
  },
  'card.asker': { id: 'Anda', en: 'you' },
  'card.third_party': { id: 'pihak luar', en: 'a third party' },
  'doneWell.title': { id: 'Disebut beres kalau', en: 'Done well means' },
  'askers.title': { id: 'Siapa yang boleh meminta', en: 'Who may ask' },
  'askers.below': { id: '{units}, dengan semua unit di bawahnya', en: '{units}, with all units below' },
  'achieved.title': { id: 'Yang dicapai', en: 'What was achieved' },
  'achieved.quarter': { id: 'Triwulan yang dimulai {day}', en: 'Quarter that began on {day}' },
  'achieved.running': {
    id: 'Triwulan ini sejak {day}, masih berjalan',
    en: 'This quarter since {day}, still running',
  },
  'achieved.within_response': { id: 'Jawaban pertama tepat janji', en: 'First response within promise' },
  'achieved.within_completion': { id: 'Selesai tepat janji', en: 'Completed within promise' },
  'achieved.median_minutes': {
    id: 'Waktu sampai selesai, separuhnya lebih cepat',
    en: 'Time to completion; half were faster',
  },
  'achieved.satisfied': { id: 'Peminta yang puas', en: 'Askers who were satisfied' },
  'achieved.nothing': {
    id: 'Belum ada permintaan yang selesai pada triwulan itu.',
    en: 'No request was completed in that quarter yet.',
  },
  'unit.title': { id: 'Layanan {unit}', en: 'Services of {unit}' },
  'unit.none': {
    id: 'Unit ini belum menawarkan layanan. Layanan pertama membuat unit lain tahu apa yang bisa diminta dan kapan selesai.',
    en: 'This unit offers no service yet. The first one lets other units know what to ask for and when it will be done.',
  },
  'unit.offer': { id: 'Tawarkan layanan', en: 'Offer a service' },
  'unit.state': { id: 'Keadaan', en: 'State' },
  'unit.offered': { id: 'Ditawarkan', en: 'Offered' },
  'unit.retired': { id: 'Ditarik {day}', en: 'Retired {day}' },
} as const satisfies Messages
