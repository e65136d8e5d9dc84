// Made from schemas/*.schema.json by `npx tsx scripts/generate-types.ts`; not to be changed by hand.

/** catalog.json: everything a site publishes, for other programs to read. The texts themselves are on the pages. */
export interface PublishedCatalog {
  /** the format of this file: 1 */
  format: 1;
  /** the version of Commonkit that made it */
  generator: string;
  node: PublishedNode;
  /** the nodes whose texts are on the site */
  partners: PublishedPartner[];
  /** the folders of documents */
  toolkits: PublishedToolkit[];
  /** every document in every language */
  pages: PublishedPage[];
  /** local services */
  services: PublishedService[];
  /** values that differ by country and year */
  facts: PublishedFact[];
  /** terms and their meaning */
  terms: PublishedTerm[];
  graph: PublishedGraph;
  /** local changes whose original has changed, is gone or has no record */
  changes: PublishedChange[];
  /** documents that partners removed, in each of their languages */
  removed: PublishedRemoved[];
}
/** the node whose site this is */
export interface PublishedNode {
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  id: string;
  /** the name in each language */
  title: {
    [k: string]: string;
  };
  /** one or two sentences in each language; empty if not given */
  summary: {
    [k: string]: string;
  };
  /** where the site is published; null if not given */
  url: string | null;
  /** where people see the files of the node; null if not given */
  repository: string | null;
  /**
   * language tags, the most important first
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages: string[];
  /** the short name of a licence from spdx.org/licenses, or LicenseRef- and a name of your own */
  licence: string;
  /** how readers can contact the node */
  contact: {
    /** an email address, or null */
    email: string | null;
    /** a page for messages, or null */
    url: string | null;
  };
  /** for a language, the languages its readers see if a text is not in it, the best first */
  fallback: {
    /** Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
    [k: string]: string[];
  };
  /** the node's colour for light and dark mode; null for the usual one */
  accent: {
    /** the colour of links and buttons: # and six digits or letters from a to f; it must be dark enough to read */
    light: string;
    /** the colour of links and buttons: # and six digits or letters from a to f; it must be dark enough to read */
    dark: string;
  } | null;
  /** address of the logo from the root of the site, or null */
  logo: string | null;
  /** the place services are listed for, or null */
  serviceArea: PublishedArea | null;
}
/** a place; null means all of it */
export interface PublishedArea {
  /** the country as two capital letters (ISO 3166-1) */
  country: string;
  /** a part of the country, or null */
  region: string | null;
  /** a town or area, or null */
  name: string | null;
}
/** a node whose texts are on the site */
export interface PublishedPartner {
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  id: string;
  /** the name in each language */
  title: {
    [k: string]: string;
  };
  /** one or two sentences in each language; empty if not given */
  summary: {
    [k: string]: string;
  };
  /** the partner's own site; null if not given */
  site: string | null;
  /** where its texts come from */
  repository: string;
  /** the licence it names; null if it names none */
  licence: string | null;
  /**
   * the languages of the partner's site
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages: string[];
  /** the commit that is published; null if none has been fetched yet */
  commit: string | null;
  /** the first line of its message, or null */
  subject: string | null;
  /** when the commit was made, or null */
  committed: string | null;
  /** the day it last answered, or null */
  lastChecked: string | null;
  /** the day something in it last changed, or null */
  lastChanged: string | null;
  /** the partner whose copy is shown while this one cannot be reached */
  copyFrom?: string;
  /** the node that it came through */
  via: string;
  /** how many of its documents are on the site */
  documents: number;
  /** why a new version of this partner is waiting to be accepted; left out if none is */
  waits?: "rewritten" | "behind" | "gone" | "other-id" | "unsigned" | "licence" | "removals" | "newer-format";
  /**
   * files whose newest version could not be used
   *
   * Items: a file whose newest version could not be used
   */
  held: {
    /** its path in the partner's repository */
    path: string;
    /** the code of the first mistake found */
    why: string;
  }[];
}
/** a folder of documents */
export interface PublishedToolkit {
  /** the names of organisation and toolkit, with / between them */
  id: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** the name of its folder */
  slug: string;
  /** one line of text for each language */
  title: {
    [k: string]: string;
  };
  /** one or two sentences in each language */
  summary: {
    [k: string]: string;
  };
  /** the language its documents are written in first */
  language: string;
  /**
   * its documents in reading order
   *
   * Items: the names of organisation, toolkit and document, with / between them
   */
  documents: string[];
}
/** one document in one language, all changes applied */
export interface PublishedPage {
  /** the names of organisation, toolkit and document, with / between them */
  document: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** the names of organisation and toolkit, with / between them */
  toolkit: string;
  /** a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
  language: string;
  /** an address within the site, from its root */
  url: string;
  /** the title of the document */
  title: string;
  /** the summary of the document */
  summary: string;
  /** what kind of document it is */
  type: "guideline" | "training" | "checklist" | "role" | "factsheet" | "agreement" | "form" | "policy";
  /**
   * when in a sponsorship people need it
   *
   * Items: a phase of a sponsorship
   */
  phase: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /**
   * who it is written for
   *
   * Items: a kind of reader
   */
  audience: (
    | "volunteer"
    | "sponsor-group"
    | "coordinator"
    | "lead-organisation"
    | "public-authority"
    | "newcomer"
    | "interpreter"
    | "landlord-employer-host"
  )[];
  /**
   * what it is about
   *
   * Items: a topic
   */
  topic: (
    | "housing"
    | "health"
    | "mental-wellbeing-newcomer"
    | "work"
    | "language"
    | "education-children"
    | "residence-permit"
    | "family-budget"
    | "benefits-banking"
    | "safeguarding"
    | "data-protection"
    | "volunteer-wellbeing"
    | "matching"
    | "feedback-complaints"
    | "funding"
    | "recruitment-diversity"
    | "roles-coordination"
    | "orientation-culture"
    | "interpreting"
    | "social-connection"
    | "monitoring-evaluation"
  )[];
  /**
   * the kinds of programme it is for; leave it out if it is for all
   *
   * Items: a kind of programme
   */
  programme: (
    | "community-sponsorship"
    | "humanitarian-corridor"
    | "education-pathway"
    | "labour-pathway"
    | "hosting"
    | "welcome-group"
    | "co-sponsorship"
  )[];
  /**
   * words that people search for and that are not in the text
   *
   * Items: a word or a few words
   */
  keywords: string[];
  /** what the document is based on */
  sources: PublishedSource[];
  /** the day someone last read it and found it correct, as year-month-day */
  reviewed: string;
  /** how long until it must be checked again: P6M is 6 months, P1Y a year */
  reviewEvery: string;
  /** the short name of a licence from spdx.org/licenses, or LicenseRef- and a name of your own */
  licence: string;
  /** true if readers could be at risk when others see the page: it has no preview when shared, and is not among recent searches */
  sensitive: boolean;
  /**
   * addresses it had before
   *
   * Items: an address within the site, from its root
   */
  formerly: string[];
  /** where the text comes from */
  origin: {
    /** the partner whose copy this is, if its own node could not be reached */
    copyFrom?: string;
    /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
    node: string;
    /** the commit in which this text first arrived; null for the node's own */
    commit: string | null;
    /** its path in that node's repository */
    path: string;
    /** where the text itself is shown, or null */
    url: string | null;
  };
  /** why the page could not be made, if a mistake in Commonkit stopped it; its address then has a page that says so */
  failed?: string;
  /**
   * nodes that changed something here, the most distant first
   *
   * Items: lower-case letters and digits, in words joined by hyphens; you cannot change it later
   */
  changedBy: string[];
  /**
   * the languages this document is in
   *
   * Items: one language of this document
   */
  translations: {
    /** a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
    language: string;
    /** an address within the site, from its root */
    url: string;
  }[];
  /** what this page is a translation of; null if it is not one */
  translation: {
    /** the language of the original */
    of: string;
    /** the node that made the translation */
    by: string;
    /** how it compares with the original */
    state: "current" | "upstream-changed" | "orphaned" | "redundant" | "untracked" | "missing";
    /** true until someone has read the whole translation */
    machine: boolean;
    /** how much the original has changed since; strong if more than sentences changed */
    change: "strong" | "moderate" | "none";
  } | null;
  /** the document this page is a copy of; null if it is not one */
  copy: {
    /** the document that was copied */
    of: string;
    /** the node whose document that is */
    node: string;
    /** where that document is on this site; null if it is not there */
    url: string | null;
    /** whether that document has changed since */
    changed: boolean;
    /** true if only the copy says so: what it was copied from is no text that is known here; left out otherwise */
    claimed?: true;
  } | null;
  /**
   * sections that a nearer node left out
   *
   * Items: a section that a nearer node left out, and why
   */
  removed: {
    /** the heading of the section */
    title: string;
    /** why it was left out */
    reason: string;
    /** the node that left it out */
    by: string;
  }[];
  /** the parties, fields, clauses and tasks of an agreement; null for other documents */
  agreement: PublishedAgreement | null;
}
/** a source the document is based on */
export interface PublishedSource {
  /** the title of the source */
  title: string;
  /** who published it; or null */
  publisher: string | null;
  /** the year in which it was published; or null */
  year: number | null;
  /** where to read it: a web address that starts with https://; or null */
  url: string | null;
  /** the day you last read it, as year-month-day; or null */
  accessed: string | null;
  /** what in the document is based on this source; or null */
  supports: string | null;
}
/** what an agreement has in addition to its text */
export interface PublishedAgreement {
  /** the sides of the agreement, each under a short name of its own */
  parties: {
    [k: string]: PublishedParty;
  };
  /** the fields to fill in, each under party.name or a name of its own */
  fields: {
    [k: string]: {
      /** the question, in a few words */
      label: string;
      /** the kind of answer */
      type: "text" | "longtext" | "date" | "duration" | "money" | "int" | "bool" | "email" | "phone" | "url" | "choice";
      /** true if the agreement is not complete without it */
      required: boolean;
      /** a sentence to help the person who fills it in, or null */
      help: string | null;
      /** what is there until someone writes something else, or null */
      default: string | null;
      /** the answers to choose from; empty for other types */
      choices: {
        [k: string]: string;
      };
    };
  };
  /** the sections that are clauses, by the id of the section; all other sections are plain text */
  clauses: {
    [k: string]: {
      /** mandatory (always in the agreement) or optional (can be left out) */
      level: "mandatory" | "optional";
      /** the word that its alternatives share, or null */
      alternative: string | null;
      /** true if other organisations cannot change this clause or leave it out */
      locked: boolean;
    };
  };
  /** the tasks, each under a short name of its own, with the part of each side */
  responsibilities: {
    [k: string]: PublishedResponsibility;
  };
}
/** one side of the agreement */
export interface PublishedParty {
  /** what the agreement calls this side */
  title: string;
  /** the role of this side, as lower-case words joined by hyphens */
  role: string;
}
/** one task, and the part of each side in it; exactly one side must have lead */
export interface PublishedResponsibility {
  /** the task in a few words */
  title: string;
  /** the part of each side, under the short name of the party; exactly one must have lead */
  duties: {
    [k: string]: "lead" | "does" | "supports" | "informed" | "approves" | "none";
  };
}
/** a local service, all changes applied, in the field names of Open Referral HSDS 3 */
export interface PublishedService {
  /** the names of organisation and file, with / between them */
  id: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** the name of the service */
  name: string;
  /** another name that people use; or null */
  alternate_name: string | null;
  /** active, temporarily closed, inactive (not offered now) or defunct (gone for good) */
  status: "active" | "inactive" | "defunct" | "temporarily closed";
  /** who offers the service */
  organization: {
    /** the name of the organisation */
    name: string;
    /** the organisation's website, or null */
    website: string | null;
  };
  /** what happens there, in a few sentences */
  description: string;
  /** who can come; or null */
  eligibility_description: string | null;
  /** what people must do to take part; or null */
  application_process: string | null;
  /** what it costs; or null */
  fees_description: string | null;
  /** whether there is an interpreter, and how to ask for it; or null */
  interpretation_services: string | null;
  /** something readers must know first; or null */
  alert: string | null;
  /** the page of the service; it starts with https://; or null */
  url: string | null;
  /** an email address; a shared address is better than a personal one; or null */
  email: string | null;
  /** phone numbers, each under a short name of its own */
  phones: {
    [k: string]: {
      /** a phone number in quotation marks, starting with + and the country code unless it is a short or free number */
      number: string;
      /** voice if you leave it out */
      type: "voice" | "text" | "fax" | "cell" | "textphone";
      /** a few words on when or for what to call, or null */
      description: string | null;
    };
  };
  /** opening hours, each under a short name of its own */
  schedules: {
    [k: string]: {
      /** WEEKLY or MONTHLY; WEEKLY if you leave it out */
      freq: "WEEKLY" | "MONTHLY";
      /** the days of the week, two letters each, with commas: MO TU WE TH FR SA SU; 1MO is the first Monday of the month */
      byday: string;
      /** the opening time in the 24-hour clock, in quotation marks */
      opens_at: string;
      /** the closing time in the 24-hour clock, in quotation marks */
      closes_at: string;
      /** the first day these hours apply, as year-month-day; or null */
      valid_from: string | null;
      /** the last day these hours apply, as year-month-day; or null */
      valid_to: string | null;
      /** anything else about these hours; or null */
      description: string | null;
    };
  };
  /**
   * languages spoken there without an interpreter
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages: string[];
  /**
   * documents people must bring
   *
   * Items: one line of plain text
   */
  required_documents: string[];
  /** where it is; null if not given */
  location: {
    /** physical (a place people go to), postal (an address for letters) or virtual (online) */
    location_type: "physical" | "postal" | "virtual";
    /** what the place is called; or null */
    name: string | null;
    /** bus, tram, train; or null */
    transportation: string | null;
    /** whether a wheelchair or pram can get in; or null */
    accessibility: string | null;
    /**
     * addresses of the place; none if they are secret
     *
     * Items: one address
     */
    addresses: {
      /** street and number */
      address_1: string;
      /** town or city */
      city: string;
      /** province, state or region, or null */
      state_province: string | null;
      /** the postcode, or null */
      postal_code: string | null;
      /** the country as two capital letters (ISO 3166-1) */
      country: string;
      /** physical if you leave it out */
      address_type: "physical" | "postal" | "virtual";
    }[];
  } | null;
  /** where the people it is for live */
  service_areas: PublishedArea[];
  /** the day someone last checked that all of this is correct, as year-month-day */
  assured_date: string;
  /** an email address for questions about this entry; a shared address is better than a personal one; or null */
  assurer_email: string | null;
  /**
   * what it is about
   *
   * Items: a topic
   */
  x_topic: (
    | "housing"
    | "health"
    | "mental-wellbeing-newcomer"
    | "work"
    | "language"
    | "education-children"
    | "residence-permit"
    | "family-budget"
    | "benefits-banking"
    | "safeguarding"
    | "data-protection"
    | "volunteer-wellbeing"
    | "matching"
    | "feedback-complaints"
    | "funding"
    | "recruitment-diversity"
    | "roles-coordination"
    | "orientation-culture"
    | "interpreting"
    | "social-connection"
    | "monitoring-evaluation"
  )[];
  /**
   * when in a sponsorship people need it
   *
   * Items: a phase of a sponsorship
   */
  x_phase: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /** how long until it must be checked again; 6 months (P6M) if you leave it out */
  x_review_every: string;
  /** public or volunteers; public if you leave it out */
  x_visibility: "public" | "volunteers";
  /** true if people must make an appointment first */
  x_by_appointment?: boolean;
  /** true if it is also open at times that are not written here */
  x_more_hours?: boolean;
  /** the language of this file; your main language if you leave it out */
  x_language: string;
  /** texts in other languages, by language */
  x_translations: {
    [k: string]: PublishedServiceTexts;
  };
  /** the id of this service in the directory it was imported from, or null */
  x_hsds_id: string | null;
  /**
   * nodes whose changes were applied to this entry, the most distant first
   *
   * Items: lower-case letters and digits, in words joined by hyphens; you cannot change it later
   */
  changedBy: string[];
  /** the commit in which this entry first arrived; null for the node's own */
  commit: string | null;
}
/** the texts of the service in one other language; leave out what is not translated */
export interface PublishedServiceTexts {
  /** the name of the service */
  name?: string;
  /** what happens there, in a few sentences */
  description?: string;
  /** who can come */
  eligibility_description?: string;
  /** what people must do to take part */
  application_process?: string;
  /** what it costs */
  fees_description?: string;
  /** whether there is an interpreter, and how to ask for it */
  interpretation_services?: string;
  /** something readers must know first */
  alert?: string;
}
/** one fact, where it comes from and when it was checked */
export interface PublishedFact {
  /** the names of organisation, group and fact: organisation/group.fact */
  id: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** what the fact is about, in a few words for each language */
  label: {
    [k: string]: string;
  };
  /** what kind of value it is */
  type: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** the value in words, in each language of the site */
  value: {
    [k: string]: string;
  };
  /** where the value comes from */
  source: {
    /** the title of the source */
    title: string;
    /** where to read it, or null */
    url: string | null;
  };
  /** the day someone last checked the source, as year-month-day */
  checked: string;
  /** how long until it must be checked again: P6M is 6 months, P1Y a year */
  reviewEvery: string;
  /** the first day it applies, or null */
  validFrom: string | null;
  /** the last day it applies, or null */
  validTo: string | null;
  /**
   * pages that show it
   *
   * Items: an address within the site, from its root
   */
  usedBy: string[];
}
/** one term and its meaning */
export interface PublishedTerm {
  /** the names of organisation and file, with / between them */
  id: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** the term itself in each language */
  label: {
    [k: string]: string;
  };
  /** what it means, in a sentence or two for each language */
  meaning: {
    [k: string]: string;
  };
  /** other words for the same thing, in each language; the search finds one by the other */
  also?: {
    /** Items: a word or a few words */
    [k: string]: string[];
  };
}
/** which node gets texts from which */
export interface PublishedGraph {
  /**
   * the node whose site this is, its partners, and their partners
   *
   * Items: one node of the network
   */
  nodes: {
    /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
    id: string;
    /** true for the node whose site this is */
    own: boolean;
    /** true if anything from it was ever fetched */
    received: boolean;
  }[];
  /**
   * which node lists which as a partner
   *
   * Items: one node that lists another as a partner
   */
  edges: {
    /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
    from: string;
    /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
    to: string;
    /** true if the texts of the other's partners are included too */
    follow: boolean;
    /** true for the one way by which the other's texts reach this site */
    brings: boolean;
  }[];
}
/** one local change that someone should look at */
export interface PublishedChange {
  /** the id of the document, service or fact */
  document: string;
  /** the language of the text; null for a service or fact */
  language: string | null;
  /** the id of a section, or @ and a word such as @title */
  target: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  partner: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  by: string;
  /** how the change compares with the text it was made against */
  state: "upstream-changed" | "orphaned" | "untracked" | "refused";
}
/** a document, in one language, that a partner removed */
export interface PublishedRemoved {
  /** the names of organisation, toolkit and document, with / between them */
  document: string;
  /** lower-case letters and digits, in words joined by hyphens; you cannot change it later */
  node: string;
  /** the names of organisation and toolkit, with / between them */
  toolkit: string;
  /** a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
  language: string;
  /** an address within the site, from its root */
  url: string;
  /** the title it had */
  title: string;
  /** a commit of a Git repository: 40 digits and letters a to f, or 64 in a SHA-256 repository */
  commit: string;
  /** a day as year-month-day */
  day: string;
  /**
   * addresses it had before
   *
   * Items: an address within the site, from its root
   */
  formerly: string[];
  /**
   * the languages this document is in
   *
   * Items: one language of this document
   */
  translations: {
    /** a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
    language: string;
    /** an address within the site, from its root */
    url: string;
  }[];
}
