import type { ConsoleLanguage } from '../platform/config.ts'
import type { RunningServer, StartRefusal } from './running.ts'

type Both = { readonly id: string; readonly en: string }

/** One sentence for each thing that can hinder a start; `{name}` is replaced by the refusal's value. */
const sentences: Readonly<Record<StartRefusal['code'], Both>> = {
  data_in_use: {
    id: 'Etalase lain sedang memakai folder data {directory}; hentikan dulu, atau pilih folder lain dengan ETALASE_DATA.',
    en: 'Another Etalase is using the data folder {directory}; stop it first, or choose another folder with ETALASE_DATA.',
  },
  data_unwritable: {
    id: 'Folder data {directory} tidak dapat ditulis ({reason}); perbaiki izinnya, atau pilih folder lain dengan ETALASE_DATA.',
    en: 'The data folder {directory} cannot be written ({reason}); mend its permissions, or choose another with ETALASE_DATA.',
  },
  data_other_version: {
    id: 'Basis data di {directory} milik PostgreSQL {found}, sedangkan Etalase ini memakai PostgreSQL {expected}.',
    en: 'The database in {directory} belongs to PostgreSQL {found}, and this Etalase uses PostgreSQL {expected}.',
  },
  data_held_by_unknown: {
    id: '{file} menyebut proses {pid} yang masih berjalan dan tidak dapat dipastikan milik Etalase; hentikan proses itu dulu.',
    en: '{file} names process {pid}, which still runs and cannot be proven to be ours; stop that process first.',
  },
  secrets_unreadable: {
    id: 'Kunci rahasia {file} tidak ada atau tidak terbaca, sehingga basis datanya tidak dapat dibuka; pulihkan berkas itu dari cadangan.',
    en: 'The secrets in {file} are missing or unreadable, so the database cannot be opened; restore that file from a backup.',
  },
  binaries_missing: {
    id: 'PostgreSQL bawaan tidak dapat dijalankan di mesin ini ({reason}); pakai PostgreSQL yang ada dengan DATABASE_URL.',
    en: 'The embedded PostgreSQL does not run on this machine ({reason}); use an existing one with DATABASE_URL.',
  },
  no_database_user: {
    id: 'PostgreSQL tidak mau berjalan sebagai root, dan pengguna "postgres" tidak ada dan tidak dapat dibuat; buat pengguna itu, atau jalankan Etalase sebagai pengguna biasa.',
    en: 'PostgreSQL refuses to run as root, and there is no user "postgres" and none can be made; make one, or start Etalase as an ordinary user.',
  },
  database_failed: {
    id: 'Basis data berhenti: {reason} (selengkapnya di {log}).',
    en: 'The database ended: {reason} (more in {log}).',
  },
  database_unreachable: {
    id: '{variable}: tidak ada PostgreSQL yang menjawab di {address} ({reason}).',
    en: '{variable}: no PostgreSQL answers at {address} ({reason}).',
  },
  database_denied: {
    id: '{variable}: PostgreSQL di {address} menolak: {reason}.',
    en: '{variable}: the PostgreSQL at {address} refuses: {reason}.',
  },
  database_too_old: {
    id: 'DATABASE_URL menunjuk PostgreSQL {version}; Etalase memerlukan PostgreSQL 15 atau lebih baru.',
    en: 'DATABASE_URL names a PostgreSQL {version}; Etalase needs PostgreSQL 15 or newer.',
  },
  database_not_utf8: {
    id: 'DATABASE_URL menunjuk basis data dengan pengodean {encoding}; Etalase memerlukan UTF8.',
    en: 'DATABASE_URL names a database with the encoding {encoding}; Etalase needs UTF8.',
  },
  owner_cannot_make_role: {
    id: 'Peran {role} tidak dapat dibuat lewat DATABASE_URL ({reason}); minta administrator basis data membuatnya, lalu isi DATABASE_APP_URL.',
    en: 'The role {role} cannot be made through DATABASE_URL ({reason}); have the database administrator make it, and set DATABASE_APP_URL.',
  },
  role_needs_password: {
    id: 'DATABASE_URL tanpa kata sandi, sehingga sandi untuk peran server tidak dapat diturunkan; isi DATABASE_APP_URL.',
    en: "DATABASE_URL has no password from which the server role's could be derived; set DATABASE_APP_URL.",
  },
  role_too_powerful: {
    id: 'Peran {role} adalah superuser, pemilik, atau dapat melewati pengamanan baris (bypassrls); Etalase tidak mau melayani dengannya.',
    en: 'The role {role} is a superuser, the owner, or bypasses row-level security; Etalase refuses to serve with it.',
  },
  database_newer: {
    id: 'Basis data ini dibuat oleh Etalase yang lebih baru ({migration}); pasang versi itu.',
    en: 'This database was made by a newer Etalase ({migration}); install that version.',
  },
  port_taken: {
    id: 'Port {port} di {host} sudah dipakai program lain; hentikan program itu, atau pilih port lain dengan PORT.',
    en: 'Port {port} on {host} is used by another program; stop it, or choose another port with PORT.',
  },
  port_forbidden: {
    id: 'Sistem tidak mengizinkan port {port} di {host}; pilih port 1024 ke atas dengan PORT.',
    en: 'The system does not allow port {port} on {host}; choose one from 1024 on with PORT.',
  },
  host_unknown: {
    id: 'HOST {host} bukan alamat mesin ini.',
    en: 'HOST {host} is no address of this machine.',
  },
  demonstration_exposed: {
    id: 'Basis data ini berisi bank peragaan yang kata sandinya diketahui umum, sehingga Etalase tidak mau menjawab di {host}; pakai HOST=127.0.0.1, atau folder data lain.',
    en: 'This database holds the demonstration bank, whose passwords everybody knows, so Etalase refuses to answer on {host}; use HOST=127.0.0.1, or another data folder.',
  },
}

const texts = {
  starting: { id: 'Menyalakan basis data …', en: 'Starting the database …' },
  stopping: { id: 'Menghentikan Etalase …', en: 'Stopping Etalase …' },
  stopped: { id: 'Etalase berhenti dengan bersih.', en: 'Etalase has stopped cleanly.' },
  unknownWord: {
    id: 'Kata "{word}" tidak dikenal; lihat npm start -- --help.',
    en: 'The word "{word}" is not known; see npm start -- --help.',
  },
  ready: { id: 'Etalase siap di {address}', en: 'Etalase is ready at {address}' },
  signIns: {
    id: 'Bank peragaan (simulasi). Masuk sebagai:',
    en: 'Demonstration bank (simulated). Sign in as:',
  },
  empty: {
    id: 'Belum ada organisasi, jadi belum ada yang bisa masuk. Buat yang pertama di terminal lain:\n  npm run etalase -- organisation create --name "Bank Anda" --zone Asia/Jakarta --admin-name "…" --admin-email "…"',
    en: 'There is no organisation yet, so nobody can sign in. Make the first one in another terminal:\n  npm run etalase -- organisation create --name "Your bank" --zone Asia/Jakarta --admin-name "…" --admin-email "…"',
  },
  toStop: { id: 'Ctrl-C menghentikannya.', en: 'Ctrl-C stops it.' },
  usage: {
    id: 'Pemakaian: npm start\n\nMemasang yang kurang, menyalakan basis data dan server, lalu menampilkan alamatnya.\nSemua pengaturan adalah variabel lingkungan, misalnya: PORT=4200 npm start\n\n',
    en: 'Usage: npm start\n\nInstalls what is missing, starts the database and the server, and shows the address.\nAll settings are environment variables, for example: PORT=4200 npm start\n\n',
  },
} as const satisfies Record<string, Both>

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A text of the console, in the reader's language. */
export function say(
  name: keyof typeof texts,
  language: ConsoleLanguage,
  values: Readonly<Record<string, string>> = {},
): string {
  return fill(texts[name][language], values)
}

/** What hinders the start, in one sentence that says what to do. */
export function sentenceOf(refusal: StartRefusal, language: ConsoleLanguage): string {
  return fill(sentences[refusal.code][language], refusal.values)
}

/** What is printed when the program is ready: address, and whom one can be in the demonstration, or how the first organisation is made. */
export function readyText(
  { address, signIns = [], isEmpty }: Pick<RunningServer, 'address' | 'signIns' | 'isEmpty'>,
  language: ConsoleLanguage,
): string {
  const width = Math.max(0, ...signIns.map(({ email }) => email.length))
  const table = signIns.map(({ email, password, role }) => `    ${email.padEnd(width)}  ${password}  ${role}`)
  const list = table.length === 0 ? [] : ['', `  ${say('signIns', language)}`, ...table]
  return [
    '',
    `  ${say('ready', language, { address })}`,
    ...list,
    ...(isEmpty
      ? [
          '',
          ...say('empty', language)
            .split('\n')
            .map((line) => `  ${line}`),
        ]
      : []),
    '',
    `  ${say('toStop', language)}`,
    '',
  ].join('\n')
}
