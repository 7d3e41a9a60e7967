'use client'
import type { Words } from '../options'
import { useWords } from './useWords'

/** What the link tells of the invitation. */
export type Invited = { name: string; email: string; inviter: string | null; posts: Words[] }

/** Who invites whom, and to which posts. */
export function Invitation({ invited, product }: { invited: Invited; product: string }) {
  const { say, language } = useWords()
  const { name, email, inviter, posts } = invited
  return (
    <>
      <h1>{say('welcome', { name })}</h1>
      <p>{inviter ? say('invitedBy', { name: inviter, product }) : say('invitedByNobody', { product })}</p>
      <dl className="invitation-facts">
        {posts.length > 0 && (
          <div>
            <dt>{say('yourPosts')}</dt>
            {posts.map((post) => (
              <dd key={post.en}>{post[language]}</dd>
            ))}
          </div>
        )}
        <div>
          <dt>{say('yourAddress')}</dt>
          <dd>{email}</dd>
        </div>
      </dl>
    </>
  )
}
