import type { Day, DocumentId, Language, NodeId, RecordId, Texts } from "../../model/ids.ts";
import type { Names, Overview } from "../../model/overview.ts";
import { pickText, pickVersion } from "../../values/languages.ts";
import { formatDay } from "../../values/time/day.ts";
import { languageName } from "../filters/language-name.ts";
import { listFormat } from "../filters/list.ts";
import { webLink } from "../filters/web-link.ts";
import { languageMark, sentence } from "../here.ts";
import { html, type Markup } from "../html.ts";
import { chooseWords, type Words } from "../words.ts";
import { plain, plainName } from "./plain.ts";

/** Who reads the report: its words, and everything by the name that these readers know. */
export class Reader {
  readonly words: Words;
  private readonly names: Names;
  private readonly languages: readonly Language[];

  constructor({ languages, names }: Overview) {
    this.words = chooseWords(languages[0]);
    this.languages = languages;
    this.names = names;
  }

  /** A sentence of the report with its gaps filled; see `Words.t`. */
  say(key: string, gaps: Readonly<Record<string, Markup | string | number>> = {}): Markup {
    return sentence({ t: this.words.t.bind(this.words) }, key, gaps);
  }

  /** A node by its title, or its id if it has none. */
  node(id: NodeId): Markup {
    return this.pick(this.find(this.names.nodes, id)?.title ?? {}, id);
  }

  /** The same where no markup is possible. */
  nodeText(id: NodeId): string {
    return plainName(pickText(this.find(this.names.nodes, id)?.title ?? {}, this.languages)?.text ?? id);
  }

  /** The address of the people behind a node, as a link; nothing if it is not given. */
  mail(id: NodeId): Markup {
    const email = this.find(this.names.nodes, id)?.email ?? "";
    return /^[\w.+-]+@[\w.-]+$/.test(email)
      ? html`: <a href="mailto:${email}"><bdi>${email}</bdi></a>`
      : html`.`;
  }

  /** A document by its title, in the language asked for or else the readers' own; a service or fact by its name; the id if the name is not known. */
  document(id: DocumentId, language: Language | null, title: string | null = null): Markup {
    const versions = this.find(this.names.documents, id) ?? [];
    const wanted = [...(language === null ? [] : [language]), ...this.languages];
    const found = pickVersion(versions, wanted);
    if (found === null) return title === null ? this.record(id) : this.foreign(title, this.words.language);
    const name = this.foreign(found.title, found.language);
    const link = webLink(found.address);
    return link === null ? name : html`<a href="${link}">${name}</a>`;
  }

  /** A service or a value by its name. */
  record(id: RecordId): Markup {
    return this.pick(this.find(this.names.records, id) ?? {}, id);
  }

  /** A list of things, with this language's separators. */
  list(things: readonly Markup[]): Markup {
    const parts = listFormat(this.words.language).formatToParts(things.map((_, at) => String(at)));
    return html`${parts.map(({ type, value }) => (type === "element" ? things[Number(value)] : value))}`;
  }

  language(tag: Language): string {
    return languageName(tag, this.words.language);
  }

  day(day: Day): Markup {
    return html`<time datetime="${day}">${formatDay(day, this.words.language)}</time>`;
  }

  file(path: string): Markup {
    return html`<code dir="ltr">${path}</code>`;
  }

  /** What to type, as `commands` builds it. */
  command(line: string): Markup {
    return html`<br><code class="do" dir="ltr">${line}</code>`;
  }

  /** A text kept apart from the direction of the text around it. */
  foreign(text: string, language: Language | null): Markup {
    return html`<bdi${language !== null && languageMark(language, this.words.language)}>${plain(plainName(text))}</bdi>`;
  }

  private pick(texts: Texts, id: string): Markup {
    const { text, language } = pickText(texts, this.languages) ?? { text: id, language: this.words.language };
    return this.foreign(text, language);
  }

  private find<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
    return Object.hasOwn(map, id) ? map[id] : undefined;
  }
}
