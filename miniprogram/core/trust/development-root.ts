/**
 * The public half of the development root, Ed25519, base64url. Its seed is published (`devtools/trust`), so a fresh
 * checkout stays clean and nothing signed under it proves anything; production refuses it.
 */
export const DEVELOPMENT_ROOT_KEY = 'T4BbBDHemWd4Jyg-JDfZFfgxcpHiWnoHFM3P8I71NJk';
