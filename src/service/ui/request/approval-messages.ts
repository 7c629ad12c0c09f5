import type { Messages } from '../../../platform/i18n/messages.ts'

/** Approvals of a request. */
export const approvalMessages = {
  title: { id: 'Persetujuan', en: 'Approvals' },
  why: {
    id: 'Janji unit mulai dihitung setelah semua persetujuan diberikan.',
    en: 'The unit’s promise begins once every approval is given.',
  },
  'by.head': { id: 'Kepala {unit}', en: 'Head of {unit}' },
  'by.unit_head': { id: 'Kepala {unit}', en: 'The head of {unit}' },
  'by.cost_owner': { id: 'Penanggung biaya: kepala {unit}', en: 'Cost owner: head of {unit}' },
  'state.later': { id: 'Belum gilirannya', en: 'Not its turn yet' },
  'state.asked': { id: 'Menunggu keputusan', en: 'Waiting for a decision' },
  'state.approved': { id: 'Disetujui', en: 'Approved' },
  'state.declined': { id: 'Tidak disetujui', en: 'Declined' },
  'state.dropped': { id: 'Tidak diperlukan lagi', en: 'No longer needed' },
  deputy: { id: '{person} (menggantikan {away})', en: '{person} (standing in for {away})' },
  waitsFor: { id: 'Menunggu {people}', en: 'Waits for {people}' },
  nobody: {
    id: 'Tidak ada yang bisa menyetujuinya sekarang. Minta administrator menunjuk kepala unit.',
    en: 'Nobody can approve this now. Ask the administrator to appoint a head of the unit.',
  },
  promised: { id: 'Terpakai {used} dari {promised}', en: 'Used {used} of {promised}' },
  due: { id: 'batasnya {when}', en: 'due {when}' },
} as const satisfies Messages
