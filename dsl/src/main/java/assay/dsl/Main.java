package assay.dsl;

/** The command {@code assay}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("assay");
    }
}
