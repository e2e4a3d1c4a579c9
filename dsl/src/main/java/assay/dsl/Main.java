package assay.dsl;

import assay.dsl.command.Assay;

/** The command {@code assay}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Assay.run(arguments));
    }
}
