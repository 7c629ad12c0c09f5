import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Ports at which public receivers are spoken to: none at which something else than https usually listens. */
const publicPorts: ReadonlySet<string> = new Set(['', '443', '8443'])

/** Public addresses that belong to the machine's host rather than to the world: where clouds hand out their secrets. */
const hosts: ReadonlySet<string> = new Set(['168.63.129.16'])

/** Where may be sent to. */
export interface Reach {
  /** Whether an address may be connected to at all. */
  allows(address: string): boolean
  /** Whether an address lies in one of the networks that whoever runs this machine has opened. */
  isInner(address: string): boolean
}

/** The public internet, and the inner networks given (such as `10.20.0.0/16`), which are opened by the configuration alone. */
export function reachOf(innerNetworks: readonly string[]): Reach {
  const inner = new BlockList()
  for (const network of innerNetworks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    inner.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family)
  }
  const isInner = (address: string): boolean => {
    const plain = plainOf(address)
    return plain !== undefined && inner.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
  return { isInner, allows: (address) => isInner(address) || isPublic(address) }
}

/** An address as it is connected to: IPv4 that hides in IPv6 is IPv4. */
function plainOf(address: string): string | undefined {
  const [bare = ''] = address.split('%')
  return isIP(bare) === 0 ? undefined : ipaddr.process(bare).toString()
}

/** What of IPv6 is given out for the internet; whatever lies beside it is special, or nobody's. */
const global = ipaddr.IPv6.parseCIDR('2000::/3')

/** Neither of this machine, nor of its network, nor of anybody's special use. What carries IPv4 within IPv6 is none either. */
function isPublic(address: string): boolean {
  const plain = plainOf(address)
  if (plain === undefined || hosts.has(plain)) return false
  const parsed = ipaddr.parse(plain)
  return parsed.range() === 'unicast' && (parsed.kind() === 'ipv4' || parsed.match(global))
}

/** Why nothing can be sent to this address, as far as the address itself tells; undefined: nothing against it. */
export type AddressFault = 'unreadable' | 'not_https' | 'credentials' | 'port' | 'refused'

/**
 * What is wrong with an address. https alone, without a name and password, at the ports of https; where it names a machine by its
 * number, one that may be reached. Inner machines may have any port, and http where they are this machine itself.
 */
export function faultOf(text: string, reach: Reach): AddressFault | undefined {
  if (!URL.canParse(text)) return 'unreadable'
  const url = new URL(text)
  const host = hostOf(url)
  const isNumber = isIP(host) !== 0
  const isInner = isNumber && reach.isInner(host)
  if (!isSecure(url, isInner)) return 'not_https'
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'credentials'
  if (isNumber && !reach.allows(host)) return 'refused'
  return isInner || publicPorts.has(url.port) ? undefined : 'port'
}

/** https, or http to this machine itself where its loopback is opened: for trying things out. */
function isSecure(url: URL, isInner: boolean): boolean {
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && isInner && ipaddr.process(hostOf(url)).range() === 'loopback'
}

/** The machine that an address names, without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

/** A name that led to an address which may not be reached. */
export class RefusedAddress extends Error {}

/**
 * Resolves a name for a connection and lets nothing through that may not be reached: what is checked is what is connected to, so
 * that a name which answers otherwise the next time gains nothing. One forbidden address among several forbids the name.
 */
export function guardedLookup(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '', 0)
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => reach.allows(address)))
        return callback(new RefusedAddress(hostname), '', 0)
      if (options.all === true) return (callback as unknown as ForAll)(null, addresses)
      return callback(null, first.address, first.family)
    })
  }
}

type ForAll = (error: null, addresses: readonly LookupAddress[]) => void
