import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Cluster, localUrl, startCluster } from './cluster.ts'
import { prepareExistingDatabase } from './existing-database.ts'
import { withClient } from './roles.ts'

const debian = '/usr/lib/postgresql/15/bin'
const installations = [
  { name: 'the embedded PostgreSQL', binaries: {} },
  ...(existsSync(debian) ? [{ name: 'PostgreSQL 15 of Debian', binaries: { binaries: debian } }] : []),
]

describe.each(installations)('an existing database of $name', ({ binaries }) => {
  const folder = mkdtempSync(join(tmpdir(), 'etalase-existing-'))
  let cluster: Cluster

  beforeAll(async () => {
    chmodSync(folder, 0o755)
    const started = await startCluster({ directory: folder, durable: false, ...binaries })
    if (!started.ok) throw new Error(started.code)
    cluster = started
    await asSuperuser(`create role bank login createrole password 'one'`)
    await asSuperuser(`create role poor login password 'poor'`)
    await asSuperuser('create database bank owner bank')
    await asSuperuser('create database poor owner poor')
  })
  afterAll(async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const asSuperuser = (sql: string) => withClient(cluster.superuserUrl(), (client) => client.query(sql))
  const url = (role: string, password: string, database = role) =>
    localUrl(role, password, cluster.door, database)
  const whoIs = (client: pg.Client) =>
    client.query<{ name: string; free: boolean }>(
      `select current_user as name, not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole) as free
        from pg_roles where rolname = current_user`,
    )

  async function appUrlOf(ownerUrl: string, given?: string): Promise<string> {
    const prepared = await prepareExistingDatabase(ownerUrl, given)
    if (!prepared.ok) throw new Error(`${prepared.code} ${JSON.stringify(prepared.values)}`)
    expect(prepared.ownerUrl).toBe(ownerUrl)
    return prepared.appUrl
  }

  it('gets a role for the server, the same for every server, made by several at once', async () => {
    const urls = await Promise.all([1, 2, 3].map(() => appUrlOf(url('bank', 'one'))))
    expect(new Set(urls).size).toBe(1)
    const { rows } = await withClient(urls[0] ?? '', whoIs)
    expect(rows).toEqual([{ name: 'bank_app', free: true }])
  })

  it('gets a new password for that role when the owner has one', async () => {
    const before = await appUrlOf(url('bank', 'one'))
    await asSuperuser(`alter role bank password 'two words@'`)
    const after = await appUrlOf(url('bank', 'two%20words%40'))
    expect(after).not.toBe(before)
    await expect(withClient(before, whoIs)).rejects.toThrow('password')
    expect((await withClient(after, whoIs)).rows).toHaveLength(1)
    await asSuperuser(`alter role bank password 'one'`)
  })

  it('is served with a role that an administrator made', async () => {
    await asSuperuser(`create role counter login password 'counter'`)
    const given = url('counter', 'counter', 'bank')
    expect(await appUrlOf(url('bank', 'one'), given)).toBe(given)
    const query = `select pg_has_role('counter', 'etalase_server', 'member') as member`
    expect((await withClient(given, (client) => client.query(query))).rows).toEqual([{ member: true }])
  })

  it.each([
    ['a superuser', 'superuser'],
    ['free of row-level security', 'bypassrls'],
    ['a member of the owner', 'in role bank'],
  ])('is not served with a role that is %s', async (_what, attributes) => {
    await asSuperuser(`drop role if exists strong`)
    await asSuperuser(`create role strong login password 'strong' ${attributes}`)
    const outcome = await prepareExistingDatabase(url('bank', 'one'), url('strong', 'strong', 'bank'))
    expect(outcome).toEqual({ ok: false, code: 'role_too_powerful', values: { role: 'strong' } })
  })

  it('is not served with its owner', async () => {
    const outcome = await prepareExistingDatabase(url('bank', 'one'), url('bank', 'one'))
    expect(outcome).toMatchObject({ code: 'role_too_powerful' })
  })

  it('needs a ready-made role where its owner may not make one', async () => {
    expect(await prepareExistingDatabase(url('poor', 'poor'), undefined)).toMatchObject({
      code: 'owner_cannot_make_role',
      values: { role: 'poor_app' },
    })
  })

  it('keeps its text as UTF-8', async () => {
    await asSuperuser(`create database latin owner bank template template0 encoding 'LATIN1' locale 'C'`)
    const outcome = await prepareExistingDatabase(url('bank', 'one', 'latin'), undefined)
    expect(outcome).toEqual({ ok: false, code: 'database_not_utf8', values: { encoding: 'LATIN1' } })
  })

  it('is told apart by what the server answers: a wrong password, no such database', async () => {
    expect(await prepareExistingDatabase(url('bank', 'wrong'), undefined)).toMatchObject({
      code: 'database_denied',
      values: { variable: 'DATABASE_URL', reason: 'password authentication failed for user "bank"' },
    })
    expect(await prepareExistingDatabase(url('bank', 'one', 'nowhere'), undefined)).toMatchObject({
      code: 'database_denied',
    })
    const given = url('counter', 'wrong', 'bank')
    const outcome = await prepareExistingDatabase(url('bank', 'one'), given)
    expect(outcome).toMatchObject({ code: 'database_denied', values: { variable: 'DATABASE_APP_URL' } })
    expect(JSON.stringify(outcome)).not.toContain('wrong')
  })
})

describe('an address behind which is no usable PostgreSQL', () => {
  /** A server that answers as PostgreSQL 14 would: signed in at once, one row to every query. */
  async function fourteen(): Promise<number> {
    const message = (kind: string, ...parts: (Buffer | string)[]) => {
      const body = Buffer.concat(parts.map((part) => Buffer.from(part)))
      const size = Buffer.alloc(4)
      size.writeInt32BE(body.length + 4)
      return Buffer.concat([Buffer.from(kind), size, body])
    }
    const int = (value: number, bytes: number) => {
      const buffer = Buffer.alloc(bytes)
      buffer.writeIntBE(value, 0, bytes)
      return buffer
    }
    const values = { version: '140012', encoding: 'UTF8', database: 'old' }
    const columns = Object.keys(values).flatMap((name) => [
      `${name}\0`,
      int(0, 6),
      int(25, 4),
      int(-1, 6),
      int(0, 2),
    ])
    const cells = Object.values(values).flatMap((value) => [int(value.length, 4), value])
    const ready = message('Z', 'I')
    const server = createServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.concat([message('R', int(0, 4)), ready]))
        socket.on('data', (query) => {
          if (query.toString().startsWith('X')) return socket.end()
          const rows = [message('T', int(3, 2), ...columns), message('D', int(3, 2), ...cells)]
          return socket.write(Buffer.concat([...rows, message('C', 'SELECT 1\0'), ready]))
        })
      })
    })
    onTestFinished(() => void server.close())
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    return typeof address === 'object' ? (address?.port ?? 0) : 0
  }

  it('is refused where it is older than 15', async () => {
    const port = await fourteen()
    const outcome = await prepareExistingDatabase(`postgres://a:b@127.0.0.1:${port}/old`, undefined)
    expect(outcome).toEqual({ ok: false, code: 'database_too_old', values: { version: '14' } })
  })

  it('is named, without its password, where nobody answers', async () => {
    const outcome = await prepareExistingDatabase('postgres://a:geheim@127.0.0.1:1/x', undefined)
    expect(outcome).toMatchObject({
      code: 'database_unreachable',
      values: {
        variable: 'DATABASE_URL',
        address: '127.0.0.1:1/x',
        reason: 'connect ECONNREFUSED 127.0.0.1:1',
      },
    })
  })
})
