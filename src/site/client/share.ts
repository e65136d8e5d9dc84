/** The button that hands the page's address on, by the device's own menu or by copying it. Only shown where one of the two works. */
export function offerSharing(): void {
  const button = document.querySelector<HTMLButtonElement>("button[data-share]");
  const canShare = typeof navigator.share === "function";
  if (button === null || !(canShare || navigator.clipboard)) return;
  button.hidden = false;
  const { share = "", copied = "" } = button.dataset;
  button.addEventListener("click", async () => {
    const url = location.href.replace(/[?#].*$/, "");
    try {
      if (canShare) return await navigator.share({ title: document.title, url });
      await navigator.clipboard.writeText(url);
      button.textContent = copied;
      setTimeout(() => {
        button.textContent = share;
      }, 4000);
    } catch {
      // The reader closed the menu, or the device refused: nothing was shared.
    }
  });
}
