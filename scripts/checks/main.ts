// Runs the checks named, or all, two at a time. Prints a line a check, and what it said where it failed.
import process from 'node:process'
import { checkNames, runCheckOn } from './tools.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !checkNames.some((known) => known === name))
const waiting = checkNames.filter((name) => asked.length === 0 || asked.includes(name))

if (unknown.length > 0) {
  console.error(`There is no check ${unknown.join(', ')}. There are: ${checkNames.join(', ')}.`)
  process.exitCode = 1
} else {
  await Promise.all([inTurn(), inTurn()])
}

async function inTurn(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const outcome = await runCheckOn('.', name)
    if (outcome === undefined) {
      console.log(`nothing ${name}`)
      continue
    }
    const { code, output, seconds } = outcome
    console.log(`${code === 0 ? 'passed ' : 'FAILED '} ${name} (${seconds.toFixed(1)} s)`)
    if (code === 0) continue
    process.exitCode = 1
    console.log(output.replaceAll(/^(?=.)/gm, '    '))
  }
}
