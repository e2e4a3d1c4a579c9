package assay.dsl.command;

import picocli.CommandLine;

/** The version of Assay, as its jar says. */
final class Version implements CommandLine.IVersionProvider {
    static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Assay " + number()};
    }
}
