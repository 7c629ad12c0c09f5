import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('the lock file names the native parts of every package for every system, without which npm 11 installs nothing', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'complete-lock.mjs')
  const { stderr, status } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' })
  expect(stderr, 'after `npm install` run `node scripts/complete-lock.mjs`').toBe('')
  expect(status).toBe(0)
})
