/* Saves a form by itself while it is filled in: the same form, sent to the same address, a moment after typing stops
   and when the page is left. The answer of the service is the truth; nothing is called saved before it says so. Each
   sending has a number, so that a late answer never hides a newer one. */

import { heard } from "/assets/time-out.js";

const PAUSE = 1500;
const LONGEST_WAIT = 30_000;
const NOT_TYPED = new Set(["_csrf", "revision", "writer", "sitting", "turn"]);

export function saveByItself(form) {
  const told = document.getElementById(form.dataset.autosave);
  const address = form.getAttribute("action");
  const revision = form.elements.namedItem("revision");
  const turn = hidden(form, "turn", "0");
  hidden(form, "sitting", crypto.getRandomValues(new Uint32Array(4)).join("-"));

  let saved = form.dataset.unsaved ? "" : typed(asItCame(form));
  let answered = 0;
  let sending = 0;
  let wait = PAUSE;
  let stopped = false;
  let leaving = false;
  let failing = false;
  let renewed = false;
  let timer;

  const isDirty = () => typed(form) !== saved;

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(send, pause);
  }

  async function send({ last = false } = {}) {
    clearTimeout(timer);
    if (stopped || !isDirty() || (sending > 0 && !last)) {
      return;
    }
    sending += 1;
    turn.value = String(Number(turn.value) + 1);
    const mine = Number(turn.value);
    const text = typed(form);
    const body = new URLSearchParams(new FormData(form));
    try {
      const answer = await fetch(address, {
        method: "POST",
        body,
        headers: { "X-Requested-With": "autosave" },
        redirect: "manual",
        keepalive: last && String(body).length < 60_000,
      });
      if (mine > answered) {
        answered = mine;
        await understand(answer, text);
      }
    } catch {
      tryAgain("Not saved yet. We cannot reach the service, and will keep trying.");
    } finally {
      sending -= 1;
      if (sending === 0 && !stopped && !failing && isDirty()) {
        later(PAUSE);
      }
    }
  }

  async function understand(answer, text) {
    if (answer.ok) {
      const now = await answer.json();
      revision.value = now.revision;
      saved = text;
      failing = false;
      renewed = false;
      wait = PAUSE;
      heard();
      say(now.said);
      advise(now.advice);
    } else if (answer.status === 409) {
      stop((await answer.json()).said);
    } else if (answer.type === "opaqueredirect" || answer.status === 403) {
      await signedOut();
    } else if (answer.status === 404) {
      stop("Not saved. You cannot change this bid any more: copy what you need.");
    } else {
      tryAgain("Not saved yet. The service has a problem, and we will keep trying.");
    }
  }

  /* The session has ended, or a new one has begun in another tab: then the page of today has a token that is good. */
  async function signedOut() {
    const page = await fetch(address, { headers: { "X-Requested-With": "autosave" }, redirect: "manual" });
    if (page.ok) {
      const theirs = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("form[data-autosave]");
      if (theirs && !renewed && value(theirs, "writer") === value(form, "writer")) {
        renewed = true;
        form.elements.namedItem("_csrf").value = value(theirs, "_csrf");
        tryAgain("Not saved yet. You are signed in again: saving.");
        later(0);
        return;
      }
      stop("Not saved. Somebody else is signed in now, or the bid is closed: copy what you need.");
      return;
    }
    tryAgain("Not saved yet. You have been signed out.");
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = "/sign-in";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Sign in again in a new tab";
    told.append(" ", link, " and come back: what you typed stays here and is then saved.");
  }

  function tryAgain(sentence) {
    failing = true;
    say(sentence);
    later(wait);
    wait = Math.min(wait * 2, LONGEST_WAIT);
  }

  function stop(sentence) {
    stopped = true;
    failing = true;
    say(sentence);
  }

  function say(sentence) {
    if (told.textContent !== sentence) {
      told.textContent = sentence;
    }
  }

  form.addEventListener("input", () => later(failing ? wait : PAUSE));
  form.addEventListener("change", () => later(failing ? wait : PAUSE));
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      tryAgain("Not saved yet. You are not connected: what you typed stays on this page, and we will keep trying.");
      return;
    }
    leaving = true;
    clearTimeout(timer);
    turn.value = String(Number(turn.value) + 1);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      if (!leaving) {
        send({ last: true });
      }
    } else if (failing) {
      later(0);
    }
  });
  addEventListener("pagehide", () => leaving || send({ last: true }));
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      leaving = false;
    }
  });
  addEventListener("online", () => later(0));
  addEventListener("focus", () => failing && later(0));
  later(PAUSE);
  addEventListener("beforeunload", (event) => {
    if (!leaving && failing && isDirty()) {
      event.preventDefault();
    }
  });
}

function typed(form) {
  return new URLSearchParams([...new FormData(form)].filter(([name]) => !NOT_TYPED.has(name))).toString();
}

/* Somebody may have typed before this script was there: only what the service sent counts as saved. */
function asItCame(form) {
  const copy = form.cloneNode(true);
  copy.reset();
  return copy;
}

function hidden(form, name, value) {
  const input = Object.assign(document.createElement("input"), { type: "hidden", name, value });
  form.append(input);
  return input;
}

function value(form, name) {
  return form.elements.namedItem(name)?.value;
}

function advise(advice) {
  document.getElementById("advice")?.replaceChildren(...advice.map(({ weight, reason }) => {
    const box = document.createElement("div");
    box.className = "govuk-inset-text";
    box.append(Object.assign(document.createElement("strong"), { textContent: weight }), ` ${reason}`);
    return box;
  }));
}
