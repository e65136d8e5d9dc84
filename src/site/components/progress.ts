import type { CatalogPage } from "../../model/catalog.ts";
import { type Here, interfaceMark } from "../here.ts";
import { html, type Markup, nothing } from "../html.ts";

/** Lines of progress for what can be ticked or answered on a page; shown by the device that keeps it. Nothing for other pages. */
export function progressLines(here: Here, page: CatalogPage): Markup {
  const has = (sign: string): boolean =>
    page.pieces.some(({ blocks }) =>
      blocks.some((block) => block.kind === "html" && block.html.includes(`class="${sign}"`)),
    );
  const { t } = here;
  return html`${has("ck-task") && line(here, page, "ticks", "task", nothing)}${
    has("ck-choices") &&
    line(
      here,
      page,
      "answers",
      "quiz",
      html` data-right="${t("quiz.right")}" data-wrong="${t("quiz.wrong")}"`,
    )
  }`;
}

function line(here: Here, page: CatalogPage, name: string, words: "task" | "quiz", more: Markup): Markup {
  const { t } = here;
  const text = t(words === "task" ? "task.done" : "quiz.progress");
  const device = t(words === "task" ? "task.device" : "quiz.device");
  const reset = t(words === "task" ? "task.reset" : "quiz.reset");
  return html`
<div class="progress" data-progress="${name}" data-document="${page.document}" data-text="${text}"${more} data-pagefind-ignore="all"${interfaceMark(here)} hidden>
<p><strong role="status"></strong> <span class="fine">${device}</span></p>
<progress aria-hidden="true" value="0" max="1"></progress>
<button type="button" hidden>${reset}</button>
</div>`;
}
