package uk.gov.education.grants;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import java.io.ObjectInputStream;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import uk.gov.education.grants.document.PdfCleaner;

/// The plan of the house, held by the build.
@AnalyzeClasses(packages = "uk.gov.education.grants", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @Test
    void roomsDependOnEachOtherInOneDirectionOnly() {
        ApplicationModules.of(GrantsApplication.class).verify();
    }

    @ArchTest
    static final ArchRule pagesNeverTouchEntities = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllersAreSeenByNobody = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..web");

    @ArchTest
    static final ArchRule fundingRulesAreJustJava = classes()
            .that()
            .resideInAPackage("..funding")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "uk.gov.education.grants.funding", "uk.gov.education.grants.shared", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule nothingStandsOnTheDemonstration = noClasses()
            .that()
            .resideOutsideOfPackage("..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..demo..");

    /// The power to innovate was never law, so no award may depend on a request: nothing but the demonstration knows of
    /// them.
    @ArchTest
    static final ArchRule nothingDependsOnAFlexibilityRequest = noClasses()
            .that()
            .resideOutsideOfPackages("..flexibility..", "..demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..flexibility..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("now() without a clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().startsWith("java.time")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isAssignableTo(Clock.class));
                }
            });

    /// Neither commands of the system, nor code, look-ups, objects or memory that somebody's words could become. The
    /// one process that is started is always the same, and no word of a person is in its command.
    @ArchTest
    static final ArchRule nothingRunsWhatWasTyped = noClasses()
            .that()
            .doNotBelongToAnyOf(PdfCleaner.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javax.naming..",
                    "javax.script..",
                    "javax.xml.xpath..",
                    "java.lang.foreign..",
                    "sun.misc..",
                    "org.springframework.expression..",
                    "org.springframework.ldap..")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Process.class, ProcessBuilder.class, ObjectInputStream.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String.class)
            .orShould()
            .callMethod(Runtime.class, "exec", String[].class);

    @ArchTest
    static final ArchRule noManyToMany = fields().should().notBeAnnotatedWith(ManyToMany.class);

    @ArchTest
    static final ArchRule nothingCascadesUpAnArrow = fields().that()
            .areAnnotatedWith(ManyToOne.class)
            .should()
            .notBeAnnotatedWith(new DescribedPredicate<>("cascade") {
                @Override
                public boolean test(JavaAnnotation<?> annotation) {
                    return annotation.getRawType().isEquivalentTo(ManyToOne.class)
                            && annotation.as(ManyToOne.class).cascade().length > 0;
                }
            });

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Entity|Dto|Impl|Manager|Helper|Utils?|Handler|Processor|Mapper|Populator|Wrapper|Data|Info|Base)");
}
