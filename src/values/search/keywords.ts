/** What stands before a page's keywords where the search index is made from it: they are searched, and never shown. */
export const BEFORE_KEYWORDS = "\u2063";
