import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/**
 * Next serves the admin and Payload's REST only; types are checked by `npm test`, not by the build. Its own tsconfig
 * is the one it may rewrite.
 */
const config: NextConfig = {
  images: { unoptimized: true },
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
  experimental: { serverMinification: false }, // Payload's errors are told apart, in answers and log, by the names of their classes
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
}

export default withPayload(config, { devBundleServerPackages: false })
