import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writtenFiles } from '../../scripts/checks/files.ts'

const root = resolve(import.meta.dirname, '../..')

describe('the documents', () => {
  it('lead only to files that are there', () => {
    const documents = writtenFiles(root, /[.]md$/)
    const links = documents.flatMap((path) =>
      [...readFileSync(resolve(root, path), 'utf8').matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) => ({
        path,
        to,
      })),
    )
    expect(links.length).toBeGreaterThan(5)
    const dead = links.filter(
      ({ path, to }) => !/^https?:/.test(to) && !existsSync(resolve(root, dirname(path), to)),
    )
    expect(dead).toEqual([])
  })
})
