import { expect, it } from 'vitest'
import { forgetKept, keptWhile, madeAnewBy } from './kept.ts'

it('what many ask for at once is made once; where that fails, the next one makes it', async () => {
  let made = 0
  const gate = Promise.withResolvers<undefined>()
  const make = async () => {
    const nth = (made += 1)
    await gate.promise
    if (nth === 1) throw new Error('failed')
    return { nth }
  }
  const asked = Array.from({ length: 5 }, () => keptWhile('one', 'state', { size: 1, make }))
  gate.resolve(undefined)
  const answers = await Promise.allSettled(asked)
  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    ...Array.from({ length: 4 }, () => 'fulfilled'),
  ])
  expect(made).toBe(2)
  expect(await keptWhile('one', 'state', { size: 1, make })).toEqual({ nth: 2 })
  expect(await keptWhile('one', 'other', { size: 1, make })).toEqual({ nth: 3 })
})

it('nobody has more than so much made anew in a minute, and others are not kept from it', async () => {
  forgetKept()
  for (let nth = 0; nth < 30; nth += 1) expect(await madeAnewBy('one', 20_000)).toBeUndefined()
  expect(await madeAnewBy('one', 20_000)).toMatchObject({
    code: 'too_many_requests',
    values: { seconds: 60 },
  })
  expect(await madeAnewBy('other', 20_000)).toBeUndefined()
  forgetKept()
})
