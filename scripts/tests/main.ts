// Runs the parts named, or all; a part runs even where an earlier one failed. The last line counts over all of them.
import process from 'node:process'
import { failuresIn, lineOfFailure } from './failures.ts'
import { parts, reportOf } from './parts.ts'
import { add, lineOf, nothing, oneFailure, type Tally } from './tally.ts'

const asked = process.argv.slice(2)
const names = Object.keys(parts)
const unknown = asked.filter((name) => !names.includes(name))
let sum = nothing

if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
} else {
  const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name))
  const told: string[] = []
  for (const [name, run] of chosen) {
    console.log(`\n── ${name}`)
    const tally = await tallyOf(run)
    told.push(`${name}: ${lineOf(tally)}`)
    sum = add(sum, tally)
  }
  // Last, where whoever reads only the end of a long run finds them.
  const failures = chosen.flatMap(([name]) =>
    failuresIn(reportOf(name)).map((failure) => lineOfFailure(name, failure)),
  )
  console.log(`\n${[...failures, ...told].join('\n')}`)
}
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
console.log(lineOf(sum))

async function tallyOf(run: () => Promise<Tally>): Promise<Tally> {
  try {
    return await run()
  } catch (error) {
    console.error(error)
    return oneFailure
  }
}
