package org.clientele.analysis.features;

import java.util.List;

/**
 * What features are asked to tell: a class for every row of people.
 *
 * @param classes what the classes are called; for yes and no, the second is yes
 * @param of class of each customer by customer index, -1 for those who do not take part
 */
public record Target(List<String> classes, int[] of) {
    public Target {
        classes = List.copyOf(classes);
    }

    /** Whether it is a question of yes or no. */
    public boolean binary() {
        return classes.size() == 2;
    }
}
