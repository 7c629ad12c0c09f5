import type { FastifyRequest } from 'fastify'
import { accept, refuse, type Result } from './result.ts'
import type { FileStore, Upload } from './route.ts'

/** Bytes that an uploaded file may have where its endpoint does not say. */
export const mostFileBytes = 20 * 1024 * 1024

/**
 * Takes the files of a multipart request to disk. Happens before the transaction of the act, so that a slow line does not
 * hold one of the database's few connections. What was received is in `received` even where this fails: the caller removes it.
 */
export async function receiveFiles(
  request: FastifyRequest,
  files: FileStore,
  organisationId: string,
  received: Upload[],
  most: number = mostFileBytes,
): Promise<Result<undefined, 'body_unreadable'>> {
  try {
    for await (const { fieldname, filename, file } of request.files({
      limits: { fileSize: most + 1 },
    })) {
      const stored = await files.write(organisationId, file, most)
      received.push({ field: fieldname, name: filename, stored })
      if (!stored.ok) break
    }
    return accept(undefined)
  } catch (error) {
    // The parser of forms throws plain errors for what it cannot read; faults of disk and line carry a code.
    if (error instanceof Error && !('code' in error)) return refuse('body_unreadable')
    throw error
  } finally {
    // What nobody reads would stand before the next request on its connection, which would wait for ever.
    request.raw.unpipe().resume()
  }
}

/** Removes what an act did not take. */
export async function discardFiles(
  files: FileStore,
  organisationId: string,
  received: readonly Upload[],
): Promise<void> {
  for (const { stored } of received) if (stored.ok) await files.remove(organisationId, stored.value.id)
}
