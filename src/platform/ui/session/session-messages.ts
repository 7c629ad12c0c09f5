import type { Messages } from '../../i18n/messages.ts'

/** Texts of the pages around signing in. */
export const sessionMessages = {
  'signIn.title': { id: 'Masuk', en: 'Sign in' },
  'signIn.lead': {
    id: 'Rekan kerja Anda adalah pelanggan Anda. Di sini janji layanan terlihat, dan terlihat pula apakah ditepati.',
    en: 'Your colleague is your customer. Here promises of service can be seen, and so can whether they are kept.',
  },
  'signIn.email': { id: 'Email', en: 'E-mail' },
  'signIn.password': { id: 'Kata sandi', en: 'Password' },
  'signIn.act': { id: 'Masuk', en: 'Sign in' },
  'signIn.forgotten': { id: 'Lupa kata sandi?', en: 'Forgotten your password?' },
  'signIn.emailNeeded': { id: 'Isi alamat email Anda.', en: 'Enter your e-mail address.' },
  'signIn.passwordNeeded': { id: 'Isi kata sandi Anda.', en: 'Enter your password.' },
  'signIn.demo': { id: 'Coba sebagai', en: 'Try it as' },
  'signIn.demoWhy': {
    id: 'Ini bank peragaan. Semua orang dan angkanya buatan.',
    en: 'This is a demonstration bank. All its people and figures are made up.',
  },
  'signIn.showPassword': { id: 'Tampilkan kata sandi', en: 'Show the password' },
  'forgotten.title': { id: 'Lupa kata sandi', en: 'Forgotten password' },
  'forgotten.why': {
    id: 'Kami kirimkan tautan untuk membuat kata sandi baru.',
    en: 'We will send you a link for setting a new one.',
  },
  'forgotten.act': { id: 'Kirim tautan', en: 'Send the link' },
  'forgotten.sent': {
    id: 'Jika {email} terdaftar, tautannya sedang dikirim ke sana. Periksa juga folder spam.',
    en: 'If {email} is known here, the link is on its way. Look into your spam folder too.',
  },
  'forgotten.back': { id: 'Kembali ke halaman masuk', en: 'Back to sign-in' },
  'reset.title': { id: 'Kata sandi baru', en: 'New password' },
  'reset.why': {
    id: 'Paling sedikit sepuluh karakter. Makin panjang makin kuat.',
    en: 'At least ten characters. The longer, the stronger.',
  },
  'reset.act': { id: 'Simpan kata sandi', en: 'Save the password' },
  'reset.short': {
    id: 'Kata sandi paling sedikit sepuluh karakter.',
    en: 'A password has at least ten characters.',
  },
  'reset.done': {
    id: 'Kata sandi Anda sudah diganti. Silakan masuk.',
    en: 'Your password is changed. Please sign in.',
  },
  'reset.noToken': {
    id: 'Tautan ini tidak lengkap. Buka tautan dari email sekali lagi, atau minta yang baru.',
    en: 'This link is incomplete. Open the link in the e-mail once more, or ask for a new one.',
  },
  'reset.again': { id: 'Minta tautan baru', en: 'Ask for a new link' },
  'invitation.title': { id: 'Selamat datang, {name}', en: 'Welcome, {name}' },
  'invitation.plainTitle': { id: 'Undangan', en: 'Invitation' },
  'invitation.new': {
    id: '{organisation} mengundang Anda. Buat kata sandi untuk {email}.',
    en: '{organisation} invites you. Choose a password for {email}.',
  },
  'invitation.known': {
    id: '{organisation} mengundang Anda. Masukkan kata sandi yang sudah Anda pakai untuk {email}.',
    en: '{organisation} invites you. Enter the password that you already use for {email}.',
  },
  'invitation.act': { id: 'Terima undangan', en: 'Accept the invitation' },
  'invitation.gone': {
    id: 'Tautan ini sudah dipakai atau tidak berlaku lagi. Mintalah undangan baru kepada administrator di tempat Anda bekerja.',
    en: 'This link has been used or is no longer valid. Ask the administrator where you work for a new invitation.',
  },
  'choose.title': { id: 'Pilih organisasi', en: 'Choose an organisation' },
  'choose.now': { id: 'Sedang dibuka', en: 'Open now' },
} as const satisfies Messages
