import { isIP } from 'node:net'
import { resolve } from 'node:path'
import type { z } from 'zod'
import { type LogLevel, type VariableName, variables, variablesSchema } from './config-variables.ts'

/** The languages in which the program can speak to whoever reads its console. */
export type ConsoleLanguage = 'id' | 'en'

/** Environment variables as Node hands them over; an empty value counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where and from whom mail is taken. */
export type MailInConfig = {
  readonly domain: string
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly mostBytes: number
  /** Addresses and networks that may hand in mail; undefined: whoever reaches the port. */
  readonly clients: readonly string[] | undefined
  /** Name of the server in front whose word on senders is believed. */
  readonly authenticatedBy: string | undefined
}

/** Everything that can be set from outside, checked and completed with defaults. */
export type Config = {
  /** TCP port of the server; 0 lets the system choose. */
  readonly port: number
  /** Address on which the server listens. */
  readonly host: string
  /** Public base address without a slash at the end, as written into links and mail. */
  readonly url: string
  /** Absolute path of the folder with the embedded database, attachments and secrets. */
  readonly dataDirectory: string
  /** Owner address of an existing PostgreSQL; absent: the embedded one is started. */
  readonly databaseUrl: string | undefined
  /** Ready-made address for the server's role; absent: the role is made by the program. */
  readonly databaseAppUrl: string | undefined
  /** Largest number of connections of one server process. */
  readonly databasePoolSize: number
  /** Where mail is sent; absent: links are shown to the administrator instead. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** How mail is taken; undefined: not at all. */
  readonly mailIn: MailInConfig | undefined
  readonly logLevel: LogLevel
  /** `auto` makes the demonstration bank where the database is empty. */
  readonly demonstration: 'auto' | 'off'
  readonly language: ConsoleLanguage
  /** Which proxies may name the asker's address: none, so many hops, or these addresses. */
  readonly trustProxy: false | number | string[]
  /** Calls that a program may make with one API key in a minute. */
  readonly apiKeyCalls: number
  /** Networks that are not public and to which webhooks may be sent nevertheless. */
  readonly webhookNetworks: readonly string[]
  /** Key of sign-in tokens; absent: made once and kept in the database. */
  readonly secret: string | undefined
}

/** One variable that cannot be used, told in the reader's language. */
export type ConfigProblem = { readonly variable: string; readonly message: string }

export type LoadedConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly language: ConsoleLanguage; readonly problems: readonly ConfigProblem[] }

const names = Object.keys(variables) as VariableName[]

/** Variables that mean nothing without another one. */
const together: readonly (readonly [VariableName, VariableName])[] = [
  ['DATABASE_APP_URL', 'DATABASE_URL'],
  ['MAIL_IN_HOST', 'MAIL_IN_DOMAIN'],
  ['MAIL_IN_PORT', 'MAIL_IN_DOMAIN'],
  ['MAIL_IN_MEGABYTES', 'MAIL_IN_DOMAIN'],
  ['MAIL_IN_CLIENTS', 'MAIL_IN_DOMAIN'],
  ['MAIL_IN_AUTHENTICATED_BY', 'MAIL_IN_DOMAIN'],
]

function valueOf(env: Environment, name: string): string | undefined {
  const text = env[name]?.trim()
  return text === '' ? undefined : text
}

/**
 * The language in which this console is answered: ETALASE_LANGUAGE, else Indonesian where the
 * locale of the console is Indonesian, else English. Never fails, so that errors can be told in it.
 */
export function consoleLanguage(env: Environment = process.env): ConsoleLanguage {
  const chosen = valueOf(env, 'ETALASE_LANGUAGE')
  if (chosen === 'id' || chosen === 'en') return chosen
  const locale = valueOf(env, 'LC_ALL') ?? valueOf(env, 'LC_MESSAGES') ?? valueOf(env, 'LANG') ?? ''
  return /^(id|in)([_.-]|$)/i.test(locale) ? 'id' : 'en'
}

function problemOf(name: VariableName, given: string | undefined, language: ConsoleLanguage): ConfigProblem {
  const { expected, confidential } = variables[name]
  const shown = confidential === true || given === undefined ? undefined : JSON.stringify(given.slice(0, 100))
  const message = {
    id: `${name} seharusnya ${expected.id}${shown === undefined ? '' : `, bukan ${shown}`}.`,
    en: `${name} expects ${expected.en}${shown === undefined ? '' : `, not ${shown}`}.`,
  }
  return { variable: name, message: message[language] }
}

function defaultUrl(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${isIP(shown) === 6 ? `[${shown}]` : shown}:${port}`
}

function mailInOf(parsed: z.output<typeof variablesSchema>): MailInConfig | undefined {
  if (parsed.MAIL_IN_DOMAIN === undefined) return undefined
  return {
    domain: parsed.MAIL_IN_DOMAIN,
    host: parsed.MAIL_IN_HOST,
    port: parsed.MAIL_IN_PORT,
    mostBytes: parsed.MAIL_IN_MEGABYTES * 1024 * 1024,
    clients: parsed.MAIL_IN_CLIENTS,
    authenticatedBy: parsed.MAIL_IN_AUTHENTICATED_BY,
  }
}

function assemble(
  parsed: z.output<typeof variablesSchema>,
  language: ConsoleLanguage,
  inTerminal: boolean,
): Config {
  return {
    port: parsed.PORT,
    host: parsed.HOST,
    url: parsed.ETALASE_URL ?? defaultUrl(parsed.HOST, parsed.PORT),
    dataDirectory: resolve(parsed.ETALASE_DATA),
    databaseUrl: parsed.DATABASE_URL,
    databaseAppUrl: parsed.DATABASE_APP_URL,
    databasePoolSize: parsed.DATABASE_POOL,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM,
    mailIn: mailInOf(parsed),
    logLevel: parsed.LOG_LEVEL ?? (inTerminal ? 'warn' : 'info'),
    demonstration: parsed.ETALASE_DEMO,
    language,
    trustProxy: parsed.TRUST_PROXY,
    apiKeyCalls: parsed.API_KEY_CALLS,
    webhookNetworks: parsed.WEBHOOK_NETWORKS,
    secret: parsed.ETALASE_SECRET,
  }
}

/**
 * Reads the configuration from the environment. Every unusable variable is reported, not only the
 * first, each with its name and what it expects; passwords are never repeated. `inTerminal`: somebody reads along, and a line for each
 * call would push away what they were told; a log that is kept has these.
 */
export function loadConfig(env: Environment = process.env, inTerminal = false): LoadedConfig {
  const language = consoleLanguage(env)
  const given = Object.fromEntries(names.map((name) => [name, valueOf(env, name)]))
  const result = variablesSchema.safeParse(given)
  const failed = new Set(result.error?.issues.map((issue) => issue.path[0]))
  const problems = names
    .filter((name) => failed.has(name))
    .map((name) => problemOf(name, given[name], language))
  for (const [variable, needed] of together) {
    if (given[variable] === undefined || given[needed] !== undefined) continue
    const message = {
      id: `${variable} hanya berlaku bersama ${needed}.`,
      en: `${variable} is only of use together with ${needed}.`,
    }
    problems.push({ variable, message: message[language] })
  }
  if (!result.success || problems.length > 0) return { ok: false, language, problems }
  return { ok: true, config: assemble(result.data, language, inTerminal) }
}

/** One paragraph a variable: its name, what it is for, what it expects and its default. */
export function describeConfig(language: ConsoleLanguage): string {
  const words = { id: { expects: 'Isi', fallback: 'bawaan' }, en: { expects: 'Value', fallback: 'default' } }[
    language
  ]
  return names
    .map((name) => {
      const { meaning, expected, fallback } = variables[name]
      const otherwise = typeof fallback === 'object' ? fallback[language] : fallback
      const tail = otherwise === undefined ? '' : `; ${words.fallback}: ${otherwise}`
      return `  ${name}\n      ${meaning[language]}\n      ${words.expects}: ${expected[language]}${tail}.`
    })
    .join('\n')
}
