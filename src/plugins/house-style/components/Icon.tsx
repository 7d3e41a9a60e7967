/** The mark, drawn at the size of the text around it. */
export const Icon = () => (
  <svg
    aria-hidden="true"
    className="house-icon"
    focusable="false"
    viewBox="0 0 32 32"
    xmlns="http://www.w3.org/2000/svg"
  >
    <rect fill="#12355b" height="32" rx="7" width="32" />
    <circle cx="11" cy="16" fill="#f4b942" r="3.5" />
    <g fill="none" stroke="#fff" strokeLinecap="round" strokeWidth="2.4">
      <path d="M16.5 10.5a8 8 0 0 1 0 11" />
      <path d="M20.8 6.6a13.5 13.5 0 0 1 0 18.8" />
    </g>
  </svg>
)
