/** The product's mark: a voice and its rings, on a quiet ground. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#12355b"/>' +
  '<circle cx="11" cy="16" r="3.5" fill="#f4b942"/><g fill="none" stroke="#fff" stroke-width="2.4" stroke-linecap="round">' +
  '<path d="M16.5 10.5a8 8 0 0 1 0 11"/><path d="M20.8 6.6a13.5 13.5 0 0 1 0 18.8"/></g></svg>'
