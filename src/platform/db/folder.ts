import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type DatabaseRefusal, refuse } from './refusal.ts'

/** The exclusive right to use a data folder, held until released or until the process ends. */
export type FolderClaim = { readonly ok: true; release(): void }

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Claims a data folder for this process, making it where it is missing. Two processes never hold it at
 * once, and a process that dies, however it dies, gives it free: the claim is a lock of the operating
 * system on `<directory>/lock`, taken through SQLite because Node has no file locks of its own.
 */
export function claimFolder(directory: string): FolderClaim | DatabaseRefusal {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
    // Superuser rights and read-only file systems pass the check above or not as they like: only writing tells.
    const probe = join(directory, `.writable-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    return refuse('data_unwritable', { directory, reason: messageOf(error) })
  }
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(join(directory, 'lock'))
    lock.exec('PRAGMA journal_mode = memory; BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    const busy = error instanceof Error && 'errcode' in error && error.errcode === 5
    return busy
      ? refuse('data_in_use', { directory })
      : refuse('data_unwritable', { directory, reason: messageOf(error) })
  }
  const held = lock
  return {
    ok: true,
    release() {
      if (held.isOpen) held.close()
    },
  }
}
