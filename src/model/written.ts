// Made from schemas/*.schema.json by `npx tsx scripts/generate-types.ts`; not to be changed by hand.

/** network.yaml: who you are, in which languages and under which licence you publish, and whose toolkits you take in. */
export interface WrittenNetwork {
  /** the format of this file: 1 */
  format: 1;
  /** lower-case words joined by hyphens; chosen once and kept for ever, since it is in every address */
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
  /** the web address where people see the files of your repository */
  repository?: string;
  /**
   * the languages your site is in; the first is shown when nothing else is asked for
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen where needed
   */
  languages: string[];
  /** for a language, the languages that its readers are shown where a text is not in it, the best first */
  fallback?: {
    /** Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen where needed */
    [k: string]: string[];
  };
  /** the licence of your own texts; a toolkit or a document may name another */
  licence: string;
  /** how readers reach you */
  contact?: {
    /** an e-mail address; better of a function than of a person */
    email?: string;
    /** a page where readers can write to you */
    url?: string;
  };
  service_area?: WrittenServiceArea;
  /** what makes the site look like yours */
  theme?: {
    /** the colour of links and buttons: # and six figures or letters from a to f; dark enough to be read */
    accent?: string;
    /** a picture (png, jpg, webp or avif) in one of your toolkits, by its path */
    logo?: string;
  };
  /** the nodes whose toolkits you take in, the most important first */
  partners?: WrittenPartner[];
  /** how much one partner may cost you, in time and space; what you leave out is as usual */
  limits?: {
    /** how many seconds it may take to ask one partner for its newest version; 20 when it is left out */
    check_seconds?: number;
    /** how many seconds it may take to fetch what is new at one partner; 120 when it is left out */
    fetch_seconds?: number;
    /** how many seconds a partner's server may be silent before we give up; 10 when it is left out */
    idle_seconds?: number;
    /** how many bytes may come from one partner at once; 268435456 (256 MB) when it is left out */
    fetch_bytes?: number;
    /** how many bytes one text may have; 1048576 (1 MB) when it is left out, and never more */
    text_bytes?: number;
    /** how many bytes one picture or PDF may have; 5242880 (5 MB) when it is left out */
    asset_bytes?: number;
    /** how many bytes all files of one partner may have; 134217728 (128 MB) when it is left out */
    source_bytes?: number;
    /** how many files one partner may have; 10000 when it is left out */
    files?: number;
    /** how many partners are asked side by side; 8 when it is left out */
    checks?: number;
    /** how many partners are fetched from side by side; 4 when it is left out */
    fetches?: number;
  };
  /** for work at the desk: an address, and the folder, Git bundle or local address to read instead */
  substitutes?: {
    [k: string]: string;
  };
}
/** the place that is meant: a country, or a region or town in it */
export interface WrittenServiceArea {
  /** two capital letters for the country (ISO 3166-1) */
  country: string;
  /** the province, state or region, when only a part of the country is meant */
  region?: string;
  /** the town or area in words */
  name?: string;
}
/** one node whose toolkits you take in */
export interface WrittenPartner {
  /** the id that the partner has given itself in its network.yaml */
  id: string;
  /** the address of the partner's Git repository; it begins with https:// */
  url: string;
  /**
   * addresses of copies of the same repository, tried when the first does not answer
   *
   * Items: the address of a Git repository that begins with https:// (or ssh://, in our own file)
   */
  mirrors?: string[];
  /** the branch or tag to take, as one word without two dots in a row; main when it is left out */
  ref?: string;
  /**
   * the toolkits to take; all when it is left out
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  include?: string[];
  /**
   * the languages to take; all when it is left out
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen where needed
   */
  languages?: string[];
  /** true: take also what this partner takes from its own partners, with its changes */
  follow?: boolean;
  /**
   * take only documents under one of these licences
   *
   * Items: the short name of a licence as in the list at spdx.org/licenses; LicenseRef- and a name of your own for one that is not there
   */
  licences?: string[];
  /** a file in your own repository with the keys of the people whose signature you ask for */
  signers?: string;
  adopt?: WrittenAdopt;
}
/** how to take in a repository that was not written for Commonkit: which files, in which language, and what to say of them */
export interface WrittenAdopt {
  /** the name of the toolkit that the files become */
  toolkit: string;
  /** the title of the toolkit in each language; the name of the toolkit when it is left out */
  title?: {
    [k: string]: string;
  };
  /**
   * the files to take, as paths with * for any name and ** for any folders
   *
   * Items: a path from the top of the repository, without a slash in front, with * for any name and ** for any folders
   */
  files: string[];
  /** the language of all files, or under “path” where {language} stands in their paths */
  language:
    | string
    | {
        /** a path with {language} once, in the place of the language */
        path: string;
      };
  defaults: WrittenAdoptDefaults;
  map?: WrittenAdoptMap;
}
/** what is said of a file that does not say it itself */
export interface WrittenAdoptDefaults {
  /** what kind of document the files are */
  type: "guideline" | "training" | "checklist" | "role" | "factsheet" | "policy";
  /**
   * when in a sponsorship it is needed
   *
   * Items: a phase of a sponsorship
   */
  phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /**
   * for whom it is written
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
   * the kinds of programme it is for; leave it out when it is for all
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
  /** what the document rests on: at least one source */
  sources?: WrittenCitation[];
  /** the licence of the files; the one in the repository's LICENSE when it is left out */
  licence?: string;
  /** the day on which someone last read them and found them right; the day of the partner's version when it is left out */
  reviewed?: string;
  /** how long they may go unchecked: P6M is half a year, P1Y a year; a year when it is left out */
  review_every?: string;
}
/** a source that the document rests on */
export interface WrittenCitation {
  /** the title of the source */
  title: string;
  /** who published it */
  publisher?: string;
  /** the year in which it was published */
  year?: number;
  /** where to read it: a web address that begins with https:// */
  url?: string;
  /** the day you last read it, as year-month-day */
  accessed?: string;
  /** what in the document rests on this source */
  supports?: string;
}
/** for our keys, the key that the files use for it; the same word when it is left out */
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
  /** the language in which the documents are first written; other languages are translations of it */
  language: string;
  /**
   * names of the documents in reading order, without the language; what is not named comes after, by name
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  documents?: string[];
  /** the licence of this toolkit, when it is another than that of the node */
  licence?: string;
  /** whom to write to about this toolkit, when it is another than for the node */
  contact?: {
    /** an e-mail address; better of a function than of a person */
    email?: string;
  };
}
/** What stands between the two lines --- at the top of a document. */
export interface WrittenDocument {
  /** the title of the document, on one line */
  title: string;
  /** one or two sentences that say what a reader can do with it */
  summary: string;
  /** what kind of document it is */
  type: "guideline" | "training" | "checklist" | "role" | "factsheet" | "agreement" | "form" | "policy";
  /**
   * when in a sponsorship it is needed
   *
   * Items: a phase of a sponsorship
   */
  phase: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /**
   * for whom it is written
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
   * the kinds of programme it is for; leave it out when it is for all
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
  /** true for a subject that nobody should be seen with: no preview when shared, and not among recent searches */
  sensitive?: boolean;
  /** what the document rests on: at least one source */
  sources: WrittenCitation[];
  /** the day on which someone last read it and found it right, as year-month-day */
  reviewed: string;
  /** how long it may go unchecked: P6M is half a year, P1Y a year */
  review_every: string;
  /** the licence of this document, when it is another than that of the toolkit */
  licence?: string;
  /**
   * ids this document had before, so that old links still lead here
   *
   * Items: node, toolkit and document, with / between them
   */
  formerly?: string[];
  forked?: WrittenForked;
  /** the sides of the agreement, each under a short word of its own */
  parties?: {
    [k: string]: WrittenParty;
  };
  /** what is filled in, each under party.name or a name of its own */
  fields?: {
    [k: string]: WrittenField;
  };
  /** which sections are clauses, by the id of the section; a section that is not named is plain text */
  clauses?: {
    [k: string]: WrittenClause;
  };
  /** the tasks, each under a short word of its own, with the part of each side */
  responsibilities?: {
    [k: string]: WrittenResponsibility;
  };
}
/** which document of a partner this is an own copy of, so that you are told what changes there; written by commonkit fork */
export interface WrittenForked {
  /** the id of the document that was copied */
  from: string;
  /** the version it was copied at: a commit of the partner, 40 letters and figures */
  commit?: string;
  /** fingerprints of the texts this was made against; written by the tool, never by hand */
  base?: {
    [k: string]: string;
  };
  /** who last compared a part with the text it was made against, and when; written by the tool, never by hand */
  accepted?: {
    [k: string]: {
      /** the name that Git has for who looked */
      by: string;
      /** the day on which that was, as year-month-day */
      on: string;
    };
  };
}
/** one side of the agreement */
export interface WrittenParty {
  /** how the agreement calls this side */
  title: string;
  /** what kind of side it is: lower-case words joined by hyphens */
  role: string;
}
/** one thing to be filled in */
export interface WrittenField {
  /** what is asked, in a few words */
  label: string;
  /** what is filled in here */
  type: "text" | "longtext" | "date" | "duration" | "money" | "int" | "bool" | "email" | "phone" | "url" | "choice";
  /** true: the agreement is not complete without it */
  required?: boolean;
  /** a sentence for whoever fills it in */
  help?: string;
  /** what stands there until someone writes something else */
  default?: string | number | boolean;
  /** the answers to choose from, each under a short word of its own */
  choices?: {
    [k: string]: string;
  };
}
/** how one section behaves as a clause */
export interface WrittenClause {
  /** mandatory: always in the agreement; optional: may be left out */
  level: "mandatory" | "optional";
  /** clauses with the same word here are alternatives: exactly one is chosen */
  alternative?: string;
  /** true: other nodes may not change or leave out this clause */
  locked?: boolean;
}
/** one task, and the part that each side has in it; exactly one side has lead */
export interface WrittenResponsibility {
  /** the task in a few words */
  title: string;
  /** the part of each side, by the short word of the party; exactly one has lead */
  duties: {
    [k: string]: "lead" | "does" | "supports" | "informed" | "approves" | "none";
  };
}
/** What stands between the two lines --- at the top of a translation; all else is taken from the text it translates. */
export interface WrittenTranslation {
  /** the id of a partner's document, only in the folder translations/ */
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
  /** the day on which someone last read this translation and found it right, as year-month-day */
  reviewed?: string;
  /** true while no person has read the whole translation; the page says so */
  machine?: boolean;
  /** fingerprints of the texts this was made against; written by the tool, never by hand */
  base?: {
    [k: string]: string;
  };
  forked?: WrittenForked;
  /** who last compared a part with the text it was made against, and when; written by the tool, never by hand */
  accepted?: {
    [k: string]: {
      /** the name that Git has for who looked */
      by: string;
      /** the day on which that was, as year-month-day */
      on: string;
    };
  };
  /** what the parties are called in this language */
  parties?: {
    [k: string]: {
      /** how the agreement calls this side in this language */
      title: string;
    };
  };
  /** the words of the blanks in this language */
  fields?: {
    [k: string]: {
      /** what is asked, in this language */
      label?: string;
      /** a sentence for whoever fills it in, in this language */
      help?: string;
      /** the answers in this language, under the same short words */
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
/** What stands between the two lines --- at the top of a file that changes a partner's document. */
export interface WrittenOverride {
  /** the id of the partner's document that is changed; the folders of the file say the same */
  overrides: string;
  /** fingerprints of the texts this was made against; written by the tool, never by hand */
  base?: {
    [k: string]: string;
  };
  /** who last compared a part with the text it was made against, and when; written by the tool, never by hand */
  accepted?: {
    [k: string]: {
      /** the name that Git has for who looked */
      by: string;
      /** the day on which that was, as year-month-day */
      on: string;
    };
  };
  /** your title instead of the partner's */
  title?: string;
  /** your summary instead of the partner's */
  summary?: string;
  /**
   * when in a sponsorship it is needed
   *
   * Items: a phase of a sponsorship
   */
  phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /**
   * for whom it is written
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
   * the kinds of programme it is for; leave it out when it is for all
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
  /** your usual answers for blanks of the agreement */
  fields?: {
    [k: string]: {
      /** what stands there until someone writes something else */
      default: string | number | boolean;
    };
  };
  /** how clauses that are not locked behave with you */
  clauses?: {
    [k: string]: {
      /** mandatory: always in the agreement; optional: may be left out */
      level?: "mandatory" | "optional";
      /** clauses with the same word here are alternatives: exactly one is chosen */
      alternative?: string;
      /** true: other nodes may not change or leave out this clause */
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
  /** active; temporarily closed; inactive (not offered now); defunct (gone for good) */
  status: "active" | "inactive" | "defunct" | "temporarily closed";
  organization: WrittenOrganization;
  /** what happens there, in a few sentences */
  description: string;
  /** who may come */
  eligibility_description?: string;
  /** what one does to take part */
  application_process?: string;
  /** what it costs */
  fees_description?: string;
  /** whether someone interprets, and how to ask for it */
  interpretation_services?: string;
  /** something that readers must know first */
  alert?: string;
  /** the page of the service; it begins with https:// */
  url?: string;
  /** an e-mail address; better of a function than of a person */
  email?: string;
  /** phone numbers, each under a short word of its own */
  phones?: {
    [k: string]: WrittenPhone;
  };
  /** opening hours, each under a short word of its own */
  schedules?: {
    [k: string]: WrittenSchedule;
  };
  /**
   * languages that are spoken there without an interpreter
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen where needed
   */
  languages?: string[];
  /**
   * papers that people must bring
   *
   * Items: one line of plain text
   */
  required_documents?: string[];
  location?: WrittenLocation;
  /** for people from where */
  service_areas: WrittenServiceArea[];
  /** the day on which someone last made sure that all this is right, as year-month-day */
  assured_date: string;
  /** an address for questions about this record; better of a function than of a person */
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
   * when in a sponsorship it is needed
   *
   * Items: a phase of a sponsorship
   */
  x_phase?: ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[];
  /** how long it may go unchecked; half a year (P6M) when it is left out */
  x_review_every?: string;
  /** public, or volunteers; public when it is left out */
  x_visibility?: "public" | "volunteers";
  /** true: the address is never published (shelters) */
  x_confidential_address?: boolean;
  /** the language in which this file is written; the node's first language when it is left out */
  x_language?: string;
  /** texts in other languages, by language */
  x_translations?: {
    [k: string]: WrittenServiceTexts;
  };
  /** the id (UUID) of this service in the directory that it was imported from; written by the tool */
  x_hsds_id?: string;
}
/** who offers the service */
export interface WrittenOrganization {
  /** the name of the organisation */
  name: string;
  /** the organisation's website; it begins with https:// */
  website?: string;
}
/** one phone number */
export interface WrittenPhone {
  /** a phone number between quotation marks, with the country in front unless it is a short or free number */
  number: string;
  /** voice when it is left out */
  type?: "voice" | "text" | "fax" | "cell" | "textphone";
  /** a few words on when or for what to call */
  description?: string;
}
/** when it is open */
export interface WrittenSchedule {
  /** WEEKLY or MONTHLY; WEEKLY when it is left out */
  freq?: "WEEKLY" | "MONTHLY";
  /** the days of the week, two letters each, with commas: MO TU WE TH FR SA SU; 1MO is the first Monday of the month */
  byday: string;
  /** when it opens, as hours and minutes between quotation marks */
  opens_at: string;
  /** when it closes, as hours and minutes between quotation marks */
  closes_at: string;
  /** the first day on which these hours hold, as year-month-day */
  valid_from?: string;
  /** the last day on which these hours hold, as year-month-day */
  valid_to?: string;
  /** what else there is to say about these hours */
  description?: string;
}
/** where it is */
export interface WrittenLocation {
  /** physical: a place one goes to; postal: an address for letters; virtual: online */
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
  /** two capital letters for the country (ISO 3166-1) */
  country: string;
  /** physical when it is left out */
  address_type?: "physical" | "postal" | "virtual";
}
/** the texts of the service in one other language; leave out what is not translated */
export interface WrittenServiceTexts {
  /** the name of the service */
  name?: string;
  /** what happens there, in a few sentences */
  description?: string;
  /** who may come */
  eligibility_description?: string;
  /** what one does to take part */
  application_process?: string;
  /** what it costs */
  fees_description?: string;
  /** whether someone interprets, and how to ask for it */
  interpretation_services?: string;
  /** something that readers must know first */
  alert?: string;
}
/** A local change to another node's service: only what is named changes, and nothing (null) takes a field away. */
export interface WrittenServiceChange {
  /** the id of the service that is changed */
  overrides: string;
  /** fingerprints of the texts this was made against; written by the tool, never by hand */
  base?: {
    [k: string]: string;
  };
  /** who last compared a part with the text it was made against, and when; written by the tool, never by hand */
  accepted?: {
    [k: string]: {
      /** the name that Git has for who looked */
      by: string;
      /** the day on which that was, as year-month-day */
      on: string;
    };
  };
  /** the name of the service */
  name?: string;
  /** another name that people use */
  alternate_name?: string | null;
  /** active; temporarily closed; inactive (not offered now); defunct (gone for good) */
  status?: "active" | "inactive" | "defunct" | "temporarily closed";
  /** what changes in who offers it */
  organization?: {
    /** the name of the organisation */
    name?: string;
    /** the organisation's website; it begins with https:// */
    website?: string | null;
  };
  /** what happens there, in a few sentences */
  description?: string;
  /** who may come */
  eligibility_description?: string | null;
  /** what one does to take part */
  application_process?: string | null;
  /** what it costs */
  fees_description?: string | null;
  /** whether someone interprets, and how to ask for it */
  interpretation_services?: string | null;
  /** something that readers must know first */
  alert?: string | null;
  /** the page of the service; it begins with https:// */
  url?: string | null;
  /** an e-mail address; better of a function than of a person */
  email?: string | null;
  /** what changes, under the same short words; nothing (null) takes one away */
  phones?: {
    [k: string]: {
      /** a phone number between quotation marks, with the country in front unless it is a short or free number */
      number?: string;
      /** voice when it is left out */
      type?: "voice" | "text" | "fax" | "cell" | "textphone";
      /** a few words on when or for what to call */
      description?: string | null;
    } | null;
  } | null;
  /** what changes, under the same short words; nothing (null) takes one away */
  schedules?: {
    [k: string]: {
      /** WEEKLY or MONTHLY; WEEKLY when it is left out */
      freq?: "WEEKLY" | "MONTHLY";
      /** the days of the week, two letters each, with commas: MO TU WE TH FR SA SU; 1MO is the first Monday of the month */
      byday?: string;
      /** when it opens, as hours and minutes between quotation marks */
      opens_at?: string;
      /** when it closes, as hours and minutes between quotation marks */
      closes_at?: string;
      /** the first day on which these hours hold, as year-month-day */
      valid_from?: string | null;
      /** the last day on which these hours hold, as year-month-day */
      valid_to?: string | null;
      /** what else there is to say about these hours */
      description?: string | null;
    } | null;
  } | null;
  /** languages that are spoken there without an interpreter */
  languages?: string[] | null;
  /** papers that people must bring */
  required_documents?: string[] | null;
  /** what changes in where it is; nothing (null) takes the place away */
  location?: {
    /** physical: a place one goes to; postal: an address for letters; virtual: online */
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
  /** for people from where */
  service_areas?: WrittenServiceArea[];
  /** the day on which someone last made sure that all this is right, as year-month-day */
  assured_date?: string;
  /** an address for questions about this record; better of a function than of a person */
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
  /** when in a sponsorship it is needed */
  x_phase?:
    ("recruitment" | "preparation" | "pre-arrival" | "arrival" | "settlement" | "transition-out" | "any")[] | null;
  /** how long it may go unchecked; half a year (P6M) when it is left out */
  x_review_every?: string;
  /** public, or volunteers; public when it is left out */
  x_visibility?: "public" | "volunteers";
  /** true: the address is never published (shelters) */
  x_confidential_address?: boolean | null;
  /** the language in which this file is written; the node's first language when it is left out */
  x_language?: string;
  /** what changes in the texts in other languages, by language */
  x_translations?: {
    [k: string]: {
      /** the name of the service */
      name?: string | null;
      /** what happens there, in a few sentences */
      description?: string | null;
      /** who may come */
      eligibility_description?: string | null;
      /** what one does to take part */
      application_process?: string | null;
      /** what it costs */
      fees_description?: string | null;
      /** whether someone interprets, and how to ask for it */
      interpretation_services?: string | null;
      /** something that readers must know first */
      alert?: string | null;
    } | null;
  } | null;
}
/** facts, each under a short word of its own */
export interface WrittenFacts {
  [k: string]: WrittenFact;
}
/** one value, where it comes from and when it was checked */
export interface WrittenFact {
  /** what the value is, in a few words for each language */
  label: {
    [k: string]: string;
  };
  /** what kind of value it is */
  type: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** the value: a length of time as P12M, an amount as 450, a phone number or a text between quotation marks, a day as 2026-11-23 */
  value: string | number;
  /** three capital letters for the currency (ISO 4217) */
  currency?: string;
  /** what is counted, in each language */
  unit?: {
    [k: string]: string;
  };
  source: WrittenFactSource;
  /**
   * other places that name the value, and the value that stands there: check tells when they disagree
   *
   * Items: another place that names the value, and the value that stands there
   */
  other_sources?: {
    /** the title of the source */
    title: string;
    /** where to read it: a web address that begins with https:// */
    url?: string;
    /** the value: a length of time as P12M, an amount as 450, a phone number or a text between quotation marks, a day as 2026-11-23 */
    value: string | number;
  }[];
  /** the day on which someone last looked at the source, as year-month-day */
  checked: string;
  /** how long it may go unchecked: P6M is half a year, P1Y a year */
  review_every: string;
  /** the first day on which it holds, as year-month-day */
  valid_from?: string;
  /** the last day on which it holds, as year-month-day */
  valid_to?: string;
}
/** where the value comes from */
export interface WrittenFactSource {
  /** the title of the source */
  title: string;
  /** where to read it: a web address that begins with https:// */
  url?: string;
}
/** the node whose facts are changed, then each fact with only what is different */
export interface WrittenFactChanges {
  /** the id of the node whose facts are changed */
  overrides: string;
  [k: string]: WrittenFactChange | string;
}
/** only what is different from the other node's fact */
export interface WrittenFactChange {
  /** what the value is, in a few words for each language */
  label?: {
    [k: string]: string;
  };
  /** what kind of value it is */
  type?: "duration" | "money" | "number" | "phone" | "text" | "date";
  /** the value: a length of time as P12M, an amount as 450, a phone number or a text between quotation marks, a day as 2026-11-23 */
  value?: string | number;
  /** three capital letters for the currency (ISO 4217) */
  currency?: string;
  /** what is counted, in each language */
  unit?: {
    [k: string]: string;
  };
  source?: WrittenFactSource;
  /**
   * other places that name the value, and the value that stands there: check tells when they disagree
   *
   * Items: another place that names the value, and the value that stands there
   */
  other_sources?: {
    /** the title of the source */
    title: string;
    /** where to read it: a web address that begins with https:// */
    url?: string;
    /** the value: a length of time as P12M, an amount as 450, a phone number or a text between quotation marks, a day as 2026-11-23 */
    value: string | number;
  }[];
  /** the day on which someone last looked at the source, as year-month-day */
  checked?: string;
  /** how long it may go unchecked: P6M is half a year, P1Y a year */
  review_every?: string;
  /** the first day on which it holds, as year-month-day */
  valid_from?: string;
  /** the last day on which it holds, as year-month-day */
  valid_to?: string;
  /** fingerprints of the texts this was made against; written by the tool, never by hand */
  base?: {
    [k: string]: string;
  };
  /** who last compared a part with the text it was made against, and when; written by the tool, never by hand */
  accepted?: {
    [k: string]: {
      /** the name that Git has for who looked */
      by: string;
      /** the day on which that was, as year-month-day */
      on: string;
    };
  };
}
/** Words that the field uses in its own way, each under a short word of its own. */
export interface WrittenTerms {
  [k: string]: WrittenTerm;
}
/** one word and its meaning */
export interface WrittenTerm {
  /** the word itself in each language */
  label: {
    [k: string]: string;
  };
  /** what it means, in a sentence or two for each language */
  meaning: {
    [k: string]: string;
  };
}
/** network.lock.json: which version of every partner is published. Written by the tool, never by hand. */
export interface WrittenLock {
  /** the format of this file: 1 */
  format: 1;
  /** every partner by its id, with the version that is published */
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
  /** the node that brought this partner: your own, or the partner you follow */
  via: string;
  /** the licence that the partner names */
  licence: string;
  /**
   * the toolkits that were taken; not there when all were
   *
   * Items: lower-case letters and digits, in words joined by hyphens
   */
  include?: string[];
  /**
   * the languages that were taken; not there when all were
   *
   * Items: a language tag (BCP 47): lower-case letters, with a script or country after a hyphen where needed
   */
  languages?: string[];
  /**
   * licences that were accepted; not there when all were
   *
   * Items: a licence that was accepted
   */
  licences?: string[];
  adopt?: WrittenAdopt;
  /** set when nobody could reach the partner itself, and the copy that another carries was taken */
  copy?: {
    /** the node that carries it */
    from: string;
    /** the address of the node that carries it */
    url: string;
    /** the commit of the node that carries it */
    commit: string;
  };
  /** a newer version of the whole partner that was not taken, and why */
  held?: {
    /** the commit that was not taken */
    commit: string;
    /** why it was not taken */
    why: "rewritten" | "behind" | "gone" | "other-id" | "unsigned" | "licence" | "removals" | "newer-format";
  };
  /** every file that was taken, by its path in the partner's repository */
  files: {
    [k: string]: WrittenLockedFile;
  };
  /** files of this version that were never taken, by their path in the partner's repository; not there when there are none */
  left_out?: {
    [k: string]: WrittenNotTaken;
  };
  /** documents that the partner has removed, by their path in its repository; not there when there are none */
  removed?: {
    [k: string]: WrittenRemovedFile;
  };
}
/** one file as it stands under partners/ */
export interface WrittenLockedFile {
  /** the fingerprint of the file: sha256- and 64 digits and letters a to f */
  digest: string;
  /** the name that Git gives to this content */
  blob: string;
  /** the commit in which this content first arrived */
  since: string;
  /** the path of the file it was made from, in a repository that was not written for Commonkit */
  from?: string;
  held?: WrittenNotTaken;
}
/** a version of a file that was not taken, and why */
export interface WrittenNotTaken {
  /** the commit in which this version was first seen */
  commit: string;
  /** the name that Git gives to the content that was not taken */
  blob: string;
  /** the short name of the first mistake that was found in it */
  why: string;
}
/** a document that is gone at the partner's, and when */
export interface WrittenRemovedFile {
  /** the commit in which it was first found to be gone */
  commit: string;
  /** the day of that commit */
  day: string;
  /** the title that it had */
  title: string;
  /**
   * ids that it had before; not there when it had none
   *
   * Items: node, toolkit and document, with / between them
   */
  formerly?: string[];
}
/** network.status.json: when each partner was last looked at and last changed. Written by the tool, never by hand. */
export interface WrittenStatus {
  /** the format of this file: 1 */
  format: 1;
  /** every partner by its id */
  partners: {
    [k: string]: {
      /** the day on which the partner last answered */
      last_checked: string;
      /** the day on which something of the partner last changed */
      last_changed: string;
    };
  };
}
