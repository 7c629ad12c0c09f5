import type { Messages } from '../../../platform/i18n/messages.ts'

export const writingMessages = {
  new: { id: 'Usulkan perubahan', en: 'Propose a change' },
  back: { id: 'Semua usulan', en: 'All proposals' },
  service: { id: 'Layanan', en: 'Service' },
  'service.hint': {
    id: 'Layanan yang dipakai unit Anda dalam 12 bulan terakhir.',
    en: 'Services that your unit used in the last 12 months.',
  },
  'service.needed': { id: 'Pilih layanannya.', en: 'Choose the service.' },
  'service.none': {
    id: 'Unit Anda belum memakai layanan apa pun dalam 12 bulan terakhir. Usulan datang dari pemakai layanan.',
    en: 'Your unit has not used any service in the last 12 months. Proposals come from those who use a service.',
  },
  'service.ask': { id: 'Lihat layanan', en: 'Look at services' },
  title: { id: 'Apa yang sebaiknya berubah', en: 'What should change' },
  'title.hint': { id: 'Satu kalimat pendek.', en: 'One short sentence.' },
  'title.short': { id: 'Paling sedikit {min, number} huruf.', en: 'At least {min, number} letters.' },
  text: { id: 'Mengapa, dan bagaimana', en: 'Why, and how' },
  'text.hint': {
    id: 'Tulis tentang layanannya, bukan tentang orang. Semua orang di organisasi bisa membacanya.',
    en: 'Write about the service, not about people. Everybody in the organisation can read it.',
  },
  'text.short': { id: 'Paling sedikit {min, number} huruf.', en: 'At least {min, number} letters.' },
  costs: {
    id: 'Mengusulkan memakai satu dari {of, number} suara Anda; {left, number} masih bebas.',
    en: 'Proposing takes one of your {of, number} votes; {left, number} are free.',
  },
  send: { id: 'Usulkan', en: 'Propose' },
  cancel: { id: 'Batal', en: 'Cancel' },
  sent: { id: 'Usulan dikirim ke {unit}.', en: 'The proposal goes to {unit}.' },
  'alike.title': { id: 'Sudah diusulkan?', en: 'Proposed already?' },
  'alike.lead': {
    id: 'Satu suara lagi untuk usulan yang sudah ada lebih kuat daripada usulan yang sama dua kali.',
    en: 'One more vote for what is there says more than the same proposal twice.',
  },
  'alike.none': { id: 'Belum ada yang mirip.', en: 'Nothing alike yet.' },
} as const satisfies Messages
