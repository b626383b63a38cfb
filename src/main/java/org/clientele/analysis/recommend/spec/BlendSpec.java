package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

import java.util.List;
import java.util.regex.Pattern;

/** Several methods as one: the places that each gives a thing are added, with weights learned on purchases held back.
 *
 * @param members the methods by their codes, joined by "+"; each with its standard settings
 * @param discover whether weights are learned for things new to a person; otherwise also for things bought again
 * @param sharpness a place r from the top is worth s/(s + r): small for methods that are right at the very top
 * @param people at most so many people are asked when weights are learned */
public record BlendSpec(String members, boolean discover, double sharpness, int people) implements RecommenderSpec {
    private static final Pattern CODES = Pattern.compile("[a-z][a-z0-9-]*(\\+[a-z][a-z0-9-]*)*");

    public BlendSpec {
        require(CODES.matcher(members).matches(), "members");
        List<String> codes = codes(members);
        require(codes.stream().distinct().count() == codes.size(), "members");
        require(!codes.contains("blend") && !codes.contains("neighbour-mix"), "members");
        require(sharpness > 0, "sharpness");
        require(people >= 1, "people");
    }

    /** EASE, taste vectors, random walks, what comes next, alike things and best-sellers; new things; sharpness 20, 1,500 people. */
    public static BlendSpec standard() {
        return new BlendSpec("ease+als+rp3beta+sequence+content+popular", true, 20, 1_500);
    }

    /** The codes of the members in their order. */
    public List<String> codes() {
        return codes(members);
    }

    private static List<String> codes(String members) {
        return List.of(members.split("\\+", -1));
    }

    @Override
    public String code() {
        return "blend";
    }
}
