import type { Messages } from '../../../platform/i18n/messages.ts'

export const tabsMessages = {
  label: { id: 'Bagian kesiapan', en: 'Parts of readiness' },
  mine: { id: 'Kesiapan saya', en: 'My readiness' },
  team: { id: 'Tim', en: 'Team' },
  cover: { id: 'Kecukupan', en: 'Cover' },
  shifts: { id: 'Jadwal jaga', en: 'Shifts' },
  queue: { id: 'Perlu diperiksa', en: 'To verify' },
  map: { id: 'Peta perusahaan', en: 'Company map' },
  requirements: { id: 'Syarat jabatan', en: 'Job requirements' },
  kinds: { id: 'Sertifikat dan kecakapan', en: 'Credentials and abilities' },
  badges: { id: 'Lencana digital', en: 'Digital badges' },
} as const satisfies Messages
