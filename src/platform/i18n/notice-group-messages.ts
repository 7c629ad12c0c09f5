import type { NoticeGroup } from '../notices/contract.ts'
import type { Message } from './messages.ts'

/** How the groups of notices are called, and what is in them. A group without both does not compile. */
export const noticeGroupMessages = {
  moved: {
    name: { id: 'Permintaan saya bergerak', en: 'My request moves on' },
    what: {
      id: 'Dijawab, menunggu Anda, disetujui, selesai.',
      en: 'Answered, waiting for you, approved, completed.',
    },
  },
  to_serve: {
    name: { id: 'Ada yang perlu dilayani', en: 'Something to serve' },
    what: {
      id: 'Permintaan baru, diserahkan, atau diberikan kepada Anda; Anda ditunjuk sebagai pengganti.',
      en: 'A request is new, handed on or given to you; you are named as deputy.',
    },
  },
  promises: {
    name: { id: 'Janji hampir atau sudah lewat', en: 'A promise runs out' },
    what: {
      id: 'Tinggal seperempat waktu, atau janjinya terlewat.',
      en: 'A quarter of the time is left, or the promise is overdue.',
    },
  },
  approvals: {
    name: { id: 'Persetujuan diminta', en: 'Approvals asked of me' },
    what: {
      id: 'Rekan menunggu keputusan Anda, dan waktunya berjalan.',
      en: 'A colleague waits for your decision, and its clock runs.',
    },
  },
  comments: {
    name: { id: 'Pertanyaan dan komentar', en: 'Questions and comments' },
    what: { id: 'Seseorang menulis di permintaan Anda.', en: 'Somebody writes on a request of yours.' },
  },
  mentions: {
    name: { id: 'Nama saya disebut', en: 'I am mentioned' },
    what: { id: 'Seseorang menyebut Anda di komentar.', en: 'Somebody names you in a comment.' },
  },
  ratings: {
    name: { id: 'Pengingat menilai', en: 'Reminders to rate' },
    what: {
      id: 'Sekali untuk tiap permintaan yang selesai dan belum Anda nilai.',
      en: 'Once for each completed request that you have not rated.',
    },
  },
  readiness: {
    name: { id: 'Kesiapan', en: 'Readiness' },
    what: {
      id: 'Sertifikat akan berakhir; bukti diperiksa, ditolak, dicabut, atau menunggu pemeriksaan Anda.',
      en: 'A credential is about to expire; evidence is verified, rejected, revoked, or waits for you to check it.',
    },
  },
  imports: {
    name: { id: 'Pindahan data', en: 'Imports' },
    what: {
      id: 'Pindahan yang Anda mulai sudah selesai atau gagal.',
      en: 'An import that you began is done or failed.',
    },
  },
  privacy: {
    name: { id: 'Penilaian saya dibaca', en: 'My verdicts are read' },
    what: {
      id: 'Auditor membuka penilaian Anda untuk sebuah pemeriksaan, dengan alasannya.',
      en: 'An auditor opens verdicts of yours for an inquiry, and says why.',
    },
  },
  account: {
    name: { id: 'Keamanan akun', en: 'Account and security' },
    what: {
      id: 'Kata sandi, peran, atau kunci API Anda berubah; sebuah webhook mati sendiri. Selalu diberitahukan.',
      en: 'Your password, your roles or your API keys change; a webhook is switched off by itself. You are always told.',
    },
  },
} as const satisfies Record<NoticeGroup, { readonly name: Message; readonly what: Message }>
