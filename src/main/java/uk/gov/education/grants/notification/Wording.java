package uk.gov.education.grants.notification;

import java.util.Objects;
import uk.gov.education.grants.govuk.InWords;

/// What each kind of letter says. All letters stand here, so that they speak with one voice.
final class Wording {

    private static final InWords IN = new InWords();

    private final String service;

    /// @param service the address of the service, for links; it never comes from a request
    Wording(String service) {
        this.service = service;
    }

    Letter write(LetterKind kind, Matter about, Occasion occasion, Recipient to) {
        return new Letter(subject(kind, about), """
                Dear %s,

                %s

                Grant programmes
                Department for Education
                """.formatted(
                        Letter.oneLine(to.name()), body(kind, about, occasion).strip()));
    }

    private static String subject(LetterKind kind, Matter about) {
        return switch (kind) {
            case READY_FOR_SIGN_OFF -> "Sign off the bid for %s (%s)".formatted(about.project(), about.reference());
            case RETURNED_TO_EDITORS ->
                "The bid for %s was returned to you (%s)".formatted(about.project(), about.reference());
            case SUBMITTED -> "We have received the bid for %s (%s)".formatted(about.project(), about.reference());
            case WITHDRAWN -> "The bid for %s is withdrawn (%s)".formatted(about.project(), about.reference());
            case CLOSING_IN_A_WEEK, CLOSING_IN_A_DAY ->
                "The bid for %s is not submitted: the round closes on %s (%s)"
                        .formatted(about.project(), IN.time(about.closesAt()), about.reference());
            case ROUND_EXTENDED ->
                "You have until %s for the bid for %s (%s)"
                        .formatted(IN.time(about.closesAt()), about.project(), about.reference());
            case SUCCESSFUL -> "The bid for %s is successful (%s)".formatted(about.project(), about.reference());
            case UNSUCCESSFUL -> "The bid for %s is not successful (%s)".formatted(about.project(), about.reference());
            case INVITED ->
                "You are invited to make a full bid for %s (%s)".formatted(about.project(), about.reference());
            case NOT_INVITED -> "Your expression of interest for %s (%s)".formatted(about.project(), about.reference());
            case NOMINATIONS_ANSWERED -> "Your nominations in %s (%s)".formatted(about.project(), about.reference());
            case FEEDBACK -> "Feedback on the bid for %s (%s)".formatted(about.project(), about.reference());
            case INELIGIBLE -> "The bid for %s is not eligible (%s)".formatted(about.project(), about.reference());
            case AWARD_OFFERED -> "We offer an award for %s (%s)".formatted(about.project(), about.reference());
            case RETURN_DUE -> "A return on %s is due in 7 days (%s)".formatted(about.project(), about.reference());
            case RETURN_LATE -> "A return on %s is late (%s)".formatted(about.project(), about.reference());
            case RETURN_GIVEN_BACK ->
                "A return on %s was given back to you (%s)".formatted(about.project(), about.reference());
            case CLAIM_QUERIED -> "A question about a claim for %s (%s)".formatted(about.project(), about.reference());
            case MONEY_PAID -> "We have paid money for %s (%s)".formatted(about.project(), about.reference());
            case VARIATION_ANSWERED ->
                "Your variation of the award for %s (%s)".formatted(about.project(), about.reference());
            case FINAL_CLAIM_DUE -> "Make the final claim for %s (%s)".formatted(about.project(), about.reference());
            case CERTIFICATE_QUERIED ->
                "A question about the certificate for %s (%s)".formatted(about.project(), about.reference());
            case ASSESSOR_ASKED -> "Please assess bid %s".formatted(about.reference());
            case COLLEAGUE_INVITED -> "Join %s on Grant programmes".formatted(about.lead());
            case FIRST_PASSWORD -> "Choose your password for Grant programmes";
            case PASSWORD_LINK -> "Choose a new password for Grant programmes";
            case PASSWORD_CHANGED -> "Your password for Grant programmes was changed";
            case ACCOUNT_RESTS -> "Ten wrong passwords were given for your account on Grant programmes";
            case SECOND_STEP_ON -> "Signing in to Grant programmes now takes a second step";
            case SECOND_STEP_OFF, SECOND_STEP_TAKEN_OFF ->
                "Signing in to Grant programmes takes no second step any more";
            case RECOVERY_CODES_MADE -> "You have new recovery codes for Grant programmes";
            case RECOVERY_CODE_USED -> "A recovery code was used to sign in to Grant programmes";
            case SECOND_STEP_RESTS -> "Ten wrong codes were given for your account on Grant programmes";
            case ASSESSMENT_RETURNED -> "Please look again at your assessment of bid %s".formatted(about.reference());
        };
    }

    private String body(LetterKind kind, Matter about, Occasion occasion) {
        var project = Letter.oneLine(about.project());
        var lead = Letter.oneLine(about.lead());
        var round = Letter.oneLine(about.round());
        var by = Letter.oneLine(occasion.by());
        var closes = IN.time(about.closesAt());
        return switch (kind) {
            case READY_FOR_SIGN_OFF -> """
                    %s has marked the bid for %s ready. It now waits for a certifier of %s to sign it off.

                    The round, %s, closes on %s UK time. The bid is submitted only when a certifier has signed it off.

                    Read the bid and sign it off, or return it: %s
                    """.formatted(by, project, lead, round, closes, bid(about, "/sign-off"));
            case RETURNED_TO_EDITORS -> """
                    %s has read the bid for %s and returned it to its editors. The reason:

                    %s

                    Change the bid and mark it ready again. The round closes on %s UK time.

                    The bid: %s
                    """.formatted(by, project, occasion.reason(), closes, bid(about, ""));
            case SUBMITTED ->
                """
                    We received the bid for %s from %s on %s UK time. %s certified it.

                    Reference: %s
                    Round: %s
                    Asked for: %s
                    Fingerprint: %s

                    The fingerprint is made of every word of the bid. Keep this letter as your receipt.

                    Assessors score the bid after the round has closed on %s UK time. We tell you the outcome when the \
                    whole round is decided, planned for %s.

                    The bid as it was submitted: %s
                    """.formatted(
                                project,
                                lead,
                                IN.time(occasion.at()),
                                Letter.oneLine(about.submittedByName()),
                                about.reference(),
                                round,
                                about.asked(),
                                about.fingerprint(),
                                closes,
                                IN.day(about.decisionOn()),
                                bid(about, "/submitted"));
            case WITHDRAWN -> """
                    %s has withdrawn the bid for %s. It takes no further part in the round %s. The reason:

                    %s

                    You do not need to do anything.
                    """.formatted(by, project, round, occasion.reason());
            case CLOSING_IN_A_WEEK, CLOSING_IN_A_DAY -> """
                    The bid for %s is not submitted yet. The round, %s, closes on %s UK time.

                    A bid counts only when it is complete, marked ready, and signed off by a certifier who is another \
                    person than the one who marked it ready. Please leave time for that.

                    Go on with the bid: %s
                    """.formatted(project, round, closes, bid(about, ""));
            case ROUND_EXTENDED -> """
                    The round %s closes later than we said: on %s UK time. The bid for %s is not submitted yet, so you \
                    have until then. The reason:

                    %s

                    Go on with the bid: %s
                    """.formatted(round, closes, project, occasion.reason(), bid(about, ""));
            case SUCCESSFUL ->
                """
                    The bid for %s is successful.

                    We offer %s an award of %s. A certifier of your organisation accepts or declines it %s. After that \
                    day the offer lapses. Please do not announce the award before we do.

                    The offer and its terms: %s

                    The bid: %s
                    """.formatted(project, lead, about.awarded(), answerBy(about), offer(about), bid(about, "/submitted"));
            case UNSUCCESSFUL -> """
                    The bid for %s is not successful. We are sorry to bring this news.

                    Every bid of the round %s was judged on the same criteria. You are free to bid in another round.

                    The bid: %s
                    """.formatted(project, round, bid(about, "/submitted"));
            case INVITED ->
                """
                    Thank you for telling us about %s. We invite %s to make a full bid for it.

                    The full bid is made in the round %s. Its page says when it opens and closes, and everything that is \
                    asked. The bid begins with what you have told us already.

                    The round: %s/rounds/%s
                    """.formatted(
                                project,
                                lead,
                                Letter.oneLine(Objects.requireNonNullElse(about.nextRound(), "")),
                                service,
                                about.nextRoundCode());
            case NOT_INVITED -> """
                    Thank you for telling us about %s. We do not invite %s to make a full bid for it this time. The reason:

                    %s

                    You are free to bid in another round.

                    What you told us: %s
                    """.formatted(project, lead, occasion.reason(), bid(about, "/submitted"));
            case NOMINATIONS_ANSWERED -> """
                    We have decided on each of the people whom %s nominates in %s.

                    Sign in to read the answer for each of them, and why. This letter names nobody on purpose.

                    The answers: %s
                    """.formatted(lead, project, bid(about, "/submitted"));
            case FEEDBACK -> """
                    You can now read what the assessors found in the bid for %s, in the round %s: what was strong, and what \
                    would make it stronger.

                    The feedback: %s
                    """.formatted(project, round, bid(about, ""));
            case INELIGIBLE -> """
                    The bid for %s is not eligible for the round %s, so it was not assessed further.

                    Sign in to read why.

                    If you think that this is wrong, reply to the programme team and name the reference %s.

                    The bid: %s
                    """.formatted(project, round, about.reference(), bid(about, ""));
            case AWARD_OFFERED ->
                """
                    We offer %s an award of %s for %s. Its reference is %s.

                    A certifier of your organisation accepts or declines it %s. After that day the offer lapses. Please \
                    do not announce the award before we do.

                    The offer and its terms: %s
                    """.formatted(lead, about.awarded(), project, about.reference(), answerBy(about), offer(about));
            case RETURN_DUE -> """
                    %s has to report on %s within 7 days. %s

                    A bid editor writes the return, and a certifier, who is another person, sends it. Everything that you \
                    said in the last one is filled in.

                    The return: %s%s
                    """.formatted(lead, project, occasion.reason(), service, occasion.page());
            case RETURN_LATE -> """
                    %s has not reported on %s. %s

                    Please send it now: later returns and the annual review depend on it.

                    The return: %s%s
                    """.formatted(lead, project, occasion.reason(), service, occasion.page());
            case RETURN_GIVEN_BACK -> """
                    %s has read the return on %s and given it back to you. The reason:

                    %s

                    Change the return and certify it again: %s%s
                    """.formatted(by, project, occasion.reason(), service, occasion.page());
            case CLAIM_QUERIED -> """
                    %s has read a claim for %s and asks about it before it can be paid:

                    %s

                    Change the claim or answer: %s%s
                    """.formatted(by, project, occasion.reason(), service, occasion.page());
            case MONEY_PAID -> """
                    We have paid %s to %s for %s.

                    Everything that is promised, claimed and paid: %s%s
                    """.formatted(occasion.reason(), lead, project, service, occasion.page());
            case VARIATION_ANSWERED -> """
                    The Department has answered the variation that you asked for. %s %s

                    The variation: %s%s
                    """.formatted(by, occasion.reason(), service, occasion.page());
            case FINAL_CLAIM_DUE -> """
                    The award for %s is over. %s

                    A certifier of %s now makes the final claim and certifies what was spent. What was kept back of claims \
                    is paid after that, and what was not spent is given back.

                    The final claim: %s%s
                    """.formatted(project, occasion.reason(), lead, service, occasion.page());
            case CERTIFICATE_QUERIED -> """
                    %s has read the certificate for %s and asks about it:

                    %s

                    Answer by signing it anew: %s%s
                    """.formatted(by, project, occasion.reason(), service, occasion.page());
            case ASSESSOR_ASKED -> """
                    We ask you to assess bid %s: %s, led by %s, in the round %s.

                    Before you read it, say whether you have an interest in it. If you have, or if you have no time, you \
                    can decline.

                    Answer and assess: %s/assessments
                    """.formatted(about.reference(), project, lead, round, service);
            case COLLEAGUE_INVITED -> """
                    %s asks you to work with them on the bids of %s.

                    Open this link to join. It works once, until %s UK time: %s/invitations/%s

                    If you do not know %s, you do not need to do anything.
                    """.formatted(by, lead, closes, service, occasion.reason(), by);
            case FIRST_PASSWORD -> """
                    %s has made an account for you. Your user name is this e-mail address.

                    Open this link to choose your password. It works once, until %s UK time: %s/sign-in/forgotten/%s

                    After that, ask for another: %s/sign-in/forgotten
                    """.formatted(by, closes, service, occasion.reason(), service);
            case PASSWORD_LINK -> """
                    Open this link to choose a new password. It works once, until %s UK time: %s/sign-in/forgotten/%s

                    If you did not ask for it, you do not need to do anything. Your password stays as it is.
                    """.formatted(closes, service, occasion.reason());
            case PASSWORD_CHANGED -> """
                    Your password was changed on %s UK time, and you were signed out everywhere else.

                    If it was not you, choose a new one at once: %s/sign-in/forgotten
                    """.formatted(IN.time(occasion.at()), service);
            case ACCOUNT_RESTS -> """
                    Somebody has given ten wrong passwords for your account. Until %s UK time nobody can sign in to it, not even with the right one.

                    If it was you and you have forgotten your password, choose a new one: %s/sign-in/forgotten

                    If it was not you, nobody got in. You do not need to do anything.
                    """.formatted(closes, service);
            case SECOND_STEP_ON -> """
                    A second step was switched on for your account on %s UK time. Signing in now takes your password and a code from an authenticator app.

                    Keep the ten recovery codes that were shown to you: each lets you in once, if you lose the app.

                    If it was not you, somebody is in your account. Tell us at once, so that an administrator can take the second step off: %s/help
                    """.formatted(IN.time(occasion.at()), service);
            case SECOND_STEP_OFF -> """
                    The second step of your account was switched off on %s UK time. Your password alone lets you in now.

                    If it was not you, choose a new password at once: %s/sign-in/forgotten
                    """.formatted(IN.time(occasion.at()), service);
            case SECOND_STEP_TAKEN_OFF ->
                """
                    %s took the second step off your account on %s UK time, and you were signed out everywhere. The reason:

                    %s

                    Your password alone lets you in now. You can set up a second step again at your account: %s/account

                    If you did not ask for this, choose a new password at once: %s/sign-in/forgotten
                    """.formatted(by, IN.time(occasion.at()), occasion.reason(), service, service);
            case RECOVERY_CODES_MADE -> """
                    Ten new recovery codes were made for your account on %s UK time. Those you had before do not work any more.

                    If it was not you, somebody is in your account. Choose a new password at once, which signs them out: %s/sign-in/forgotten
                    """.formatted(IN.time(occasion.at()), service);
            case RECOVERY_CODE_USED -> """
                    One of your recovery codes was used to sign in to your account on %s UK time. It does not work any more. Codes left: %s.

                    If you have lost your authenticator app, set up the second step with another: %s/account

                    If it was not you, choose a new password at once, and then make new recovery codes: %s/sign-in/forgotten
                    """.formatted(IN.time(occasion.at()), occasion.reason(), service, service);
            case SECOND_STEP_RESTS -> """
                    Somebody has given your password, and then ten wrong codes for the second step. Until %s UK time no code is looked at, not even a right one.

                    If it was not you, nobody got in, but somebody knows your password. Choose a new one at once: %s/sign-in/forgotten
                    """.formatted(closes, service);
            case ASSESSMENT_RETURNED -> """
                    %s has given your assessment of bid %s back to you. What to look at again:

                    %s

                    Your assessments: %s/assessments
                    """.formatted(by, about.reference(), occasion.reason(), service);
        };
    }

    private static String answerBy(Matter about) {
        return about.answerBy() == null
                ? "by the day that stands in the offer"
                : "by %s UK time".formatted(IN.day(about.answerBy()));
    }

    private String offer(Matter about) {
        return about.award() == null
                ? service + "/agreements"
                : "%s/awards/%s/agreement/offer".formatted(service, about.award());
    }

    private String bid(Matter about, String page) {
        return "%s/bids/%s%s".formatted(service, about.reference(), page);
    }
}
