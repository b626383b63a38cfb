package org.clientele.analysis.predict;

/**
 * A field that a model looks at.
 *
 * @param key its key
 * @param weight how far it moves the log-odds of people, on average
 * @param direction above 0 where more of it makes a yes likelier, below 0 where it makes it less likely, 0 for words
 * @param word for words, the one that makes a yes likeliest; else empty
 */
public record Driver(String key, double weight, int direction, String word) {}
