import type { Messages } from '../../../platform/i18n/messages.ts'

export const requirementsMessages = {
  title: { id: 'Syarat jabatan', en: 'Job requirements' },
  subtitle: {
    id: 'Sertifikat dan kecakapan yang diminta tiap jabatan, dan alasannya.',
    en: 'Which credentials and abilities each job asks for, and why.',
  },
  back: { id: 'Syarat jabatan', en: 'Job requirements' },
  none: { id: 'Belum ada jabatan yang mensyaratkan sesuatu.', en: 'No job asks for anything yet.' },
  choose: { id: 'Tentukan syarat jabatan lain', en: 'Say what another job asks for' },
  'choose.placeholder': { id: 'Cari jabatan', en: 'Find a job' },
  list: { id: 'Jabatan dan syaratnya', en: 'Jobs and what they ask for' },
  mandatory: { id: 'wajib', en: 'mandatory' },
  wished: { id: 'diharapkan', en: 'wished for' },
  'title.of': { id: 'Syarat {job}', en: 'What {job} asks for' },
  nothing: { id: 'Jabatan ini tidak mensyaratkan apa-apa.', en: 'This job asks for nothing.' },
  needs: { id: 'Syarat {n}', en: 'Requirement {n}' },
  what: { id: 'Sertifikat atau kecakapan', en: 'Credential or ability' },
  credentials: { id: 'Sertifikat', en: 'Credentials' },
  abilities: { id: 'Kecakapan', en: 'Abilities' },
  level: { id: 'Tingkat (0 sampai 7)', en: 'Level (0 to 7)' },
  isMandatory: { id: 'Wajib', en: 'Mandatory' },
  'isMandatory.why': {
    id: 'Tanpa tanda ini hanya diharapkan dan tidak menahan siapa pun.',
    en: 'Without it it is wished for, and holds nobody back.',
  },
  why: { id: 'Mengapa', en: 'Why' },
  add: { id: 'Tambah syarat', en: 'Add a requirement' },
  remove: { id: 'Hapus syarat {n}', en: 'Remove requirement {n}' },
  reason: { id: 'Alasan perubahan', en: 'Why it changes' },
  reasonWhy: {
    id: 'Masuk ke catatan audit. Berlaku mulai sekarang; jawaban untuk masa lalu tidak berubah.',
    en: 'It goes into the audit log. It holds from now on; answers for the past do not change.',
  },
  needed: { id: 'Isi ini dulu.', en: 'Please fill this in.' },
  save: { id: 'Simpan', en: 'Save' },
  saved: { id: 'Syarat {job} tersimpan.', en: 'What {job} asks for is saved.' },
} as const satisfies Messages
