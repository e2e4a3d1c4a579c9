package assay.dsl.reading;

/** A piece of a recipe: a name with what stands behind its dots, a number with its unit, a text, or a sign. */
record Token(Kind kind, String text, Place place) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        OPEN,
        CLOSE,
        SIGN,
        END_OF_LINE
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /** Whether a value ends here. */
    boolean isValue() {
        return kind == Kind.NAME || kind == Kind.NUMBER || kind == Kind.TEXT;
    }

    /** Whether something must follow on the same or the next line. */
    boolean isOpenEnd() {
        return kind == Kind.SIGN && !text.equals(";");
    }

    int line() {
        return place.line();
    }
}
