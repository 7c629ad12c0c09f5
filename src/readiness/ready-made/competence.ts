import type { ReadyMadeGroup, ReadyMadeKind } from './ready-made-kind.ts'

const scheme = (key: string, id: string, en: string): ReadyMadeKind => ({
  key: `bnsp-${key}`,
  name: { id: `Kompetensi ${id} (BNSP)`, en: `Competence: ${en} (BNSP)` },
  issuer: { id: 'Lembaga sertifikasi profesi berlisensi BNSP', en: 'Certification body licensed by BNSP' },
  validityMonths: 36,
  renewalDays: 90,
  minimumAge: null,
  prerequisite: null,
  includes: [],
  assessed: true,
})

/*
 * Source: procedure of the Badan Nasional Sertifikasi Profesi: an assessment ends with K (competent) or BK (not yet competent), a
 * certificate is valid for three years; schemes of banking stand on SKKNI, Keputusan Menteri Tenaga Kerja dan Transmigrasi 326/2013.
 */
export const competenceSchemes: ReadyMadeGroup = {
  key: 'bnsp',
  name: { id: 'Sertifikat kompetensi BNSP', en: 'BNSP certificates of competence' },
  source: {
    id: 'Tata cara sertifikasi BNSP; SKKNI perbankan, Kepmenakertrans 326/2013',
    en: 'BNSP certification procedure; Indonesian banking standard, ministerial decree 326/2013',
  },
  kinds: [
    scheme('teller', 'teller', 'teller'),
    scheme('customer-service', 'layanan nasabah', 'customer service'),
    scheme('credit', 'analisis kredit', 'credit analysis'),
    scheme('occupational-safety', 'ahli K3 umum', 'general occupational safety'),
    scheme('human-resources', 'pengelolaan SDM', 'human resources'),
  ],
}
