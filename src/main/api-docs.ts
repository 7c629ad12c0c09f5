import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { apiDescription } from './api-description.ts'

/** `/api/openapi.json`, and readable at `/api/docs`. */
export async function mountApiDocs(app: FastifyInstance): Promise<void> {
  const description = apiDescription()
  app.get('/api/openapi.json', { logLevel: 'silent' }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(description),
  )
  await app.register(async (docs) => {
    await docs.register(swagger, { mode: 'static', specification: { document: description as never } })
    await docs.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, logLevel: 'silent' })
  })
}
