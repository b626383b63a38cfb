package org.clientele.data.read.text;

/**
 * How the cells of a text file are told apart.
 *
 * @param delimiter separator between cells
 * @param quote quote character, or NUL when none is used
 * @param escape backslash when it protects quotes inside quotes, else NUL
 * @param spaced whether blanks stand between separators and quotes and belong to neither
 */
public record Dialect(char delimiter, char quote, char escape, boolean spaced) {}
