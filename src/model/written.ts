// Made from schemas/*.schema.json by `npx tsx scripts/generate-types.ts`; not to be changed by hand.

/** network.yaml: who you are, in which languages and under which licence you publish, and who your partners are. */
export interface WrittenNetwork {
  /** the format of this file: 1 */
  format: 1;
  /** lower-case words joined by hyphens; it is part of every address, so you cannot change it later */
  id: string;
  /** the name of your organisation or network in each language */
  title: {
    [k: string]: string;
  };
  /** one or two sentences on who you are, in each language */
  summary?: {
    [k: string]: string;
  };
  /** where your site is published */
  url?: string;
  /** the web address where people can see the files in your repository */
  repository?: string;
  /**
   * the languages of your site, your main language first
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages: string[];
  /** for a language, the languages its readers see if a text is not in it, the best first */
  fallback?: {
    /** Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed */
    [k: string]: string[];
  };
  /** the licence of your own texts; a toolkit or document can name another */
  licence: string;
  /** how readers can contact you */
  contact?: {
    /** an email address; a shared address is better than a personal one */
    email?: string;
    /** a page where readers can write to you */
    url?: string;
  };
  service_area?: WrittenServiceArea;
  /** what makes the site look like yours */
  theme?: {
    /** the colour of links and buttons: # and six digits or letters from a to f; it must be dark enough to read */
    accent?: string;
    /** a picture (png, jpg, webp or avif) in one of your toolkits, by its path */
    logo?: string;
  };
  /** the organisations whose toolkits you use, the most important first */
  partners?: WrittenPartner[];
  /** how much time and space one partner can use, and how much one page can show; leave a limit out to use the usual one */
  limits?: {
    /** the most seconds to ask one partner for its newest version; 20 if you leave it out */
    check_seconds?: number;
    /** the most seconds to fetch what is new from one partner; 120 if you leave it out */
    fetch_seconds?: number;
    /** the most seconds to wait for an answer from a partner's server; 10 if you leave it out */
    idle_seconds?: number;
    /** the most seconds in which a partner's server can send next to nothing while you fetch from it; 30 if you leave it out */
    slow_seconds?: number;
    /** the most bytes to fetch from one partner at once; 268435456 (256 MB) if you leave it out */
    fetch_bytes?: number;
    /** the most bytes in one text; 1048576 (1 MB) if you leave it out, and never more */
    text_bytes?: number;
    /** the most bytes in one picture or PDF; 5242880 (5 MB) if you leave it out */
    asset_bytes?: number;
    /** the most bytes in all files of one partner; 134217728 (128 MB) if you leave it out */
    source_bytes?: number;
    /** the most files of one partner; 10000 if you leave it out */
    files?: number;
    /** the most partners to ask at the same time; 8 if you leave it out */
    checks?: number;
    /** the most partners to fetch from at the same time; 4 if you leave it out */
    fetches?: number;
    /** the most services that the placeholders of one text can show; 500 if you leave it out */
    page_services?: number;
    /** the most bytes that the placeholders of one text can bring onto its page; 4194304 (4 MB) if you leave it out */
    page_bytes?: number;
    /** the most bytes that the placeholders of all texts of one organisation can bring onto its pages; 268435456 (256 MB) if you leave it out */
    pages_bytes?: number;
  };
  /** an address, and the folder, Git bundle or local address to read instead of it */
  substitutes?: {
    [k: string]: string;
  };
}
/** a country, or a region or town in it */
export interface WrittenServiceArea {
  /** the country as two capital letters (ISO 3166-1) */
  country: string;
  /** the province, state or region, if it is not the whole country */
  region?: string;
  /** the name of the town or area */
  name?: string;
}
/** one organisation whose toolkits you use */
export interface WrittenPartner {
  /** the partner's own id, from its network.yaml */
  id: string;
  /** the address of the partner's Git repository; it starts with https:// */
  url: string;
  /**
   * addresses of copies of the same repository, tried when the first does not answer
   *
   * Items: the address of a Git repository that starts with https:// (or ssh:// in your own file)
   */
  mirrors?: string[];
  /** the branch or tag to use, as one word without two dots in a row; main if you leave it out */
  ref?: string;
  /**
   * the toolkits to use; all if you leave it out
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  include?: string[];
  /**
   * the languages to use; all if you leave it out
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages?: string[];
  /** true to also use what this partner gets from its own partners, with its changes */
  follow?: boolean;
  /**
   * the licences you accept; documents under other licences are not used
   *
   * Items: the short name of a licence from spdx.org/licenses, or LicenseRef- and a name of your own
   */
  licences?: string[];
  /** a file in your repository with the keys of the people who must sign this partner's versions */
  signers?: string;
  adopt?: WrittenAdopt;
}
/** how to use a repository that was not written for Commonkit: which files, in which language, and what to fill in */
export interface WrittenAdopt {
  /** the name of the toolkit that the files become */
  toolkit: string;
  /** the title of the toolkit in each language; the name of the toolkit if you leave it out */
  title?: {
    [k: string]: string;
  };
  /**
   * the files to use, as paths with * for any name and ** for any folders
   *
   * Items: a path from the top of the repository, without a slash in front, with * for any name and ** for any folders
   */
  files: string[];
  /** the language of all files, or “path” with {language} in the place of the language */
  language:
    | string
    | {
        /** a path with {language} once, in the place of the language */
        path: string;
      };
  defaults: WrittenAdoptDefaults;
  map?: WrittenAdoptMap;
}
/** what to fill in for a file that does not say */
export interface WrittenAdoptDefaults {
  /** what kind of document the files are */
  type: "guideline" | "training" | "checklist" | "role" | "factsheet" | "policy";
  /**
   * when in a sponsorship people need it
   *
   * Items: a phase of a sponsorship
   */
  phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
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
  programme?: (
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
  keywords?: string[];
  /** what the document is based on: at least one source */
  sources?: WrittenCitation[];
  /** the licence of the files; if you leave it out, the one in the repository's LICENSE */
  licence?: string;
  /** the day someone last read them and found them correct; if you leave it out, the day of the partner's version */
  reviewed?: string;
  /** how long until they must be checked again: P6M is 6 months, P1Y a year; a year if you leave it out */
  review_every?: string;
}
/** a source the document is based on */
export interface WrittenCitation {
  /** the title of the source */
  title: string;
  /** who published it */
  publisher?: string;
  /** the year in which it was published */
  year?: number;
  /** where to read it: a web address that starts with https:// */
  url?: string;
  /** the day you last read it, as year-month-day */
  accessed?: string;
  /** what in the document is based on this source */
  supports?: string;
}
/** for each of these keys, the key that the partner's files use; leave it out if it is the same */
export interface WrittenAdoptMap {
  /** their key for “title” */
  title?: string;
  /** their key for “summary” */
  summary?: string;
  /** their key for “type” */
  type?: string;
  /** their key for “phase” */
  phase?: string;
  /** their key for “audience” */
  audience?: string;
  /** their key for “topic” */
  topic?: string;
  /** their key for “programme” */
  programme?: string;
  /** their key for “keywords” */
  keywords?: string;
  /** their key for “licence” */
  licence?: string;
  /** their key for “reviewed” */
  reviewed?: string;
  /** their key for “review_every” */
  review_every?: string;
}
/** toolkit.yaml: the title of a folder of documents, and their order. */
export interface WrittenToolkit {
  /** the title of the toolkit in each language */
  title: {
    [k: string]: string;
  };
  /** one or two sentences on what is in it, in each language */
  summary: {
    [k: string]: string;
  };
  /** the language the documents are written in first; other languages are translations of it */
  language: string;
  /**
   * the names of the documents in reading order, without the language; other documents come after them, by name
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  documents?: string[];
  /** the licence of this toolkit, if it differs from your organisation's */
  licence?: string;
  /** who to contact about this toolkit, if it differs from your organisation's contact */
  contact?: {
    /** an email address; a shared address is better than a personal one */
    email?: string;
  };
}
/** The front matter of a document: the lines between the two lines --- at its top. */
export interface WrittenDocument {
  /** the title of the document, on one line */
  title: string;
  /** one or two sentences on what readers can do with it */
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
  programme?: (
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
  keywords?: string[];
  /** true if readers could be at risk when others see the page: it has no preview when shared, and is not among recent searches */
  sensitive?: boolean;
  /** what the document is based on: at least one source */
  sources: WrittenCitation[];
  /** the day someone last read it and found it correct, as year-month-day */
  reviewed: string;
  /** how long until it must be checked again: P6M is 6 months, P1Y a year */
  review_every: string;
  /** the licence of this document, if it differs from the toolkit's */
  licence?: string;
  /**
   * ids this document had before, so that old links still lead here
   *
   * Items: the names of organisation, toolkit and document, with / between them
   */
  formerly?: string[];
  forked?: WrittenForked;
  /** the sides of the agreement, each under a short name of its own */
  parties?: {
    [k: string]: WrittenParty;
  };
  /** the fields to fill in, each under party.name or a name of its own */
  fields?: {
    [k: string]: WrittenField;
  };
  /** the sections that are clauses, by the id of the section; all other sections are plain text */
  clauses?: {
    [k: string]: WrittenClause;
  };
  /** the tasks, each under a short name of its own, with the part of each side */
  responsibilities?: {
    [k: string]: WrittenResponsibility;
  };
}
/** the partner's document that this is a copy of, so that Commonkit can tell you what changes there; written by commonkit fork */
export interface WrittenForked {
  /** the id of the document that was copied */
  from: string;
  /** the version that was copied: a commit of the partner, 40 letters and digits */
  commit?: string;
  /** fingerprints of the texts this was made against; written by Commonkit; do not edit it */
  base?: {
    [k: string]: string;
  };
  /** who last accepted each part, and when; written by Commonkit; do not edit it */
  accepted?: {
    [k: string]: {
      /** the person's name in Git */
      by: string;
      /** the day, as year-month-day */
      on: string;
    };
  };
}
/** one side of the agreement */
export interface WrittenParty {
  /** what the agreement calls this side */
  title: string;
  /** the role of this side, as lower-case words joined by hyphens */
  role: string;
}
/** one field to fill in */
export interface WrittenField {
  /** the question, in a few words */
  label: string;
  /** the kind of answer */
  type: "text" | "longtext" | "date" | "duration" | "money" | "int" | "bool" | "email" | "phone" | "url" | "choice";
  /** true if the agreement is not complete without it */
  required?: boolean;
  /** a sentence to help the person who fills it in */
  help?: string;
  /** what is there until someone writes something else */
  default?: string | number | boolean;
  /** the answers to choose from, each under a short name of its own */
  choices?: {
    [k: string]: string;
  };
}
/** how one section works as a clause */
export interface WrittenClause {
  /** mandatory (always in the agreement) or optional (can be left out) */
  level: "mandatory" | "optional";
  /** a word shared by clauses that are alternatives: people choose exactly one of them */
  alternative?: string;
  /** true if other organisations cannot change this clause or leave it out */
  locked?: boolean;
}
/** one task, and the part of each side in it; exactly one side must have lead */
export interface WrittenResponsibility {
  /** the task in a few words */
  title: string;
  /** the part of each side, under the short name of the party; exactly one must have lead */
  duties: {
    [k: string]: "lead" | "does" | "supports" | "informed" | "approves" | "none";
  };
}
/** The front matter of a translation: the lines between the two lines --- at its top. Everything else comes from the original. */
export interface WrittenTranslation {
  /** the id of a partner's document; use this only in the folder translations/ */
  translates?: string;
  /** the title in this language, on one line */
  title: string;
  /** the summary in this language */
  summary: string;
  /**
   * words that people search for and that are not in the text
   *
   * Items: a word or a few words
   */
  keywords?: string[];
  /** the day someone last read this translation and found it correct, as year-month-day */
  reviewed?: string;
  /** true until someone has read the whole translation; the page says so */
  machine?: boolean;
  /** fingerprints of the texts this was made against; written by Commonkit; do not edit it */
  base?: {
    [k: string]: string;
  };
  forked?: WrittenForked;
  /** who last accepted each part, and when; written by Commonkit; do not edit it */
  accepted?: {
    [k: string]: {
      /** the person's name in Git */
      by: string;
      /** the day, as year-month-day */
      on: string;
    };
  };
  /** what the parties are called in this language */
  parties?: {
    [k: string]: {
      /** what the agreement calls this side in this language */
      title: string;
    };
  };
  /** the words of the fields in this language */
  fields?: {
    [k: string]: {
      /** the question, in this language */
      label?: string;
      /** a sentence to help the person who fills it in, in this language */
      help?: string;
      /** the answers in this language, under the same short names */
      choices?: {
        [k: string]: string;
      };
    };
  };
  /** the tasks in this language */
  responsibilities?: {
    [k: string]: {
      /** the task in a few words of this language */
      title: string;
    };
  };
}
/** The front matter of a file that changes a partner's document: the lines between the two lines --- at its top. */
export interface WrittenOverride {
  /** the id of the partner's document you change; the file must be in folders with the same names */
  overrides: string;
  /** fingerprints of the texts this was made against; written by Commonkit; do not edit it */
  base?: {
    [k: string]: string;
  };
  /** who last accepted each part, and when; written by Commonkit; do not edit it */
  accepted?: {
    [k: string]: {
      /** the person's name in Git */
      by: string;
      /** the day, as year-month-day */
      on: string;
    };
  };
  /** your title instead of the partner's */
  title?: string;
  /** your summary instead of the partner's */
  summary?: string;
  /**
   * when in a sponsorship people need it
   *
   * Items: a phase of a sponsorship
   */
  phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /**
   * who it is written for
   *
   * Items: a kind of reader
   */
  audience?: (
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
  topic?: (
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
  programme?: (
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
  keywords?: string[];
  /** your usual answers for fields of the agreement */
  fields?: {
    [k: string]: {
      /** what is there until someone writes something else */
      default: string | number | boolean;
    };
  };
  /** your settings for clauses that are not fixed */
  clauses?: {
    [k: string]: {
      /** mandatory (always in the agreement) or optional (can be left out) */
      level?: "mandatory" | "optional";
      /** a word shared by clauses that are alternatives: people choose exactly one of them */
      alternative?: string;
      /** true if other organisations cannot change this clause or leave it out */
      locked?: boolean;
    };
  };
}
/** one service */
export interface WrittenService {
  /** the name of the service */
  name: string;
  /** another name that people use */
  alternate_name?: string;
  /** active, temporarily closed, inactive (not offered now) or defunct (gone for good) */
  status: "active" | "inactive" | "defunct" | "temporarily closed";
  organization: WrittenOrganization;
  /** what happens there, in a few sentences */
  description: string;
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
  /** the page of the service; it starts with https:// */
  url?: string;
  /** an email address; a shared address is better than a personal one */
  email?: string;
  /** phone numbers, each under a short name of its own */
  phones?: {
    [k: string]: WrittenPhone;
  };
  /** opening hours, each under a short name of its own */
  schedules?: {
    [k: string]: WrittenSchedule;
  };
  /**
   * languages spoken there without an interpreter
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages?: string[];
  /**
   * documents people must bring
   *
   * Items: one line of plain text
   */
  required_documents?: string[];
  location?: WrittenLocation;
  /** where the people it is for live */
  service_areas: WrittenServiceArea[];
  /** the day someone last checked that all of this is correct, as year-month-day */
  assured_date: string;
  /** an email address for questions about this entry; a shared address is better than a personal one */
  assurer_email?: string;
  /**
   * what it is about
   *
   * Items: a topic
   */
  x_topic?: (
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
  x_phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /** how long until it must be checked again; 6 months (P6M) if you leave it out */
  x_review_every?: string;
  /** public or volunteers; public if you leave it out */
  x_visibility?: "public" | "volunteers";
  /** true if people must make an appointment first */
  x_by_appointment?: boolean;
  /** true if it is also open at times that are not written here */
  x_more_hours?: boolean;
  /** true if the address must never be published, for example of a shelter */
  x_confidential_address?: boolean;
  /** the language of this file; your main language if you leave it out */
  x_language?: string;
  /** texts in other languages, by language */
  x_translations?: {
    [k: string]: WrittenServiceTexts;
  };
  /** the id (UUID) of this service in the directory it was imported from; written by Commonkit */
  x_hsds_id?: string;
}
/** who offers the service */
export interface WrittenOrganization {
  /** the name of the organisation */
  name: string;
  /** the organisation's website; it starts with https:// */
  website?: string;
}
/** one phone number */
export interface WrittenPhone {
  /** a phone number in quotation marks, starting with + and the country code unless it is a short or free number */
  number: string;
  /** voice if you leave it out */
  type?: "voice" | "text" | "fax" | "cell" | "textphone";
  /** a few words on when or for what to call */
  description?: string;
}
/** when it is open */
export interface WrittenSchedule {
  /** WEEKLY or MONTHLY; WEEKLY if you leave it out */
  freq?: "WEEKLY" | "MONTHLY";
  /** the days of the week, two letters each, with commas: MO TU WE TH FR SA SU; 1MO is the first Monday of the month */
  byday: string;
  /** the opening time in the 24-hour clock, in quotation marks */
  opens_at: string;
  /** the closing time in the 24-hour clock, in quotation marks */
  closes_at: string;
  /** the first day these hours apply, as year-month-day */
  valid_from?: string;
  /** the last day these hours apply, as year-month-day */
  valid_to?: string;
  /** anything else about these hours */
  description?: string;
}
/** where it is */
export interface WrittenLocation {
  /** physical (a place people go to), postal (an address for letters) or virtual (online) */
  location_type: "physical" | "postal" | "virtual";
  /** what the place is called */
  name?: string;
  /** bus, tram, train */
  transportation?: string;
  /** whether a wheelchair or pram can get in */
  accessibility?: string;
  /** addresses of the place */
  addresses?: WrittenAddress[];
}
/** one address */
export interface WrittenAddress {
  /** street and number */
  address_1: string;
  /** town or city */
  city: string;
  /** province, state or region */
  state_province?: string;
  /** the postcode */
  postal_code?: string;
  /** the country as two capital letters (ISO 3166-1) */
  country: string;
  /** physical if you leave it out */
  address_type?: "physical" | "postal" | "virtual";
}
/** the texts of the service in one other language; leave out what is not translated */
export interface WrittenServiceTexts {
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
/** A change to a partner's service. Write only what is different; null removes a field. */
export interface WrittenServiceChange {
  /** the id of the service you change */
  overrides: string;
  /** fingerprints of the texts this was made against; written by Commonkit; do not edit it */
  base?: {
    [k: string]: string;
  };
  /** who last accepted each part, and when; written by Commonkit; do not edit it */
  accepted?: {
    [k: string]: {
      /** the person's name in Git */
      by: string;
      /** the day, as year-month-day */
      on: string;
    };
  };
  /** the name of the service */
  name?: string;
  /** another name that people use */
  alternate_name?: string | null;
  /** active, temporarily closed, inactive (not offered now) or defunct (gone for good) */
  status?: "active" | "inactive" | "defunct" | "temporarily closed";
  /** what is different about the organisation */
  organization?: {
    /** the name of the organisation */
    name?: string;
    /** the organisation's website; it starts with https:// */
    website?: string | null;
  };
  /** what happens there, in a few sentences */
  description?: string;
  /** who can come */
  eligibility_description?: string | null;
  /** what people must do to take part */
  application_process?: string | null;
  /** what it costs */
  fees_description?: string | null;
  /** whether there is an interpreter, and how to ask for it */
  interpretation_services?: string | null;
  /** something readers must know first */
  alert?: string | null;
  /** the page of the service; it starts with https:// */
  url?: string | null;
  /** an email address; a shared address is better than a personal one */
  email?: string | null;
  /** what is different, under the same short names; null removes one */
  phones?: {
    [k: string]: {
      /** a phone number in quotation marks, starting with + and the country code unless it is a short or free number */
      number?: string;
      /** voice if you leave it out */
      type?: "voice" | "text" | "fax" | "cell" | "textphone";
      /** a few words on when or for what to call */
      description?: string | null;
    } | null;
  } | null;
  /** what is different, under the same short names; null removes one */
  schedules?: {
    [k: string]: {
      /** WEEKLY or MONTHLY; WEEKLY if you leave it out */
      freq?: "WEEKLY" | "MONTHLY";
      /** the days of the week, two letters each, with commas: MO TU WE TH FR SA SU; 1MO is the first Monday of the month */
      byday?: string;
      /** the opening time in the 24-hour clock, in quotation marks */
      opens_at?: string;
      /** the closing time in the 24-hour clock, in quotation marks */
      closes_at?: string;
      /** the first day these hours apply, as year-month-day */
      valid_from?: string | null;
      /** the last day these hours apply, as year-month-day */
      valid_to?: string | null;
      /** anything else about these hours */
      description?: string | null;
    } | null;
  } | null;
  /** languages spoken there without an interpreter */
  languages?: string[] | null;
  /** documents people must bring */
  required_documents?: string[] | null;
  /** what is different about the place; null removes it */
  location?: {
    /** physical (a place people go to), postal (an address for letters) or virtual (online) */
    location_type?: "physical" | "postal" | "virtual";
    /** what the place is called */
    name?: string | null;
    /** bus, tram, train */
    transportation?: string | null;
    /** whether a wheelchair or pram can get in */
    accessibility?: string | null;
    /** addresses of the place */
    addresses?: WrittenAddress[] | null;
  } | null;
  /** where the people it is for live */
  service_areas?: WrittenServiceArea[];
  /** the day someone last checked that all of this is correct, as year-month-day */
  assured_date?: string;
  /** an email address for questions about this entry; a shared address is better than a personal one */
  assurer_email?: string | null;
  /** what it is about */
  x_topic?:
    | (
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
      )[]
    | null;
  /** when in a sponsorship people need it */
  x_phase?:
    ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[] | null;
  /** how long until it must be checked again; 6 months (P6M) if you leave it out */
  x_review_every?: string;
  /** public or volunteers; public if you leave it out */
  x_visibility?: "public" | "volunteers";
  /** true if people must make an appointment first */
  x_by_appointment?: boolean | null;
  /** true if it is also open at times that are not written here */
  x_more_hours?: boolean | null;
  /** true if the address must never be published, for example of a shelter */
  x_confidential_address?: boolean | null;
  /** the language of this file; your main language if you leave it out */
  x_language?: string;
  /** what is different in other languages, by language */
  x_translations?: {
    [k: string]: {
      /** the name of the service */
      name?: string | null;
      /** what happens there, in a few sentences */
      description?: string | null;
      /** who can come */
      eligibility_description?: string | null;
      /** what people must do to take part */
      application_process?: string | null;
      /** what it costs */
      fees_description?: string | null;
      /** whether there is an interpreter, and how to ask for it */
      interpretation_services?: string | null;
      /** something readers must know first */
      alert?: string | null;
    } | null;
  } | null;
}
/** facts, each under a short name of its own */
export interface WrittenFacts {
  [k: string]: WrittenFact;
}
/** one value, where it comes from and when it was checked */
export interface WrittenFact {
  /** what the fact is about, in a few words for each language */
  label: {
    [k: string]: string;
  };
  /** what kind of value it is */
  type: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** the value: a length of time as P12M, an amount as 450, a phone number or text in quotation marks, a day as 2026-11-23 */
  value: string | number;
  /** the currency as three capital letters (ISO 4217) */
  currency?: string;
  /** what is counted, in each language */
  unit?: {
    [k: string]: string;
  };
  source: WrittenFactSource;
  /**
   * other sources that give the value, and what they say; check reports if they disagree
   *
   * Items: another source that gives the value, and what it says
   */
  other_sources?: {
    /** the title of the source */
    title: string;
    /** where to read it: a web address that starts with https:// */
    url?: string;
    /** the value: a length of time as P12M, an amount as 450, a phone number or text in quotation marks, a day as 2026-11-23 */
    value: string | number;
  }[];
  /** the day someone last checked the source, as year-month-day */
  checked: string;
  /** how long until it must be checked again: P6M is 6 months, P1Y a year */
  review_every: string;
  /** the first day it applies, as year-month-day */
  valid_from?: string;
  /** the last day it applies, as year-month-day */
  valid_to?: string;
}
/** where the value comes from */
export interface WrittenFactSource {
  /** the title of the source */
  title: string;
  /** where to read it: a web address that starts with https:// */
  url?: string;
}
/** the partner whose facts you change, then each fact with only what is different */
export interface WrittenFactChanges {
  /** the id of the partner whose facts you change */
  overrides: string;
  [k: string]: WrittenFactChange | string;
}
/** only what is different from the partner's fact */
export interface WrittenFactChange {
  /** what the fact is about, in a few words for each language */
  label?: {
    [k: string]: string;
  };
  /** what kind of value it is */
  type?: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** the value: a length of time as P12M, an amount as 450, a phone number or text in quotation marks, a day as 2026-11-23 */
  value?: string | number;
  /** the currency as three capital letters (ISO 4217) */
  currency?: string;
  /** what is counted, in each language */
  unit?: {
    [k: string]: string;
  };
  source?: WrittenFactSource;
  /**
   * other sources that give the value, and what they say; check reports if they disagree
   *
   * Items: another source that gives the value, and what it says
   */
  other_sources?: {
    /** the title of the source */
    title: string;
    /** where to read it: a web address that starts with https:// */
    url?: string;
    /** the value: a length of time as P12M, an amount as 450, a phone number or text in quotation marks, a day as 2026-11-23 */
    value: string | number;
  }[];
  /** the day someone last checked the source, as year-month-day */
  checked?: string;
  /** how long until it must be checked again: P6M is 6 months, P1Y a year */
  review_every?: string;
  /** the first day it applies, as year-month-day */
  valid_from?: string;
  /** the last day it applies, as year-month-day */
  valid_to?: string;
  /** fingerprints of the texts this was made against; written by Commonkit; do not edit it */
  base?: {
    [k: string]: string;
  };
  /** who last accepted each part, and when; written by Commonkit; do not edit it */
  accepted?: {
    [k: string]: {
      /** the person's name in Git */
      by: string;
      /** the day, as year-month-day */
      on: string;
    };
  };
}
/** Terms for the glossary, each under a short name of its own. */
export interface WrittenTerms {
  [k: string]: WrittenTerm;
}
/** one term and its meaning */
export interface WrittenTerm {
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
/** network.lock.json: the version of each partner that you publish. Written by Commonkit; do not edit it. */
export interface WrittenLock {
  /** the format of this file: 1 */
  format: 1;
  /** every partner, by its id, with the version you publish */
  sources: {
    [k: string]: WrittenLockedSource;
  };
}
/** one partner at one version */
export interface WrittenLockedSource {
  /** the address that was asked for */
  url: string;
  /** the branch or tag that was asked for */
  ref: string;
  /** the commit that is published */
  commit: string;
  /** the first line of the commit's message */
  subject: string;
  /** when the commit was made, in UTC */
  committed: string;
  /** the node that lists this partner: your own, or the partner you follow */
  via: string;
  /** the licence that the partner names */
  licence: string;
  /**
   * the toolkits you asked for; left out if you asked for all
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  include?: string[];
  /**
   * the languages you asked for; left out if you asked for all
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen if needed
   */
  languages?: string[];
  /**
   * the licences you accept; left out if you accept all
   *
   * Items: a licence you accept
   */
  licences?: string[];
  adopt?: WrittenAdopt;
  /** set if the partner could not be reached, and another partner's copy of it is used */
  copy?: {
    /** the node that has the copy */
    from: string;
    /** the address of the node that has the copy */
    url: string;
    /** the commit of the node that has the copy */
    commit: string;
  };
  /** a new version of the partner that is waiting, and why */
  held?: {
    /** the commit that is not used */
    commit: string;
    /** why it is not used */
    why: "rewritten" | "behind" | "gone" | "other-id" | "unsigned" | "licence" | "removals" | "newer-format";
  };
  /** every file that is used, by its path in the partner's repository */
  files: {
    [k: string]: WrittenLockedFile;
  };
  /** files of this version that were never used, by their path in the partner's repository; left out if there are none */
  left_out?: {
    [k: string]: WrittenNotTaken;
  };
  /** documents that the partner removed, by their path in its repository; left out if there are none */
  removed?: {
    [k: string]: WrittenRemovedFile;
  };
}
/** one file as it is in partners/ */
export interface WrittenLockedFile {
  /** the fingerprint of the file: sha256- and 64 digits and letters a to f */
  digest: string;
  /** the name that Git gives to this content */
  blob: string;
  /** the commit in which this content first arrived */
  since: string;
  /** the path of the file it was made from, in a repository that was not written for Commonkit */
  from?: string;
  /** names that headings keep from an earlier version of a text that was not written for Commonkit, by the name that each would get now; left out if there are none */
  ids?: {
    [k: string]: string;
  };
  held?: WrittenNotTaken;
}
/** a version of a file that is not used, and why */
export interface WrittenNotTaken {
  /** the commit in which this version was first seen */
  commit: string;
  /** the name that Git gives to the content that is not used */
  blob: string;
  /** the code of the first mistake found in it */
  why: string;
}
/** a document that the partner removed, and when */
export interface WrittenRemovedFile {
  /** the commit in which it was first missing */
  commit: string;
  /** the day of that commit */
  day: string;
  /** the title it had */
  title: string;
  /**
   * ids it had before; left out if there are none
   *
   * Items: the names of organisation, toolkit and document, with / between them
   */
  formerly?: string[];
}
/** network.status.json: when each partner was last checked and last changed. Written by Commonkit; do not edit it. */
export interface WrittenStatus {
  /** the format of this file: 1 */
  format: 1;
  /** every partner, by its id */
  partners: {
    [k: string]: {
      /** the day the partner last answered */
      last_checked: string;
      /** the day something in the partner's files last changed */
      last_changed: string;
    };
  };
}

/** What is written in each kind of file. */
export interface WrittenFiles {
  network: WrittenNetwork;
  toolkit: WrittenToolkit;
  document: WrittenDocument;
  translation: WrittenTranslation;
  override: WrittenOverride;
  service: WrittenService;
  "service-change": WrittenServiceChange;
  facts: WrittenFacts;
  "fact-changes": WrittenFactChanges;
  terms: WrittenTerms;
  lock: WrittenLock;
  status: WrittenStatus;
}
