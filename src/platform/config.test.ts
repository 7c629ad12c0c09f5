import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consoleLanguage, describeConfig, loadConfig } from './config.ts'

function problemsOf(env: Record<string, string>): string[] {
  const loaded = loadConfig({ ETALASE_LANGUAGE: 'en', ...env })
  return loaded.ok ? [] : loaded.problems.map(({ message }) => message)
}

describe('the configuration', () => {
  it('needs no variable at all', () => {
    const loaded = loadConfig({})
    expect(loaded).toEqual({
      ok: true,
      config: {
        port: 4100,
        host: '127.0.0.1',
        url: 'http://127.0.0.1:4100',
        dataDirectory: resolve('data'),
        databaseUrl: undefined,
        databaseAppUrl: undefined,
        databasePoolSize: 10,
        smtpUrl: undefined,
        mailFrom: 'Etalase <etalase@localhost>',
        mailIn: undefined,
        logLevel: 'info',
        demonstration: 'auto',
        language: 'en',
        trustProxy: false,
        apiKeyCalls: 600,
        webhookNetworks: [],
        secret: undefined,
      },
    })
  })

  it('logs each call for whoever keeps the log, and only what is amiss where somebody reads along', () => {
    expect(loadConfig({}, true)).toMatchObject({ config: { logLevel: 'warn' } })
    expect(loadConfig({ LOG_LEVEL: 'info' }, true)).toMatchObject({ config: { logLevel: 'info' } })
  })

  it('takes an empty variable for an absent one', () => {
    expect(loadConfig({ PORT: '', HOST: '  ', SMTP_URL: '' })).toEqual(loadConfig({}))
  })

  it.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '::1' }, 'http://[::1]:4100'],
    [{ ETALASE_URL: 'https://etalase.bank.example/' }, 'https://etalase.bank.example'],
  ])('writes links for %o to %s', (env, url) => {
    expect(loadConfig(env)).toMatchObject({ ok: true, config: { url } })
  })

  it.each([
    ['off', false],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('trusts the proxies %s', (TRUST_PROXY, trustProxy) => {
    expect(loadConfig({ TRUST_PROXY })).toMatchObject({ ok: true, config: { trustProxy } })
  })

  it('takes mail where a domain is named, and on this computer alone unless told otherwise', () => {
    expect(loadConfig({ MAIL_IN_DOMAIN: 'Layanan.Bank.example' })).toMatchObject({
      config: {
        mailIn: {
          domain: 'layanan.bank.example',
          host: '127.0.0.1',
          port: 2525,
          mostBytes: 35 * 1024 * 1024,
          clients: undefined,
          authenticatedBy: undefined,
        },
      },
    })
    expect(problemsOf({ MAIL_IN_PORT: '25' })).toEqual([
      'MAIL_IN_PORT is only of use together with MAIL_IN_DOMAIN.',
    ])
    expect(problemsOf({ MAIL_IN_DOMAIN: 'bank@example', MAIL_IN_CLIENTS: 'mx' })).toEqual([
      'MAIL_IN_DOMAIN expects a domain name such as service.bank.com, not "bank@example".',
      'MAIL_IN_CLIENTS expects addresses or networks with commas, not "mx".',
    ])
  })

  it('names every variable that cannot be used, and what it expects', () => {
    expect(problemsOf({ PORT: '65536', TRUST_PROXY: 'everybody', ETALASE_DEMO: 'on' })).toEqual([
      'PORT expects a number from 0 to 65535, not "65536".',
      'TRUST_PROXY expects off, the number of proxies, or their addresses with commas, not "everybody".',
      'ETALASE_DEMO expects auto or off, not "on".',
    ])
  })

  it('says so in Indonesian to those whose console is', () => {
    const loaded = loadConfig({ LANG: 'id_ID.UTF-8', DATABASE_POOL: '1' })
    expect(loaded).toMatchObject({
      problems: [{ message: 'DATABASE_POOL seharusnya angka 2 sampai 500, bukan "1".' }],
    })
  })

  it('never repeats a value that may hold a password', () => {
    const texts = problemsOf({
      DATABASE_URL: 'mysql://root:geheim@host/x',
      DATABASE_APP_URL: 'geheim',
      SMTP_URL: 'geheim',
      ETALASE_SECRET: 'geheim',
    })
    expect(texts).toHaveLength(4)
    expect(texts.join('\n')).not.toContain('geheim')
  })

  it('refuses a server role without the database that it belongs to', () => {
    expect(problemsOf({ DATABASE_APP_URL: 'postgres://a:b@host/x' })).toEqual([
      'DATABASE_APP_URL is only of use together with DATABASE_URL.',
    ])
  })

  it('never fails otherwise than by naming variables, whatever it is given', () => {
    const names = [
      'PORT',
      'HOST',
      'ETALASE_URL',
      'DATABASE_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'TRUST_PROXY',
      'LANG',
    ]
    const environment = fc.record(Object.fromEntries(names.map((name) => [name, fc.string()])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(environment, (env) => {
        const loaded = loadConfig(env)
        expect(loaded.ok || loaded.problems.length > 0).toBe(true)
      }),
    )
  })
})

it.each([
  [{ LANG: 'id_ID.UTF-8' }, 'id'],
  [{ LANG: 'id' }, 'id'],
  [{ LANG: 'idx' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
  [{ LC_ALL: 'en_GB.UTF-8', LANG: 'id_ID.UTF-8' }, 'en'],
  [{ ETALASE_LANGUAGE: 'id', LANG: 'en_US.UTF-8' }, 'id'],
  [{ ETALASE_LANGUAGE: 'fr', LANG: 'id_ID.UTF-8' }, 'id'],
  [{}, 'en'],
])('a console with %o is answered in %s', (env, language) => {
  expect(consoleLanguage(env)).toBe(language)
})

it('explains every variable in both languages', () => {
  const [indonesian, english] = [describeConfig('id'), describeConfig('en')]
  const namesIn = (text: string) => text.match(/^ {2}[A-Z_]+$/gm)
  expect(namesIn(indonesian)).toEqual(namesIn(english))
  expect(namesIn(english)?.length).toBeGreaterThan(10)
  for (const line of indonesian.split('\n').filter((text) => text.startsWith('      ')))
    expect(english.split('\n')).not.toContain(line)
})
