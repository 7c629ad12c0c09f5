import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOn } from '../../../test/desk.ts'
import { testHarness } from '../../../test/harness.ts'
import { ownFolder } from '../../../test/own-folder.ts'
import { sampleList, sampleRow } from '../../service/import/mapped/sample-mapping.ts'

const root = join(import.meta.dirname, '../../..')

/** Commands as a page writes them, in its order; a table's bars are written with a stroke before them. */
async function commandsIn(page: string): Promise<string[]> {
  const text = await readFile(join(root, page), 'utf8')
  return [...text.matchAll(/npm run etalase -- ([^`\n]+)/gu)].map(([, command = '']) =>
    command.replaceAll(String.raw`\|`, '|').trim(),
  )
}

/** The words of a command, as a shell takes them apart. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}

describe('commands in the documentation', () => {
  const harness = testHarness()
  const own = ownFolder()

  it('are there, with every option that is written beside them', async () => {
    const pages = (await readdir(join(root, 'docs'))).filter((name) => name.endsWith('.md'))
    const commands = (
      await Promise.all(['README.md', ...pages.map((name) => `docs/${name}`)].map(commandsIn))
    ).flat()
    expect(commands.length).toBeGreaterThan(20)
    for (const command of commands) {
      const words = wordsOf(command)
      const end = words.findIndex((word) => !/^[a-z][a-z-]*$/u.test(word))
      const path = words.slice(0, end === -1 ? words.length : end)
      const { told, murmured } = await runOn(harness, [...path, '--help'])
      expect(told, `${command}: ${murmured}`).toContain(`Usage: etalase ${path.join(' ')}`)
      for (const [option] of command.matchAll(/--[a-z-]+/gu)) expect(told, command).toContain(`${option} `)
    }
  })

  it('of moving in do what is written, from the first to the last', async () => {
    const organisation = 'Bank Anda'
    const places: Readonly<Record<string, string>> = {
      FILE: join(own.folder, 'list.csv'),
      'MAPPING.yaml': join(own.folder, 'MAPPING.yaml'),
      NAME: organisation,
    }
    const folderOf = (words: readonly string[]) =>
      join(own.folder, words.includes('kinds') ? 'kinds' : 'organisation')
    const run = async (words: readonly string[]) => {
      const given = words.map((word) => (word === 'FOLDER' ? folderOf(words) : (places[word] ?? word)))
      const { code, murmured, told } = await runOn(harness, given)
      expect(code, `${given.join(' ')}\n${murmured}\n${told}`).toBe(0)
    }
    await writeFile(places['FILE'] ?? '', sampleList(sampleRow))
    const administrator = ['--admin-name', 'Adi', '--admin-email', 'adi@uji.example']
    await run(['organisation', 'create', '--name', organisation, '--zone', 'Asia/Jakarta', ...administrator])
    await run(['import', 'templates', '--into', 'FOLDER'])
    await run(['export', 'kinds', '--organisation', organisation, '--into', 'FOLDER'])
    const commands = (await commandsIn('docs/moving-in.md')).filter((command) => !command.includes('…'))
    // A mapping is drafted before it is used, wherever the page explains that.
    const drafts = commands.filter((command) => command.startsWith('import draft'))
    const others = commands.filter((command) => !drafts.includes(command))
    for (const command of [...drafts, ...others]) await run(wordsOf(command))
  })
})
