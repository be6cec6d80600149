const SAFE = /^(?:https?|mailto|tel|sms|ftp):/i;
const MAIL = /^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i;
const TELEPHONE = /^\+?[\d ()-]{3,20}$/;
/** A web address without its scheme: a domain of a kind that guidance names, and perhaps a path. */
const WEB = /^(?:[a-z0-9-]+\.)+(?:uk|org|com|net|eu|info|wales|scot|ie)(?:\/[^\s]*)?$/i;

/** The address that a text stands for: as it is, or with `mailto:`, `tel:` or `https://` before it. */
export function addressOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (SAFE.test(trimmed)) return trimmed.replaceAll(' ', '');
  if (TELEPHONE.test(trimmed)) return `tel:${trimmed.replace(/[^\d+]/g, '')}`;
  return webAddress(trimmed);
}

/** The address of a text that is an e-mail or web address, and nothing else. */
export function webAddress(text: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return text;
  if (MAIL.test(text)) return `mailto:${text}`;
  return WEB.test(text) ? `https://${text}` : undefined;
}
