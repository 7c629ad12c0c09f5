import type { Messages } from '../../../platform/i18n/messages.ts'

export const roleMessages = {
  employee: { id: 'Karyawan', en: 'Employee' },
  unit_head: { id: 'Kepala unit', en: 'Unit head' },
  steward: { id: 'Pengelola pemasaran internal', en: 'Steward of internal marketing' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  administrator: { id: 'Administrator', en: 'Administrator' },
} as const satisfies Messages
