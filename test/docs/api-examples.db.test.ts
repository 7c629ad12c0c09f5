import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { makeKeyOf } from '../api-key.ts'
import { testHarness } from '../harness.ts'
import { askForLaptop, jakarta, makeServiceBank } from '../service-bank.ts'

const harness = testHarness()
const run = promisify(execFile)

/** What is written as a shell example in a document. */
function examplesIn(document: string): string[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs', document), 'utf8')
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, example = '']) => example)
}

describe('the examples in docs/api.md', () => {
  it('do what they say when they are run as they are written', async () => {
    harness.at(jakarta(0, 9))
    const bank = await makeServiceBank(harness)
    const { serviceId } = await askForLaptop(bank)
    const key = await makeKeyOf(await bank.as('branchOne'), ['requests:write', 'catalogue:read'])
    const address = await harness.app.listen({ port: 0, host: '127.0.0.1' })
    const given = [`ETALASE_URL=${address}`, `ETALASE_KEY=${key}`, `SERVICE_ID=${serviceId}`]
    const answers: { rows?: unknown[]; asker?: { id: string } }[] = []
    for (const example of examplesIn('api.md')) {
      const { stdout } = await run('env', [...given, 'sh', '-c', example])
      answers.push(JSON.parse(stdout) as (typeof answers)[number])
    }
    expect(answers).toHaveLength(2)
    expect(answers[0]?.rows).toHaveLength(1)
    expect(answers[1]?.asker?.id).toBe(bank.people['branchOne'])
  })
})
