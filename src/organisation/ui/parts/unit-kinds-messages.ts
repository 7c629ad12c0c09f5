import type { Messages } from '../../../platform/i18n/messages.ts'
import type { UnitKind } from '../../contract.ts'

export const unitKinds = [
  'head_office',
  'department',
  'region',
  'branch',
  'counter',
] as const satisfies readonly UnitKind[]

export const unitKindMessages = {
  head_office: { id: 'Kantor pusat', en: 'Head office' },
  department: { id: 'Departemen', en: 'Department' },
  region: { id: 'Wilayah', en: 'Region' },
  branch: { id: 'Cabang', en: 'Branch' },
  counter: { id: 'Loket', en: 'Counter' },
} as const satisfies Messages
