import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { addressOf } from '../../src/main/demonstration/bank/naming.ts'
import type { BankSize } from '../../src/main/demonstration/bank/size.ts'
import { demonstrationPassword } from '../../src/main/demonstration/plan.ts'
import type { Visitor } from './bank.ts'
import { besideServer, dataFolderOfServer } from './started-server.ts'
import type { Language } from './words.ts'

/**
 * Banks with a history in which facts are planted (src/main/demonstration/bank/planted.ts), each for one file of journeys, whose
 * people and their languages are then its own. Made before all journeys: beside an organisation that is not simulated none is made.
 */
export const largeBanks = {
  comparison: { seed: 1, people: 600 },
  questions: { seed: 21, people: 600 },
} as const satisfies Readonly<Record<string, BankSize>>

/** Makes a bank beside the small demonstration of the started server. */
export async function makeLargeBank({ seed, people }: BankSize): Promise<void> {
  const words = ['--seed', String(seed), '--people', String(people)]
  await promisify(execFile)(process.execPath, ['scripts/etalase.mjs', 'demo', ...words], {
    env: besideServer(dataFolderOfServer()),
  })
}

/** Signs a person of the bank of comparison in, who from then on reads in a language. */
export async function enterLargeBank(
  page: Page,
  who: string,
  language: Language = 'id',
): Promise<Pick<Visitor, 'call' | 'page'>> {
  const call: Visitor['call'] = async (method, path, body) => {
    const answer = await page.context().request.fetch(`/api/v1${path}`, {
      method,
      ...(body !== undefined && { data: body }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  await call('POST', '/session', {
    email: addressOf(largeBanks.comparison, who),
    password: demonstrationPassword,
  })
  await call('PATCH', '/profile', { language })
  return { page, call }
}
