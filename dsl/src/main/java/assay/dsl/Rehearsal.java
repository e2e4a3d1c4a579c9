package assay.dsl;

import assay.dsl.command.Assay;

/**
 * Runs several commands, one after the other, in one process. The launcher rehearses with it once after a build and
 * keeps the classes that were loaded in an archive, from which every later start is quick.
 */
public final class Rehearsal {
    private Rehearsal() {}

    /** Each argument is one whole command line, its words parted by blanks; an empty one is the bare command. */
    public static void main(String[] commands) {
        for (String command : commands) {
            Assay.run(command.isBlank() ? new String[0] : command.strip().split("\\s+"));
        }
    }
}
