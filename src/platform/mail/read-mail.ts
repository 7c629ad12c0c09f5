import { Worker } from 'node:worker_threads'
import type { ReadMail } from './mail-shape.ts'

/** Milliseconds for one mail; an ordinary one takes a few, one of 35 MB about a second. */
const longest = 30_000

/**
 * Reads the mail in a file, in a thread of its own with a limit of memory and time. Undefined where it cannot be read: it is no
 * mail, or built to keep its reader busy.
 */
export async function readMail(path: string): Promise<ReadMail | undefined> {
  const thread = new Worker(new URL('mail-reading-thread.ts', import.meta.url), {
    workerData: path,
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  })
  let timer: NodeJS.Timeout | undefined
  try {
    return await new Promise<ReadMail | undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), longest)
      thread.once('message', (mail: ReadMail) => resolve(mail))
      thread.once('error', () => resolve(undefined))
      thread.once('exit', () => resolve(undefined))
    })
  } finally {
    clearTimeout(timer)
    await thread.terminate()
  }
}
