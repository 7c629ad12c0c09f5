import type { Messages } from '../../platform/i18n/messages.ts'

export const partMessages = {
  'service.title': { id: 'Usulan untuk layanan ini', en: 'Proposals for this service' },
  'service.none': { id: 'Belum ada usulan yang berjalan.', en: 'No proposal is open.' },
  'service.all': { id: 'Lihat semua', en: 'See all' },
  'service.propose': { id: 'Usulkan perubahan', en: 'Propose a change' },
  'due.title': { id: 'Menunggu jawaban Anda', en: 'Waiting for your answer' },
  'due.proposal': { id: 'Usulan', en: 'Proposal' },
  'due.escalation': { id: 'Eskalasi', en: 'Escalation' },
  'due.by': { id: 'sampai {day}', en: 'by {day}' },
  'due.late': { id: 'lewat dari {day}', en: 'was due {day}' },
} as const satisfies Messages
