import type { Messages } from '../../platform/i18n/messages.ts'

/** Words of an import of skills of O*NET, beside those of every import. */
export const onetMessages = {
  title: { id: 'Untuk sebuah jabatan (boleh dilewati)', en: 'For a job (may be left out)' },
  why: {
    id: 'Kecakapan yang penting bagi pekerjaan ini menjadi harapan bagi jabatan yang dipilih, pada tingkat menurut O*NET.',
    en: 'Skills that are important to this occupation become wishes of the job chosen, at their level by O*NET.',
  },
  occupation: { id: 'Kode pekerjaan O*NET', en: 'Occupation of O*NET' },
  'occupation.why': { id: 'Seperti 43-3071.00, teller.', en: 'Such as 43-3071.00, tellers.' },
  job: { id: 'Jabatan', en: 'Job' },
  'job.find': { id: 'Cari jabatan', en: 'Find a job' },
  both: { id: 'Isi keduanya, atau kosongkan keduanya.', en: 'Fill in both, or neither.' },
  save: { id: 'Pakai untuk jabatan ini', en: 'Use for this job' },
  saved: { id: 'Tersimpan. Coba dulu sebelum menulis.', en: 'Saved. Try it before it is written.' },
} as const satisfies Messages
