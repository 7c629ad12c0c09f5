import { isIP } from 'node:net'
import { z } from 'zod'

/** A text in both languages of the product. */
type Both = { readonly id: string; readonly en: string }

function isNetwork(text: string): boolean {
  const [host = '', bits, ...rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(host)] ?? -1
  return (
    rest.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  )
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

type Variable = {
  /** What the variable is for. */
  readonly meaning: Both
  /** What a usable value looks like, completing "expects …". */
  readonly expected: Both
  readonly fallback: string | Both | undefined
  /** A value with a password in it is never repeated. */
  readonly confidential?: true
}

const count = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().int().min(least).max(most))

/** A check after a failed one would still run, so that all are made in one. */
function isAddress(text: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  try {
    decodeURIComponent(username + password)
  } catch {
    return false
  }
  return protocols.includes(protocol)
}

const address = (...protocols: string[]) => z.string().refine((text) => isAddress(text, protocols))

const isHost = (text: string) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)
const domainPattern = /^(?=.{1,190}$)[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i
const networks = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()))
  .refine((parts) => parts.every(isNetwork))

const schema = {
  PORT: count(0, 65_535).default(4100),
  HOST: z.string().refine(isHost).default('127.0.0.1'),
  ETALASE_URL: address('http:', 'https:')
    .refine((text) => !/[?#]/.test(text))
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  ETALASE_DATA: z.string().default('./data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATABASE_APP_URL: address('postgres:', 'postgresql:').optional(),
  DATABASE_POOL: count(2, 500).default(10),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>@]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/)
    .default('Etalase <etalase@localhost>'),
  MAIL_IN_DOMAIN: z.string().regex(domainPattern).toLowerCase().optional(),
  MAIL_IN_HOST: z.string().refine(isHost).default('127.0.0.1'),
  MAIL_IN_PORT: count(0, 65_535).default(2525),
  MAIL_IN_MEGABYTES: count(1, 100).default(35),
  MAIL_IN_CLIENTS: networks.optional(),
  MAIL_IN_AUTHENTICATED_BY: z.string().regex(domainPattern).toLowerCase().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).optional(),
  TRUST_PROXY: z
    .union([
      z.literal('off').transform(() => false as const),
      z
        .string()
        .regex(/^[1-9]\d?$/)
        .transform(Number),
      networks,
    ])
    .default(false),
  API_KEY_CALLS: count(1, 100_000).default(600),
  WEBHOOK_NETWORKS: networks.default([]),
  ETALASE_DEMO: z.enum(['auto', 'off']).default('auto'),
  ETALASE_LANGUAGE: z.enum(['id', 'en']).optional(),
  ETALASE_SECRET: z.string().min(32).optional(),
} as const

/** The variables as they are parsed, each with its default. */
export const variablesSchema = z.object(schema)
export type VariableName = keyof typeof schema

const databaseAddress: Both = {
  id: 'alamat seperti postgres://nama:sandi@host:5432/basisdata',
  en: 'an address such as postgres://name:password@host:5432/database',
}

/** The variables as they are explained; one that is parsed and not explained does not compile. */
export const variables: Readonly<Record<VariableName, Variable>> = {
  PORT: {
    meaning: { id: 'Port TCP tempat Etalase menjawab.', en: 'TCP port on which Etalase answers.' },
    expected: { id: 'angka 0 sampai 65535', en: 'a number from 0 to 65535' },
    fallback: '4100',
  },
  HOST: {
    meaning: {
      id: 'Alamat jaringan tempat Etalase menjawab. Data peragaan hanya boleh di komputer ini (127.0.0.1).',
      en: 'Network address on which Etalase answers. The demonstration stays on this computer (127.0.0.1).',
    },
    expected: { id: 'alamat IP atau nama komputer', en: 'an IP address or a host name' },
    fallback: '127.0.0.1',
  },
  ETALASE_URL: {
    meaning: {
      id: 'Alamat umum yang ditulis dalam tautan dan email.',
      en: 'Public address that is written into links and mail.',
    },
    expected: { id: 'alamat http atau https', en: 'an http or https address' },
    fallback: { id: 'dari HOST dan PORT', en: 'from HOST and PORT' },
  },
  ETALASE_DATA: {
    meaning: {
      id: 'Folder untuk basis data bawaan, lampiran, dan kunci rahasia.',
      en: 'Folder for the embedded database, attachments and secrets.',
    },
    expected: { id: 'jalur folder', en: 'the path of a folder' },
    fallback: './data',
  },
  DATABASE_URL: {
    meaning: {
      id: 'PostgreSQL 15 atau lebih baru yang sudah ada, sebagai pemilik basis data. Tanpa ini Etalase menjalankan basis datanya sendiri.',
      en: 'An existing PostgreSQL 15 or newer, as the owner of the database. Without it Etalase runs its own.',
    },
    expected: databaseAddress,
    fallback: undefined,
    confidential: true,
  },
  DATABASE_APP_URL: {
    meaning: {
      id: 'Basis data yang sama dengan peran untuk server: tanpa superuser dan tanpa bypassrls. Tanpa ini peran itu dibuatkan.',
      en: "The same database with the server's role: neither superuser nor bypassrls. Without it the role is made.",
    },
    expected: databaseAddress,
    fallback: undefined,
    confidential: true,
  },
  DATABASE_POOL: {
    meaning: {
      id: 'Jumlah terbanyak sambungan basis data satu server.',
      en: 'Largest number of database connections of one server.',
    },
    expected: { id: 'angka 2 sampai 500', en: 'a number from 2 to 500' },
    fallback: '10',
  },
  SMTP_URL: {
    meaning: {
      id: 'Server email. Tanpa ini tautan undangan ditunjukkan kepada administrator.',
      en: 'Mail server. Without it invitation links are shown to the administrator.',
    },
    expected: {
      id: 'alamat seperti smtp://nama:sandi@host:587',
      en: 'an address such as smtp://name:password@host:587',
    },
    fallback: undefined,
    confidential: true,
  },
  MAIL_FROM: {
    meaning: { id: 'Pengirim semua email.', en: 'Sender of all mail.' },
    expected: {
      id: 'alamat seperti Etalase <etalase@bank.id>',
      en: 'an address such as Etalase <etalase@bank.com>',
    },
    fallback: 'Etalase <etalase@localhost>',
  },
  MAIL_IN_DOMAIN: {
    meaning: {
      id: 'Yang ada di belakang @ pada alamat email unit. Tanpa ini Etalase tidak menerima email.',
      en: 'What stands behind the @ of units’ mail addresses. Without it Etalase takes no mail.',
    },
    expected: { id: 'nama domain seperti layanan.bank.id', en: 'a domain name such as service.bank.com' },
    fallback: undefined,
  },
  MAIL_IN_HOST: {
    meaning: {
      id: 'Alamat jaringan tempat Etalase menerima email (SMTP tanpa TLS, untuk server email di depannya).',
      en: 'Network address on which Etalase takes mail (SMTP without TLS, for the mail server in front of it).',
    },
    expected: { id: 'alamat IP atau nama komputer', en: 'an IP address or a host name' },
    fallback: '127.0.0.1',
  },
  MAIL_IN_PORT: {
    meaning: { id: 'Port TCP tempat Etalase menerima email.', en: 'TCP port on which Etalase takes mail.' },
    expected: { id: 'angka 0 sampai 65535', en: 'a number from 0 to 65535' },
    fallback: '2525',
  },
  MAIL_IN_MEGABYTES: {
    meaning: { id: 'Ukuran terbesar satu email.', en: 'Largest size of one mail.' },
    expected: { id: 'angka 1 sampai 100 (MB)', en: 'a number from 1 to 100 (MB)' },
    fallback: '35',
  },
  MAIL_IN_CLIENTS: {
    meaning: {
      id: 'Server email yang boleh menyerahkan email.',
      en: 'Mail servers that may hand in mail.',
    },
    expected: { id: 'alamat atau jaringan, dipisah koma', en: 'addresses or networks with commas' },
    fallback: { id: 'siapa pun yang dapat mencapai portnya', en: 'whoever can reach the port' },
  },
  MAIL_IN_AUTHENTICATED_BY: {
    meaning: {
      id: 'Nama server email di depan, seperti ditulisnya di Authentication-Results. Hanya pengirim yang dipastikannya dipercaya.',
      en: 'Name of the mail server in front as it writes it into Authentication-Results. Only senders that it vouches for are believed.',
    },
    expected: { id: 'nama server seperti mx.bank.id', en: 'the name of a server such as mx.bank.com' },
    fallback: {
      id: 'tidak ada; alamat pengirim dan amplopnya harus sama',
      en: 'none; a sender and its envelope have to agree',
    },
  },
  LOG_LEVEL: {
    meaning: { id: 'Seberapa banyak yang dicatat di log.', en: 'How much the log tells.' },
    expected: { id: `salah satu dari ${LOG_LEVELS.join(', ')}`, en: `one of ${LOG_LEVELS.join(', ')}` },
    fallback: { id: 'info; di terminal warn', en: 'info; in a terminal warn' },
  },
  TRUST_PROXY: {
    meaning: {
      id: 'Perantara (proxy) yang dipercaya menyebut alamat pengguna.',
      en: "Proxies that are trusted to name the user's address.",
    },
    expected: {
      id: 'off, jumlah perantara, atau alamatnya dipisah koma',
      en: 'off, the number of proxies, or their addresses with commas',
    },
    fallback: 'off',
  },
  API_KEY_CALLS: {
    meaning: {
      id: 'Jumlah panggilan yang boleh dibuat program dengan satu kunci API dalam satu menit.',
      en: 'Calls that a program may make with one API key in a minute.',
    },
    expected: { id: 'angka 1 sampai 100000', en: 'a number from 1 to 100000' },
    fallback: '600',
  },
  WEBHOOK_NETWORKS: {
    meaning: {
      id: 'Jaringan dalam yang boleh menerima webhook. Tanpa ini hanya alamat umum di internet.',
      en: 'Inner networks to which webhooks may be sent. Without it only public addresses of the internet.',
    },
    expected: {
      id: 'alamat jaringan dipisah koma, seperti 10.20.0.0/16',
      en: 'addresses of networks with commas, such as 10.20.0.0/16',
    },
    fallback: undefined,
  },
  ETALASE_DEMO: {
    meaning: {
      id: 'auto: isi basis data yang kosong dengan bank peragaan. off: tidak.',
      en: 'auto: fill an empty database with the demonstration bank. off: do not.',
    },
    expected: { id: 'auto atau off', en: 'auto or off' },
    fallback: 'auto',
  },
  ETALASE_LANGUAGE: {
    meaning: { id: 'Bahasa di terminal ini.', en: 'Language of this console.' },
    expected: { id: 'id atau en', en: 'id or en' },
    fallback: { id: 'dari LANG, selain itu en', en: 'from LANG, else en' },
  },
  ETALASE_SECRET: {
    meaning: {
      id: 'Kunci sesi masuk; sama di semua server yang memakai satu basis data.',
      en: 'Key of sign-in sessions; the same on all servers of one database.',
    },
    expected: { id: 'sedikitnya 32 karakter', en: 'at least 32 characters' },
    fallback: { id: 'dibuat sekali, disimpan di basis data', en: 'made once, kept in the database' },
    confidential: true,
  },
}
