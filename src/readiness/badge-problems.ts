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
  badge_achievement_known: {
    status: 409,
    id: 'Pencapaian dari penerbit ini sudah ditentukan jenis sertifikatnya.',
    en: 'It is said already which credential this achievement of the issuer proves.',
  },
} as const satisfies ProblemCatalogue
