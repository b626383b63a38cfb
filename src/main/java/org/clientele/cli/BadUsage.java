package org.clientele.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.clientele.model.text.Message;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Answers words that are not a command as Clientele knows it: one sentence, or one JSON object, and exit code 2. */
final class BadUsage implements CommandLine.IParameterExceptionHandler {
    private static final String LANGUAGE = "--lang";
    private final CliContext context;

    BadUsage(CliContext context) {
        this.context = context;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException fault, String[] args) {
        List<String> words = Arrays.asList(args);
        var resolver = context.words().apply(WorkCommand.localeOf(language(words)));
        Message sentence = sentence(fault);
        if (words.contains("--json")) {
            Reply reply = new Reply(context.out(), resolver, true);
            reply.refuse(sentence);
        } else {
            context.err().println(resolver.apply(sentence));
            context.err().flush();
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static String language(List<String> words) {
        String language = Locale.getDefault().getLanguage();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(LANGUAGE + "=")) {
                language = words.get(i).substring(LANGUAGE.length() + 1);
            } else if (words.get(i).equals(LANGUAGE) && i + 1 < words.size()) {
                language = words.get(i + 1);
            }
        }
        return language;
    }

    private static Message sentence(CommandLine.ParameterException fault) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        if (fault instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return Message.of("cli.usage.unknown", unmatched.getUnmatched().getFirst(), command);
        }
        if (fault instanceof CommandLine.MissingParameterException missing) {
            List<String> labels = new ArrayList<>();
            missing.getMissing().forEach(argument -> labels.add(label(argument)));
            return labels.isEmpty()
                    ? Message.of("cli.usage.other", command)
                    : Message.of("cli.usage.missing", String.join(", ", labels), command);
        }
        ArgSpec argument = fault.getArgSpec();
        if (argument == null) {
            return Message.of(
                    fault.getCommandLine().getParent() == null ? "cli.usage.command" : "cli.usage.other", command);
        }
        String value = String.valueOf(fault.getValue());
        Object[] choices = argument.typeInfo().getType().getEnumConstants();
        if (choices == null) {
            return Message.of("cli.usage.value", value, label(argument), command);
        }
        List<String> names = Arrays.stream(choices)
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .toList();
        return Message.of("cli.usage.choice", value, label(argument), String.join(", ", names));
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
