import type { Messages } from '../../../platform/i18n/messages.ts'

/** Choosing people and units. */
export const chooseMessages = {
  'person.placeholder': { id: 'Ketik nama', en: 'Type a name' },
  'unit.placeholder': { id: 'Ketik nama unit', en: 'Type a unit’s name' },
} as const satisfies Messages
