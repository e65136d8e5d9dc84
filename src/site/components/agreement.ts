import type { Agreement, Field } from "../../model/agreement.ts";
import { formatDuration } from "../../values/time/format-duration.ts";
import type { NumberedClause } from "../filters/clauses.ts";
import { type Here, interfaceMark, languageMark, sentence } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";

/** The parties, before the clauses: who signs, in which role, and the fields that belong to them. */
export function parties(here: Here, agreement: Agreement): Markup {
  const { t, words } = here;
  return html`
<div class="agreement-part">
<h2 id="ck-parties"${interfaceMark(here)}>${t("agreement.parties")}</h2>
<section class="ck-table" tabindex="0" aria-labelledby="ck-parties"><table>
<thead${interfaceMark(here)}><tr><th scope="col">${t("agreement.party")}</th>
<th scope="col">${t("agreement.role")}</th>
<th scope="col">${t("agreement.name")}</th></tr></thead>
<tbody>${Object.values(agreement.parties).map(
    (party) => html`
<tr><th scope="row">${party.title}</th>
<td${interfaceMark(here)}>${words.label("audience", party.role)}</td>
<td><span class="gap"></span></td></tr>`,
  )}
</tbody></table></section>
<p class="fine"${interfaceMark(here)}>${t("agreement.legal")}${Object.values(agreement.clauses).some((clause) => clause.locked) && ` ${t("agreement.locked-text")}`}</p>
</div>`;
}

/** Who does what: a row for each responsibility, a column for each party, in words. Nothing if the agreement names none. */
export function roleMatrix(here: Here, agreement: Agreement): Markup {
  const rows = Object.values(agreement.responsibilities);
  if (rows.length === 0) return nothing;
  const columns = Object.entries(agreement.parties);
  const { t } = here;
  return html`
<div class="agreement-part">
<h2 id="ck-roles"${interfaceMark(here)}>${t("agreement.who-does-what")}</h2>
<section class="ck-table" tabindex="0" aria-labelledby="ck-roles"><table>
<thead><tr><th scope="col"${interfaceMark(here)}>${t("agreement.responsibility")}</th>${columns.map(
    ([, party]) => html`
<th scope="col">${party.title}</th>`,
  )}</tr></thead>
<tbody>${rows.map(
    (row) => html`
<tr><th scope="row">${row.title}</th>${columns.map(([id]) => {
      const duty = row.duties[id] ?? "none";
      return html`
<td data-duty="${duty}"${interfaceMark(here)}>${t(`duty.${duty}`)}</td>`;
    })}</tr>`,
  )}
</tbody></table></section>
</div>`;
}

/** Every field with its explanation and a ruled gap, so that the page can be printed and filled in by hand. */
export function blanks(here: Here, agreement: Agreement): Markup {
  const fields = Object.values(agreement.fields);
  if (fields.length === 0) return nothing;
  const ui = interfaceMark(here);
  return html`
<section class="agreement-part">
<h2${ui}>${here.t("agreement.fields")}</h2>
<dl class="blanks">${fields.map(
    (field) => html`
<div><dt>${field.label}${!field.required && html` <span class="fine"${ui}>(${here.t("agreement.optional-field")})</span>`}</dt><dd><span class="gap"></span>${hints(here, field)}</dd></div>`,
  )}
</dl>
</section>`;
}

/** Lines to sign on, for each party; for agreements whose text has no section of its own for that. */
export function signatures(here: Here, agreement: Agreement): Markup {
  return html`
<section class="agreement-part signatures"${interfaceMark(here)}>
<h2>${here.t("agreement.signatures")}</h2>
<div class="columns">${Object.values(agreement.parties).map(
    (party) => html`
<div><h3>${sentence(here, "agreement.signed-for", { party: html`<bdi${languageMark(here.language, here.words.language)}>${party.title}</bdi>` })}</h3>
<dl class="blanks">${["name", "function", "date", "signature"].map(
      (line) => html`
<div><dt>${here.t(`agreement.${line}`)}</dt><dd><span class="gap"></span></dd></div>`,
    )}</dl></div>`,
  )}
</div>
</section>`;
}

/** What a reader must know of a clause before using it; nothing for an ordinary one. */
export function clauseNote(here: Here, { clause, alternatives }: NumberedClause): Markup {
  const { t } = here;
  const notes = [
    clause.locked && t("agreement.locked"),
    alternatives.length > 0 && t("agreement.alternative-of", { others: alternatives.join(", ") }),
    alternatives.length === 0 && clause.level === "optional" && t("agreement.optional"),
  ].filter((note) => note !== false);
  if (notes.length === 0) return nothing;
  return html`
<p class="mark clause-note" data-pagefind-ignore="all"${interfaceMark(here)}>${notes.join(" ")}</p>`;
}

function hints(here: Here, field: Field): Markup {
  const { t } = here;
  const choices = Object.values(field.choices);
  return html`${field.help !== null && html`<span class="fine">${field.help}</span>`}${
    choices.length > 0 &&
    html` <span class="fine"${interfaceMark(here)}>${t("agreement.choices", { choices: choices.join(" / ") })}</span>`
  }${field.default !== null && html` <span class="fine"${interfaceMark(here)}>${t("agreement.default", { value: field.choices[field.default] ?? formatDefault(here, field) })}</span>`}`;
}

/** Lengths of time in words, the rest as written: `P12M // 12 months`. */
function formatDefault({ words }: Here, { type, default: value }: Field): string {
  return type === "duration" ? formatDuration(value ?? "", words.language) : (value ?? "");
}
