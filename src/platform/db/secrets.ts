import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type DatabaseRefusal, refuse } from './refusal.ts'

const shape = z.object({
  superuser: z.string().min(32),
  owner: z.string().min(32),
  app: z.string().min(32),
})

/** The random secrets of one data folder: the passwords of its database roles. */
export type Secrets = z.infer<typeof shape>

/** Readable by its owner only, and either whole or absent, also after a power cut. */
function writeWhole(file: string, text: string): void {
  const partial = `${file}.${process.pid}`
  const handle = openSync(partial, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(partial, file)
}

/**
 * The secrets of a data folder, from `<directory>/secrets.json`; made at first use. Where a database
 * exists without its secrets nothing is made up, because it could not be opened with them.
 */
export function openSecrets(
  directory: string,
): { readonly ok: true; readonly secrets: Secrets } | DatabaseRefusal {
  const file = join(directory, 'secrets.json')
  if (!existsSync(file)) {
    if (existsSync(join(directory, 'postgres'))) return refuse('secrets_unreadable', { file })
    const random = () => randomBytes(32).toString('base64url')
    const secrets = { superuser: random(), owner: random(), app: random() }
    writeWhole(file, `${JSON.stringify(secrets, null, 2)}\n`)
    return { ok: true, secrets }
  }
  try {
    return { ok: true, secrets: shape.parse(JSON.parse(readFileSync(file, 'utf8'))) }
  } catch {
    return refuse('secrets_unreadable', { file })
  }
}
