/** `npm run dev`. NODE_ENV is no setting of ours but Node's and Next's own switch, so it is read here and not in env.ts. */
export const isDevelopment = process.env.NODE_ENV === 'development'
