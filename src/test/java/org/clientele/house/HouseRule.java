package org.clientele.house;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Every rule of the house with its check and the place in the imitation where it is broken on purpose. */
enum HouseRule {
    ROOMS(Arrows::onlyKnownRooms, "violations.attic.OutOfPlace"),
    ARROWS(Arrows::onlyRoomsBelow, "violations.facts.SeesStore"),
    UI_AREAS(Arrows::uiAreasApart, "violations.ui.groups.SeesOtherArea"),
    MATHS(Arrows::mathsBelowMethods, "violations.analysis.numeric.SeesMethod"),
    BASE_OF_APP(Arrows::baseOfAppLow, "violations.app.jobs.SeesUseCase"),
    STORE_PORTS(Arrows::storeSeesPorts, "violations.store.SeesService"),
    SCREEN_RECORDS(Arrows::screensSeeResultRecords, "violations.ui.groups.RunsAnalysis"),
    CYCLES(Arrows::noCycles, "violations.app.ring"),
    JAVAFX(Fences::javafxInUi, "violations.app.KnowsScene"),
    VIEW_MODELS(Fences::viewModelsKnowNoScene, "violations.ui.groups.SceneViewModel"),
    LIBRARIES(Fences::librariesFenced, "violations.app.KnowsSql"),
    LIBRARY_LEAKS(Fences::noLibraryLeaks, "violations.data.read.ShowsLibrary"),
    EXPORT_DOOR(Fences::oneExportDoor, "violations.app.campaign.BackDoor"),
    CLOCK(Purity::noClock, "violations.facts.ReadsClock"),
    CHANCE(Purity::noChance, "violations.analysis.rfm.ThrowsDice"),
    FILES(Purity::noFiles, "violations.model.ReadsFile"),
    LOGGING(Purity::noLogging, "violations.model.Logs"),
    NETWORK(Purity::noNetwork, "violations.app.Phones"),
    RUN_LATER(Style::runLaterInJobRunner, "violations.ui.groups.RunsLater"),
    FXML(Style::noFxml, "Window.fxml"),
    GLOBAL_ACCESS(Style::noGlobalAccess, "violations.app.Single"),
    STATIC_STATE(Style::noStaticState, "violations.app.Single.count"),
    CONSTRUCTORS(Style::fewParameters, "violations.app.ManyParts"),
    NAMES(Style::tellingNames, "violations.app.MailHelper"),
    SIZE(Sources::shortFiles, "TooLong.java"),
    NULL_MARKED(Sources::nullMarked, "bare"),
    OPENING_SENTENCE(Sources::openingSentence, "NoSentence"),
    FINISHED(Sources::finished, "Unfinished.java"),
    TEXT_LANGUAGES(TextKeys::inEveryLanguage, "seed.missing"),
    TEXT_ARGUMENTS(TextKeys::sameArguments, "seed.arguments"),
    TEXT_TWICE(TextKeys::oneMeaning, "seed.twice"),
    TEXT_USED(TextKeys::inUse, "seed.unused"),
    TEXT_KNOWN(TextKeys::askedForExists, "seed.unknown");

    private final BiFunction<House, String, List<String>> check;
    private final String seed;

    HouseRule(BiFunction<House, String, List<String>> check, String seed) {
        this.check = check;
        this.seed = seed;
    }

    /** The name by which {@code @Allowed} refers to the rule. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where the rule is broken in a house; empty when it holds. */
    List<String> broken(House house) {
        return check.apply(house, id());
    }

    /** What the report on the imitation must name. */
    String seed() {
        return seed;
    }
}
