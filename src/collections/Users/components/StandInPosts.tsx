import type { UIFieldServerProps } from 'payload'
import type { Post } from '../../../domain/posts'
import { postsInWords } from '../postsInWords'
import './stand-in-posts.css'

const words = {
  id: { title: 'Sebagai pengganti', actingFor: 'a.n.', from: 'sejak', to: 'sampai' },
  en: { title: 'As a stand-in', actingFor: 'for', from: 'from', to: 'until' },
}

/*
 * A post begins and ends at midnight where its unit is; the noon of that day falls on the same date in all three zones.
 */
const halfDay = 12 * 3_600_000
const noonAfter = (at: Post['from']) => new Date(new Date(at ?? 0).getTime() + halfDay)
const noonBefore = (at: Post['to']) => new Date(new Date(at ?? 0).getTime() - halfDay)

/** On an account: the posts of others in which its person acts, now or soon. Nothing where there are none. */
export async function StandInPosts({ data, i18n, req }: UIFieldServerProps) {
  const posts = (data?.standInPosts ?? []) as Post[]
  if (posts.length === 0) return null
  const language = i18n.language === 'en' ? 'en' : 'id'
  const say = words[language]
  const told = await postsInWords(req, { posts })
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  })
  return (
    <section aria-labelledby="stand-in-posts-title" className="stand-in-posts field-type">
      <h3 id="stand-in-posts-title">{say.title}</h3>
      <ul>
        {posts.map(({ from, standsInForName, to, unit, role }, index) => (
          <li key={`${unit} ${role} ${from}`}>
            {told[index]?.[language]} ({say.actingFor} {standsInForName}), {say.from}{' '}
            {day.format(noonAfter(from))} {say.to} {day.format(noonBefore(to))}
          </li>
        ))}
      </ul>
    </section>
  )
}
