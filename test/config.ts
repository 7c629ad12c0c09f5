import type { Config } from '../src/platform/config.ts'

/** A configuration for tests: quiet, without demonstration, a small pool. */
export function testConfig(given: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    url: 'http://127.0.0.1:4100',
    dataDirectory: '.',
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    databasePoolSize: 6,
    smtpUrl: undefined,
    mailFrom: 'Etalase <etalase@contoh.example>',
    mailIn: undefined,
    logLevel: 'silent',
    demonstration: 'off',
    language: 'en',
    trustProxy: false,
    apiKeyCalls: 600,
    webhookNetworks: [],
    secret: undefined,
    ...given,
  }
}
