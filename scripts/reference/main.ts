import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { compareCases, readCases } from './compare.ts'

/** Every case of every file; true where all agree. */
function compareFiles(paths: readonly string[]): boolean {
  let agreeing = 0
  let disagreeing = 0
  for (const path of paths) {
    const found = compareCases(readCases(readFileSync(resolve(process.env['INIT_CWD'] ?? '.', path), 'utf8')))
    for (const { name, differences } of found.filter((one) => one.differences.length > 0)) {
      console.log(`${path}: ${name}`)
      for (const difference of differences) console.log(`  ${difference}`)
    }
    const agreeingHere = found.filter((one) => one.differences.length === 0).length
    agreeing += agreeingHere
    disagreeing += found.length - agreeingHere
  }
  console.log(`${agreeing} cases agree, ${disagreeing} disagree`)
  return disagreeing === 0
}

const paths = process.argv.slice(2)
try {
  if (paths.length === 0) throw new Error('Usage: npm run -s reference -- FILE [FILE…]')
  process.exitCode = compareFiles(paths) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
