import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { wordsOfMail } from './mail-words.ts'

// A thread of its own, because a mail may be built to keep its reader busy or fill its memory.
const mail = await wordsOfMail(await readFile(String(workerData)))
parentPort?.postMessage(mail)
