/// The tags that pages are written with. Each takes what was typed, and what is wrong with it, from the model attribute
/// `form` by its name; any value may be an expression. An attribute that a tag does not know fails the page.
///
/// | tag | attributes |
/// |---|---|
/// | `input` | name, label, hint, classes, label-classes, heading, prefix, suffix, type, inputmode, spellcheck,
/// autocomplete, autocapitalize, value, id |
/// | `money` | as `input`, in pounds |
/// | `textarea`, `words` | name, label, hint, rows, classes, label-classes, heading, spellcheck, value, id; `words`
/// also limit |
/// | `password` | name, label, hint, classes, label-classes, heading, autocomplete, id |
/// | `date` | name, legend, hint, legend-classes, heading, classes, id |
/// | `radios`, `checkboxes` | name, legend, hint, options, inline, small, legend-classes, heading, classes, value or
/// values, id |
/// | `checkbox` | name, label, hint, value ("yes"), checked, small, classes, id |
/// | `select` | name, label, hint, options, prompt, classes, label-classes, heading, value, id |
/// | `button` | text, secondary, warning, start, href, name, value, type, classes, id |
/// | `errors` | none: every problem of the form, or nothing |
/// | `tag` | text, colour |
/// | `warning` | text |
/// | `back` | href, text |
/// | `breadcrumbs` | items: a map of texts to addresses, or a list of [uk.gov.education.grants.govuk.Link] |
/// | `pagination` | previous, next, label |
/// | `details` | summary, open, id, classes; a body |
/// | `inset` | classes; a body |
/// | `panel`, `banner` | title; `banner` also success; a body |
/// | `component` | name, params: any component by its official name and options |
///
/// Fields, buttons and tags also take `data-` and `aria-` attributes.
@NullMarked
package uk.gov.education.grants.govuk.tag;

import org.jspecify.annotations.NullMarked;
