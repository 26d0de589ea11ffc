package uk.gov.education.grants.support;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one list of pages and actions, with the people of the demonstration for whom they are there. The checks of every
/// page, every route and every form are driven by it, and a route that it does not name fails the build.
@TestComponent
public final class Site {

    /// Who asks for which page. "!" after it: its form, sent empty, comes back with what is to be put right. A number
    /// after it: what the page answers, where that is not 200.
    private static final String PAGES = """
            public                 /
            public                 /help
            public                 /accessibility
            public                 /privacy
            public                 /cookies
            public                 /sign-in
            public                 /sign-in?refused
            public                 /sign-in/forgotten !
            public                 /sign-in/forgotten/sent
            public                 /sign-in/forgotten/not-a-link 404
            editor.hackney         /account !
            editor.hackney         /account/second-step
            officer                /sign-in?again
            public                 /rounds
            public                 /rounds/teenagers-on-the-edge-of-care
            public                 /rounds/expansion-2016
            public                 /awards
            public                 /awards?q=pause&region=London
            public                 /awards?q=nothing-is-called-this
            public                 /awards/{award:Pause}
            public                 /awards/{award:Positive Choices}
            public                 /places
            public                 /places?geography=2017&year=2016-17
            public                 /places?programme=no-such-programme
            public                 /places/E09000012
            public                 /places/E10000021
            public                 /awards?programme=CSCIP
            public                 /open-data
            public                 /open-data/quality
            public                 /evidence
            public                 /evidence?q=nothing-is-called-this
            public                 /evidence?q=mockinbird&outcome=SAFETY&direction=POSITIVE&age=12&region=London
            public                 /evidence/levels
            admin                  /evidence/levels
            admin                  /admin/evidence-levels/3 !
            admin                  /admin/evidence-levels/6 404
            public                 /evidence/pause
            public                 /evidence/family-safeguarding
            public                 /evidence/positive-choices
            public                 /evidence/nothing-is-called-this 404
            editor.hackney         /evidence/contextual-safeguarding
            editor.hackney         /projects/contextual-safeguarding/contact !
            officer                /evidence/pause
            officer                /projects/pause/statements/1
            officer                /projects/pause/statements/3 !
            officer                /projects/pause/statements/9 404
            editor.hackney         /work
            editor.hackney         /bids
            editor.hackney         /rounds/teenagers-on-the-edge-of-care/bids/new !
            editor.hackney         /bids/{bid:Corner shops that listen}
            editor.hackney         /bids/{bid:Corner shops that listen}/summary !
            editor.hackney         /bids/{bid:Corner shops that listen}/funding !
            editor.hackney         /bids/{bid:Corner shops that listen}/costs !
            editor.hackney         /bids/{bid:Corner shops that listen}/partners
            editor.hackney         /bids/{bid:Corner shops that listen}/places !
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1 !
            editor.hackney         /bids/{bid:Corner shops that listen}/documents !
            editor.hackney         /bids/{bid:Corner shops that listen}/documents/{document:Corner shops that listen}/removal
            editor.hackney         /bids/{bid:Corner shops that listen}/declaration !
            editor.hackney         /bids/{bid:Corner shops that listen}/check !
            editor.hackney         /bids/{bid:Corner shops that listen}/withdraw !
            editor.hackney         /bids/{bid:Corner shops that listen}/people
            editor.hackney         /bids/{bid:Corner shops that listen}/people/invite !
            editor.hackney         /bids/{bid:Corner shops that listen}/summary/versions
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1/versions
            editor.hackney         /bids/{bid:Corner shops that listen}/summary/comments
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1/comments
            editor.hackney         /bids/{bid:Corner shops that listen}/copied?from={bid:Home first}
            editor.hackney         /bids/{bid:Corner shops that listen}/copy
            public                 /invitations/not-a-token 404
            public                 /rounds/teenagers-on-the-edge-of-care/questions
            editor.hackney         /bids/{bid:Night line}
            editor.fostering       /bids/{bid:Sibling bonds}
            editor.calderdale      /bids/{bid:Positive futures}
            certifier.calderdale   /work
            certifier.calderdale   /bids/{bid:Positive futures}/sign-off !
            editor.fostering       /bids/{bid:A weekend family}
            editor.fostering       /bids/{bid:A weekend family}/submitted
            editor.fostering       /bids/{bid:A weekend family}/summary
            public                 /rounds/kinship-care-interest
            public                 /rounds/kinship-care-interest/questions
            public                 /rounds/kinship-care
            editor.hackney         /rounds/kinship-care/bids/new
            editor.calderdale      /rounds/kinship-care/bids/new
            editor.hackney         /bids/{bid:Kitchen table}/submitted
            editor.calderdale      /bids/{bid:Walk home}/submitted
            editor.fostering       /bids/{bid:Grandparents first}
            editor.fostering       /bids/{bid:Grandparents first}/submitted
            public                 /rounds/practice-leaders
            public                 /rounds/practice-leaders/questions
            editor.hackney         /bids/{bid:Leaders from Hackney}/nominees
            editor.calderdale      /bids/{bid:Leaders from Calderdale}/submitted
            officer                /rounds/practice-leaders/bids
            officer                /bids/{bid:Leaders from Hackney}/case
            analyst                /bids/{bid:Leaders from Calderdale}/case
            officer                /bids/{bid:Leaders from Hackney}/nominations !
            officer                /bids/{bid:Leaders from Hackney}/nominations/telling
            officer                /bids/{bid:Leaders from Calderdale}/nominations
            officer                /bids/{bid:Leaders from Calderdale}/letters/preview/nominations-answered
            officer                /rounds/kinship-care-interest/bids
            officer                /bids/{bid:Grandparents first}/case
            officer                /bids/{bid:Grandparents first}/interest !
            officer                /bids/{bid:Kitchen table}/interest
            officer                /bids/{bid:Grandparents first}/letters/preview/invited
            officer                /bids/{bid:Grandparents first}/letters/preview/not-invited
            officer                /rounds/family-group-decisions/setup/asks
            officer                /work
            officer                /programmes
            officer                /programmes/new !
            officer                /programmes/DEMO
            officer                /programmes/CSCIP
            officer                /programmes/DEMO/details !
            officer                /programmes/DEMO/funders !
            officer                /programmes/DEMO/budget !
            officer                /programmes/DEMO/dashboard
            officer                /programmes/CSCIP/dashboard
            officer                /programmes/CSCIP/ledger
            officer                /programmes/DEMO/ledger?before=1
            analyst                /awards/{award:Pause}/ledger
            officer                /programmes/DEMO/announcements/new !
            officer                /programmes/DEMO/rounds/new !
            officer                /rounds
            officer                /rounds/family-group-decisions/setup
            officer                /rounds/family-group-decisions/setup/blind
            officer                /rounds/family-group-decisions/setup/details !
            officer                /rounds/family-group-decisions/setup/dates !
            officer                /rounds/family-group-decisions/setup/questions
            officer                /rounds/family-group-decisions/setup/questions/1 !
            officer                /rounds/family-group-decisions/setup/questions/5 !
            officer                /rounds/family-group-decisions/setup/criteria
            officer                /rounds/family-group-decisions/setup/criteria/1 !
            officer                /rounds/family-group-decisions/setup/rules
            officer                /rounds/family-group-decisions/setup/rules/FR-02 !
            officer                /rounds/family-group-decisions/setup/rules/FR-08 !
            officer                /rounds/family-group-decisions/setup/ready
            officer                /rounds/teenagers-on-the-edge-of-care/setup
            officer                /rounds/teenagers-on-the-edge-of-care/setup/extend !
            officer                /rounds/leaving-care-well/setup/move-on
            officer                /rounds/leaving-care-well/bids
            officer                /rounds/leaving-care-well/bids?region=London&sort=score
            officer                /rounds/leaving-care-well/bids?q=nothing-is-called-this
            officer                /rounds/leaving-care-well/panel
            officer                /rounds/leaving-care-well/panel/minutes !
            officer                /rounds/leaving-care-well/scenarios
            officer                /rounds/leaving-care-well/scenarios/new !
            officer                /rounds/leaving-care-well/scenarios/1 404
            officer                /rounds/leaving-care-well/scenarios/comparison
            officer                /rounds/leaving-care-well/together/averages
            officer                /rounds/leaving-care-well/together/advice !
            officer                /rounds/leaving-care-well/together/outcomes !
            officer                /rounds/leaving-care-well/together/works/1 404
            approver               /rounds/leaving-care-well/together/approvals !
            officer                /rounds/leaving-care-well/past-awards !
            officer                /imports/{import:past-pilots.csv}
            officer                /imports/{import:past-pilots.csv}?finding=error
            officer                /imports/{import:past-pilots.csv}/rows/4
            officer                /imports/{import:past-pilots.csv}/rows/9 404
            approver               /imports/{import:past-pilots.csv}
            approver               /imports/{import:past-pilots.csv}/confirmation
            finance                /rounds/leaving-care-well/panel
            officer                /rounds/leaving-care-well/evidence-pack
            officer                /rounds/expansion-2016/evidence-pack
            officer                /rounds/teenagers-on-the-edge-of-care/bids
            officer                /rounds/expansion-2016/direct-award !
            officer                /bids/{bid:Home first}/case
            officer                /bids/{bid:First keys}/screening
            officer                /bids/{bid:Night line}/feedback !
            finance                /bids/{bid:Night line}/feedback
            officer                /bids/{bid:Night line}/letters/preview/feedback
            officer                /bids/{bid:Home first}/screening
            approver               /bids/{bid:Home first}/screening
            officer                /bids/{bid:Second chance}/case
            officer                /bids/{bid:Valley mentors}/case
            officer                /bids/{bid:Open door}/case
            officer                /bids/{bid:Night line}/case
            officer                /bids/{bid:A weekend family}/case
            officer                /bids/{bid:Second chance}/assessors
            officer                /bids/{bid:Open door}/moderation !
            officer                /bids/{bid:Valley mentors}/recommendation !
            officer                /bids/{bid:Valley mentors}/recommendation?advice=FUND
            officer                /bids/{bid:Home first}/recommendation/taking-back !
            officer                /bids/{bid:Night line}/outcome
            officer                /rounds/leaving-care-well/allocation
            officer                /rounds/teenagers-on-the-edge-of-care/allocation
            officer                /assessments/{assessment:Second chance, Aisha Khan}/history
            officer                /assessors
            officer                /assessors?q=fostering
            officer                /assessors?q=nobody-is-called-this
            officer                /assessors/{person:assessor1}
            officer                /assessors/{person:assessor4}
            officer                /assessors/{person:assessor1}/details !
            officer                /assessors/{person:assessor1}/interests/new !
            officer                /assessors/{person:assessor4}/interests/1 !
            officer                /assessments/{assessment:Second chance, Aisha Khan}/return !
            officer                /assessments/{assessment:Second chance, Cerys Price}/withdrawal !
            officer                /awards/{award:Home first}/case
            officer                /awards/{award:Sibling bonds}/case
            officer                /awards/{award:Constellations}/case
            officer                /awards/{award:Pause}/case
            officer                /awards/{award:Home first}/profile !
            officer                /awards/{award:Sibling bonds}/inform
            officer                /awards/{award:Sibling bonds}/agreement
            officer                /awards/{award:Sibling bonds}/agreement/plan
            officer                /awards/{award:Pause}/agreement
            officer                /awards/{award:Home first}/agreement
            editor.hackney         /agreements
            certifier.fostering    /agreements
            certifier.fostering    /awards/{award:Mockingbird}/agreement/offer
            editor.hackney         /awards/{award:Contextual safeguarding}/agreement/offer
            certifier.hackney      /awards/{award:Contextual safeguarding}/agreement/acceptance
            certifier.hackney      /awards/{award:Contextual safeguarding}/agreement/refusal
            officer                /returns
            officer                /returns?standing=accepted
            officer                /returns?standing=late&programme=CSCIP
            editor.hackney         /returns
            officer                /awards/{award:Pause}/returns
            editor.hackney         /awards/{award:Contextual safeguarding}/returns
            editor.hackney         /awards/{award:Contextual safeguarding}/returns/2019-20
            editor.hackney         /awards/{award:Contextual safeguarding}/returns/2019-20/draft
            officer                /awards/{award:Pause}/returns/2018-19
            certifier.calderdale   /awards/{award:Positive Choices}/returns/2019-20/certification !
            officer                /awards/{award:Mockingbird}/returns/2019-20/decision !
            officer                /reviews
            analyst                /awards/{award:Pause}/reviews/2017-18
            officer                /awards/{award:Havering multi-agency service}/reviews/2018-19
            officer                /awards/{award:Havering multi-agency service}/reviews/2018-19/draft !
            officer2               /awards/{award:Slough transformation}/reviews/2018-19/decision !
            editor.hackney         /claims
            editor.fostering       /claims
            editor.fostering       /awards/{award:Mockingbird}/claims/new !
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/amounts
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/documents !
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/documents/{evidence:Mockingbird, DRAFT}/removal
            certifier.fostering    /claims/{claim:Mockingbird, DRAFT}/submission !
            certifier.fostering    /claims/{claim:Mockingbird, SUBMITTED}
            officer                /claims/{claim:Mockingbird, SUBMITTED}
            officer                /claims/{claim:Mockingbird, SUBMITTED}/check !
            officer                /claims/{claim:Mockingbird, PAID}
            officer                /awards/{award:Contextual safeguarding}/instalments/5 !
            officer                /awards/{award:Contextual safeguarding}/instalments/1 409
            officer                /payments
            finance                /payments
            finance                /payments/{payment:Contextual safeguarding, VERIFIED}
            finance                /payments/{payment:Mockingbird, PAID}
            finance                /payments/PAY-2017-9999 404
            finance                /payments/files
            finance                /payments/files/1
            certifier.hackney      /organisations/GB-LAE-HCK/bank-details !
            finance                /organisations/GB-LAE-HCK/bank-details
            officer                /terms
            officer                /terms/section-14/1
            officer                /terms/section-31/1
            officer                /terms/section-31/9 404
            admin                  /terms/section-31/new !
            officer                /awards/{award:Pause}/announcement !
            officer                /awards/{award:Constellations}/dispensations/FR-17
            officer                /evaluations
            officer                /evaluations/new !
            officer                /evaluations/{evaluation:Constellations}
            officer                /evaluations/{evaluation:Pause}
            officer                /evaluations/{evaluation:Family Safeguarding}/publication 409
            officer                /reports
            approver               /work
            approver               /awards/{award:Home first}/approval !
            approver               /awards/{award:Constellations}/approval
            approver               /awards/{award:Constellations}/dispensations/FR-17 !
            approver               /awards/{award:Home first}/case
            finance                /work
            finance                /reports
            analyst                /work
            analyst                /programmes/CSCIP/budget
            analyst                /reports
            analyst                /reports/columns
            analyst                /reports/awards
            analyst                /reports/awards?region=London&year=2016-17
            analyst                /reports/awards?as-at=yesterday
            analyst                /reports/bids
            analyst                /reports/budgets
            analyst                /reports/returns
            analyst                /awards/{award:Pause}/case
            analyst                /bids/{bid:Night line}/case
            assessor2              /work
            assessor2              /assessments
            assessor2              /assessments/declaration !
            assessor2              /assessments/declaration/interests/new !
            assessor4              /assessments
            assessor4              /assessments/declaration
            assessor4              /assessments/declaration/interests/1 !
            assessor2              /assessments/{assessment:Second chance, Ben Marsh}
            assessor2              /assessments/{assessment:Second chance, Ben Marsh}/submission
            assessor3              /assessments/{assessment:Second chance, Cerys Price} !
            assessor1              /assessments/{assessment:Second chance, Aisha Khan}
            evaluator              /work
            evaluator              /evaluations
            evaluator              /evaluations/{evaluation:Constellations}
            evaluator              /evaluations/{evaluation:Constellations}/report !
            evaluator              /evaluations/{evaluation:Constellations}/scope
            evaluator              /evaluations/{evaluation:Constellations}/cost
            evaluator              /evaluations/{evaluation:Constellations}/document !
            evaluator              /evaluations/{evaluation:Constellations}/measures/1
            evaluator              /evaluations/{evaluation:Constellations}/measures/2 !
            evaluator              /evaluations/{evaluation:Constellations}/measures/4 404
            officer                /evaluations/{evaluation:Pause}/cost 409
            officer2               /evaluations/{evaluation:Constellations}/quality-assurance 409
            admin                  /work
            admin                  /admin/people !
            admin                  /admin/privacy
            admin                  /admin/people/{person:editor.hackney} !
            admin                  /admin/organisations
            admin                  /admin/organisations?q=hackney
            admin                  /admin/organisations/new !
            admin                  /admin/organisations/GB-LAE-HCK
            admin                  /admin/organisations/GB-LAE-HCK/name !
            officer                /admin/organisations/GB-LAE-HCK/due-diligence !
            officer                /admin/organisations/GB-LAE-HCK/due-diligence/override !
            admin                  /admin/authorities
            admin                  /admin/audit
            admin                  /admin/audit/verification
            admin                  /admin/audit/sightings
            admin                  /admin/audit/sightings?person=officer@example.org&subject=CSCIP-2016-0001
            admin                  /admin/audit/sightings?day-day=31&day-month=2&day-year=2027
            admin                  /admin/letters
            admin                  /admin/letters?status=NOT_SENT
            admin                  /admin/letters?status=FAILED
            editor.hackney         /bids/{bid:Night line}/letters
            certifier.calderdale   /bids/{bid:Positive futures}/letters
            officer                /bids/{bid:Night line}/letters
            officer                /bids/{bid:Night line}/letters/preview/unsuccessful
            officer                /awards/{award:Sibling bonds}/letters
            officer                /awards/{award:Pause}/letters
            officer                /awards/{award:Pause}/letters/preview
            officer                /rounds/teenagers-on-the-edge-of-care/letters/preview
            officer                /letters
            officer                /letters/submitted
            officer                /letters/round-extended
            public                 /flexibility
            public                 /flexibility/{flexibility:Fewer visits in settled placements}
            public                 /flexibility/{flexibility:One worker from the first day to the last} 404
            editor.hackney         /flexibilities
            officer                /flexibilities?status=WITH_PANEL
            approver               /flexibilities?status=ENDED
            editor.hackney         /flexibilities/new !
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/questions/duty !
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/questions/work !
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/questions/purpose !
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consultations/1 !
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consultations/3 404
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consulted !
            certifier.calderdale   /flexibilities/{flexibility:Pathway plans that young people write}/sign-off !
            officer                /flexibilities/{flexibility:Friends as carers sooner}
            officer                /flexibilities/{flexibility:Friends as carers sooner}/advice !
            approver               /flexibilities/{flexibility:Reviews at the kitchen table}/decision !
            approver               /flexibilities/{flexibility:Fewer visits in settled placements}
            approver               /flexibilities/{flexibility:Fewer visits in settled placements}/extension !
            editor.hackney         /variations
            editor.hackney         /variations?award={award:Contextual safeguarding}
            officer                /variations?status=SUBMITTED
            officer                /variations?status=REFUSED
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new/money !
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new/period !
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new/purpose !
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new/lines 404
            editor.hackney         /variations/{variation:PERIOD}
            editor.hackney         /variations/{variation:PERIOD}/change !
            certifier.hackney      /variations/{variation:PERIOD}/submission !
            editor.hackney         /variations/{variation:ENDING}/change !
            editor.hackney         /variations/{variation:PURPOSE}/withdrawal
            officer                /variations/{variation:PURPOSE}/query !
            approver               /variations/{variation:PURPOSE}
            approver               /variations/{variation:PURPOSE}/decision !
            officer                /variations/{variation:ENDING}
            officer                /awards/{award:Contextual safeguarding}/suspension !
            analyst                /programmes/CSCIP/year-end/2016-17
            finance                /programmes/CSCIP/year-end/2016-17/closing
            officer                /programmes/CSCIP/year-end/2016 404
            certifier.hackney      /awards/{award:Contextual safeguarding}/closing
            certifier.hackney      /awards/{award:Contextual safeguarding}/final-claim !
            certifier.fostering    /awards/{award:Mockingbird}/final-claim
            officer                /awards/{award:Lifelong Links}/closing
            officer                /awards/{award:Lifelong Links}/reconciliation !
            officer                /awards/{award:Pause}/reconciliation 409
            finance                /awards/{award:Firstline}/closing !
            finance                /awards/{award:Firstline}/returned-money !
            analyst                /awards/{award:Pause}/closing
            officer                /awards/{award:Family Safeguarding}/closing
            editor.hackney         /bids/BID-2026-9999 404
            editor.hackney         /programmes 403
            """;

    /// What can be downloaded.
    private static final String FILES = """
            public                 /awards.csv
            public                 /places.csv
            public                 /awards.csv-metadata.json
            public                 /awards.json
            public                 /awards.json?q=pause&region=London
            public                 /awards/{award:Pause}.json
            public                 /awards.atom
            public                 /awards/360giving.json
            public                 /awards/360giving.csv
            public                 /open-data/openapi.json
            editor.hackney         /bids/{bid:Corner shops that listen}/copy.pdf
            editor.fostering       /awards/{award:Mockingbird}/agreement/offer.pdf
            finance                /payments/files/1.csv
            editor.fostering       /documents/{evidence:Mockingbird, DRAFT}
            editor.hackney         /documents/{document:Corner shops that listen}
            officer                /documents/{document:Home first}
            public                 /rounds/teenagers-on-the-edge-of-care/questions.odt
            public                 /rounds/teenagers-on-the-edge-of-care/questions.txt
            public                 /awards.csv?region=London
            public                 /evidence.csv
            public                 /evidence/quiet-evenings/reports/{evaluation:Quiet evenings}
            public                 /evidence/pause/reports/{evaluation:Quiet evenings} 404
            officer                /returns.csv
            officer                /rounds/leaving-care-well/bids.csv
            officer                /imports/{import:past-pilots.csv}/findings.csv
            officer                /rounds/leaving-care-well/panel.csv
            officer                /rounds/leaving-care-well/evidence-pack.csv
            officer                /rounds/expansion-2016/evidence-pack.csv
            officer                /bids/{bid:Home first}/dossier.zip
            analyst                /bids/{bid:Night line}/dossier.zip
            analyst                /reports/awards.csv
            analyst                /reports/award-years.csv
            analyst                /reports/bids.csv
            analyst                /reports/stages.csv
            analyst                /reports/scores.csv
            analyst                /reports/budgets.csv
            analyst                /reports/returns.csv
            analyst                /reports/dispensations.csv
            analyst                /programmes/CSCIP/ledger.csv
            analyst                /awards/{award:Pause}/ledger.csv
            analyst                /reports/awards.ods
            analyst                /reports/awards.csv-metadata.json
            admin                  /admin/audit/sightings.csv
            editor.hackney         /sign-in/code 302
            editor.hackney         /sign-in/recovery-code 302
            """;

    /// Every form's address, with somebody who may use it as the demonstration stands. 404 after it: there is nothing
    /// of this kind in the demonstration.
    private static final String ACTIONS = """
            editor.hackney         /rounds/teenagers-on-the-edge-of-care/bids/new
            editor.hackney         /bids/{bid:Corner shops that listen}/summary
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1
            editor.hackney         /bids/{bid:Corner shops that listen}/documents
            editor.hackney         /bids/{bid:Corner shops that listen}/documents/{document:Corner shops that listen}/removal
            editor.hackney         /bids/{bid:Corner shops that listen}/check
            editor.hackney         /bids/{bid:Corner shops that listen}/people
            editor.hackney         /bids/{bid:Corner shops that listen}/people/invite
            editor.hackney         /bids/{bid:Corner shops that listen}/summary/versions/1
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1/versions/1 404
            editor.hackney         /bids/{bid:Corner shops that listen}/summary/comments
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1/comments
            editor.hackney         /bids/{bid:Corner shops that listen}/summary/comments/00000000-0000-0000-0000-000000000000/resolve
            editor.hackney         /bids/{bid:Corner shops that listen}/answers/1/comments/00000000-0000-0000-0000-000000000000/resolve
            public                 /invitations/not-a-token 404
            public                 /sign-in/forgotten
            public                 /sign-in/forgotten/not-a-link 404
            editor.hackney         /account/password
            editor.hackney         /account/elsewhere
            editor.hackney         /account/second-step/key
            editor.hackney         /account/second-step/on
            editor.hackney         /account/second-step/recovery-codes
            editor.hackney         /account/second-step/off
            editor.hackney         /sign-in/code
            editor.hackney         /sign-in/recovery-code
            certifier.calderdale   /bids/{bid:Positive futures}/sign-off
            certifier.calderdale   /bids/{bid:Positive futures}/sign-off/read
            editor.fostering       /bids/{bid:A weekend family}/reopen
            editor.hackney         /bids/{bid:Corner shops that listen}/withdraw
            officer                /programmes/new
            officer                /programmes/DEMO/details
            officer                /programmes/DEMO/funders
            officer                /programmes/DEMO/budget
            officer                /programmes/DEMO/announcements/new
            officer                /programmes/DEMO/rounds/new
            officer                /rounds/family-group-decisions/setup/blind
            officer                /rounds/family-group-decisions/setup/details
            officer                /rounds/family-group-decisions/setup/dates
            officer                /rounds/family-group-decisions/setup/questions/1
            officer                /rounds/family-group-decisions/setup/questions/1/remove
            officer                /rounds/family-group-decisions/setup/criteria/1
            officer                /rounds/family-group-decisions/setup/criteria/1/remove
            officer                /rounds/family-group-decisions/setup/rules/FR-02
            officer                /rounds/family-group-decisions/setup/rules/FR-02/remove
            officer                /rounds/family-group-decisions/setup/ready
            officer                /rounds/family-group-decisions/setup/asks
            officer                /bids/{bid:Grandparents first}/interest
            officer                /bids/{bid:Leaders from Hackney}/nominations
            officer                /bids/{bid:Leaders from Hackney}/nominations/telling
            officer                /rounds/teenagers-on-the-edge-of-care/setup/extend
            officer                /rounds/leaving-care-well/setup/move-on
            officer                /rounds/expansion-2016/direct-award
            officer                /bids/{bid:Second chance}/assessors
            officer                /rounds/leaving-care-well/allocation
            officer                /rounds/leaving-care-well/allocation/confirmation
            officer                /assessors/{person:assessor1}/details
            officer                /assessors/{person:assessor1}/interests/new
            officer                /assessors/{person:assessor4}/interests/1
            assessor2              /assessments/declaration
            assessor2              /assessments/declaration/interests/new
            assessor4              /assessments/declaration/interests/1
            officer                /assessments/{assessment:Second chance, Aisha Khan}/return
            officer                /assessments/{assessment:Second chance, Cerys Price}/withdrawal
            officer                /bids/{bid:Open door}/moderation
            officer                /bids/{bid:Open door}/moderation/average
            officer                /bids/{bid:Valley mentors}/recommendation
            officer                /bids/{bid:Home first}/recommendation/taking-back
            officer                /bids/{bid:Night line}/outcome
            officer                /bids/{bid:Night line}/feedback
            officer                /bids/{bid:First keys}/screening/flags
            officer                /bids/{bid:First keys}/screening/flags/1
            officer                /bids/{bid:First keys}/screening/ineligible
            officer                /bids/{bid:First keys}/screening/reinstatement
            officer                /bids/{bid:First keys}/screening/telling
            officer                /rounds/leaving-care-well/bids/views
            officer                /rounds/leaving-care-well/bids/views/removal
            officer                /rounds/leaving-care-well/panel
            officer                /rounds/leaving-care-well/panel/minutes
            officer                /rounds/leaving-care-well/together/advice
            officer                /rounds/leaving-care-well/past-awards
            officer                /imports/{import:past-pilots.csv}/reading
            officer                /imports/{import:past-pilots.csv}/doubts
            officer                /imports/{import:past-pilots.csv}/withdrawal
            approver               /imports/{import:past-pilots.csv}/confirmation
            officer                /rounds/leaving-care-well/scenarios/new
            officer                /rounds/leaving-care-well/scenarios/ranking
            officer                /rounds/leaving-care-well/scenarios/1/cancel 404
            officer                /rounds/leaving-care-well/scenarios/1/adopt 404
            officer                /awards/{award:Home first}/profile
            officer                /awards/{award:Sibling bonds}/inform
            officer                /awards/{award:Sibling bonds}/agreement/plan
            certifier.hackney      /awards/{award:Contextual safeguarding}/agreement/acceptance
            certifier.hackney      /awards/{award:Contextual safeguarding}/agreement/refusal
            editor.hackney         /awards/{award:Contextual safeguarding}/returns/2019-20/draft
            certifier.calderdale   /awards/{award:Positive Choices}/returns/2019-20/certification
            officer                /awards/{award:Mockingbird}/returns/2019-20/decision
            officer                /awards/{award:Havering multi-agency service}/reviews/2018-19/draft
            officer2               /awards/{award:Slough transformation}/reviews/2018-19/decision
            editor.fostering       /awards/{award:Mockingbird}/claims/new
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/amounts
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/documents
            editor.fostering       /claims/{claim:Mockingbird, DRAFT}/documents/{evidence:Mockingbird, DRAFT}/removal
            certifier.fostering    /claims/{claim:Mockingbird, DRAFT}/submission
            officer                /claims/{claim:Mockingbird, SUBMITTED}/check
            officer                /awards/{award:Contextual safeguarding}/instalments/5
            finance                /payments/{payment:Contextual safeguarding, VERIFIED}/authorisation
            finance                /payments/{payment:Contextual safeguarding, VERIFIED}/result
            finance                /payments/{payment:Contextual safeguarding, VERIFIED}/again
            finance                /payments/files
            finance                /payments/files/1/results
            certifier.hackney      /organisations/GB-LAE-HCK/bank-details
            finance                /organisations/GB-LAE-HCK/bank-details/decision
            admin                  /terms/section-31/new
            officer                /awards/{award:Sibling bonds}/start
            officer                /awards/{award:Pause}/announcement
            officer                /awards/{award:Constellations}/dispensations/FR-17
            approver               /awards/{award:Constellations}/dispensations/FR-17/decision
            approver               /awards/{award:Home first}/approval
            assessor3              /assessments/{assessment:Second chance, Cerys Price}/interests
            assessor2              /assessments/{assessment:Second chance, Ben Marsh}/recognition
            assessor2              /assessments/{assessment:Second chance, Ben Marsh}
            assessor2              /assessments/{assessment:Second chance, Ben Marsh}/submission
            officer                /evaluations
            evaluator              /evaluations/{evaluation:Constellations}/start
            evaluator              /evaluations/{evaluation:Constellations}/report
            evaluator              /evaluations/{evaluation:Constellations}/scope
            evaluator              /evaluations/{evaluation:Constellations}/cost
            evaluator              /evaluations/{evaluation:Constellations}/measures/1
            evaluator              /evaluations/{evaluation:Constellations}/measures/1/removal
            evaluator              /evaluations/{evaluation:Constellations}/document
            evaluator              /evaluations/{evaluation:Constellations}/document/removal
            editor.hackney         /projects/contextual-safeguarding/contact
            editor.hackney         /projects/contextual-safeguarding/contact/removal
            officer                /projects/pause/statements/1
            officer                /projects/pause/statements/1/removal
            officer2               /evaluations/{evaluation:Constellations}/quality-assurance
            officer2               /evaluations/{evaluation:Constellations}/publication
            admin                  /admin/people
            admin                  /admin/people/{person:editor.hackney}/grant
            admin                  /admin/people/{person:editor.hackney}/revoke
            admin                  /admin/people/{person:editor.hackney}/data.json
            admin                  /admin/people/{person:editor.hackney}/switch
            admin                  /admin/people/{person:editor.hackney}/first-password
            admin                  /admin/people/{person:editor.hackney}/unlink
            admin                  /admin/people/{person:editor.hackney}/second-step
            admin                  /admin/evidence-levels/3
            admin                  /admin/organisations
            admin                  /admin/organisations/GB-LAE-HCK/name
            officer                /admin/organisations/GB-LAE-HCK/due-diligence
            officer                /admin/organisations/GB-LAE-HCK/due-diligence/override
            officer                /letters/{letter:Night line}/again
            editor.hackney         /flexibilities/new
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/questions/purpose
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consultations/1
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consultations/1/removal
            editor.hackney         /flexibilities/{flexibility:One worker from the first day to the last}/consulted
            certifier.calderdale   /flexibilities/{flexibility:Pathway plans that young people write}/sign-off
            officer                /flexibilities/{flexibility:Friends as carers sooner}/panel
            officer                /flexibilities/{flexibility:Friends as carers sooner}/advice
            approver               /flexibilities/{flexibility:Reviews at the kitchen table}/decision
            approver               /flexibilities/{flexibility:Fewer visits in settled placements}/extension
            editor.hackney         /awards/{award:Contextual safeguarding}/variations/new/money
            editor.hackney         /variations/{variation:PERIOD}/change
            certifier.hackney      /variations/{variation:PERIOD}/submission
            editor.hackney         /variations/{variation:PURPOSE}/withdrawal
            officer                /variations/{variation:PURPOSE}/query
            approver               /variations/{variation:PURPOSE}/decision
            officer                /awards/{award:Contextual safeguarding}/suspension
            finance                /programmes/CSCIP/year-end/2016-17/closing
            certifier.hackney      /awards/{award:Contextual safeguarding}/final-claim
            officer                /awards/{award:Lifelong Links}/reconciliation
            finance                /awards/{award:Firstline}/closing
            finance                /awards/{award:Firstline}/returned-money
            """;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):([^}]+)}");

    private final JdbcClient db;

    /// @param db what a demonstration is in
    public Site(JdbcClient db) {
        this.db = db;
    }

    /// One page as one person asks for it. Whether its form is refused when it is sent empty is said too.
    public record Visit(String who, String address, int status, boolean isRefusedWhenEmpty) {

        @Override
        public String toString() {
            return who + " at " + address;
        }
    }

    public List<Visit> pages() {
        return PAGES.lines().map(this::visit).toList();
    }

    public List<Visit> files() {
        return FILES.lines().map(this::visit).toList();
    }

    /// Addresses to which a form is sent.
    public List<Visit> actions() {
        return ACTIONS.lines().map(this::visit).toList();
    }

    private Visit visit(String line) {
        var words = resolved(line).split("\\s+", 3);
        var mark = words.length == 3 ? words[2] : "";
        var status = mark.matches("\\d+") ? Integer.parseInt(mark) : 200;
        return new Visit(words[0], words[1], status, mark.equals("!"));
    }

    /// An address with the references that the demonstration gave.
    private String resolved(String address) {
        return PLACEHOLDER.matcher(address).replaceAll(this::referenceOf);
    }

    private String referenceOf(MatchResult placeholder) {
        var words = placeholder.group(2).split(", ", 2);
        var query = switch (placeholder.group(1)) {
            case "bid" -> "select b.reference from bid b join project p on p.id = b.project_id where p.title = :title";
            case "award" ->
                "select a.reference from award a join project p on p.id = a.project_id where p.title = :title";
            case "import" -> "select reference from intake where file_name = :title";
            case "claim" -> """
                            select c.reference from claim c join award a on a.id = c.award_id
                            join project p on p.id = a.project_id
                            where p.title = :title and c.status = :person order by c.reference limit 1""";
            case "payment" -> """
                            select m.reference from payment m join award a on a.id = m.award_id
                            join project p on p.id = a.project_id
                            where p.title = :title and m.status = :person order by m.reference limit 1""";
            case "evidence" -> """
                            select d.id::text from document d join claim c on c.id = d.subject
                            join award a on a.id = c.award_id join project p on p.id = a.project_id
                            where p.title = :title and c.status = :person order by d.position limit 1""";
            case "document" -> """
                            select d.id::text from document d join bid b on b.id = d.subject
                            join project p on p.id = b.project_id where p.title = :title order by d.position limit 1""";
            case "flexibility" -> "select reference from flexibility_request where title = :title";
            case "variation" -> "select reference from variation where kind = :title";
            case "letter" -> """
                            select min(l.id)::text from letter l join bid b on b.reference = l.about
                            join project p on p.id = b.project_id
                            where p.title = :title and l.kind = 'SUBMITTED'""";
            case "evaluation" ->
                "select e.reference from evaluation e join project p on p.id = e.project_id where p.title = :title";
            case "assessment" -> """
                            select a.reference from assessment a join bid b on b.id = a.bid_id
                            join project p on p.id = b.project_id
                            where p.title = :title and a.assessor_name = :person""";
            case "person" -> "select id::text from person where username = :title || '@example.org'";
            default -> throw new IllegalArgumentException("No such placeholder: " + placeholder.group());
        };
        return db.sql(query)
                .param("title", words[0])
                .param("person", words[words.length - 1])
                .query(String.class)
                .single();
    }
}
