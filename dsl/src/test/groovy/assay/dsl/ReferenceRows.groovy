package assay.dsl

import groovy.transform.CompileStatic
import groovy.transform.Immutable

/** The table of reference values of calibrations: what an independent script computed from the published formulae. */
@CompileStatic
class ReferenceRows {
    static final String FILE = 'oracles/calibrations.csv'

    @Immutable
    static class Row {
        String name
        Map<String, Double> inputs
        /** Empty where the formula has no value. */
        String output

        double wanted() {
            output.toDouble()
        }

        double only() {
            assert inputs.size() == 1
            inputs.values().first()
        }

        /** Line fluxes by the names that recipes use, Hb = 1. */
        Map<String, Double> fluxes() {
            Map<String, Double> fluxes = [Hb: 1d]
            inputs.each { name, flux -> fluxes[([Ha6563: 'Ha', SII6717: 'SII6716'] as Map<String, String>).getOrDefault(name, name)] = flux }
            fluxes
        }
    }

    static List<Row> all() {
        SharedFolder.file(FILE).readLines().drop(1).collect { line ->
            List<String> cells = cells(line)
            assert cells.size() == 5: line
            new Row(cells[0], inputs(cells[2]), cells[3])
        }
    }

    private static Map<String, Double> inputs(String text) {
        Map<String, Double> inputs = [:]
        text.split(';').each { String part ->
            int equals = part.indexOf('=')
            inputs[part.substring(0, equals)] = part.substring(equals + 1).toDouble()
        }
        inputs
    }

    /** Cells may stand in double quotes, with commas inside. */
    private static List<String> cells(String line) {
        List<String> cells = []
        StringBuilder cell = new StringBuilder()
        boolean quoted = false
        line.each { String c ->
            if (c == '"') quoted = !quoted
            else if (c == ',' && !quoted) {
                cells << cell.toString()
                cell.length = 0
            } else cell << c
        }
        cells << cell.toString()
        cells
    }
}
