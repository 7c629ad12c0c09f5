import { z } from 'zod'
import { figure, period, periodKinds } from '../measurement/contract.ts'
import { unitId, unitKinds, unitName } from '../organisation/contract.ts'
import { bothLanguages, day, done, type Endpoints } from '../platform/http/endpoint.ts'

export const peerGroupId = z.uuid().brand<'PeerGroupId'>()
export type PeerGroupId = z.output<typeof peerGroupId>

/** A group that somebody defined, or the one that units of a kind make by themselves. */
export const groupId = z.union([z.enum(unitKinds), peerGroupId])

/** What units are compared by; the first is what a page shows where its address does not say. */
export const leagueMeasures = ['satisfied', 'satisfaction_mean', 'within_completion'] as const
export type LeagueMeasure = (typeof leagueMeasures)[number]

/** Kinds of units, each of which makes a group by itself. */
export const groupKinds = unitKinds

const name = z.object({ id: z.string(), en: z.string() })
const reason = z.string().trim().min(1).max(500)
const between = z.object({ estimate: z.number(), low: z.number(), high: z.number() })
const limits = z.object({ low: z.number(), high: z.number() })

/** `name` null: a group by `kind` that nobody defined. */
export const peerGroup = z.object({
  id: groupId,
  name: name.nullable(),
  kind: z.enum(unitKinds).nullable(),
  units: z.number().int(),
  /** Whether a unit of the reader is in it. */
  own: z.boolean(),
  /** `change` false with `concerns` true: another steward or the auditor has to. */
  concerns: z.boolean(),
  may: z.object({ change: z.boolean() }),
})
export type PeerGroup = z.output<typeof peerGroup>

export const peerGroupView = peerGroup.extend({ members: z.array(unitName) })
export type PeerGroupView = z.output<typeof peerGroupView>

export const peerGroupBody = z.object({
  name: bothLanguages(80),
  unitIds: z.array(unitId).max(2000),
  reason,
})

/** From which difference on units are told apart: points of means, percentage points of shares. */
export const thresholds = z.object({
  points: z.number().min(0).max(2),
  percentagePoints: z.number().min(0).max(50),
})
export const thresholdsView = thresholds.extend({
  /** Null while nobody changed them. */
  changedAt: z.string().nullable(),
  may: z.object({ change: z.boolean() }),
})

/** Why the case mix cannot be taken into account. */
export const unadjustedReasons = [
  'clock',
  'period',
  'running',
  'too_few',
  'singular',
  'no_variation',
] as const
export const bands = ['above', 'none', 'below'] as const
export type Band = (typeof bands)[number]

/** What taking the case mix into account does to a unit: in words, with no share of any kind of request. */
export const mixOfUnit = z.object({ shift: z.number(), urgency: z.enum(['more', 'fewer', 'alike']) })

export const leagueRow = z.object({
  unit: unitName,
  /** Whether the reader works in it, or in a unit below it. */
  own: z.boolean(),
  /** The unit's own figure, as its scorecard has it. */
  figure,
  /** Case-mix adjusted value with its interval, before it is drawn towards all; null without adjustment. */
  adjusted: between.nullable(),
  shrunk: between.nullable(),
  rank: z.object({ expected: z.number(), low: z.number().int(), high: z.number().int() }).nullable(),
  /** Against its likes without itself. */
  difference: between,
  band: z.enum(bands),
  mix: mixOfUnit.nullable(),
})
export type LeagueRow = z.output<typeof leagueRow>
export type ComparedFigure = LeagueRow['figure']

/** Why a unit has no rank. `all_equal`: every answer is the same, so their spread says nothing; `alone`: nobody to stand beside. */
export const unrankedReasons = ['none', 'hidden', 'early', 'all_equal', 'alone'] as const
export const unrankedRow = z.object({
  unit: unitName,
  own: z.boolean(),
  figure,
  why: z.enum(unrankedReasons),
})
export type UnrankedRow = z.output<typeof unrankedRow>

export const funnelView = z.object({
  target: z.number(),
  /** The units vary by more than chance, and the limits allow for it. */
  wider: z.boolean(),
  points: z.array(
    z.object({
      unitId,
      /** Effective number of answers. */
      n: z.number(),
      share: z.number(),
      usual: limits,
      far: limits,
      beyond: z.enum(['within', 'usual', 'far']),
    }),
  ),
  curve: z.array(z.object({ n: z.number(), usual: limits, far: limits })),
})
export type FunnelView = z.output<typeof funnelView>

/** What units beside each other and one unit against its likes have in common. */
const compared = z.object({
  group: peerGroup,
  measure: z.enum(leagueMeasures),
  period,
  /** Whether the case mix is taken into account. */
  adjusted: z.boolean(),
  /** Why it cannot be; null where it can. */
  unadjusted: z.enum(unadjustedReasons).nullable(),
  /** In the unit of the measure: 0.03 of a share, 0.1 points. */
  margin: z.number(),
  /**
   * `alike`: no differences, all have the value of all. `few_apart`, `apart`: bands only, since how units vary cannot be estimated.
   * `too_few_units`: fewer than two can be compared; see `unranked`.
   */
  state: z.enum(['differ', 'alike', 'few_apart', 'apart', 'too_few_units']),
})

export const league = compared.extend({
  /** The value of all together. */
  pooled: z.number().nullable(),
  /** By expected rank; without ranks by band, then in the order of the tree. */
  rows: z.array(leagueRow),
  unranked: z.array(unrankedRow),
  funnel: funnelView.nullable(),
})
export type League = z.output<typeof league>

/** One unit against its likes. */
export const yardstick = compared.extend({
  /** How many units stand beside each other, this one included. */
  compared: z.number().int(),
  row: leagueRow.nullable(),
  unranked: unrankedRow.nullable(),
})
export type Yardstick = z.output<typeof yardstick>

const leagueQuery = z.object({
  measure: z.enum(leagueMeasures).default('satisfied'),
  period: z.enum(periodKinds).default('quarter'),
  start: day.optional(),
  adjusted: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
})

export type LeagueQuery = z.output<typeof leagueQuery>

export const comparisonEndpoints = {
  'GET /leagues': {
    summary: 'Groups of units that are compared with each other',
    output: z.object({ groups: z.array(peerGroup), may: z.object({ make: z.boolean() }) }),
  },
  'GET /leagues/:groupId': {
    summary: 'Units of a group beside each other: ranges of ranks, three bands, funnel',
    params: z.object({ groupId }),
    query: leagueQuery,
    output: league,
  },
  'GET /leagues/:groupId/figures.csv': {
    summary: 'The same as CSV',
    params: z.object({ groupId }),
    query: leagueQuery,
    output: z.string(),
    format: 'csv',
  },
  'GET /units/:unitId/yardstick': {
    summary: 'A unit against its likes without itself; null where it is in no group',
    params: z.object({ unitId }),
    query: leagueQuery,
    output: z.object({ yardstick: yardstick.nullable() }),
  },
  'GET /peer-groups/:peerGroupId': {
    summary: 'A peer group, or the group of a kind, with its members',
    params: z.object({ peerGroupId: groupId }),
    output: peerGroupView,
  },
  'POST /peer-groups': {
    summary: 'Define a peer group',
    body: peerGroupBody,
    output: peerGroupView,
    made: true,
  },
  'PUT /peer-groups/:peerGroupId': {
    summary: 'Rename a peer group, or change its members',
    params: z.object({ peerGroupId }),
    body: peerGroupBody,
    output: peerGroupView,
  },
  'DELETE /peer-groups/:peerGroupId': {
    summary: 'Remove a peer group',
    params: z.object({ peerGroupId }),
    body: z.object({ reason }),
    output: done,
  },
  'GET /comparison-thresholds': {
    summary: 'From which difference on units are told apart',
    output: thresholdsView,
  },
  'PUT /comparison-thresholds': {
    summary: 'Change from which difference on units are told apart',
    body: thresholds.extend({ reason }),
    output: thresholdsView,
  },
} satisfies Endpoints
export type ComparisonEndpoints = typeof comparisonEndpoints
