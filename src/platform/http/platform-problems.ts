import type { ProblemCatalogue } from '../i18n/messages.ts'

/** Refusals that any route may answer with. */
export const platformProblems = {
  not_found: { status: 404, id: 'Tidak ditemukan.', en: 'Not found.' },
  not_permitted: { status: 403, id: 'Anda tidak berwenang melakukan ini.', en: 'You may not do this.' },
  not_signed_in: { status: 401, id: 'Silakan masuk dahulu.', en: 'Please sign in first.' },
  organisation_not_chosen: {
    status: 409,
    id: 'Pilih organisasi dahulu.',
    en: 'Choose an organisation first.',
  },
  validation_failed: {
    status: 400,
    id: 'Ada isian yang perlu diperbaiki.',
    en: 'Some of what was sent needs correcting.',
  },
  body_unreadable: {
    status: 400,
    id: 'Isi permintaan ini bukan JSON yang benar.',
    en: 'The body is not valid JSON.',
  },
  media_type_unsupported: {
    status: 415,
    id: 'Jenis isi ini tidak diterima di sini.',
    en: 'This kind of content is not accepted here.',
  },
  too_large: { status: 413, id: 'Yang dikirim terlalu besar.', en: 'What was sent is too large.' },
  file_lost: {
    status: 404,
    id: 'Isi berkas ini sudah tidak ada di server. Beri tahu pengelola sistem; mungkin bisa dipulihkan dari cadangan.',
    en: 'The content of this file is no longer on the server. Tell whoever runs it; a backup may have it.',
  },
  cursor_invalid: {
    status: 400,
    id: 'Penanda halaman ini tidak berlaku. Muat ulang daftarnya.',
    en: 'This page marker is not valid. Load the list again.',
  },
  too_many_requests: {
    status: 429,
    id: 'Terlalu sering. Coba lagi dalam {seconds, plural, other {# detik}}.',
    en: 'Too many at once. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  origin_refused: {
    status: 403,
    id: 'Permintaan dari situs lain ditolak.',
    en: 'Requests from another site are refused.',
  },
  key_wrong: {
    status: 401,
    id: 'Kunci API ini tidak dikenal.',
    en: 'This API key is not known.',
  },
  key_revoked: {
    status: 401,
    id: 'Kunci API ini sudah dicabut.',
    en: 'This API key was revoked.',
  },
  key_expired: {
    status: 401,
    id: 'Masa berlaku kunci API ini sudah habis.',
    en: 'This API key has expired.',
  },
  key_scope_missing: {
    status: 403,
    id: 'Kunci API ini tidak memiliki cakupan {scope}.',
    en: 'This API key lacks the scope {scope}.',
  },
  key_not_accepted: {
    status: 403,
    id: 'Ini tidak dapat dilakukan dengan kunci API; masuklah sendiri.',
    en: 'This cannot be done with an API key; sign in yourself.',
  },
  reply_shown_once: {
    status: 409,
    id: 'Ini sudah dilakukan, dan jawabannya berisi rahasia yang hanya ditunjukkan satu kali.',
    en: 'This was done already, and its answer held a secret that is shown only once.',
  },
  idempotency_key_reused: {
    status: 422,
    id: 'Kunci Idempotency-Key ini sudah dipakai untuk permintaan lain.',
    en: 'This Idempotency-Key was already used for another request.',
  },
  idempotency_key_invalid: {
    status: 400,
    id: 'Idempotency-Key berisi 1 sampai 200 huruf, angka, atau tanda hubung.',
    en: 'An Idempotency-Key has 1 to 200 letters, digits or hyphens.',
  },
  out_of_order: {
    status: 500,
    id: 'Ada gangguan di pihak kami. Tidak ada yang berubah; coba lagi sebentar lagi.',
    en: 'Something broke on our side. Nothing was changed; please try again shortly.',
  },
} satisfies ProblemCatalogue
