import type { DocumentId } from "../ids.ts";
import type { ProblemBase } from "./base.ts";

/** What can be wrong with what a text refers to. It is shown on the page as it was written, marked. */
export type PlaceholderProblem =
  | FactUnknown
  | TermUnknown
  | FieldUnknown
  | ServiceUnknown
  | ServicesNone
  | ServicesQueryWrong
  | PageFull
  | PlaceholderMisplaced
  | LinkRefused
  | LinkLost
  | PictureLost;

/** No fact of this name. */
export interface FactUnknown extends ProblemBase {
  code: "fact-unknown";
  reference: string;
}

/** No term of this name. */
export interface TermUnknown extends ProblemBase {
  code: "term-unknown";
  reference: string;
}

/** The agreement or form has no such field. */
export interface FieldUnknown extends ProblemBase {
  code: "field-unknown";
  reference: string;
}

/** No service of this name. */
export interface ServiceUnknown extends ProblemBase {
  code: "service-unknown";
  reference: string;
}

/** No service fits; the page says so. */
export interface ServicesNone extends ProblemBase {
  code: "services-none";
  /** The placeholder as written. */
  written: string;
}

/** `::services{…}` asks for something that services do not have. */
export interface ServicesQueryWrong extends ProblemBase {
  code: "services-query-wrong";
  written: string;
}

/** The placeholders of a text would bring more onto its page than a limit allows; from this one on, only part of it is shown. */
export interface PageFull extends ProblemBase {
  code: "page-full";
  document: DocumentId;
  /** Which limit, as it is written, and what it is. */
  limit: "page_services" | "page_bytes" | "pages_bytes";
  most: number;
}

/** A placeholder in a place where it cannot be filled in, or with the wrong marks around it. */
export interface PlaceholderMisplaced extends ProblemBase {
  code: "placeholder-misplaced";
  written: string;
  /** `own-line`: it belongs on a line of its own · `top`: not in a list or quotation · `in-line`: one colon and square brackets · `forms`: only agreements and forms have fields. */
  reason: "own-line" | "top" | "in-line" | "forms";
}

/** An address that a link cannot have. */
export interface LinkRefused extends ProblemBase {
  code: "link-refused";
  address: string;
  /** `http`: not `https` · `scheme`: an unknown kind of address · `address`: it cannot be read. */
  reason: "http" | "scheme" | "address";
}

/** A link to a page or section that is not on this site. */
export interface LinkLost extends ProblemBase {
  code: "link-lost";
  address: string;
}

/** A picture that is not in the document's folder. Its description is shown instead. */
export interface PictureLost extends ProblemBase {
  code: "picture-lost";
  address: string;
  /** True for a picture on another site, which would tell that site who reads this page. */
  elsewhere: boolean;
}
