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
