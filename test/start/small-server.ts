import { once } from 'node:events'
import { createServer } from 'node:http'
import pg from 'pg'
import type { StartServer } from '../../src/main/running.ts'

/**
 * The least that a server can be: it counts, in the database, under the server's role. With it the tests of
 * starting, stopping and recovering take no longer than the database does.
 */
export const startSmallServer: StartServer = async (config, database) => {
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await owner.query('create table if not exists notes (note bigint primary key)')
  await owner.query('grant select, insert on notes to etalase_server')
  await owner.end()
  const pool = new pg.Pool({ connectionString: database.appUrl, max: 5 })
  pool.on('error', () => undefined)
  const server = createServer((request, response) => {
    const answer = async () => {
      const note = new URL(request.url ?? '/', 'http://here').searchParams.get('note')
      if (note !== null) await pool.query('insert into notes values ($1)', [note])
      const { rows } = await pool.query<{ notes: string[] | null }>(
        'select array_agg(note order by note) as notes from notes',
      )
      return (rows[0]?.notes ?? []).map(Number)
    }
    answer().then(
      (notes) => response.end(JSON.stringify(notes)),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(config.port, config.host)
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await pool.end()
  }
  const signIns = [{ email: 'sari@contoh.example', password: 'peragaan', role: 'Teller' }]
  return { ok: true, address: `http://127.0.0.1:${port}`, signIns, stop }
}
