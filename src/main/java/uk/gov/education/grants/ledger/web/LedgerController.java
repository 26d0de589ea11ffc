package uk.gov.education.grants.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.gov.education.grants.govuk.CsvResponse;
import uk.gov.education.grants.govuk.Typed;
import uk.gov.education.grants.ledger.Account;
import uk.gov.education.grants.ledger.StatementService;
import uk.gov.education.grants.ledger.StatementView;
import uk.gov.education.grants.shared.Actor;

@Controller
class LedgerController {

    private static final List<Account> OF_A_PROGRAMME =
            List.of(Account.AVAILABLE, Account.PROMISED, Account.AUTHORISED, Account.PAID);
    private static final List<Account> OF_AN_AWARD = List.of(Account.PROMISED, Account.AUTHORISED, Account.PAID);

    private final StatementService statements;

    LedgerController(StatementService statements) {
        this.statements = statements;
    }

    @GetMapping("/programmes/{programme}/ledger")
    String ofProgramme(Actor actor, @PathVariable String programme, Typed typed, Model model) {
        return page(
                statements.ofProgramme(actor, programme, before(typed)),
                "/programmes/" + programme,
                OF_A_PROGRAMME,
                model);
    }

    @GetMapping("/awards/{award}/ledger")
    String ofAward(Actor actor, @PathVariable String award, Typed typed, Model model) {
        return page(statements.ofAward(actor, award, before(typed)), "/awards/" + award, OF_AN_AWARD, model);
    }

    @GetMapping("/programmes/{programme}/ledger.csv")
    void csvOfProgramme(Actor actor, @PathVariable String programme, HttpServletResponse response) throws IOException {
        var file = statements.csvOfProgramme(actor, programme);
        CsvResponse.send(response, programme + "-ledger.csv", CacheControl.noStore(), file);
    }

    @GetMapping("/awards/{award}/ledger.csv")
    void csvOfAward(Actor actor, @PathVariable String award, HttpServletResponse response) throws IOException {
        var file = statements.csvOfAward(actor, award);
        CsvResponse.send(response, award + "-ledger.csv", CacheControl.noStore(), file);
    }

    private static long before(Typed typed) {
        var reading = typed.read();
        return typed.has("before") ? reading.number("before", "The page", 0, 999_999_999, "") : 0;
    }

    private static String page(StatementView statement, String subject, List<Account> accounts, Model model) {
        model.addAttribute("statement", statement)
                .addAttribute("subject", subject)
                .addAttribute("accounts", accounts);
        return "ledger/statement";
    }
}
