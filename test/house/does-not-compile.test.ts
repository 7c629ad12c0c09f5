import { expect, it } from 'vitest'
import { z } from 'zod'
import { defineRoutes } from '../../src/platform/http/route.ts'
import { noticeKinds } from '../../src/platform/notices/kinds.ts'
import { accept } from '../../src/platform/http/result.ts'

// `npm run check` refuses an expected error that does not occur: were one of these allowed again, types would fail.

const endpoints = { 'GET /offers': { summary: 'Offers', output: z.object({ offers: z.number() }) } }
const policy = { 'offer:read': { employee: ['organisation'] } } as const
const act = () => Promise.resolve(accept({ offers: 1 }))

it('a route with permit, errors and action compiles', () => {
  const routes = defineRoutes<typeof endpoints, typeof policy, 'offer_withdrawn'>(endpoints, {
    'GET /offers': { permit: 'offer:read', errors: ['offer_withdrawn'], act },
  })
  expect(routes.map(({ permit }) => permit)).toEqual(['offer:read'])
})

it('a route without a permit does not', () => {
  const routes = defineRoutes<typeof endpoints, typeof policy, 'offer_withdrawn'>(endpoints, {
    // @ts-expect-error it says nothing about who may
    'GET /offers': { errors: [], act },
  })
  expect(routes).toHaveLength(1)
})

it('a route with a permit that the policy does not know does not', () => {
  const routes = defineRoutes<typeof endpoints, typeof policy, 'offer_withdrawn'>(endpoints, {
    // @ts-expect-error nobody is ever granted it
    'GET /offers': { permit: 'offer:readd', errors: [], act },
  })
  expect(routes).toHaveLength(1)
})

it('a route with an error that no catalogue explains does not', () => {
  const routes = defineRoutes<typeof endpoints, typeof policy, 'offer_withdrawn'>(endpoints, {
    // @ts-expect-error the code has neither status nor sentence
    'GET /offers': { permit: 'offer:read', errors: ['offer_lost'], act },
  })
  expect(routes).toHaveLength(1)
})

it('an action that answers something else than it declares does not', () => {
  const routes = defineRoutes<typeof endpoints, typeof policy, 'offer_withdrawn'>(endpoints, {
    'GET /offers': {
      permit: 'offer:read',
      errors: [],
      // @ts-expect-error the contract promises a number
      act: () => Promise.resolve(accept({ offers: 'many' })),
    },
  })
  expect(routes).toHaveLength(1)
})

it('a notice that is put in no group of notices does not', () => {
  const texts = {
    'notice.offered': { id: 'Ditawarkan', en: 'Offered' },
    'notice.withdrawn': { id: 'Ditarik', en: 'Withdrawn' },
  }
  // @ts-expect-error nobody could choose where it reaches them
  const kinds = noticeKinds('offer', texts, { 'notice.offered': 'moved' })
  expect(Object.keys(kinds)).toEqual(['notice.offered'])
})
