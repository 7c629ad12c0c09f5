import { verdictComments as smallBankComments } from '../phrases.ts'

/** What people of any unit write while they serve and are served; they write in Indonesian, as people there do. */
export const pauseReasons = {
  asker: [
    'Mohon lengkapi keterangannya dulu.',
    'Menunggu kabar dari Anda kapan bisa.',
    'Formulirnya belum ditandatangani atasan.',
  ],
  third_party: ['Menunggu kiriman dari pemasok.', 'Menunggu jawaban dari pihak luar.'],
  own: [
    'Kami tangani dulu permintaan lain yang lebih mendesak.',
    'Kami selesaikan dulu laporan akhir bulan.',
  ],
} as const

export const verdictComments = {
  good: [
    'Terima kasih, cepat sekali.',
    'Sabar menjelaskan.',
    'Selesai sebelum nasabah pertama datang.',
    'Selalu diberi kabar, jadi tenang menunggunya.',
    'Sangat membantu.',
  ],
  fair: smallBankComments.fair,
  poor: [
    'Terlalu lama, nasabah sempat menunggu.',
    'Dijanjikan pagi, datangnya sore.',
    'Harus diulang keesokan harinya.',
  ],
} as const
