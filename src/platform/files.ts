import { once } from 'node:events'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileTypeFromFile } from 'file-type'
import { v7 as uuidv7 } from 'uuid'
import { accept, refuse, type Result } from './http/result.ts'
import type { FileStore } from './http/route.ts'

class TooLarge extends Error {}

/** What stands behind the name of a file that is still arriving: where the process ended meanwhile, nobody else knows of it. */
const arriving = '.part'

/** Files below `directory`, one folder an organisation, named by id alone. */
export function openFiles(directory: string): FileStore {
  const pathOf = (organisationId: string, id: string) => join(directory, organisationId, id)
  return {
    async write(organisationId, content, limit) {
      const id = uuidv7()
      const folder = join(directory, organisationId)
      const path = pathOf(organisationId, id) + arriving
      await mkdir(folder, { recursive: true, mode: 0o700 })
      let bytes = 0
      const count = async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > limit) throw new TooLarge()
          yield chunk
        }
      }
      const target = createWriteStream(path, { flags: 'wx', mode: 0o600 })
      try {
        await pipeline(content, count, target)
        await settle(path, 'r+')
      } catch (error) {
        await closed(target) // what is removed before it is made would stay
        await rm(path, { force: true })
        if (error instanceof TooLarge) return refuse('file_too_large')
        throw error
      }
      if (bytes === 0) {
        await rm(path, { force: true })
        return refuse('file_empty')
      }
      const sniffed = await fileTypeFromFile(path)
      await rename(path, pathOf(organisationId, id))
      await settle(folder, 'r')
      return accept({ id, bytes, type: sniffed?.mime ?? 'application/octet-stream' })
    },
    read: (organisationId, id) => reading(pathOf(organisationId, id)),
    path: pathOf,
    remove: (organisationId, id) => rm(pathOf(organisationId, id), { force: true }),
    removeBroken: (organisationId, before) => removeBroken(join(directory, organisationId), before),
  }
}

/**
 * A stream of a file that is there. What breaks it before anybody listens, such as a disk that gives out while the transaction
 * ends, is told to whoever sends it, and is never the end of the process.
 */
async function reading(path: string): Promise<Result<NodeJS.ReadableStream, 'file_lost'>> {
  const content = createReadStream(path).on('error', () => undefined)
  try {
    await once(content, 'open')
    return accept(content)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return refuse('file_lost')
    throw error
  }
}

/** Removes what was still arriving when a process ended, and has not grown since. */
async function removeBroken(folder: string, before: Date): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names.filter((one) => one.endsWith(arriving))) {
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (found !== undefined && found.mtime < before) await rm(join(folder, name), { force: true })
  }
}

/** Waits until the disk has the file, or the names in a folder: what is acknowledged must outlive the machine. */
async function settle(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Waits until a stream that ended or broke has let go of its file, which it may have been about to make. */
async function closed(stream: WriteStream): Promise<void> {
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', () => resolve()))
}
