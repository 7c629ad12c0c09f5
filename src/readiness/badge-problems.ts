import type { ProblemCatalogue } from '../platform/i18n/messages.ts'

/** Refusals about badges, besides those of the file itself. */
export const badgeProblems = {
  badge_no_email: {
    status: 409,
    id: 'Organisasi ini belum mencatat alamat e-mail Anda, sehingga tidak dapat dipastikan bahwa lencana ini milik Anda.',
    en: 'The organisation keeps no e-mail address of yours, so it cannot be told that this badge is yours.',
  },
  badge_twice: {
    status: 409,
    id: 'Lencana ini sudah pernah diserahkan.',
    en: 'This badge has been handed in already.',
  },
  badge_kind_open: {
    status: 422,
    id: 'Lencana ini sah, tetapi belum ditentukan membuktikan sertifikat apa ({achievement}). Pilih jenis sertifikatnya, lalu orang kedua memeriksanya.',
    en: 'This badge is genuine, but nobody has said yet which credential it proves ({achievement}). Choose the kind of credential; a second person then checks it.',
  },
  badge_other_kind: {
    status: 422,
    id: 'Lencana ini membuktikan sertifikat lain: {kind}.',
    en: 'This badge proves another credential: {kind}.',
  },
  badge_issuer_known: {
    status: 409,
    id: 'Penerbit ini sudah ada dalam daftar.',
    en: 'This issuer is in the list already.',
  },
  badge_issuer_unknown: {
    status: 400,
    id: 'Penerbit ini tidak ada dalam daftar yang dipercaya.',
    en: 'This issuer is not in the list of trusted ones.',
  },
  badge_issuer_keyless: {
    status: 400,
    id: 'Isi paling sedikit satu kunci. Hanya penerbit did:key yang tidak memerlukannya.',
    en: 'Give at least one key. Only an issuer that is a did:key needs none.',
  },
  badge_issuer_too_many: {
    status: 409,
    id: 'Sudah ada {most}. Hapus dulu yang tidak dipakai lagi.',
    en: 'There are {most} already. Remove those that are no longer used first.',
  },
  badge_key_unusable: {
    status: 400,
    id: 'Kunci ini tidak dapat dipakai. Yang diterima: Multikey atau JWK publik dari Ed25519, P-256, atau RSA 2048 sampai 8192 bit.',
    en: 'This key cannot be used. Taken are a Multikey or public JWK of Ed25519, P-256, or RSA of 2048 to 8192 bits.',
  },
  badge_list_unreadable: {
    status: 422,
    id: 'Berkas ini bukan daftar status (Bitstring Status List) bertanda tangan tentang pencabutan atau penangguhan lencana.',
    en: 'This file is no signed Bitstring Status List about the revocation or suspension of badges.',
  },
  badge_list_unknown_issuer: {
    status: 422,
    id: 'Penerbit daftar ini ({issuer}) tidak ada dalam daftar penerbit yang dipercaya.',
    en: 'The issuer of this list ({issuer}) is not in the list of trusted issuers.',
  },
  badge_list_unproven: {
    status: 422,
    id: 'Tanda tangan daftar ini tidak cocok dengan isinya, atau bukan dari kunci penerbitnya yang terdaftar.',
    en: 'The signature of this list does not fit what it says, or is not of a key that is listed for its issuer.',
  },
  badge_list_over: {
    status: 422,
    id: 'Daftar ini sudah tidak berlaku sejak {until}. Unduh yang terbaru dari penerbitnya.',
    en: 'This list was valid until {until}. Download the newest from its issuer.',
  },
  badge_list_not_begun: {
    status: 422,
    id: 'Daftar ini baru berlaku mulai {from}.',
    en: 'This list is not valid before {from}.',
  },
  badge_list_older: {
    status: 409,
    id: 'Daftar yang lebih baru, berlaku mulai {day}, sudah ada di sini.',
    en: 'A newer list, valid from {day}, is here already.',
  },
  badge_achievement_known: {
    status: 409,
    id: 'Pencapaian dari penerbit ini sudah ditentukan jenis sertifikatnya.',
    en: 'It is said already which credential this achievement of the issuer proves.',
  },
} as const satisfies ProblemCatalogue
