import type { Messages } from '../../../platform/i18n/messages.ts'

export const retireMessages = {
  label: { id: 'Tarik', en: 'Retire' },
  title: { id: 'Tarik layanan {name}?', en: 'Retire {name}?' },
  consequences: {
    id: 'Layanan ini hilang dari katalog dan tidak bisa diminta lagi. Permintaan yang sudah ada tetap berjalan dengan janjinya, dan rapornya tetap ada. Layanan yang ditarik tidak bisa ditawarkan lagi.',
    en: 'It leaves the catalogue and can no longer be asked for. Requests already made keep their promise, and its scorecard stays. A retired service cannot be offered again.',
  },
  act: { id: 'Tarik layanan', en: 'Retire the service' },
  done: { id: '{name} sudah ditarik.', en: '{name} is retired.' },
} as const satisfies Messages
