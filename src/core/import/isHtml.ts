/** Whether `text` is the source of a page; a text about HTML may name a tag or two. */
export function isHtml(text: string): boolean {
  const tags = text.matchAll(
    /<\/?(?:!doctype|html|head|body|div|p|ol|ul|li|table|tr|td|span|h[1-6]|br|script)\b[^<>]{0,500}>/gi,
  );
  let count = 0;
  for (const tag of tags) {
    count += tag.length;
    if (count > 5) return true;
  }
  return false;
}
