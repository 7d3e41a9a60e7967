import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { allPosts, type Post, postsInForce, reaches, type Scope, scopeKey } from '../../domain/posts'
import { scopesOf } from './scopesOf'

type Account = { posts?: unknown; standInPosts?: unknown; scope?: unknown }

/** Do the asking administrator's own posts reach the account and all that its posts reach, those that ended too? */
export async function administers(req: PayloadRequest, account: Account): Promise<boolean> {
  const person = personOf(req)
  const mine = postsInForce(person?.posts, new Date()).filter(({ role }) => role === 'admin')
  if (!mine.some((post) => reaches(post, account.scope as Scope | null))) return false
  return reachesPosts(req, mine, account)
}

/** The same, asked of the posts alone. */
export async function reachesPosts(req: PayloadRequest, mine: Post[], account: Account): Promise<boolean> {
  const theirs = allPosts(account).flatMap(({ reach }) => reach?.unit ?? [])
  const scopes = await scopesOf(req, [...new Set(theirs)])
  return scopes.every((scope) =>
    mine.some(({ reach }) => reach && scope[scopeKey(reach.depth)] === reach.unit),
  )
}
