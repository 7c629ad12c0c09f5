import type { Messages } from '../../../platform/i18n/messages.ts'

export const teamMessages = {
  title: { id: 'Kesiapan tim', en: 'Team readiness' },
  'title.of': { id: 'Kesiapan tim {unit}', en: 'Readiness of the team of {unit}' },
  subtitle: {
    id: 'Orang di unit ini terhadap syarat jabatannya, hari ini.',
    en: 'People of this unit against what their jobs ask for, today.',
  },
  unit: { id: 'Unit', en: 'Unit' },
  filters: { id: 'Saring tim', en: 'Filter the team' },
  state: { id: 'Yang ditampilkan', en: 'Shown' },
  'state.all': { id: 'Semua orang', en: 'Everybody' },
  'state.not_ready': { id: 'Belum siap', en: 'Not ready' },
  'state.ready_until': { id: 'Siap, ada batasnya', en: 'Ready, with an end' },
  'state.ready': { id: 'Siap tanpa batas', en: 'Ready without an end' },
  below: { id: 'Termasuk unit di bawahnya', en: 'Units below as well' },
  none: {
    id: 'Tidak ada orang di unit ini yang jabatannya mensyaratkan sesuatu.',
    en: 'Nobody of this unit holds a job that asks for anything.',
  },
  'none.filtered': { id: 'Tidak ada yang cocok dengan saringan ini.', en: 'Nobody fits this filter.' },
  person: { id: 'Orang', en: 'Person' },
  ready: { id: 'Kesiapan', en: 'Readiness' },
  wished: { id: 'diharapkan', en: 'wished for' },
  met: { id: 'terpenuhi', en: 'met' },
  'met.until': { id: 'sampai {day}', en: 'until {day}' },
  table: { id: '{job}: {n} orang', en: '{job}: {n, plural, one {# person} other {# people}}' },
  csv: { id: 'Unduh CSV', en: 'Download CSV' },
} as const satisfies Messages
