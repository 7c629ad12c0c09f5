import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Problems } from './problem.ts'
import { refuse } from './result.ts'
import { nonce, refuseWith } from './server.ts'

/**
 * Serves the built browser part: hashed files forever, the page fresh each time with its own nonce for styles.
 * Every path that is neither a file nor of the API is the page, which routes by itself.
 */
export async function mountBrowser(
  app: FastifyInstance,
  directory: string,
  problems: Problems,
): Promise<void> {
  const page = await readFile(join(directory, 'index.html'), 'utf8').catch(() => undefined)
  if (page !== undefined) {
    await app.register(fastifyStatic, {
      root: directory,
      index: false,
      wildcard: false,
      globIgnore: ['**/index.html', '.vite/**'],
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      (request.headers.accept ?? '*/*').includes('text/html')
    if (!wantsPage || page === undefined) return refuseWith(reply, problems, refuse('not_found'))
    const value = nonce()
    const policy = String(reply.getHeader('content-security-policy') ?? '').replace(
      "style-src 'self'",
      `style-src 'self' 'nonce-${value}'`,
    )
    return reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__NONCE__', value))
  })
}
