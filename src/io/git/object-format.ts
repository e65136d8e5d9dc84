/** How a repository names its objects: by 40 digits or by 64 (https://git-scm.com/docs/hash-function-transition). One mirror holds one kind. */
export type ObjectFormat = "sha1" | "sha256";

/** The kind of repository that a commit is from. */
export const formatOf = (commit: string): ObjectFormat => (commit.length === 64 ? "sha256" : "sha1");
