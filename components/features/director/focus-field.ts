const tries = 12;
const betweenMs = 50;

/** Goes to a field of the form; what a sheet holds may still be on its way. */
export const focusField = (field: string, left = tries): void => {
  const whole = document.getElementById(`dr-${field}`);
  const [list, id] = field.split("/");
  const sheet = list && id ? document.querySelector<HTMLElement>("[role='dialog'] [aria-invalid='true'], [role='dialog'] .form-err") : null;
  const target = sheet ?? whole ?? document.getElementById(`dr-${list}/${id}`);
  if (target && !(list && id && left > 0 && !document.querySelector("[role='dialog']"))) {
    target.closest("details")?.setAttribute("open", "");
    target.scrollIntoView({ block: "center" });
    target.focus();
  } else if (left > 0) window.setTimeout(() => focusField(field, left - 1), betweenMs);
};
