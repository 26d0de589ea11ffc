import { initAll } from "/assets/govuk-frontend.min.js";

initAll();

for (const form of document.querySelectorAll("form[data-autosave]")) {
  import("/assets/autosave.js").then(({ saveByItself }) => saveByItself(form));
}

if (document.body.dataset.timeOut) {
  import("/assets/time-out.js").then(({ warnBefore }) => warnBefore(Number(document.body.dataset.timeOut)));
}
