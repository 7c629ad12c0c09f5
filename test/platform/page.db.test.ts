import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openApplication } from '../../src/main/application.ts'
import { testHarness } from '../harness.ts'

const harness = testHarness()
let directory: string
let app: FastifyInstance

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'etalase-page-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(
    join(directory, 'index.html'),
    '<meta name="csp-nonce" content="__NONCE__"><title>Etalase</title>',
  )
  await writeFile(join(directory, 'assets', 'page-1234.js'), 'export {}')
  app = await openApplication(harness.composition, { browserDirectory: directory })
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

const page = (url: string) => app.inject({ url, headers: { accept: 'text/html' } })

describe('the page', () => {
  it('is sent for every address of the application, each time with a nonce of its own for styles', async () => {
    const [one, other] = [await page('/'), await page('/requests/some-id')]
    const nonces = [one, other].map((answer) => /content="([^"]+)"/.exec(answer.body)?.[1] ?? '')
    expect(nonces[0]).not.toBe(nonces[1])
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonces[0]}'`)
    expect(one.headers['content-security-policy']).not.toContain('unsafe')
    expect(one.headers['cache-control']).toBe('no-store')
  })

  it('is not sent in place of a file or an endpoint that does not exist', async () => {
    expect((await page('/api/v1/nothing')).statusCode).toBe(404)
    expect((await app.inject({ url: '/assets/gone.js', headers: { accept: '*/*' } })).statusCode).toBe(404)
  })

  it('has files that may be kept for ever, since their names change with them', async () => {
    const file = await app.inject('/assets/page-1234.js')
    expect(file.headers['cache-control']).toContain('immutable')
    expect(file.headers['content-type']).toContain('javascript')
  })
})

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every endpoint with its permission', async () => {
    const { paths, openapi } = (await app.inject('/api/openapi.json')).json<{
      openapi: string
      paths: Record<string, Record<string, { 'x-permission'?: string }>>
    }>()
    expect(openapi).toBe('3.1.0')
    expect(paths['/requests/{requestId}/rating']?.['put']?.['x-permission']).toBe('rating:give')
    expect(Object.keys(paths).length).toBeGreaterThan(60)
  })

  it('can be read in a browser, without anything from elsewhere', async () => {
    const docs = await app.inject({ url: '/api/docs/', headers: { accept: 'text/html' } })
    expect(docs.statusCode).toBe(200)
    expect(docs.body).toContain('swagger')
    expect(docs.body).not.toMatch(/(src|href)="https?:/)
  })
})
