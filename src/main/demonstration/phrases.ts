/** What people of the bank write while they serve and are served; they write in Indonesian, as people there do. */
export const pauseReasons = {
  asker: [
    'Mohon kirim nomor inventarisnya dulu.',
    'Menunggu kabar dari Anda kapan bisa dikunjungi.',
    'Formulirnya belum ditandatangani atasan.',
  ],
  third_party: ['Menunggu kiriman dari pemasok.', 'Menunggu jawaban penyedia jaringan.'],
  own: ['Teknisi sedang menangani gangguan lain.', 'Kami selesaikan dulu laporan akhir bulan.'],
} as const

export const resumptions = ['Sudah lengkap, kami lanjutkan.', 'Barang sudah datang, kami teruskan.'] as const

export const handBacks = ['Sudah kami siapkan, silakan diteruskan.', 'Bagian kami selesai.'] as const

export const reopenings = [
  'Masih terjadi lagi pagi ini.',
  'Baru separuh yang selesai.',
  'Belum sampai ke kami.',
] as const

export const cancellations = ['Ternyata sudah bisa sendiri.', 'Tidak jadi diperlukan.'] as const

export const questions = [
  'Apakah bisa selesai sebelum cabang buka?',
  'Terima kasih, kami tunggu.',
  'Mohon kabarnya ya.',
] as const

export const verdictComments = {
  good: [
    'Terima kasih, cepat sekali.',
    'Teknisinya sabar menjelaskan.',
    'Selesai sebelum nasabah pertama datang.',
    'Selalu diberi kabar, jadi tenang menunggunya.',
    'Sangat membantu.',
  ],
  fair: [
    'Selesai, tetapi harus ditanya dua kali.',
    'Lumayan, hanya kabarnya agak lambat.',
    'Sudah baik, semoga lain kali lebih cepat.',
  ],
  poor: [
    'Terlalu lama, nasabah sempat menunggu.',
    'Dijanjikan pagi, datangnya sore.',
    'Rusak lagi keesokan harinya.',
  ],
} as const
