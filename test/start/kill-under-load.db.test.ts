import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPostmaster } from '../../src/platform/db/postmaster.ts'
import { demonstrationPassword, emailOf } from '../../src/main/demonstration/plan.ts'
import type { PersonKey } from '../../src/main/demonstration/people.ts'
import { dataFolder } from './data-folder.ts'
import { startProgram, type Program } from './program.ts'

const askers = [
  'putri',
  'lina',
  'dewi',
  'agus',
  'wulan',
  'joko',
  'sari',
  'maya',
] as const satisfies readonly PersonKey[]
/** Acknowledged writes after which everything is killed. */
const enough = 120

interface Session {
  readonly key: PersonKey
  call(path: string, body?: unknown): Promise<{ status: number; body: unknown }>
}

async function signIn(address: string, key: PersonKey): Promise<Session> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/api/v1/session`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email: emailOf(key), password: demonstrationPassword }),
  })
  expect(answer.status).toBe(201)
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return {
    key,
    async call(path, body) {
      const reply = await fetch(`${address}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, cookie },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      return { status: reply.status, body: await reply.json() }
    },
  }
}

interface Acknowledged {
  readonly key: PersonKey
  readonly id: string
  readonly comments: string[]
}

/** Asks and comments until nobody answers any more; what was acknowledged is noted only after the answer came. */
async function writeUntilKilled(
  session: Session,
  serviceId: string,
  acknowledged: Acknowledged[],
  written: () => void,
): Promise<void> {
  for (let count = 0; ; count += 1) {
    const made = await session.call('/requests', {
      serviceId,
      priority: 3,
      answers: { application: 'core', message: `Tulisan ${count}` },
    })
    if (made.status !== 201) throw new Error(JSON.stringify(made.body))
    const request: Acknowledged = { key: session.key, id: (made.body as { id: string }).id, comments: [] }
    acknowledged.push(request)
    written()
    const text = `Catatan ${session.key} ${count}`
    const said = await session.call(`/requests/${request.id}/comment`, { text, attachmentIds: [] })
    if (said.status !== 200) throw new Error(JSON.stringify(said.body))
    request.comments.push(text)
    written()
  }
}

async function killEverything(program: Program, data: string): Promise<void> {
  const postmaster = readPostmaster(join(data, 'postgres'))?.pid
  if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL')
  await program.killGroup()
}

describe('the whole program, killed under writing load, database and all', () => {
  it('has everything acknowledged after the next start, and nothing half done', async () => {
    const data = dataFolder()
    const start = () => startProgram({ env: { ETALASE_DATA: data, PORT: '0', LOG_LEVEL: 'silent' } })
    const program = await start()
    const sessions = await Promise.all(askers.map((key) => signIn(program.address, key)))
    const serviceId = await applicationService(sessionOf(new Map([['putri', sessions[0]]]), 'putri'))

    const acknowledged: Acknowledged[] = []
    let writes = 0
    let killed: Promise<void> | undefined
    const written = () => {
      writes += 1
      if (writes === enough) killed = killEverything(program, data)
    }
    await Promise.allSettled(
      sessions.map((session) => writeUntilKilled(session, serviceId, acknowledged, written)),
    )
    await killed
    expect(writes).toBeGreaterThanOrEqual(enough)

    const again = await start()
    const bySession = new Map<string, Session>()
    for (const key of askers) bySession.set(key, await signIn(again.address, key))
    for (const { key, id, comments } of acknowledged) {
      const shown = await sessionOf(bySession, key).call(`/requests/${id}`)
      expect(shown.status, id).toBe(200)
      const { timeline } = shown.body as { timeline: { kind: string; text: string | null }[] }
      expect(timeline[0]?.kind).toBe('submitted')
      expect(timeline.map((event) => event.text)).toEqual(expect.arrayContaining(comments))
    }
    expect(await again.interrupt()).toBe(0)
  }, 180_000)
})

/** The service whose form asks for an application and, if one likes, a message. */
async function applicationService(session: Session): Promise<string> {
  const found = await session.call('/catalogue?limit=50')
  for (const { id } of (found.body as { rows: { id: string }[] }).rows) {
    const service = await session.call(`/services/${id}`)
    const { form } = service.body as { form: { key: string }[] }
    if (form.map((field) => field.key).join() === 'application,message') return id
  }
  throw new Error('The demonstration offers no such service')
}

function sessionOf(sessions: ReadonlyMap<string, Session | undefined>, key: string): Session {
  const session = sessions.get(key)
  if (session === undefined) throw new Error(`${key} is not signed in`)
  return session
}
