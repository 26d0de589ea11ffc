/* Warns before a session ends for want of clicks, and lets the person stay. Tabs of one browser share one session, so
   they tell each other when they last heard from the service. */

const WARNED = 5 * 60;
const HEARD = "heard-from-the-service";

export function heard() {
  localStorage.setItem(HEARD, String(Date.now()));
}

export function warnBefore(seconds) {
  heard();
  const dialog = box();
  setInterval(() => {
    const left = seconds - (Date.now() - Number(localStorage.getItem(HEARD))) / 1000;
    if (left <= 0) {
      say(dialog, "You have been signed out", "What was saved is safe. What you typed since is still on this page: sign in again in another tab, then come back to this one and save.", false);
    } else if (left <= Math.min(WARNED, seconds / 2)) {
      say(dialog, "You will be signed out soon", `Nothing has reached us from you for a long time, so you will be signed out in ${minutes(left)}. What is saved is safe.`, true);
    } else if (dialog.open) {
      dialog.close();
    }
  }, 1000);
}

/* The sign-in page leads those who are signed in elsewhere, which tells the two apart, and is a click like any other. */
async function stay(dialog) {
  const answer = await fetch("/sign-in", { redirect: "manual" });
  if (answer.type === "opaqueredirect") {
    heard();
    dialog.close();
  } else {
    location.reload();
  }
}

function minutes(left) {
  return left > 90 ? `${Math.round(left / 60)} minutes` : left > 60 ? "1 minute" : "less than a minute";
}

function say(dialog, heading, text, mayStay) {
  dialog.querySelector("h2").textContent = heading;
  const line = dialog.querySelector("p");
  if (line.textContent !== text) {
    line.textContent = text;
  }
  dialog.querySelector(".govuk-button").hidden = !mayStay;
  dialog.querySelector("a").hidden = mayStay;
  if (!dialog.open) {
    dialog.showModal();
  }
}

function box() {
  const dialog = document.createElement("dialog");
  dialog.className = "app-dialog";
  dialog.setAttribute("aria-labelledby", "time-out-heading");
  dialog.append(
    part("h2", "govuk-heading-m", { id: "time-out-heading" }),
    part("p", "govuk-body", { ariaLive: "polite" }),
    part("button", "govuk-button", { type: "button", textContent: "Stay signed in" }),
    part("a", "govuk-link", { href: "/sign-in", target: "_blank", rel: "noopener", textContent: "Sign in again (opens in a new tab)" }),
  );
  dialog.querySelector("button").addEventListener("click", () => stay(dialog));
  document.body.append(dialog);
  return dialog;
}

function part(name, className, properties) {
  return Object.assign(document.createElement(name), { className, ...properties });
}
