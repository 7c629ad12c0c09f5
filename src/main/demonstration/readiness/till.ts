import type { Message } from '../../../platform/i18n/messages.ts'
import { ask } from '../services/service-plan.ts'

/** What tellers do for their own branch; nobody has asked for it yet, and whoever does it is to be a teller in order. */
export const till = {
  name: { id: 'Setoran dan pecahan di loket', en: 'Deposits and change at the counter' },
  description: {
    id: 'Loket teller menerima setoran unit lain di cabang dan menukar uang pecahan.',
    en: 'The tellers take deposits of other units of the branch and give change.',
  },
  doneWell: { id: 'Uang dihitung berdua dan cocok.', en: 'The money was counted by two and adds up.' },
  form: [ask.line('what', { id: 'Setoran atau pecahan apa', en: 'Which deposit or change' })],
  stopsClock: ['asker'],
  promises: [{ priority: 3, responseMinutes: 15, completionMinutes: 60 }],
} as const satisfies {
  readonly name: Message
  readonly description: Message
  readonly doneWell: Message
  readonly [part: string]: unknown
}
