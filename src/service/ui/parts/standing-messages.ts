import type { Messages } from '../../../platform/i18n/messages.ts'

/** How urgent a request is, where it stands, and how its clocks do, in the few words of a list. */
export const standingMessages = {
  'priority.1': { id: 'Mendesak', en: 'Urgent' },
  'priority.2': { id: 'Penting', en: 'Important' },
  'priority.3': { id: 'Biasa', en: 'Normal' },
  'priority.4': { id: 'Bisa menunggu', en: 'Can wait' },
  'state.awaiting_approval': { id: 'Menunggu persetujuan', en: 'Waiting for approval' },
  'state.declined': { id: 'Tidak disetujui', en: 'Declined' },
  'state.open': { id: 'Baru', en: 'New' },
  'state.in_progress': { id: 'Dikerjakan', en: 'In progress' },
  'state.paused': { id: 'Dijeda', en: 'Paused' },
  'state.completed': { id: 'Selesai', en: 'Completed' },
  'state.closed': { id: 'Beres', en: 'Done' },
  'state.cancelled': { id: 'Dibatalkan', en: 'Cancelled' },
  'target.response': { id: 'Jawaban pertama', en: 'First response' },
  'target.completion': { id: 'Penyelesaian', en: 'Completion' },
  'target.response.short': { id: 'Jawaban', en: 'Answer' },
  'target.completion.short': { id: 'Penyelesaian', en: 'Completion' },
  'clock.kept': { id: 'Ditepati', en: 'Kept' },
  'clock.stands': { id: 'Jam berhenti', en: 'Clock stands' },
  'clock.none': { id: 'Tanpa janji', en: 'No promise' },
  'clock.uncounted': { id: 'Tidak dihitung', en: 'Not counted' },
  blocked: { id: 'Menunggu permintaan lain', en: 'Waits for another request' },
  nobody: { id: 'Belum ada', en: 'Nobody yet' },
  you: { id: 'Anda', en: 'You' },
} as const satisfies Messages
