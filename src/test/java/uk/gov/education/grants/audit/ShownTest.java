package uk.gov.education.grants.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.gov.education.grants.shared.Actor;
import uk.gov.education.grants.shared.Actor.Standing;
import uk.gov.education.grants.shared.Money;
import uk.gov.education.grants.shared.Role;

/// Who is written down, and who is not.
class ShownTest {

    private static final Standing EDITOR = new Standing(Role.BID_EDITOR, Optional.of(new UUID(0, 7)));
    private static final Standing ASSESSOR = new Standing(Role.ASSESSOR, Optional.empty());

    @Test
    void whoWorksForTheDepartmentIsWrittenDownWhereverOthersAreSeen() {
        for (var role : List.of(Role.OFFICER, Role.ASSESSOR, Role.APPROVER, Role.FINANCE, Role.ANALYST, Role.ADMIN)) {
            assertThat(writtenDownOf(somebody(new Standing(role, Optional.empty()))))
                    .as(role.title())
                    .containsExactly(Shown.CASE, Shown.PEOPLE, Shown.FILE, Shown.BANK);
        }
    }

    @Test
    void whoActsForAnOrganisationReadsItsOwnBidsUnwritten() {
        assertThat(writtenDownOf(somebody(EDITOR))).containsExactly(Shown.PEOPLE, Shown.BANK);
    }

    @Test
    void whoDoesBothIsWrittenDown() {
        assertThat(writtenDownOf(somebody(EDITOR, ASSESSOR))).contains(Shown.CASE, Shown.FILE);
    }

    @Test
    void thePublicIsNeverWrittenDown() {
        assertThat(writtenDownOf(Actor.PUBLIC)).isEmpty();
        assertThat(Shown.values()).noneMatch(shown -> shown.isRefusalWrittenDownOf(Actor.PUBLIC));
    }

    @Test
    void whoeverIsRefusedIsWrittenDownUnlessAnybodyMayRead() {
        assertThat(Arrays.stream(Shown.values()).filter(shown -> shown.isRefusalWrittenDownOf(somebody(EDITOR))))
                .containsExactly(Shown.PLAIN, Shown.CASE, Shown.PEOPLE, Shown.FILE, Shown.BANK);
    }

    @Test
    void filesAndBankDetailsAreWrittenDownFirst() {
        assertThat(Arrays.stream(Shown.values()).filter(Shown::isWrittenDownFirst))
                .containsExactly(Shown.FILE, Shown.BANK);
    }

    private static List<Shown> writtenDownOf(Actor actor) {
        return Arrays.stream(Shown.values())
                .filter(shown -> shown.isWrittenDownOf(actor))
                .toList();
    }

    private static Actor somebody(Standing... roles) {
        return new Actor(new UUID(0, 9), "Jo", Set.of(roles), Money.ZERO);
    }
}
