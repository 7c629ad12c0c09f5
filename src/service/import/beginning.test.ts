import { gzipSync } from 'node:zlib'
import { readFile, stat } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { onBeginning } from './beginning.ts'
import { lookAtFile } from './draft/look-at-file.ts'
import { withFile } from './sample-log.ts'
import { sampleTrace, sampleXes } from './sample-xes.ts'

const traces = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`SR-${n} Š`, sampleTrace]))
const large = sampleXes(traces)
const most = 140_000

const lookAt = (content: string | Buffer) =>
  withFile(content, (path) =>
    onBeginning(path, async (beginning, isWhole) => {
      const { rows, columns, encoding } = await lookAtFile(beginning)
      return {
        isWhole,
        rows,
        encoding,
        columns: columns.map(({ name }) => name),
        bytes: (await stat(beginning)).size,
      }
    }),
  )

describe('the beginning of an event log in XES', () => {
  it.each([
    ['plain', large, 'utf-8'],
    ['packed', gzipSync(large), 'utf-8'],
    ['on one line', large.replaceAll('\n', ''), 'utf-8'],
    ['in UTF-16', Buffer.from(`\uFEFF${large}`, 'utf16le'), 'utf-16le'],
    ['in UTF-16 of the other order', Buffer.from(`\uFEFF${large}`, 'utf16le').swap16(), 'utf-16be'],
    ['in Latin 1', Buffer.from(large.replaceAll('Š', 'é'), 'latin1'), 'windows-1252'],
  ])('is a log itself, up to its last whole event, %s', async (_, content, encoding) => {
    const look = await lookAt(content)
    expect(look).toMatchObject({ isWhole: false, encoding })
    expect(look.rows).toBeGreaterThan(100)
    expect(look.rows).toBeLessThan(2000)
    expect(look.bytes).toBeLessThan(most)
    expect(look.columns).toContain('case:concept:name')
  })

  it('of a small one is all of it', async () => {
    const small = sampleXes({ 'SR-1': sampleTrace })
    await withFile(small, (path) =>
      onBeginning(path, async (beginning, isWhole) => {
        expect(isWhole).toBe(true)
        expect(await readFile(beginning, 'utf8')).toBe(small)
      }),
    )
  })

  it('is all that is unpacked of an archive made to fill the memory', async () => {
    const zeros = '0'.repeat(64 * 1024 ** 2)
    const bomb = gzipSync(sampleXes({ 'SR-1': sampleTrace }).replace('</log>', `<!--${zeros}--></log>`))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await lookAt(bomb)).toMatchObject({ isWhole: false, rows: sampleTrace.length })
  })

  it('is refused with its line where it is broken', async () => {
    const [at, line] = [
      large.indexOf('</trace>'),
      large.slice(0, large.indexOf('</trace>')).split('\n').length,
    ]
    const broken = `${large.slice(0, at)}</trac>${large.slice(at + 8)}`
    await expect(lookAt(broken)).rejects.toMatchObject({ code: 'xml_broken', values: { line } })
  })
})
