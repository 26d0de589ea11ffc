package uk.gov.education.grants.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// One person in front of a real browser, with a window and a session of their own: goes to pages, types, presses
/// buttons and reads. Nothing may ever appear on the console.
public final class PersonAtBrowser implements AutoCloseable {

    private final String origin;
    private final BrowserContext window;
    private final Page page;

    private PersonAtBrowser(String origin, boolean javaScript) {
        this(origin, javaScript, false);
    }

    private PersonAtBrowser(String origin, boolean javaScript, boolean goesElsewhere) {
        this.origin = origin;
        window = Chromium.started().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
        window.setDefaultTimeout(20_000);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (!goesElsewhere || page.url().startsWith(origin)) {
                throw new AssertionError(
                        "the console of %s says: %s (%s)".formatted(page.url(), message.text(), message.location()));
            }
        });
    }

    /// A member of the public.
    public static PersonAtBrowser somebody(String origin, boolean javaScript) {
        return new PersonAtBrowser(origin, javaScript);
    }

    /// The same without JavaScript, who goes to pages of others too: what those write on the console is theirs.
    public static PersonAtBrowser somebodyWhoGoesElsewhere(String origin) {
        return new PersonAtBrowser(origin, false, true);
    }

    /// One of the people of the demonstration, signed in with one click.
    public static PersonAtBrowser named(String name, String origin, boolean javaScript) {
        var person = new PersonAtBrowser(origin, javaScript);
        person.goTo("/sign-in");
        person.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name + ","))
                .first()
                .click();
        person.reads("Signed in as " + name);
        return person;
    }

    /// Somebody with an account, signed in with a password.
    public static PersonAtBrowser signedIn(String username, String password, String origin, boolean javaScript) {
        var person = new PersonAtBrowser(origin, javaScript);
        person.goTo("/sign-in")
                .type("username", username)
                .type("password", password)
                .press("Sign in");
        person.reads("Signed in as");
        return person;
    }

    public PersonAtBrowser goTo(String address) {
        page.navigate(origin + address);
        return this;
    }

    /// What stands after the host in the address bar.
    public String address() {
        return page.url().substring(origin.length());
    }

    public PersonAtBrowser follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    public PersonAtBrowser press(String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .or(page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(button)))
                .first()
                .click();
        return this;
    }

    /// Signs out, and waits until the service shows that nobody is signed in.
    public PersonAtBrowser signOut() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .first()
                .click();
        PlaywrightAssertions.assertThat(page.locator("header")).containsText("Sign in");
        PlaywrightAssertions.assertThat(page.locator("header")).not().containsText("Sign out");
        return this;
    }

    public PersonAtBrowser type(String field, String text) {
        field(field).fill(text);
        return this;
    }

    public PersonAtBrowser typeDate(String field, LocalDate day) {
        return type(field + "-day", String.valueOf(day.getDayOfMonth()))
                .type(field + "-month", String.valueOf(day.getMonthValue()))
                .type(field + "-year", String.valueOf(day.getYear()));
    }

    public PersonAtBrowser select(String field, String value) {
        field(field).selectOption(value);
        return this;
    }

    /// Ticks a box or picks one of several choices, by the words beside it.
    public PersonAtBrowser choose(String words) {
        page.locator("main").getByLabel(words).first().check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /// Picks one choice of a question that is asked several times on the page.
    public PersonAtBrowser choose(String field, String value) {
        page.locator("[name='%s'][value='%s']".formatted(field, value))
                .check(new Locator.CheckOptions().setForce(true));
        return this;
    }

    /// Opens what is folded away.
    public PersonAtBrowser unfold(String summary) {
        page.locator("main summary")
                .filter(new Locator.FilterOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    public PersonAtBrowser reads(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
        return this;
    }

    public PersonAtBrowser doesNotRead(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /// Uploads a small file of text.
    public PersonAtBrowser upload(String field, String name, String text) {
        field(field).setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Upload").setExact(true))
                .click();
        return this;
    }

    /// The last row of a table of figures, from left to right.
    public List<String> totals(String table) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(table))
                .locator("tfoot td")
                .allInnerTexts();
    }

    /// The text of a file that stands at an address.
    public String download(String address) {
        var answer = window.request().get(origin + address);
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public Page page() {
        return page;
    }

    private Locator field(String name) {
        return page.locator("main [name='%s']".formatted(name));
    }

    @Override
    public void close() {
        window.close();
    }
}
